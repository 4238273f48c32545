import { z } from "zod";

const words = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null);
const flag = z.unknown().optional().transform(Boolean);
const listOf = <T extends z.ZodType>(entry: T) => z.array(entry).catch([]);

/** A list may give a person as an object or, in short, by name alone. */
const Person = z.union([
  z.string().transform((name) => ({ role: null, name, unit_or_post: null })),
  z.object({ role: words, name: words, unit_or_post: words }),
]);
export type Person = z.output<typeof Person>;

const Judged = z.object({
  value: z.boolean().nullable().catch(null),
  borderline: flag,
});
const unjudged = { value: null, borderline: false };

/** What one paper says, in the exchange schema of the benchmark: snake_case keys, Chinese values. Free text is left out. */
export const NoticeRecord = z.object({
  id: z.string().catch(""),
  kind: words,
  action: words,
  name: words,
  issuer: words,
  doc_no: words,
  date: words,
  lead_unit: words,
  office_unit: words,
  office_director: words,
  term: words,
  basis: z.object({ present: flag, kind: words }).catch({ present: false, kind: null }),
  emergency: Judged.catch(unjudged),
  substantive: Judged.catch(unjudged),
  type: words,
  leaders: listOf(Person),
  members: listOf(Person),
  members_count: z.number().nullable().catch(null),
  member_units: listOf(words),
  subgroups: listOf(z.object({ name: words, lead: words })),
  targets: listOf(words),
  mechanisms: z
    .object({
      meeting_cadence: words,
      reporting_cadence: words,
      colocated: flag,
      fulltime: flag,
      inspection: flag,
    })
    .catch({
      meeting_cadence: null,
      reporting_cadence: null,
      colocated: false,
      fulltime: false,
      inspection: false,
    }),
  dissolution_clause: z.object({ present: flag }).catch({ present: false }),
  budget_clause: flag,
});
export type NoticeRecord = z.output<typeof NoticeRecord>;

/** Never refuses: a prediction that says a field wrongly says nothing there, and pays for it as a miss. */
export function toRecord(said: unknown): NoticeRecord {
  const isObject = typeof said === "object" && said !== null && !Array.isArray(said);
  return NoticeRecord.parse(isObject ? said : {});
}

/** The record of a reader that read nothing. */
export const silence: NoticeRecord = toRecord({});

/** One record a line. */
export function parseGold(jsonl: string): NoticeRecord[] {
  return jsonl
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => toRecord(JSON.parse(line)));
}

/** Whether a prediction claims that the text founds, changes, rules or ends a body. */
export function claimsBody(said: unknown): boolean {
  const denies = typeof said === "object" && said !== null && "is_notice" in said && said.is_notice === false;
  return !denies && Boolean(toRecord(said).kind);
}
