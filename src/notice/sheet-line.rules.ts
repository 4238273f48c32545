import { isUnder } from "../charter/charter.field.rules.ts";
import { markPaper, type Stretch } from "./mark.rules.ts";
import type { Trace } from "./reading.model.ts";

/** A stretch of one line; `path` is the narrowest of the values read from it, the one that a pointer means. */
export type Mark = Stretch & { readonly path: string | null };

/** `head`: what stands centred above the addressee; `title`: the line that says what the paper is; `foot`: signature and day. */
export type LineKind = "title" | "head" | "heading" | "body" | "foot" | "blank";

export type Line = {
  readonly from: number;
  readonly kind: LineKind;
  /** Begins without a space in a paper that leaves the indent of its paragraphs to the printer. */
  readonly isIndented: boolean;
  readonly marks: readonly Mark[];
};

/** The paper line by line, as it is set on a sheet, every line cut where values begin and end. Linear in its length. */
export function lineUp(text: string, traces: readonly Trace[]): Line[] {
  const widths = widthsOf(traces);
  const stretches = markPaper(text, traces);
  const rows = rowsOf(text);
  const kinds = kindsOf(rows.map(({ from, to }) => text.slice(from, to)));
  const spaced = rows.filter(({ from, to }) => to - from > 30 && /\s/u.test(text[from] ?? "")).length;
  const isByHand = spaced * 2 > rows.filter(({ from, to }) => to - from > 30).length;
  let next = 0;
  return rows.map(({ from, to }, at) => {
    const marks: Mark[] = [];
    while (next < stretches.length && (stretches[next] as Stretch).to <= from) next += 1;
    for (let one = next; one < stretches.length && (stretches[one] as Stretch).from < to; one += 1) {
      const stretch = stretches[one] as Stretch;
      const cut = { from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) };
      marks.push({ ...stretch, ...cut, path: narrowest(stretch.paths, widths) });
    }
    const kind = kinds[at] ?? "body";
    return { from, kind, isIndented: !isByHand && (kind === "body" || kind === "heading"), marks };
  });
}

function rowsOf(text: string): { readonly from: number; readonly to: number }[] {
  let from = 0;
  return text.split("\n").map((row) => {
    const here = { from, to: from + row.length };
    from = here.to + 1;
    return here;
  });
}

function widthsOf(traces: readonly Trace[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const { path, spans } of traces) {
    const width = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    widths.set(path, Math.min(width, widths.get(path) ?? Number.POSITIVE_INFINITY));
  }
  return widths;
}

/** What a trace is called that only shows words, and reads no value from them. */
export const shownPath = "shown";

/** The path whose words stand for `linked`: itself, or the nearest entry or block around it that was read; else null. */
export function tracedPath(linked: string, traces: readonly Trace[]): string | null {
  if (traces.some(({ path }) => isUnder(path, linked))) return linked;
  const around = traces.map(({ path }) => path).filter((path) => isUnder(linked, path));
  return around.sort((one, other) => other.length - one.length)[0] ?? null;
}

function narrowest(paths: readonly string[], widths: ReadonlyMap<string, number>): string | null {
  const widthOf = (path: string) => widths.get(path) ?? 0;
  return paths.reduce<string | null>(
    (best, path) => (path !== shownPath && (best === null || widthOf(path) < widthOf(best)) ? path : best),
    null,
  );
}

const heading =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章条])[^。；]{0,30}。?\s*$/u;
const addressee = /[：:]\s*$/u;
const signature = /^\s*(?:[^\s，。；、：]{2,30}|[\d〇○零一二三四五六七八九十]{1,4}\s*年.{1,12}日)\s*$/u;
const title = /关于|通知|方案|令$|函$/u;
/** A head has few lines, and short ones; so has a foot. */
const headLines = 8;
const headWidth = 40;
const footLines = 4;

function kindsOf(rows: readonly string[]): LineKind[] {
  const kinds = rows.map((row): LineKind => {
    if (row.trim() === "") return "blank";
    return heading.test(row) ? "heading" : "body";
  });
  for (let at = 0; at < headEnd(rows); at += 1) {
    if (kinds[at] !== "blank") kinds[at] = title.test(rows[at] as string) ? "title" : "head";
  }
  let left = footLines;
  for (let at = rows.length - 1; at >= 0 && left > 0; at -= 1) {
    if (kinds[at] === "blank") continue;
    if (kinds[at] !== "body" || !signature.test(rows[at] as string)) break;
    kinds[at] = "foot";
    left -= 1;
  }
  return kinds;
}

/** Where the addressee or the first whole sentence stands; 0 where the paper begins without a head. */
function headEnd(rows: readonly string[]): number {
  const end = rows.findIndex(
    (row) => addressee.test(row) || row.trim().length > headWidth || /[。；]/u.test(row),
  );
  const filled = rows.slice(0, Math.max(0, end)).filter((row) => row.trim() !== "").length;
  return end > 0 && filled <= headLines ? end : 0;
}
