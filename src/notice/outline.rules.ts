import type { Depth, Line } from "./outline.model.ts";

const numeral = "[一二三四五六七八九十]";
const marks: readonly (readonly [RegExp, Depth])[] = [
  [/^第[一二三四五六七八九十百\d]{1,4}章/, 1],
  [/^第[一二三四五六七八九十百\d]{1,4}条/, 2],
  [new RegExp(`^${numeral}{1,3}[、.]`), 3],
  [new RegExp(`^\\(${numeral}{1,3}\\)`), 4],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}(?=[ \u3400-\u9fff])/, 5],
  [/^\d{1,2}\.\d{1,2}(?=[ \u3400-\u9fff])/, 4],
  [/^\d{1,2}[.、](?!\d)/, 5],
  [/^\d{1,2} {1,3}(?=[\u3400-\u9fff]{2,12}$)/, 3],
  [/^(?:\(\d{1,2}\)|\d{1,2}\)|[①-⑳])/, 6],
];

/** A mark inside a line: after the end of a sentence, or a bracketed one anywhere but in a citation. */
const inner = new RegExp(
  `(?<=[。;:!?)》”… ])(?:${numeral}{1,3}、|\\d{1,2}[.、](?!\\d)|[①-⑳]|\\(\\d{1,2}\\))` +
    `|(?<![第见附之条款项]|[^\\d]、)\\(${numeral}{1,3}\\)|(?<=[。;:!?)》”… \u3400-\u9fff])第[一二三四五六七八九十百]{1,4}[章条](?=[ \u3400-\u9fff])` +
    `|(?<=[。;:、,])(?=(?![\u3400-\u9fff]{0,14}个)[\u3400-\u9fff]{2,14}?(?:组|分队|分指挥部)(?:,?由[^,。;]{2,40}(?:任|牵头|负责|组成)|:|。由|\\((?:组长|牵头)|[,:][^,。;]{2,20}(?:任组长|牵头|带队|负责(?=[,。;]))))` +
    `|(?<=[\u3400-\u9fffxX*])[二三四五六七八九]、(?=[\u3400-\u9fff]{4})|(?<=[\u3400-\u9fff])\\d、(?=[\u3400-\u9fff]{2,10}组(?:[ :,]|负责|职责))`,
  "g",
);
/** "依照第三条", "第一、第二": counted things, no headings. */
const isCounted = (text: string, place: number) =>
  /[第周星期按照据规定合之和年月日点分同至到一二三四五六七八九十]$/.test(text.slice(place - 1, place)) ||
  /(?:依照|根据|按照|本办法|本规则|《[^》]{0,30})$/.test(text.slice(Math.max(0, place - 32), place));

function makeLine(text: string, from: number, to: number, fresh: boolean): Line {
  const head = text.slice(from, Math.min(to, from + 12));
  for (const [pattern, depth] of marks) {
    const match = pattern.exec(head);
    if (match !== null) return { from, to, depth, body: from + match[0].length, fresh };
  }
  return { from, to, depth: 0, body: from, fresh };
}

function splitAtMarks(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(inner)) {
    const place = from + match.index;
    if (place <= start || isCounted(text, place)) continue;
    lines.push(makeLine(text, start, place, start === from));
    start = place;
  }
  lines.push(makeLine(text, start, to, start === from));
  return lines;
}

/** Cuts the paper into lines, and long lines where a heading mark stands inside them. */
export function outlineText(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    let start = from;
    while (start < to && text.charAt(start) === " ") start += 1;
    if (start < to) lines.push(...splitAtMarks(text, start, to));
    from = to + 1;
  }
  return lines;
}
