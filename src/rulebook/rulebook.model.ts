import { z } from "zod";
import { Day } from "../kernel/day.ts";
import { Span } from "../kernel/span.ts";

const said = z.object({ zh: z.string(), en: z.string() });

/**
 * How well a rule is known. A: the text of the law was read. B: an official page was seen, perhaps an excerpt.
 * C: press, mirrors. UNVERIFIED: nobody has read a text that says so.
 */
export const EvidenceGrade = z.enum(["A", "B", "C", "UNVERIFIED"]);
export type EvidenceGrade = z.output<typeof EvidenceGrade>;

export const Severity = z.enum(["fail", "warn", "advice"]);
export type Severity = z.output<typeof Severity>;

export const Outcome = z.enum(["fail", "warn", "advice", "pass", "not_applicable"]);
export type Outcome = z.output<typeof Outcome>;

/** How much room a finding takes on the page; `silent` ones are shown only when asked for. */
export const Loudness = z.enum(["loud", "plain", "quiet", "silent"]);
export type Loudness = z.output<typeof Loudness>;

/** What a task force is in law, which each place decides: a deliberative body, or one department's arrangement. */
export const Regime = z.enum(["deliberative_body", "work_arrangement"]);
export type Regime = z.output<typeof Regime>;

/** One article of one measure, and how far it can be relied on. `id` is the row of the fact collection. */
export const Article = z
  .object({
    id: z.string(),
    measure: said,
    article: said,
    /** What it says, in our words. */
    rule: said,
    since: Day.nullable(),
    until: Day.nullable(),
    grade: EvidenceGrade,
    /** Asked of grade B: the excerpt that was seen holds the very words the rule rests on. */
    covers: z.boolean(),
    /** `place`: a measure of one province or city, which binds elsewhere only where the place adopts it. */
    reach: z.enum(["nation", "place"]),
    link: z.url().nullable(),
  })
  .meta({ title: "Article" });
export type Article = z.output<typeof Article>;

const shape = { label: said, unit: said.nullable() };

export const Parameter = z.union([
  z.object({ ...shape, value: z.number(), min: z.number(), max: z.number() }),
  z.object({ ...shape, value: z.string() }),
  z.object({ ...shape, value: z.boolean() }),
]);
export type Parameter = z.output<typeof Parameter>;
export type ParameterTable = Readonly<Record<string, Parameter>>;

export const ParameterValue = z.union([z.number(), z.string(), z.boolean()]);
export type ParameterValue = z.output<typeof ParameterValue>;

/** A check as data: everything a place can read about it, and everything it can set. */
export const RulebookEntry = z.object({
  id: z.string(),
  title: said,
  text: said,
  articles: z.array(Article).min(1).readonly(),
  severity: Severity,
  parameters: z.record(z.string(), Parameter),
  /** On unless a place switches it off. */
  on: z.boolean(),
  /** What remains of it for a task force that the place treats as a mere work arrangement. */
  underArrangement: z.enum(["applies", "good_practice", "silent"]),
  /** What to do about it. */
  remedy: said,
});
export type RulebookEntry<Table extends ParameterTable = ParameterTable> = Omit<
  z.output<typeof RulebookEntry>,
  "parameters"
> & { readonly parameters: Table };

/** What one place has decided about the rulebook. */
export const RulebookSetting = z
  .object({
    regime: Regime,
    /** By id of the entry. */
    switches: z.record(z.string(), z.boolean()),
    /** By id of the entry, then by name of the parameter. */
    parameters: z.record(z.string(), z.record(z.string(), ParameterValue)),
    /** Ids of the articles of reach `place` that are in force here. */
    adopted: z.array(z.string()),
  })
  .meta({ title: "RulebookSetting" });
export type RulebookSetting = z.output<typeof RulebookSetting>;

/** A place that has decided nothing yet: the stricter regime, everything on, no measure of another place. */
export const defaultSetting: RulebookSetting = {
  regime: "deliberative_body",
  switches: {},
  parameters: {},
  adopted: [],
};

const factValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** What a check found. The sentence is in the messages of the slice that checks, by code and facts. */
export const Finding = z
  .object({
    /** The entry: `EST-01`. */
    id: z.string(),
    outcome: Outcome,
    loudness: Loudness,
    code: z.string(),
    facts: z.record(z.string(), factValue),
    /** Which values of the subject it is about: `term`, `leaders[L1]`. */
    paths: z.array(z.string()),
    spans: z.array(Span),
    /** The best grade among the articles that carry its outcome; null where nothing was judged. */
    grade: EvidenceGrade.nullable(),
    /** Ids of the articles in force that it rests on. */
    articles: z.array(z.string()),
  })
  .meta({ title: "Finding" });
export type Finding = z.output<typeof Finding>;
