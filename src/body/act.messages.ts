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
    "act.approve": "批准设立",
    "act.return": "退回",
    "act.withdraw": "撤回",
    "act.unsaved": "有改动还没有保存。请先保存或放弃，再办这一步。",
    "act.refused": "现在不能办这一步（{code}）。请刷新后再看。",
    "act.submitted": "已提交审批：{name}",
    "act.withdrawn": "已撤回，可以接着修改：{name}",
    "act.returned": "已退回：{name}",
    "act.approved": "已批准设立，今天起在登记册：{name}",
    "act.discarded": "已放弃草案：{name}",
    "approve.what":
      "批准后：“{name}”自今天（{today}）起进入登记册，按方案设 {seats} 个席位，起草人会在办理经过里看到您的意见。",
    "approve.note": "批准意见（可不填）",
    "approve.answers": "起草人对未通过项的说明",
    "return.what": "方案回到起草人手里，改好后可以再次提交。",
    "return.reason": "退回理由",
    "return.reason-what": "写明缺什么、怎么改；起草人会看到。",
    "discard.what": "草案不再出现在登记册里，不能恢复；办理经过保留，可供查阅。",
    "submit.what": "提交后由本区划的审批人决定；决定之前可以撤回。",
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
    "act.approve": "Approve",
    "act.return": "Return",
    "act.withdraw": "Withdraw",
    "act.unsaved": "There are changes that are not saved. Save them or give them up first.",
    "act.refused": "This cannot be done now ({code}). Reload to see where it stands.",
    "act.submitted": "Submitted: {name}",
    "act.withdrawn": "Withdrawn, you can go on revising: {name}",
    "act.returned": "Returned: {name}",
    "act.approved": "Founded, in the register from today: {name}",
    "act.discarded": "Draft discarded: {name}",
    "approve.what":
      "“{name}” enters the register today ({today}) with {seats} seat(s) as the charter names them. The drafter will read your note in the history.",
    "approve.note": "Note (may be left empty)",
    "approve.answers": "The drafter's answers to the checks that fail",
    "return.what": "The charter goes back to its drafter, who can correct and submit it again.",
    "return.reason": "Reason",
    "return.reason-what": "Say what is missing and how to mend it; the drafter will read it.",
    "discard.what":
      "The draft leaves the register and cannot be brought back; its history stays and can be read.",
    "submit.what": "An approver of the place decides; until then you can withdraw it.",
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
