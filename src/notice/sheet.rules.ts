import type { Span } from "../kernel/span.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";

/** The range without the spaces and separators at its ends. */
export function trimRange(text: string, range: Range, extra = ""): Range {
  const skip = ` \n|${extra}`;
  let { from, to } = range;
  while (from < to && skip.includes(text.charAt(from))) from += 1;
  while (to > from && skip.includes(text.charAt(to - 1))) to -= 1;
  return { from, to };
}

export function textOf(sheet: Sheet, range: Range): string {
  return sheet.text.slice(range.from, range.to);
}

/** The value as printed, without the spaces inside. */
export function sayRange(sheet: Sheet, range: Range, extra = ""): Said {
  const trimmed = trimRange(sheet.text, range, extra);
  const close = (view: string) => view.slice(trimmed.from, trimmed.to).replace(/[\s|]+/g, "");
  return { ...trimmed, value: close(sheet.print), folded: close(sheet.text) };
}

/** The value as printed, spaces between words kept as one: for sentences. */
export function quoteRange(sheet: Sheet, range: Range): Said {
  const trimmed = trimRange(sheet.text, range);
  const tidy = (view: string) => view.slice(trimmed.from, trimmed.to).replace(/\s+/g, " ");
  return { ...trimmed, value: tidy(sheet.print), folded: tidy(sheet.text) };
}

/** Where the range stands in the source. */
export function rangeToSpan(sheet: Sheet, range: Range): Span {
  if (range.to <= range.from) return { from: 0, to: 0 };
  const from = sheet.at[range.from] ?? 0;
  return { from, to: (sheet.at[range.to - 1] ?? from) + 1 };
}

/** The sheet without the given ranges, which must be ascending and apart. */
export function dropRanges(sheet: Sheet, ranges: readonly Range[]): Sheet {
  if (ranges.length === 0) return sheet;
  const text: string[] = [];
  const print: string[] = [];
  const at: number[] = [];
  let kept = 0;
  for (const range of [...ranges, { from: sheet.text.length, to: sheet.text.length }]) {
    text.push(sheet.text.slice(kept, range.from));
    print.push(sheet.print.slice(kept, range.from));
    for (let i = kept; i < range.from; i += 1) at.push(sheet.at[i] ?? 0);
    kept = range.to;
  }
  return { text: text.join(""), print: print.join(""), at };
}
