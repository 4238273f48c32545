import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readNotice } from "../src/notice/notice.rules.ts";
import { readingToScore } from "../src/notice/score.rules.ts";
import { claimsBody, parseGold, toRecord } from "./score/record.ts";
import { formatMisses, formatScore } from "./score/report.ts";
import { recallOf } from "./score/tally.ts";
import { scoreReadings } from "./score.ts";
import { cutToLength, type Point, quantile, timeCurve, timeWarm } from "./speed.ts";

/**
 * How well and how fast the reader reads.
 *
 *     npx node bench/reader.ts [--errors N] [FOLDER…]
 *
 * A folder holds `text/` (papers), `neg/` (look-alikes that found nothing) and `gold.jsonl`; without one the benchmark's
 * own invented papers are read.
 */

type Paper = { readonly id: string; readonly text: string };

const read = (text: string): unknown => readingToScore(readNotice(text));

function readPapers(folder: string): Paper[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.toSorted().map((name) => ({
    id: name.slice(0, -".txt".length),
    text: readFileSync(join(folder, name), "utf8"),
  }));
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

function reportQuality(folder: string, errors: number): void {
  const papers = readPapers(join(folder, "text"));
  const gold = parseGold(readFileSync(join(folder, "gold.jsonl"), "utf8"));
  const score = scoreReadings(gold, new Map(papers.map(({ id, text }) => [id, toRecord(read(text))])));
  const lookAlikes = readPapers(join(folder, "neg"));
  const mistaken = lookAlikes.filter(({ text }) => claimsBody(read(text)));
  console.log(
    `\n${folder}: ${gold.length} papers, ${lookAlikes.length} look-alikes\n\n${formatScore(score)}`,
  );
  console.log(`recall of kind      ${percent(recallOf(score.fields.kind) ?? 0)}`);
  console.log(
    `look-alikes taken   ${mistaken.length} of ${lookAlikes.length} (${percent(mistaken.length / lookAlikes.length)})` +
      `  ${mistaken.map(({ id }) => id).join(" ")}`,
  );
  if (errors > 0) console.log(`\n${formatMisses(score, errors)}`);
}

function formatPoint({ bytes, milliseconds }: Point): string {
  const kilobytes = bytes / 1024;
  return [
    `${kilobytes} KB`,
    `${milliseconds.toFixed(2)} ms`,
    `${(milliseconds / kilobytes).toFixed(3)} ms/KB`,
  ]
    .map((cell) => cell.padStart(14))
    .join("");
}

function reportSpeed(folders: readonly string[]): void {
  const texts = folders.flatMap((folder) => readPapers(join(folder, "text"))).map(({ text }) => text);
  const times = timeWarm(read, cutToLength(texts, 2000));
  console.log("\nspeed, warm\n");
  console.log(
    `papers of 2,000 characters: median ${quantile(times, 0.5).toFixed(2)} ms, ` +
      `p95 ${quantile(times, 0.95).toFixed(2)} ms, slowest ${quantile(times, 1).toFixed(2)} ms\n`,
  );
  for (const point of timeCurve(read, texts)) console.log(formatPoint(point));
}

function main(): void {
  const options = { errors: { type: "string", default: "0" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const folders = positionals.length > 0 ? positionals : [join(import.meta.dirname, "notices")];
  for (const folder of folders) reportQuality(folder, Number(values.errors));
  reportSpeed(folders);
}

main();
