import type { Score } from "../score.ts";
import { countingFields, type Field, fields, isFlag } from "./compare.ts";
import { f1Of, precisionOf, recallOf, type Share, type Tally } from "./tally.ts";

const percent = (part: number | null): string => (part === null ? "–" : (100 * part).toFixed(1)).padStart(6);
const count = (number: number): string => String(number).padStart(5);
const label = (words: string): string => words.padEnd(19);

const row = (name: string, tally: Tally): string =>
  label(name) +
  [precisionOf, recallOf, f1Of].map((measure) => percent(measure(tally))).join("") +
  [tally.hits, tally.wrong, tally.missed].map(count).join("");

const rightOf = ({ right, of }: Share): number | null => (of === 0 ? null : right / of);
const share = (one: Share): string => `${percent(rightOf(one)).trim()} % (${one.right}/${one.of})`;

const isSaid = ({ hits, wrong, missed }: Tally): boolean => hits + wrong + missed > 0;

function fieldRow(score: Score, name: Field): string {
  const tally = score.fields[name];
  const right = {
    right: tally.hits + tally.denied,
    of: tally.hits + tally.wrong + tally.missed + tally.denied,
  };
  return (
    row(countingFields.includes(name) ? name : `· ${name}`, tally) +
    (isFlag(name) ? `  right ${share(right)}` : "")
  );
}

/** The quality table of the console: one line a field, then micro, macro and the classes. */
export function formatScore(score: Score): string {
  const head = `${label("field")}${["P", "R", "F1"].map((word) => word.padStart(6)).join("")}  hits wrong miss`;
  const rule = "─".repeat(head.length);
  const classes = Object.entries(score.classes).map(
    ([name, { all, clear }]) => `${label(name)} all ${share(all)}, clear ${share(clear)}`,
  );
  return [
    head,
    rule,
    ...fields.filter((name) => isSaid(score.fields[name])).map((name) => fieldRow(score, name)),
    rule,
    row("micro", score.micro),
    `${label("macro F1")}${percent(score.macro).padStart(18)}`,
    rule,
    ...classes,
    `${label("basis kind")} ${share(score.basisKind)}`,
    `${label("members counted")} ${share(score.membersCount)}`,
  ].join("\n");
}

const order: readonly string[] = [...fields, "emergency", "substantive", "type"];

/** Misses, one a line, by field in the order of the table. */
export function formatMisses(score: Score, most: number): string {
  return score.misses
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.id.localeCompare(b.id))
    .slice(0, most)
    .map(({ id, field, how, value }) => `${id}  ${label(field)} ${how.padEnd(7)} ${value}`)
    .join("\n");
}
