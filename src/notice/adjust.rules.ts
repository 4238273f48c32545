import type { Adjustment, AdjustStep } from "./adjust.model.ts";
import { readBodySteps } from "./adjust-clause.rules.ts";
import { findAdjusted } from "./adjust-name.rules.ts";
import { readPersonSteps } from "./adjust-people.rules.ts";
import { readNotice } from "./notice.rules.ts";
import type { Reading } from "./reading.model.ts";
import type { Scene } from "./scene.model.ts";
import { setScene } from "./scene.rules.ts";
import { rangeToSpan } from "./sheet.rules.ts";
import { findTelltales, isPaper } from "./telltale.rules.ts";

const mostSteps = 20_000;
const whole =
  /(?:调整|充实|变更)后[^。;\n]{0,40}(?:如下|附后|为:)|(?:名单|组成人员|人员|成员)[^。;\n]{0,8}(?:如下|附后)|重新(?:调整|明确|确定)/;
const partial =
  /增补|增加|新增|不再(?:担任|兼任|任|作为)|接替|接任|免去|补充|退出|调出|由[^。;\n]{2,40}(?:调整|变更)为/;
/** A roster with fewer seats is a clause about some of them. */
const fewestSeats = 3;
const tellingWeight = 4;

/**
 * What a paper changes in a body that stands, each change with the words that order it; null where it adjusts none, or
 * is no paper but tells of one. Spans are UTF-16 offsets in `source`. Linear in its length.
 */
export function readAdjustment(source: string): Adjustment | null {
  const scene = setScene(source);
  const { sheet } = scene;
  const name = findAdjusted(sheet);
  if (name === null || !isPaper(sheet.text) || isTold(sheet.text)) return null;
  const reading = readNotice(source);
  const { leaders, members, memberUnits, groups, instrument } = reading.charter;
  const steps = stepsOf(scene, reading);
  if (steps.length === 0) return null;
  return {
    name: name.value.slice(0, 200),
    nameSpan: rangeToSpan(sheet, name),
    instrument,
    steps: steps.slice(0, mostSteps),
    roster: { leaders, members, memberUnits, groups },
  };
}

/** What only tells of such a paper gives itself away by more than one word. */
function isTold(text: string): boolean {
  return findTelltales(text).reduce((sum, { weight }) => sum + weight, 0) >= tellingWeight;
}

function stepsOf({ sheet, sentences }: Scene, reading: Reading): AdjustStep[] {
  const year = yearOf(reading);
  const bodily = sentences.flatMap((sentence) => readBodySteps(sheet, sentence, year));
  const rostered = rosterStep(sheet.text, reading);
  if (rostered) return [rostered, ...bodily];
  return [...sentences.flatMap((sentence) => readPersonSteps(sheet, sentence)), ...bodily];
}

/** The whole roster, where the paper gives one: with a head, and not only clauses about single seats. */
function rosterStep(text: string, { charter, traces, action }: Reading): AdjustStep | null {
  const { leaders, members, memberUnits } = charter;
  const seats = leaders.length + members.length + memberUnits.length;
  const isWhole = whole.test(text) || (action === "reshuffle" && !partial.test(text));
  if (seats < fewestSeats || !isWhole || !leaders.some(({ tier }) => tier === "head")) return null;
  const spans = traces.filter(({ path }) => /^(?:leaders|members)\[/.test(path)).flatMap((one) => one.spans);
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return { kind: "roster", spans: spans.length > 0 ? [{ from, to }] : [] };
}

function yearOf({ charter: { instrument } }: Reading): number | null {
  const year = instrument.date?.slice(0, 4) ?? /(?:19|20)\d\d/.exec(instrument.docNo ?? "")?.[0];
  return year === undefined ? null : Number(year);
}
