import type { Loudness } from "../rulebook/rulebook.model.ts";
import type { Answer } from "../rulebook/rulebook.rules.ts";
import type { FindingCode } from "./charter.findings.messages.ts";
import { type Habit, shareStating } from "./charter.habit.data.ts";
import type { Charter } from "./charter.model.ts";
import { isConditionStated, isTermStated, isText } from "./charter.term.rules.ts";
import { deriveType } from "./charter.type.rules.ts";
import type { CharterFacts } from "./judgement.model.ts";

type Answers = readonly Answer<FindingCode>[];

/** Silence is worth hearing where most papers speak; in a paper seen in part it proves nothing. */
function loudnessOfSilence(habit: Habit, { paperIsCut }: Pick<CharterFacts, "paperIsCut">): Loudness {
  return !paperIsCut && shareStating[habit] >= 0.5 ? "plain" : "quiet";
}

type Lack = { readonly code: FindingCode; readonly habit: Habit; readonly path: string };

function lack({ code, habit, path }: Lack, facts: CharterFacts): Answers {
  return [{ outcome: "advice", loudness: loudnessOfSilence(habit, facts), code, paths: [path] }];
}

export function checkPurpose({ purpose }: Charter, facts: CharterFacts): Answers {
  if (isText(purpose)) return [{ outcome: "pass", code: "cht-01.said" }];
  return lack({ code: "cht-01.missing", habit: "purpose", path: "purpose" }, facts);
}

export function checkBasis({ basis }: Charter, facts: CharterFacts): Answers {
  if (basis.kind === "document" || basis.kind === "decision")
    return [{ outcome: "pass", code: "cht-02.said" }];
  if (basis.kind === "approval") {
    return [{ outcome: "advice", code: "cht-02.consent-only", paths: ["basis"] }];
  }
  return lack({ code: "cht-02.missing", habit: "basis", path: "basis" }, facts);
}

export function checkHead({ leaders }: Charter, facts: CharterFacts): Answers {
  if (leaders.some(({ tier }) => tier === "head")) return [{ outcome: "pass", code: "cht-03.named" }];
  return lack({ code: "cht-03.missing", habit: "head", path: "leaders" }, facts);
}

export function checkDaily({ leadUnit, office }: Charter, facts: CharterFacts): Answers {
  const unit = leadUnit ?? office.unit;
  if (isText(unit)) return [{ outcome: "pass", code: "cht-04.named", facts: { unit } }];
  return lack({ code: "cht-04.missing", habit: "leadUnit", path: "leadUnit" }, facts);
}

/** The director of the office and heads of groups are members too as a rule; only the roster itself is looked at. */
export function checkSeats({ leaders, members }: Charter): Answers {
  const seats = [
    ...leaders.map(({ key, name }) => ({ path: `leaders[${key}]`, name })),
    ...members.map(({ key, name }) => ({ path: `members[${key}]`, name })),
  ].filter((seat) => isText(seat.name));
  const twice = [...Map.groupBy(seats, ({ name }) => name ?? "")].filter(([, same]) => same.length > 1);
  if (twice.length === 0) return [{ outcome: "pass", code: "cht-05.once" }];
  return twice.slice(0, 20).map(([name, same]) => ({
    outcome: "advice",
    code: "cht-05.twice",
    facts: { name, count: same.length },
    paths: same.map(({ path }) => path),
  }));
}

/** 定人定岗定责 tells a task force from a leading group, which coordinates organs. */
export function checkPersons({ form, leaders, members, memberUnits }: Charter, facts: CharterFacts): Answers {
  if (form !== "task_force") return [{ outcome: "not_applicable", code: "cht-06.not-task-force" }];
  if (members.length + memberUnits.length === 0) {
    return lack({ code: "cht-06.nobody", habit: "namedMembers", path: "members" }, facts);
  }
  const paths = [
    ...leaders.filter(({ name }) => !isText(name)).map(({ key }) => `leaders[${key}]`),
    ...members.filter(({ name }) => !isText(name)).map(({ key }) => `members[${key}]`),
    ...memberUnits.map(({ key }) => `memberUnits[${key}]`),
  ];
  if (paths.length === 0) return [{ outcome: "pass", code: "cht-06.named" }];
  const loudness = loudnessOfSilence("namedMembers", facts);
  return [{ outcome: "advice", loudness, code: "cht-06.unnamed", facts: { count: paths.length }, paths }];
}

export function checkAccountable({ form, leaders }: Charter, facts: CharterFacts): Answers {
  if (form !== "task_force") return [{ outcome: "not_applicable", code: "cht-07.not-task-force" }];
  if (leaders.some(({ tier }) => tier === "accountable_deputy")) {
    return [{ outcome: "pass", code: "cht-07.named" }];
  }
  return lack({ code: "cht-07.missing", habit: "accountableDeputy", path: "leaders" }, facts);
}

/** CHT-09. What a body without substance lacks (S7). Not said of forms that only decide or coordinate by nature. */
export function checkSubstance(charter: Charter, facts: CharterFacts): Answers {
  const { substantive, emergency } = deriveType(charter);
  if (substantive || charter.form !== "task_force") return [{ outcome: "pass", code: "cht-09.substantive" }];
  const { groups, targets, mechanisms } = charter;
  const means: readonly (readonly [path: string, isThere: boolean])[] = [
    ["groups", groups.length > 0],
    ["targets", targets.length > 0],
    ["mechanisms.meetingCadence", isText(mechanisms.meetingCadence)],
    ["mechanisms.fulltime", mechanisms.fulltime],
    ["term", isTermStated(charter) || isConditionStated(charter)],
  ];
  const paths = means.filter(([, isThere]) => !isThere).map(([path]) => path);
  const code = emergency ? "cht-09.display" : "cht-09.gap";
  return [{ outcome: "advice", loudness: facts.paperIsCut ? "quiet" : "plain", code, paths }];
}

const vague = /^(?:不?定期|适时|及时|视需要|视情|必要时)/u;
const often = /[0-9０-９一二两三四五六七八九十每日周旬月季半年]/u;

export function checkCadence({ mechanisms, trigger }: Charter, facts: CharterFacts): Answers {
  const { meetingCadence, reportingCadence } = mechanisms;
  const said = [meetingCadence, reportingCadence].filter(isText);
  const paths = ["mechanisms.meetingCadence", "mechanisms.reportingCadence"];
  if (said.length === 0) {
    const isUrgent = trigger.kind === "emergency" && !facts.paperIsCut;
    const loudness = isUrgent ? "plain" : loudnessOfSilence("cadence", facts);
    return [{ outcome: "advice", loudness, code: "cht-10.missing", paths }];
  }
  if (said.every((cadence) => vague.test(cadence) && !often.test(cadence.replace(vague, "")))) {
    return [{ outcome: "advice", code: "cht-10.vague", paths }];
  }
  return [{ outcome: "pass", code: "cht-10.set" }];
}

export function checkMoney({ budget, mechanisms }: Charter, facts: CharterFacts): Answers {
  if (isText(budget)) return [{ outcome: "pass", code: "cht-11.named" }];
  if (!mechanisms.colocated && !mechanisms.fulltime) {
    return [{ outcome: "not_applicable", code: "cht-11.not-needed" }];
  }
  return lack({ code: "cht-11.missing", habit: "budget", path: "budget" }, facts);
}
