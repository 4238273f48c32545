import type { Day } from "../kernel/day.ts";
import { countFrom, printDay } from "./calendar.data.ts";
import type { At, ExamplePaper } from "./city.model.ts";
import { adjustingPapers } from "./papers.adjusting.data.ts";
import { foundingPapers } from "./papers.founding.data.ts";
import { otherPapers } from "./papers.other.data.ts";
import { urgentPapers } from "./papers.urgent.data.ts";

/** `{day:-2}` and `{year:-2}` in a paper are the day two days ago as printed, and its year. */
function fillDays(text: string, at: At): string {
  return text
    .replaceAll(/\{day:(-?\d+)\}/g, (_, days: string) => printDay(at(Number(days))))
    .replaceAll(/\{year:(-?\d+)\}/g, (_, days: string) => at(Number(days)).slice(0, 4));
}

/** The ten papers of "start from an example", signed in the days before `today`. */
export function papersOn(today: Day): readonly ExamplePaper[] {
  const at = countFrom(today);
  return [...foundingPapers, ...urgentPapers, ...adjustingPapers, ...otherPapers].map((paper) => ({
    ...paper,
    text: fillDays(paper.text, at),
  }));
}
