import { addDays, daysBetween } from "../kernel/day.ts";
import { articles } from "../rulebook/article.data.ts";
import type { approvalRecorded, fewHeads, rulesFiled } from "../rulebook/establishment-procedure.data.ts";
import type { Answer, ValuesOf } from "../rulebook/rulebook.rules.ts";
import type { FindingCode } from "./charter.findings.messages.ts";
import type { Charter } from "./charter.model.ts";
import type { ApprovalStation, CharterFacts } from "./judgement.model.ts";

type Answers = readonly Answer<FindingCode>[];

const codeByStation = {
  applicant: "est-07.no-applicant",
  government_office: "est-07.no-government-office",
  staffing_office: "est-07.no-staffing-office",
  approving_body: "est-07.no-approving-body",
} as const satisfies Record<ApprovalStation, FindingCode>;
const plannedCodes = {
  applicant: "est-07.unknown",
  government_office: "est-07.unplanned-government-office",
  staffing_office: "est-07.unplanned-staffing-office",
  approving_body: "est-07.unplanned-approving-body",
} as const satisfies Record<ApprovalStation, FindingCode>;
const stations = Object.keys(codeByStation) as ApprovalStation[];

/** EST-07. What was founded by word of mouth was not founded by procedure, whatever is known of its approval. */
export function checkApproval(
  charter: Charter,
  { approvalPath, plannedPath }: CharterFacts,
  { staffingReview }: ValuesOf<typeof approvalRecorded.parameters>,
): Answers {
  const grounds = [articles.linyiProcedure.id];
  if (charter.instrument.kind === "oral") {
    return [
      { outcome: "fail", code: "est-07.oral", paths: ["instrument.kind"], grounds: [articles.authorised.id] },
    ];
  }
  const wanted = stations.filter((station) => staffingReview || station !== "staffing_office");
  if (approvalPath === undefined) return planned(wanted, plannedPath);
  const missing = wanted.filter((station) => approvalPath[station] === undefined);
  const undated = wanted.filter((station) => approvalPath[station] === null).length;
  const answers: Answer<FindingCode>[] = missing.map((station) => ({
    outcome: "fail",
    code: codeByStation[station],
    grounds,
  }));
  if (undated > 0) {
    answers.push({ outcome: "warn", code: "est-07.undated", facts: { count: undated }, grounds });
  }
  return answers.length > 0 ? answers : [{ outcome: "pass", code: "est-07.recorded", grounds }];
}

/** Nothing is recorded yet. What the chain will not pass is the place's to mend, so it is no failure of the charter. */
function planned(wanted: readonly ApprovalStation[], path: CharterFacts["plannedPath"]): Answers {
  if (path === undefined) return [{ outcome: "not_applicable", code: "est-07.unknown" }];
  const lacking = wanted.filter((station) => !path.includes(station));
  if (lacking.length === 0) return [{ outcome: "not_applicable", code: "est-07.planned" }];
  return lacking.map((station) => ({ outcome: "advice", code: plannedCodes[station] }));
}

/** EST-08. Persons beside the head (政委, 顾问) are neither heads nor deputies. */
export function checkHeads(
  { leaders }: Charter,
  _facts: CharterFacts,
  { maxHeads, maxDeputies }: ValuesOf<typeof fewHeads.parameters>,
): Answers {
  const heads = leaders.filter(({ tier }) => tier === "head");
  const deputies = leaders.filter(({ tier }) => tier !== "head" && tier !== "beside");
  const answers: Answer<FindingCode>[] = [];
  const pathsOf = (some: Charter["leaders"]) => some.map(({ key }) => `leaders[${key}]`);
  if (heads.length > maxHeads) {
    const facts = { heads: heads.length, max: maxHeads };
    answers.push({ outcome: "warn", code: "est-08.heads", facts, paths: pathsOf(heads) });
  }
  if (deputies.length > maxDeputies) {
    const facts = { deputies: deputies.length, max: maxDeputies };
    answers.push({
      outcome: "warn",
      loudness: "quiet",
      code: "est-08.deputies",
      facts,
      paths: pathsOf(deputies),
    });
  }
  if (answers.length > 0) return answers;
  return [{ outcome: "pass", code: "est-08.few", facts: { heads: heads.length, deputies: deputies.length } }];
}

/** EST-09. Runs from the founding; nothing can be said before it or without word of the filing. */
export function checkFiling(
  charter: Charter,
  { foundedOn, workingRulesFiledOn: filedOn, today }: CharterFacts,
  { days }: ValuesOf<typeof rulesFiled.parameters>,
): Answers {
  const from = foundedOn ?? charter.instrument.date;
  if (from === null || filedOn === undefined) return [{ outcome: "not_applicable", code: "est-09.unknown" }];
  const due = addDays(from, Math.round(days));
  if (filedOn !== null) {
    const late = daysBetween(due, filedOn);
    if (late <= 0) return [{ outcome: "pass", code: "est-09.filed" }];
    return [{ outcome: "warn", loudness: "quiet", code: "est-09.late", facts: { days: late } }];
  }
  if (today <= due) return [{ outcome: "pass", code: "est-09.pending", facts: { due } }];
  return [{ outcome: "warn", code: "est-09.overdue", facts: { due } }];
}

const isBodyName = /(?:领导小组|协调小组|工作小组|专班|指挥部|联席会议)(?:办公室)?$/u;
const lineWithColon = /^[^\n：:。]{2,160}[：:]/gmu;
const lowerOrgan = /各(?:县|市(?!直)|区|旗|州|盟|乡|镇|街道)|[县市区旗州乡镇](?:人民)?政府|街道办事处/u;

/** EST-10. The addressee is looked for where papers have it: a line near the head that ends in a colon. */
export function checkDirective(charter: Charter, { paperText }: CharterFacts): Answers {
  const { issuer } = charter.instrument;
  if (issuer === null) return [{ outcome: "not_applicable", code: "est-10.unknown" }];
  if (!isBodyName.test(issuer)) return [{ outcome: "pass", code: "est-10.proper" }];
  if (paperText === undefined) return [{ outcome: "not_applicable", code: "est-10.unknown" }];
  const addressed = [...paperText.slice(0, 1_500).matchAll(lineWithColon)].find(([line]) =>
    lowerOrgan.test(line),
  );
  if (addressed === undefined) return [{ outcome: "pass", code: "est-10.proper" }];
  const { 0: line, index } = addressed;
  const facts = { issuer, addressee: line.slice(0, -1).trim() };
  const spans = [{ from: index, to: index + line.length }];
  return [{ outcome: "fail", code: "est-10.directive", facts, paths: ["instrument.issuer"], spans }];
}
