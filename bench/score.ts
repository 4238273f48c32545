import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type ClassName,
  comparePair,
  countingFields,
  type Field,
  type Miss,
  openBooks,
} from "./score/compare.ts";
import { claimsBody, type NoticeRecord, parseGold, silence, toRecord } from "./score/record.ts";
import { formatMisses, formatScore } from "./score/report.ts";
import {
  addTally,
  countAnswer,
  emptyShare,
  emptyTally,
  f1Of,
  type Share,
  type Tally,
} from "./score/tally.ts";
import { isSameText } from "./score/text.ts";

/**
 * Scores readings of papers against gold, in the exchange schema of `score/record.ts`.
 *
 *     npx node bench/score.ts PREDICTIONS_DIR GOLD.jsonl [--neg PREDICTIONS_DIR] [--errors N]
 *
 * Scalars: a value that matches is a hit, one that does not is wrong and a miss. Lists match one to one. Cadences compare
 * as classes (daily … yearly, regular, ad hoc, at once). Of flags the value true is looked for. Micro is over all counts,
 * macro the mean F1 of the fields that gold has at least once; fields that restate another are left out of both.
 */
export type Score = {
  readonly papers: number;
  readonly fields: Readonly<Record<Field, Tally>>;
  readonly micro: Tally;
  readonly macro: number;
  /** Over the papers that gold gives a type; `clear` leaves out those whose emergency side can be disputed. */
  readonly classes: Readonly<Record<ClassName, Classed>>;
  readonly basisKind: Share;
  /** Over the papers whose members gold counts. */
  readonly membersCount: Share;
  readonly misses: readonly Miss[];
};
type Classed = { readonly all: Share; readonly clear: Share };

const classRules: Record<ClassName, (gold: NoticeRecord, said: NoticeRecord) => boolean> = {
  emergency: (gold, said) => Boolean(gold.emergency.value) === said.emergency.value,
  substantive: (gold, said) => Boolean(gold.substantive.value) === said.substantive.value,
  type: (gold, said) => isSameText(gold.type, said.type),
};
const classNames = Object.keys(classRules) as ClassName[];
const openClasses = (): Record<ClassName, Classed> => {
  const open = (): Classed => ({ all: emptyShare(), clear: emptyShare() });
  return { emergency: open(), substantive: open(), type: open() };
};

/** A paper without a prediction counts as one that was read and gave nothing. */
export function scoreReadings(
  gold: readonly NoticeRecord[],
  predictions: ReadonlyMap<string, NoticeRecord>,
): Score {
  const books = openBooks();
  const classes = openClasses();
  const [basisKind, membersCount] = [emptyShare(), emptyShare()];
  for (const right of gold) {
    const said = predictions.get(right.id) ?? silence;
    comparePair(books, { id: right.id, gold: right, said });
    countAnswer(basisKind, right.basis.kind === said.basis.kind);
    if (right.members_count !== null) countAnswer(membersCount, right.members_count === said.members_count);
    for (const name of right.type === null ? [] : classNames) {
      const isRight = classRules[name](right, said);
      countAnswer(classes[name].all, isRight);
      if (!right.emergency.borderline || name === "substantive") countAnswer(classes[name].clear, isRight);
      if (!isRight)
        books.misses.push({ id: right.id, field: name, how: "wrong", value: showClass(name, said) });
    }
  }
  const sums = { papers: gold.length, fields: books.tallies, misses: books.misses };
  return { ...sums, ...summarize(books.tallies), classes, basisKind, membersCount };
}

const showClass = (name: ClassName, said: NoticeRecord): string =>
  String(name === "type" ? said.type : said[name].value);

function summarize(tallies: Readonly<Record<Field, Tally>>): { micro: Tally; macro: number } {
  const micro = emptyTally();
  for (const field of countingFields) addTally(micro, { ...tallies[field], denied: 0 });
  const inGold = countingFields
    .map((field) => tallies[field])
    .filter(({ hits, missed }) => hits + missed > 0);
  const total = inGold.reduce((sum, tally) => sum + (f1Of(tally) ?? 0), 0);
  return { micro, macro: inGold.length === 0 ? 0 : total / inGold.length };
}

function readFolder(folder: string): Map<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const readJson = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return new Map(names.map((name) => [name.slice(0, -".json".length), readJson(name)]));
}

function main(): void {
  const options = { neg: { type: "string" }, errors: { type: "string", default: "0" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [folder, goldFile] = positionals;
  if (!folder || !goldFile)
    throw new Error("Usage: score.ts PREDICTIONS_DIR GOLD.jsonl [--neg DIR] [--errors N]");
  const predictions = new Map([...readFolder(folder)].map(([id, said]) => [id, toRecord(said)]));
  const score = scoreReadings(parseGold(readFileSync(goldFile, "utf8")), predictions);
  console.log(`${score.papers} papers, ${predictions.size} predictions\n${formatScore(score)}`);
  if (values.neg) {
    const claims = [...readFolder(values.neg)].map(([, said]) => claimsBody(said));
    console.log(`look-alikes taken for a notice: ${claims.filter(Boolean).length} of ${claims.length}`);
  }
  if (Number(values.errors) > 0) console.log(formatMisses(score, Number(values.errors)));
}

if (import.meta.main) main();
