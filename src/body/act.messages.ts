import { type Catalog, catalog, fill } from "../kernel/messages.ts";
import type { Said } from "../kernel/schema.ts";
import { bodyMessages } from "./body.messages.ts";
import type { BodyState } from "./body.model.ts";
import { stateNames } from "./life.messages.ts";

/** What the acts on a body ask and answer. */
export const actMessages = catalog(
  {
    "act.submit": "提交审批",
    "act.revise": "修改方案",
    "act.discard": "放弃草案",
    "act.withdraw": "撤回",
    "act.foundByWord": "口头设立（突发事件）",
    "act.founded-by-word": "已设立并开始运行，请在 {day} 前补办审批：{name}",
    "word.what":
      "遇突发事件来不及走审批的，可凭负责同志的口头决定先行设立。专班立即运行并进入登记册，页面上一直显示“口头设立”；须在作出决定之日起 {days} 天内补办审批，过期自动失效。",
    "word.saidBy": "作出决定的负责同志",
    "word.post": "职务",
    "word.saidOn": "作出决定的日期",
    "word.how": "怎样作出的",
    "word.on_site": "现场",
    "word.meeting": "会议",
    "word.phone": "电话",
    "word.message": "即时消息",
    "word.witness": "在场人或记录处",
    "word.witness-what": "例如：值班室张某接听并作电话记录。",
    "word.reason": "为什么来不及先审批",
    "act.unsaved": "有改动还没有保存。请先保存或放弃，再办这一步。",
    "act.refused": "现在不能办这一步（{code}）。请刷新后再看。",
    "act.submitted": "已提交审批：{name}",
    "act.withdrawn": "已撤回，可以接着修改：{name}",
    "act.discarded": "已放弃草案：{name}",
    "discard.what": "草案不再出现在登记册里，不能恢复；办理经过保留，可供查阅。",
    "submit.what": "提交后按本区划的审批流程逐步签署；办结之前可以撤回。",
    "submit.clean": "检查都已通过，可以提交。",
    "submit.problems": "这些写全了才能提交",
    "submit.failing": "有 {count} 项检查没有通过",
    "submit.failing-what":
      "改正方案；确需保留的，逐项写明理由、依据和到期日。批准后，说明会一直显示在机构页面上，到期重新提示。",
    "submit.correct": "去改这一处",
    "submit.checking": "正在与现有机构查重…",
  },
  {
    "act.submit": "Submit",
    "act.revise": "Revise",
    "act.discard": "Discard",
    "act.withdraw": "Withdraw",
    "act.foundByWord": "Found by word (emergency)",
    "act.founded-by-word": "Founded and running; have it approved by {day}: {name}",
    "word.what":
      "Where a sudden event leaves no time for approval, a leader's word founds the body. It runs at once and enters the register, and its page says that it was founded by word. It has to be approved within {days} days of the word, or it lapses by itself.",
    "word.saidBy": "Whose word it was",
    "word.post": "Post",
    "word.saidOn": "Day of the word",
    "word.how": "How it came",
    "word.on_site": "On site",
    "word.meeting": "In a meeting",
    "word.phone": "By telephone",
    "word.message": "By message",
    "word.witness": "Who heard it, or where it is recorded",
    "word.witness-what": "For example: taken down by the duty officer in the telephone log.",
    "word.reason": "Why it could not wait for approval",
    "act.unsaved": "There are changes that are not saved. Save them or give them up first.",
    "act.refused": "This cannot be done now ({code}). Reload to see where it stands.",
    "act.submitted": "Submitted: {name}",
    "act.withdrawn": "Withdrawn, you can go on revising: {name}",
    "act.discarded": "Draft discarded: {name}",
    "discard.what":
      "The draft leaves the register and cannot be brought back; its history stays and can be read.",
    "submit.what":
      "It goes through the place's chain of approval, step by step; until that has ended you can withdraw it.",
    "submit.clean": "Every check passes; it can be submitted.",
    "submit.problems": "To be completed before it can be submitted",
    "submit.failing": "{count} check(s) fail",
    "submit.failing-what":
      "Correct the charter; where it has to stay, give a ground, its basis and an end. Once approved, the page of the body goes on showing them, and the check speaks again when they end.",
    "submit.correct": "Correct it",
    "submit.checking": "Comparing with existing bodies…",
  },
);

/** Why an act of `can` may not be done, in both languages, with the body's state by its name. */
export function sayCan(code: string, state: BodyState): Said {
  const sentences: Catalog<string> = bodyMessages;
  const inLanguage = (language: keyof Said) =>
    fill(sentences[language][code] ?? actMessages[language]["act.refused"], {
      code,
      state: stateNames[language][state],
    });
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}
