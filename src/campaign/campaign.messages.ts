import { type Catalog, catalog } from "../kernel/messages.ts";
import type { CandidateReason, Proposal } from "./campaign.model.ts";

export const campaignRefusals = catalog(
  {
    "campaign.unknown": "没有这次清理规范，或者您无权查看。请从“清理规范”里重新打开。",
    "campaign.not-office": "您在这个区划不承办清理规范。请联系该区划的专班办公室或编办。",
    "campaign.not-decider": "您在这个区划不能审定清理意见。请转请该区划的审批人或编办办理。",
    "campaign.not-open": "这次清理规范已经办结，不能再改。",
    "campaign.stale": "刚才有人改过这一项。请刷新后对照最新情况再办。",
    "campaign.until-past": "完成时限不能早于今天（{today}）。",
    "campaign.body-unfit": "所选机构里，有的已不在运行，或不属于这个区划。请刷新后重选。",
    "campaign.body-taken": "所选机构里有 {count} 个已在“{by}”中清理。一个机构同时只在一次清理规范里。",
    "campaign.item-unknown": "这个机构不在这次清理规范里。它可能刚刚被移出。",
    "campaign.decided": "这一项已经审定，不能再改。",
    "campaign.no-proposal": "这一项还没有处理建议。先提出建议，再审定。",
    "campaign.own-proposal": "提出建议的人不能审定自己的建议。请由另一位有审定权限的同志办理。",
    "campaign.merge-unfit": "请选一个仍在运行的机构来并入，不能是它自己。",
    "campaign.body-ended": "“{name}”已不在运行，这条建议无法办理。请退回后改为保留，或移出清理范围。",
    "campaign.note-missing": "退回要写明理由，让提出建议的同志知道怎么改。",
    "campaign.undecided": "还有 {count} 个机构没有审定。逐个审定，或先移出清理范围，再办结。",
  },
  {
    "campaign.unknown": "There is no such clean-up, or you may not see it. Open it from the list again.",
    "campaign.not-office":
      "You do not run clean-ups in this place. Ask its task-force office or its staffing office.",
    "campaign.not-decider":
      "You may not decide on proposals in this place. Pass them to one of its approvers or its staffing office.",
    "campaign.not-open": "This clean-up is closed and can no longer be changed.",
    "campaign.stale": "Somebody has just changed this. Reload and look at it again.",
    "campaign.until-past": "It cannot be due before today ({today}).",
    "campaign.body-unfit":
      "Some of the bodies no longer run, or do not belong to this place. Reload and choose again.",
    "campaign.body-taken":
      "{count} of the bodies are in “{by}” already. A body is in one open clean-up at most.",
    "campaign.item-unknown": "This body is not in the clean-up. It may just have been taken out.",
    "campaign.decided": "This has been decided and can no longer be changed.",
    "campaign.no-proposal": "Nothing is proposed for it yet. Propose first, then decide.",
    "campaign.own-proposal": "Who proposed does not decide. Another account has to.",
    "campaign.merge-unfit": "Choose another body, one that still runs, to merge it into.",
    "campaign.body-ended":
      "“{name}” no longer runs, so this cannot be carried out. Send it back to be kept, or take it out.",
    "campaign.note-missing": "Say why it is sent back, so that the next proposal can be better.",
    "campaign.undecided": "{count} bodies are not decided. Decide on them or take them out, then close.",
  },
);

export const proposalNames: Catalog<Proposal> = catalog(
  { keep: "保留", merge: "合并", abolish: "撤销" },
  { keep: "Keep", merge: "Merge", abolish: "Abolish" },
);

export const reasonNames: Catalog<CandidateReason> = catalog(
  {
    overdue: "到期未了",
    no_basis: "无依据",
    no_end: "无期限无终止条件",
    alike: "名称相近",
    all: "全部在运行",
  },
  {
    overdue: "Past their term",
    no_basis: "No basis",
    no_end: "No end stated",
    alike: "Alike in name",
    all: "All that run",
  },
);
