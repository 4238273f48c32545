/** A piece of text as a page places it: points from the left and from the top, to its baseline. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

type Line = {
  readonly text: string;
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
};

/** Pages → text: runs put in lines by their place, lines put together to paragraphs, page numbers left out. */
export function pagesToText(pages: readonly (readonly Run[])[]): string {
  const lines = pages.flatMap((runs, page) => withoutPageNumber(runsToLines(runs, page)));
  return joinParagraphs(lines).join("\n");
}

function runsToLines(runs: readonly Run[], page: number): Line[] {
  const rows: Run[][] = [];
  for (const run of runs.filter((one) => one.text.trim() !== "").sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && isSameLine(row[0], run)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) =>
    rowToLine(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

function isSameLine(first: Run, run: Run): boolean {
  return run.y - first.y < Math.max(first.size, run.size) * 0.45;
}

function rowToLine(row: readonly Run[], page: number): Line {
  let text = "";
  let end: number | null = null;
  for (const run of row) {
    if (end !== null) text += gapText((run.x - end) / run.size);
    text += run.text;
    end = run.x + run.width;
  }
  const left = Math.min(...row.map((run) => run.x));
  const size = Math.max(...row.map((run) => run.size));
  return { text: text.trim(), page, y: row[0]?.y ?? 0, size, left, right: end ?? left };
}

/** White space that a gap of so many ems stands for; justified setting spreads characters by less than a fifth. */
function gapText(ems: number): string {
  if (ems < 0.2) return "";
  if (ems < 0.8) return " ";
  return ems < 1.6 ? "\u3000" : "\t";
}

const pageNumber =
  /^[-—–―－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/共]\s*共?\s*\d{1,4}\s*页?)?[-—–―－·•\s]*$/;

function withoutPageNumber(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => !(isEdge(at, lines) && pageNumber.test(line.text)));
}

function isEdge(at: number, lines: readonly Line[]): boolean {
  return lines.length > 1 && (at === 0 || at === lines.length - 1);
}

function joinParagraphs(lines: readonly Line[]): string[] {
  const joined: string[] = [];
  const edge = findEdge(lines);
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before && goesOn(before, line, edge)) joined.push(joinWords(joined.pop() ?? "", line.text));
    else joined.push(line.text);
  }
  return joined;
}

type Edge = { readonly left: number; readonly right: number };

/** The edges of the body text, from lines of the commonest size. */
function findEdge(lines: readonly Line[]): Edge {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const common = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const body = lines.filter((line) => Math.abs(line.size - common) < common * 0.1);
  const left = body.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = body.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);
  return { left, right };
}

/** A line that begins an item of its own, wherever it stands. */
const item =
  /^(?:第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、]|附件|(?:副?组\s*长|成\s*员|主\s*任|总?指挥\s*长?|召集人)\s*[:：\t])/;

/** A paragraph goes on where a line is full and the next stands at the left edge without indent. */
function goesOn(before: Line, line: Line, edge: Edge): boolean {
  const size = before.size;
  const isFull = before.right > edge.right - size * 1.6;
  const isFlush = line.left < edge.left + size * 0.7;
  const isNear = line.page !== before.page || line.y - before.y < size * 2.4;
  const isAlike = Math.abs(line.size - size) < size * 0.1;
  return isFull && isFlush && isNear && isAlike && !item.test(line.text) && !line.text.includes("\t");
}

function joinWords(before: string, after: string): string {
  const splitsWords = /[A-Za-z0-9,;.]$/.test(before) && /^[A-Za-z0-9]/.test(after);
  return splitsWords ? `${before} ${after}` : before + after;
}
