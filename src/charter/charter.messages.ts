import { type Catalog, catalog, say } from "../kernel/messages.ts";
import type { Language } from "../kernel/schema.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { fieldName } from "./charter.fields.messages.ts";
import { findingMessages } from "./charter.findings.messages.ts";
import { formMessages } from "./charter.form.messages.ts";
import type { BodyForm, LeaderTier, TaskForceType } from "./charter.model.ts";
import type { CharterProblem } from "./charter.problems.rules.ts";
import type { AdvisableForm, Reason } from "./judgement.model.ts";

export const formNames = catalog<BodyForm | AdvisableForm>(
  {
    leading_group: "领导小组",
    office: "办公室（工作组）",
    headquarters: "指挥部",
    task_force: "工作专班",
    joint_conference: "联席会议",
    other: "其他",
    no_body: "不设机构",
  },
  {
    leading_group: "Leading group",
    office: "Office or work group",
    headquarters: "Headquarters",
    task_force: "Task force",
    joint_conference: "Joint conference",
    other: "Other",
    no_body: "No body",
  },
);

export const typeNames = catalog<TaskForceType>(
  {
    forceful_response: "强力处置型",
    task_assault: "任务攻坚型",
    coordination_display: "协调表态型",
    gap_filling: "弥补空白型",
  },
  {
    forceful_response: "Forceful response",
    task_assault: "Task assault",
    coordination_display: "Coordination and display",
    gap_filling: "Gap filling",
  },
);

export const tierNames = catalog<LeaderTier>(
  {
    beside: "政委、顾问等",
    head: "正职",
    first_deputy: "第一副职",
    executive_deputy: "常务副职",
    accountable_deputy: "责任副职",
    deputy: "副职",
  },
  {
    beside: "Beside the head",
    head: "Head",
    first_deputy: "First deputy",
    executive_deputy: "Executive deputy",
    accountable_deputy: "Accountable deputy",
    deputy: "Deputy",
  },
);

/** What the type of Table 1 rests on. */
export const typeMessages = catalog(
  {
    "type.emergency": "应对突发事件，或上级发起的集中行动。",
    "type.routine": "属于常态工作。",
    "type.groups": "下设 {count} 个工作组，实体化运作。",
    "type.groups-announced": "写明将设工作组（未列名），实体化运作。",
    "type.entity": "写明“实体化运作”。",
    "type.colocated": "写明集中办公。",
    "type.no-substance": "没有工作组，也没有写明实体化运作或集中办公。",
  },
  {
    "type.emergency": "It answers a sudden event, or a campaign launched from above.",
    "type.routine": "It serves routine work.",
    "type.groups": "It has {count} working group(s), and so operates as an entity.",
    "type.groups-announced":
      "It announces working groups, without naming them, and so operates as an entity.",
    "type.entity": "It is said to operate as an entity (实体化运作).",
    "type.colocated": "It works together in one place.",
    "type.no-substance": "No working groups, and no word of operating as an entity or working together.",
  },
);

/** What keeps a charter from being submitted. */
export const charterMessages = catalog<CharterProblem["code"]>(
  {
    "charter.name-missing": "还没有写名称。请填写机构全称。",
    "charter.head-missing": "还没有负责人。请加一名正职；人选未定的，姓名留空，写明岗位。",
    "charter.term-reversed": "期限的终点 {end} 早于起点 {start}。请改正日期。",
    "charter.key-twice": "有两项用了同一个编号 {key}。请删去重复的一项。",
  },
  {
    "charter.name-missing": "It has no name yet. Give its full name.",
    "charter.head-missing":
      "It has no head yet. Add one; if the person is not decided, leave the name empty and give the post.",
    "charter.term-reversed": "The term ends on {end}, before it starts on {start}. Correct the days.",
    "charter.key-twice": "Two entries carry the key {key}. Remove one of them.",
  },
);

/** Every catalog of this slice with sentences by code, for the door. */
export const charterCatalogs: readonly Catalog[] = [
  charterMessages,
  findingMessages,
  formMessages,
  typeMessages,
  rulebookMessages,
];

/** The sentence of a finding; `{fields}` becomes the names of the fields it is about. */
export function sayFinding(finding: Finding, language: Language): string {
  const fields = [...new Set(finding.paths.map((path) => fieldName(path, language)))];
  const facts = Object.entries({ ...finding.facts, fields }).map(([name, fact]) => [
    name,
    Array.isArray(fact) ? fact.join(language === "zh" ? "、" : ", ") : fact,
  ]);
  return say([findingMessages, rulebookMessages], language, {
    code: finding.code,
    facts: Object.fromEntries(facts),
  });
}

/** The sentence of a reason: evidence of a type, grounds of a form. */
export function sayReason(reason: Reason, language: Language): string {
  return say([typeMessages, formMessages], language, reason);
}
