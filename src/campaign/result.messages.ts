import { catalog, fill } from "../kernel/messages.ts";
import type { Language } from "../kernel/schema.ts";
import type { ItemFacts } from "./campaign.model.ts";

export const resultMessages = catalog(
  {
    "result.body": "机构",
    "result.form": "形式",
    "result.place": "区划",
    "result.lead": "牵头单位",
    "result.why": "清理缘由",
    "result.proposal": "处理建议",
    "result.into": "并入",
    "result.reason": "理由",
    "result.statement": "牵头单位意见",
    "result.proposed-by": "建议人",
    "result.decision": "审定",
    "result.note": "审定意见",
    "result.decided-by": "审定人",
    "result.state": "现在状态",
    "result.open": "未审定",
    "result.agreed": "同意",
    "result.returned": "退回",
  },
  {
    "result.body": "Body",
    "result.form": "Form",
    "result.place": "Place",
    "result.lead": "Lead unit",
    "result.why": "Why it is looked at",
    "result.proposal": "Proposal",
    "result.into": "Merge into",
    "result.reason": "Reason",
    "result.statement": "What the lead unit says",
    "result.proposed-by": "Proposed by",
    "result.decision": "Decision",
    "result.note": "Note",
    "result.decided-by": "Decided by",
    "result.state": "State now",
    "result.open": "open",
    "result.agreed": "agreed",
    "result.returned": "sent back",
  },
);

const factSentences = catalog(
  {
    overdue: "{termEnd} 到期，已超期 {days} 天",
    basis: "没有写明依据，或只凭口头",
    end: "既无期限也无终止条件",
    alike: "与“{name}”名称相近",
  },
  {
    overdue: "term ended {termEnd}, {days} days over",
    basis: "no basis, or by word only",
    end: "neither a term nor a condition of its end",
    alike: "alike in name with “{name}”",
  },
);

/** Why a body is looked at, one sentence for each fact; nothing where there is none. */
export function sayFacts(facts: ItemFacts, language: Language): string[] {
  const sentences = factSentences[language];
  const { overdueDays, termEnd, noBasis, noEnd, alike } = facts;
  return [
    ...(overdueDays === null ? [] : [fill(sentences.overdue, { termEnd: termEnd ?? "", days: overdueDays })]),
    ...(noBasis ? [sentences.basis] : []),
    ...(noEnd ? [sentences.end] : []),
    ...(alike === null ? [] : [fill(sentences.alike, { name: alike.name })]),
  ];
}
