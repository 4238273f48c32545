import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { type NumberedBlock, numberBlocks, rosterToLines } from "./block.rules.ts";
import type { Block, RosterRow } from "./document.model.ts";
import { em, type FaceName, faces, grid, sheet, size } from "./layout.data.ts";

/** Words in one of the faces; also Latin letters and digits, so that a line keeps one look. */
export function run(text: string, face: FaceName = "text", options: IRunOptions = {}): TextRun {
  const { name } = faces[face];
  return new TextRun({
    text,
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" },
    size: size.text,
    characterSpacing: grid.closer,
    ...options,
  });
}

/** One paragraph on the grid of 22 lines. */
export function line(children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    widowControl: false,
    overflowPunctuation: true,
    ...options,
    spacing: { line: grid.line, lineRule: LineRuleType.EXACT, before: 0, after: 0, ...options.spacing },
    children: [...children],
  });
}

export const emptyLine = (options: IParagraphOptions = {}) => line([run("")], options);

const indented = { indent: { firstLine: em * 2 } } as const;

/** The blocks of a text, in order, each on the grid. `last` goes to the last paragraph: what must stay on one page with it. */
export function blocksToDocx(blocks: readonly Block[], last: IParagraphOptions = {}): (Paragraph | Table)[] {
  const numbered = numberBlocks(blocks);
  return numbered.flatMap((one, at) => blockToDocx(one, at === numbered.length - 1 ? last : {}));
}

function blockToDocx(one: NumberedBlock, options: IParagraphOptions): (Paragraph | Table)[] {
  const { block } = one;
  switch (block.kind) {
    case "paragraph":
      return block.text.split("\n").map((text) => line(labelled(text), { ...indented, ...options }));
    case "heading":
      return [headingToDocx(one, options)];
    case "roster":
      return rosterToDocx(block.rows);
    case "table":
      return block.rows.length > longestTable
        ? listToDocx(block.head, block.rows)
        : [tableToDocx(block.head, block.rows)];
  }
}

/** 出席：, 请假：, 列席： of minutes stand in 黑体 (10.3). */
function labelled(text: string): TextRun[] {
  const label = /^(?:出席|请假|列席)：/.exec(text)?.[0] ?? "";
  return label === "" ? [run(text)] : [run(label, "first"), run(text.slice(label.length))];
}

/** 一、 in 黑体, （一） in 楷体, the rest as the text (7.3.3). */
function headingToDocx({ block, numeral }: NumberedBlock, options: IParagraphOptions): Paragraph {
  if (block.kind !== "heading") return emptyLine();
  const face = block.level === 1 ? "first" : block.level === 2 && block.text !== "" ? "second" : "text";
  const rest = block.rest === "" ? [] : [run(block.rest)];
  return line([run(numeral + block.text, face), ...rest], {
    ...indented,
    ...options,
    ...(rest.length === 0 ? { keepNext: true } : {}),
  });
}

/** Names in a column of their own; a post that needs a second line stays in its column. */
function rosterToDocx(rows: readonly RosterRow[]): Paragraph[] {
  const lines = rosterToLines(rows);
  const label = Math.max(3, ...lines.map(({ role }) => [...role].length)) + 1;
  const names = Math.max(3, ...lines.map(({ name }) => Math.min(6, [...name].length)));
  const hanging = (label + names + 2) * em;
  return lines.map(({ role, name, post }) => {
    const head = role === "" ? "　".repeat(label) : `${role}：`;
    const room = Math.max(0, names - [...name].length) + 2;
    const words = name === "" ? head + post : `${head}${name}${post === "" ? "" : "　".repeat(room) + post}`;
    return line([run(words)], {
      alignment: AlignmentType.LEFT,
      indent: { left: em * 2 + hanging, hanging },
    });
  });
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

/** Beyond this many rows a list is set by tabs: a table of ten thousand rows keeps the server busy for seconds. */
const longestTable = 1_000;

/** Name of the style in which the rows of a long list are set. */
export const listStyle = "PaperList";

function listToDocx(head: readonly string[], rows: readonly (readonly string[])[]): Paragraph[] {
  const widths = columnWidths(head, rows);
  const tabStops = widths.slice(0, -1).map((_, at) => ({
    type: TabStopType.LEFT,
    position: widths.slice(0, at + 1).reduce((sum, width) => sum + width, 0),
  }));
  // The look stands in a style: said again at every row it would cost more than the rows.
  return [head, ...rows].map(
    (cells) => new Paragraph({ style: listStyle, tabStops, children: [new TextRun(cells.join("\t"))] }),
  );
}

/** By the longest of the first few hundred entries, as wide as the text in all. */
function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const sample = rows.slice(0, 500);
  const shares = head.map(
    (_, at) => 1 + Math.min(24, Math.max(...sample.map((row) => [...(row[at] ?? "")].length), 4)),
  );
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((sheet.textWidth * share) / whole));
}

/** A table as wide as the text, its head again on every page. */
function tableToDocx(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths(head, rows);
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: head.map(
        (_, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            children: [
              line([run(cells[at] ?? "", isHead ? "first" : "text", { size: size.small })], {
                alignment: AlignmentType.LEFT,
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sheet.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
