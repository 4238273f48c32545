import { catalog } from "../kernel/messages.ts";

export const bodyMessages = catalog(
  {
    "body.unknown": "没有这个机构，或者您无权查看。请从登记册里重新打开。",
    "body.not-founder": "您在这个区划没有起草权限。请联系该区划的专班办公室，或请管理员授予“起草”角色。",
    "body.not-open": "这个机构现在不是草案，不能再改。已提交的可以先撤回。",
    "body.amended": "这个机构已有生效的调整版本，方案不能再直接修改。请在机构页面办理“调整方案”。",
    "body.not-submitted": "这个机构现在没有等待审批的事项。请刷新后查看最新情况。",
    "body.no-emergency":
      "只有应对突发事件的专班才能先口头设立。请把方案的启动事由改为突发事件，或按正常程序提交审批。",
    "body.word-ahead": "口头决定的日期（{day}）还没有到。请改为今天或以前的日期。",
    "body.word-old": "口头决定作出已超过 {days} 天，补办期限已过。请按正常程序提交审批。",
    "body.stale":
      "在您编辑期间，有人保存了第 {current} 版（您的是第 {yours} 版）。您的内容没有丢：请对照最新版本后再保存。",
    "body.unexplained":
      "还有 {count} 项检查没有通过。请改正方案，或逐项写明理由、依据和到期日后再提交；审批人会看到。",
    "body.ground-thin":
      "有一项说明的理由太短，或只是重复的字。请用至少十个字写明为什么仍然可行；批准后会一直显示在机构页面上。",
    "body.basis-missing": "有一项说明没有写依据。请写明所依据的文件、批示或会议决定。",
    "body.exemption-past": "有一项说明的到期日已过。请改为今天或以后的日期。",
    "body.exemption-long": "有一项说明的到期日太晚，最迟到 {latest}。请改为不晚于这一天的日期。",
    "body.classified":
      "所填内容有密级标志（{level}）。本系统不得存储、处理国家秘密，什么都没有保存。请删去后再提交，并按保密规定办理。",
    "body.cursor-unreadable": "翻页标记已失效。请回到第一页重新翻看。",
    "body.export-too-large": "一次最多导出 {most} 行，这个视图的行数更多。请先用筛选缩小范围，分几次导出。",
  },
  {
    "body.unknown": "There is no such body, or you may not see it. Open it from the register again.",
    "body.not-founder":
      "You may not draft in this jurisdiction. Ask its task-force office, or have an administrator give you the founder role.",
    "body.not-open":
      "The body is no draft any more and can no longer be changed. A submitted one can be withdrawn first.",
    "body.amended":
      "A later version of the charter is in effect, so it is not corrected in place any more. Propose a new version on the body's page.",
    "body.not-submitted": "Nothing waits for a decision on this body now. Reload to see where it stands.",
    "body.no-emergency":
      "Only a body for a sudden event can be founded by word. Make the charter's occasion an emergency, or submit it in the ordinary way.",
    "body.word-ahead": "The day of the word ({day}) has not come yet. Give today or an earlier day.",
    "body.word-old":
      "The word is more than {days} days old, and the time to regularise it is over. Submit in the ordinary way.",
    "body.stale":
      "While you were editing, version {current} was saved (yours is {yours}). Nothing of yours is lost: compare with the newest version, then save again.",
    "body.unexplained":
      "{count} check(s) still fail. Correct the charter, or answer each with a ground, its basis and an end, then submit again; the approver will read it.",
    "body.ground-thin":
      "One of the grounds is too short, or the same few characters over and over. Say in ten letters or more why it is right all the same; the page of the body will go on showing it.",
    "body.basis-missing":
      "One of the explanations names no basis. Name the paper, instruction or decision it rests on.",
    "body.exemption-past": "The end of one of the explanations has passed. Give today or a later day.",
    "body.exemption-long":
      "One of the explanations runs too long; it may last until {latest}. Give a day no later than that.",
    "body.classified":
      "What you entered bears a secrecy mark ({level}). This system must not store or process state secrets; nothing was kept. Remove it, and follow the secrecy rules.",
    "body.cursor-unreadable": "The page marker is no longer good. Go back to the first page.",
    "body.export-too-large":
      "{most} rows can be exported at once, and this view holds more. Narrow it with a filter and export in parts.",
  },
);
