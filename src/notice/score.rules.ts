import type { BodyForm, Charter } from "../charter/charter.model.ts";
import { foldCharacter } from "./clean.rules.ts";
import type { Reading } from "./reading.model.ts";

/** One reading in the schema of the scorer (its header says what each field means). */
export type Score = {
  readonly kind: string;
  readonly action: string;
  readonly name: string | null;
  readonly issuer: string | null;
  readonly doc_no: string | null;
  readonly date: string | null;
  readonly purpose: string | null;
  readonly basis: { readonly present: boolean; readonly kind: string; readonly text: string };
  readonly emergency: { readonly value: boolean; readonly reason: string; readonly borderline: boolean };
  readonly substantive: { readonly value: boolean; readonly evidence: string };
  readonly type: string | null;
  readonly leaders: readonly {
    readonly role: string;
    readonly name: string | null;
    readonly unit_or_post: string;
  }[];
  readonly members: readonly { readonly name: string | null; readonly unit_or_post: string }[];
  readonly members_count: number | null;
  readonly member_units: readonly string[];
  readonly lead_unit: string | null;
  readonly office_unit: string | null;
  readonly office_director: string | null;
  readonly subgroups: readonly { readonly name: string; readonly lead: string | null }[];
  readonly mechanisms: {
    readonly meeting_cadence: string | null;
    readonly reporting_cadence: string | null;
    readonly colocated: boolean;
    readonly fulltime: boolean;
    readonly inspection: boolean;
  };
  readonly targets: readonly string[];
  readonly term: string | null;
  readonly dissolution_clause: { readonly present: boolean; readonly text: string };
  readonly budget_clause: boolean;
};

const kindByForm: Readonly<Record<BodyForm, string>> = {
  task_force: "工作专班",
  leading_group: "领导小组",
  headquarters: "指挥部",
  joint_conference: "联席会议",
  office: "其他",
  other: "其他",
};

const wordByAction = { found: "成立", reshuffle: "调整", clean_up: "撤销清理", rules: "规则" } as const;

/** Cadences are compared by their words, so they leave in one script. */
const simplify = (text: string | null) => (text === null ? null : Array.from(text, foldCharacter).join(""));

/** Table 1: emergency or routine × substantive or not. */
function typeOf(isEmergency: boolean, isSubstantive: boolean): string {
  if (isEmergency) return isSubstantive ? "强力处置型" : "协调表态型";
  return isSubstantive ? "任务攻坚型" : "弥补空白型";
}

function scorePeople(charter: Charter): Pick<Score, "leaders" | "members" | "member_units"> {
  return {
    leaders: charter.leaders.map(({ role, name, post }) => ({ role, name, unit_or_post: post })),
    members: charter.members.map(({ name, post }) => ({ name, unit_or_post: post })),
    member_units: charter.memberUnits.map((unit) => unit.name),
  };
}

/** The scorer's record of a reading; an empty one where the text says nothing about a body. */
export function readingToScore(reading: Reading): Score | Record<string, never> {
  const { action, charter, evidence } = reading;
  if (action === null) return {};
  const isEmergency = charter.trigger.kind === "emergency";
  const isSubstantive = charter.groups.length > 0 || evidence.substantive.length > 0;
  const { mechanisms } = charter;
  return {
    kind: kindByForm[charter.form],
    action: wordByAction[action],
    name: charter.name === "" ? null : charter.name,
    issuer: charter.instrument.issuer,
    doc_no: charter.instrument.docNo,
    date: charter.instrument.date,
    purpose: charter.purpose,
    basis: {
      present: charter.basis.kind === "document" || charter.basis.kind === "decision",
      kind: charter.basis.kind,
      text: charter.basis.text ?? "",
    },
    emergency: { value: isEmergency, reason: charter.trigger.reason ?? "", borderline: evidence.borderline },
    substantive: { value: isSubstantive, evidence: charter.groups.map((group) => group.name).join("、") },
    type: action === "clean_up" ? null : typeOf(isEmergency, isSubstantive),
    ...scorePeople(charter),
    members_count: reading.membersCount,
    lead_unit: charter.leadUnit,
    office_unit: charter.office.unit,
    office_director: charter.office.director,
    subgroups: charter.groups.map(({ name, lead }) => ({ name, lead })),
    mechanisms: {
      meeting_cadence: simplify(mechanisms.meetingCadence),
      reporting_cadence: simplify(mechanisms.reportingCadence),
      colocated: mechanisms.colocated,
      fulltime: mechanisms.fulltime,
      inspection: mechanisms.inspection,
    },
    targets: charter.targets.map((target) => target.text),
    term: charter.term.text,
    dissolution_clause: { present: charter.dissolution !== null, text: charter.dissolution ?? "" },
    budget_clause: charter.budget !== null,
  };
}
