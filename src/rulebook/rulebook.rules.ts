import type { Day } from "../kernel/day.ts";
import type { Span } from "../kernel/span.ts";
import type {
  Article,
  EvidenceGrade,
  Finding,
  Loudness,
  Outcome,
  Parameter,
  ParameterTable,
  Regime,
  RulebookEntry,
  RulebookSetting,
  Severity,
} from "./rulebook.model.ts";

type Widened<Value> = Value extends number ? number : Value extends boolean ? boolean : string;
export type ValuesOf<Table extends ParameterTable> = {
  readonly [Key in keyof Table]: Widened<Table[Key]["value"]>;
};

/** What a check says of its subject. Severity is a wish: the engine lowers it to what the evidence carries. */
export type Answer<Code extends string = string> = {
  readonly outcome: Outcome;
  readonly code: Code;
  readonly facts?: Finding["facts"];
  readonly paths?: readonly string[];
  readonly spans?: readonly Span[];
  /** Where the check knows better than its outcome how loud it should be. */
  readonly loudness?: Loudness;
  /** Articles this answer rests on, where they are not all of the entry's. */
  readonly grounds?: readonly string[];
};

/** A check: the subject and what is known beside it, judged with the parameters of the place. */
export type Check<Subject, Facts, Table extends ParameterTable = ParameterTable> = (
  subject: Subject,
  facts: Facts,
  parameters: ValuesOf<Table>,
) => readonly Answer[];

/** An entry of the rulebook with the check that carries it out. */
export type Rule<Subject, Facts> = {
  readonly entry: RulebookEntry;
  readonly answer: (subject: Subject, facts: Facts, setting: RulebookSetting) => readonly Answer[];
};

/** What is judged, with the place's setting, the regime the subject falls under, and the day the law is asked about. */
export type Trial<Subject, Facts> = {
  readonly subject: Subject;
  readonly facts: Facts;
  readonly setting: RulebookSetting;
  readonly regime: Regime;
  readonly on: Day;
};

/** Ties a check to its entry; the check sees its parameters with their types. */
export function ruleOf<Subject, Facts, const Table extends ParameterTable>(
  entry: RulebookEntry<Table>,
  check: Check<Subject, Facts, Table>,
): Rule<Subject, Facts> {
  return {
    entry,
    answer: (subject, facts, setting) => check(subject, facts, parametersOf(entry, setting)),
  };
}

/** The values that hold in a place: its own where they are of the right kind and range, else the defaults. */
export function parametersOf<const Table extends ParameterTable>(
  entry: RulebookEntry<Table>,
  setting: RulebookSetting,
): ValuesOf<Table> {
  const own = setting.parameters[entry.id] ?? {};
  const values = Object.entries(entry.parameters).map(([key, parameter]) => {
    const value = Object.hasOwn(own, key) ? own[key] : undefined;
    return [key, isValueFor(parameter, value) ? value : parameter.value];
  });
  return Object.fromEntries(values) as ValuesOf<Table>;
}

/** Of the kind of the default, and within its range. */
export function isValueFor(parameter: Parameter, value: unknown): boolean {
  if (typeof value !== typeof parameter.value) return false;
  if (typeof value !== "number" || !("min" in parameter)) return true;
  return value >= parameter.min && value <= parameter.max;
}

export function isSwitchedOn(entry: RulebookEntry, setting: RulebookSetting): boolean {
  return Object.hasOwn(setting.switches, entry.id) ? setting.switches[entry.id] === true : entry.on;
}

function isInForce(article: Article, on: Day): boolean {
  return (article.since === null || article.since <= on) && (article.until === null || on < article.until);
}

/**
 * The law of evidence, held here alone: grade A may fail; B fails only where the excerpt covers the rule; C only
 * warns; what is unverified only advises. A measure of another place never does more than warn until it is adopted.
 */
export function severityCarriedBy(article: Article, setting: RulebookSetting): Severity {
  if (article.grade === "UNVERIFIED") return "advice";
  const isBinding = article.reach === "nation" || setting.adopted.includes(article.id);
  const isCertain = article.grade === "A" || (article.grade === "B" && article.covers);
  return isBinding && isCertain ? "fail" : "warn";
}

