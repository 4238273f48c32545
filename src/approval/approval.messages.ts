import { catalog } from "../kernel/messages.ts";

export const approvalMessages = catalog(
  {
    "approval.unknown": "没有这个审批事项，或者您无权查看。请从工作台重新打开。",
    "approval.not-open": "这个审批事项已经办结，不能再办。请刷新后查看结果。",
    "approval.stale":
      "就在刚才，另一位同志已经办了这一步（现在是第 {current} 版，您看到的是第 {yours} 版）。请刷新后再看是否还需要您办理。",
    "approval.own-case": "起草人和提交人不能审批自己的事项，代别人签也不行。请由另一位同志办理。",
    "approval.not-signer": "“{step}”这一步不由您签署。请看流程里列出的签署人。",
    "approval.signed-already": "这一轮您已经办过了，或者已由代办人替您办过，不能再办一次。",
    "approval.later-step": "只能退回到前面的步骤或退回申请人，不能退到本步或后面的步骤。请重新选择。",
    "approval.returned-often":
      "这个事项已经在步骤之间退回 {most} 次。请退回申请人改好后重新提交，或者作出决定。",
    "approval.no-steps": "审批流程至少要有一个步骤。请添加步骤后再保存。",
    "approval.nobody":
      "“{step}”这一步除申请人外没有人可以签署，提交后会没人办。请联系编办或系统管理员补上签署人。",
    "approval.signer-applicant": "申请人不能给自己的事项加签。请另选一位。",
    "approval.signer-there": "这位同志已经是本步的签署人。请另选一位。",
    "approval.signer-twice": "“{step}”这一步里同一个账号列了两次。请去掉一个。",
    "approval.signers-full": "一个步骤最多 {most} 位签署人。",
    "approval.account-unknown": "没有这个账号，或者已经停用。请从列表里重新选择。",
    "approval.not-applicant": "只有起草人和提交人可以催办。",
    "approval.reminded": "{day} 已经催办过，每个工作日最多一次。请下一个工作日再催。",
    "approval.classified":
      "所填内容有密级标志（{level}）。本系统不得存储、处理国家秘密，什么都没有保存。请删去后再提交，并按保密规定办理。",
    "approval.subject-changed": "这个事项本身刚有变动，签署没有保存。请刷新后再看。",
    "approval.place-unknown": "没有这个区划，或者您无权查看。请换一个区划。",
    "approval.not-office": "您在这个区划不能设置审批流程。请联系该区划的编办或系统管理员。",
    "approval.chain-stale": "在您编辑期间，有人改过这条流程。请刷新后对照再改。",
    "approval.delegate-self": "不能委托给自己。请另选一位同志。",
    "approval.delegate-past": "委托的截止日已经过去。请改为今天或以后。",
    "approval.delegate-reversed": "截止日早于起始日。请改正日期。",
    "approval.delegate-long": "一次委托最多 {most} 天；更长的离岗请调整签署人。",
    "approval.delegation-unknown": "没有这项委托，或者不是您的。",
  },
  {
    "approval.unknown": "There is no such case, or you may not see it. Open it from your desk again.",
    "approval.not-open": "This case has been decided already. Reload to see the outcome.",
    "approval.stale":
      "Somebody else has just acted on this step (it is at version {current}, you saw version {yours}). Reload to see whether it still needs you.",
    "approval.own-case":
      "Who drafted or submitted does not decide, not in the place of somebody else either. Another person has to.",
    "approval.not-signer": "The step “{step}” is not yours to sign. The trail names who signs it.",
    "approval.signed-already":
      "You have decided in this round already, or somebody who stands in for you has. It cannot be done twice.",
    "approval.later-step":
      "A case goes back to an earlier step or to its applicant, not to this step or a later one. Choose again.",
    "approval.returned-often":
      "This case has been sent back between steps {most} times. Send it back to its applicant, or decide.",
    "approval.no-steps": "A chain has at least one step. Add one, then save.",
    "approval.nobody":
      "Apart from the applicant nobody can sign the step “{step}”; submitted, it would lie there. Ask the staffing office or an administrator to name a signer.",
    "approval.signer-applicant": "An applicant cannot sign the own case. Choose somebody else.",
    "approval.signer-there": "This account signs the step already. Choose somebody else.",
    "approval.signer-twice": "The step “{step}” names one account twice. Remove one of them.",
    "approval.signers-full": "A step has at most {most} signers.",
    "approval.account-unknown": "There is no such account, or it is closed. Choose from the list again.",
    "approval.not-applicant": "Only who drafted or submitted can remind.",
    "approval.reminded":
      "A reminder went out on {day}; once a working day is the limit. Try again on the next working day.",
    "approval.classified":
      "What you entered bears a secrecy mark ({level}). This system must not store or process state secrets; nothing was kept. Remove it, and follow the secrecy rules.",
    "approval.subject-changed":
      "What this case is about has just changed; nothing was saved. Reload and look again.",
    "approval.place-unknown": "There is no such place, or you may not see it. Choose another one.",
    "approval.not-office":
      "You may not set the chains of this place. Ask its staffing office or an administrator.",
    "approval.chain-stale": "While you were editing, somebody changed this chain. Reload and compare.",
    "approval.delegate-self": "You cannot stand in for yourself. Choose somebody else.",
    "approval.delegate-past": "The last day has passed already. Choose today or a later day.",
    "approval.delegate-reversed": "The last day lies before the first. Correct the days.",
    "approval.delegate-long":
      "A delegation lasts at most {most} days; for a longer absence change who signs.",
    "approval.delegation-unknown": "There is no such delegation, or it is not yours.",
  },
);