/** Runs every rule that is switched on. A rule that is not in force on the day, or silent here, says just that. */
export function runChecks<Subject, Facts>(
  rules: readonly Rule<Subject, Facts>[],
  trial: Trial<Subject, Facts>,
): Finding[] {
  return rules
    .filter(({ entry }) => isSwitchedOn(entry, trial.setting))
    .flatMap((rule) => findingsOf(rule, trial));
}

function findingsOf<Subject, Facts>(
  { entry, answer }: Rule<Subject, Facts>,
  trial: Trial<Subject, Facts>,
): Finding[] {
  const inForce = entry.articles.filter((article) => isInForce(article, trial.on));
  if (inForce.length === 0) return [unjudged(entry, "rulebook.not-in-force")];
  if (trial.regime === "work_arrangement" && entry.underArrangement === "silent") {
    return [unjudged(entry, "rulebook.not-under-regime")];
  }
  const answers = answer(trial.subject, trial.facts, trial.setting);
  return answers.map((one) => answerToFinding(entry, one, { trial, inForce }));
}

function unjudged(entry: RulebookEntry, code: string): Finding {
  const nothing = { facts: {}, paths: [], spans: [], grade: null, articles: [] };
  return { id: entry.id, outcome: "not_applicable", loudness: "silent", code, ...nothing };
}

type Context = {
  readonly trial: Pick<Trial<unknown, unknown>, "setting" | "regime">;
  readonly inForce: readonly Article[];
};

function answerToFinding(entry: RulebookEntry, answer: Answer, { trial, inForce }: Context): Finding {
  const grounds = inForce.filter(({ id }) => answer.grounds?.includes(id) ?? true);
  if (grounds.length === 0) return unjudged(entry, "rulebook.not-in-force");
  const carried = gravest(grounds.map((article) => severityCarriedBy(article, trial.setting)));
  const carriers = grounds.filter((article) => severityCarriedBy(article, trial.setting) === carried);
  const isGoodPractice = trial.regime === "work_arrangement" && entry.underArrangement === "good_practice";
  const limits: Severity[] = [carried, entry.severity, ...(isGoodPractice ? ["warn" as const] : [])];
  const outcome = isSeverity(answer.outcome) ? mildest([answer.outcome, ...limits]) : answer.outcome;
  return {
    id: entry.id,
    outcome,
    loudness: isSeverity(outcome) ? (answer.loudness ?? loudnessByOutcome[outcome]) : "silent",
    code: answer.code,
    facts: answer.facts ?? {},
    paths: [...(answer.paths ?? [])],
    spans: [...(answer.spans ?? [])],
    grade: outcome === "not_applicable" ? null : bestGrade(carriers),
    articles: grounds.map(({ id }) => id),
  };
}

const severities: readonly Severity[] = ["fail", "warn", "advice"];
const loudnessByOutcome = { fail: "loud", warn: "plain", advice: "quiet" } as const;

function isSeverity(outcome: Outcome): outcome is Severity {
  return outcome === "fail" || outcome === "warn" || outcome === "advice";
}

function gravest(some: readonly Severity[]): Severity {
  return severities.find((one) => some.includes(one)) ?? "advice";
}

function mildest(some: readonly Severity[]): Severity {
  return severities.findLast((one) => some.includes(one)) ?? "advice";
}

function bestGrade(articles: readonly Article[]): EvidenceGrade {
  const grades = (["A", "B", "C"] as const).filter((grade) => articles.some((one) => one.grade === grade));
  return grades[0] ?? "UNVERIFIED";
}

/** Loud first, then grave, then in the order of the book. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const loudnesses: readonly Loudness[] = ["loud", "plain", "quiet", "silent"];
  const outcomes: readonly Outcome[] = ["fail", "warn", "advice", "not_applicable", "pass"];
  return findings.toSorted(
    (one, other) =>
      loudnesses.indexOf(one.loudness) - loudnesses.indexOf(other.loudness) ||
      outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome),
  );
}
