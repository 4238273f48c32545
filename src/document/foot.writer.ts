import { AlignmentType, BorderStyle, Footer, LineRuleType, PageNumber, Paragraph, TabStopType } from "docx";
import { attachmentNote } from "./block.rules.ts";
import type { DocumentContent, Genre } from "./document.model.ts";
import { FlatBox } from "./flat-box.writer.ts";
import { letterReach } from "./head.writer.ts";
import { em, faces, grid, mm, pt, red, sheet, size } from "./layout.data.ts";
import { printDay } from "./print.rules.ts";
import type { Given } from "./text.rules.ts";
import { emptyLine, line, run } from "./text-block.writer.ts";

/** 附件：… one line under the text, two characters in (7.3.4). */
export function attachmentNoteToDocx(content: DocumentContent): Paragraph[] {
  const notes = attachmentNote(content);
  if (notes.length === 0) return [];
  return [
    emptyLine({ keepNext: true }),
    ...notes.map((text) => line([run(text)], { keepNext: true, indent: { left: em * 5, hanging: em * 3 } })),
  ];
}

/** Width of words in characters: digits take half of one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\x20-\x7e]/.test(one) ? 0.5 : 1), 0);

/** Organ over day, the day four characters from the right, both round one middle, for the seal (7.3.5). */
export function signatureToDocx({ issuer }: DocumentContent, genre: Genre, { issuedOn }: Given): Paragraph[] {
  if (genre === "minutes") return [];
  const date = issuedOn === null ? "　　年　月　日" : printDay(issuedOn);
  const middle = 4 + widthOf(date) / 2;
  const inset = Math.max(0, middle - widthOf(issuer) / 2);
  const right = (characters: number) =>
    ({ alignment: AlignmentType.RIGHT, indent: { right: Math.round(em * characters) } }) as const;
  return [
    emptyLine({ keepNext: true }),
    emptyLine({ keepNext: true }),
    line([run(issuer)], { ...right(inset), keepNext: true }),
    line([run(date)], right(4)),
  ];
}

const rule = (eighths: number, space: number) =>
  ({ style: BorderStyle.SINGLE, size: eighths, color: "000000", space }) as const;
/** 0.35 mm outside, 0.25 mm between (7.4.1), in eighths of a point. */
const [outer, inner] = [8, 6];

/** Characters of 四号 that one line of the imprint holds. */
const imprintWidth = 29;
const imprintLine = pt(24);

/**
 * 版记: who else has it, who printed it and when; its last rule lies on the lower edge of the text of the last page. The
 * box stands apart from the text; as many empty lines as it takes are kept free for it, on the last page or on one more.
 */
export function imprintToDocx(
  { copies, printer }: DocumentContent,
  { issuedOn }: Given,
): (Paragraph | FlatBox)[] {
  const printed = issuedOn === null ? "" : `${printDay(issuedOn)}印发`;
  const rows = [
    ...(copies.length > 0 ? [`抄送：${copies.join("，")}。`] : []),
    ...(printer === "" ? [] : [`${printer}\t${printed}`]),
  ];
  if (rows.length === 0) return [];
  const lines = rows.reduce((sum, text) => sum + Math.ceil(widthOf(text) / imprintWidth), 0);
  const height = lines * imprintLine + pt(6);
  const kept = Math.ceil((height + pt(6)) / grid.line);
  return [
    ...Array.from({ length: kept }, () => emptyLine({ keepNext: true })),
    new FlatBox({
      spacing: { line: 20, lineRule: LineRuleType.EXACT },
      style: {
        position: "absolute",
        positionHorizontal: "absolute",
        positionHorizontalRelative: "page",
        positionVertical: "absolute",
        positionVerticalRelative: "page",
        marginLeft: inPoints(sheet.left),
        marginTop: inPoints(sheet.height - sheet.bottom - height),
        width: inPoints(sheet.textWidth),
        height: inPoints(height),
        wrapStyle: "none",
        zIndex: 1,
      },
      children: rows.map((text, at) => imprintRow(text, at, rows.length)),
    }),
  ];
}

const inPoints = (twips: number) => `${twips / 20}pt` as const;

/** The rules are as wide as the text; the words stand one character in. */
function imprintRow(text: string, at: number, count: number): Paragraph {
  return new Paragraph({
    spacing: { line: imprintLine, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: sheet.textWidth - pt(14) }],
    border: {
      top: rule(at === 0 ? outer : inner, 0),
      ...(at === count - 1 ? { bottom: rule(outer, 0) } : {}),
    },
    children: [run(`　${text}`, "text", { size: size.small, characterSpacing: 0 })],
  });
}

/** — 1 — in 四号 半角宋体, 7 mm under the text; odd pages right, even pages left, one character in (7.5). */
export function pageFooter(side: "left" | "right"): Footer {
  const { name } = faces.page;
  const font = { ascii: name, hAnsi: name, eastAsia: name, cs: name };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "right" ? { right: pt(14) } : { left: pt(14) },
        spacing: { line: pt(16), lineRule: LineRuleType.EXACT },
        children: [run("— ", "page", pageRun(font)), pageNumber(font), run(" —", "page", pageRun(font))],
      }),
    ],
  });
}

const pageRun = (font: object) => ({ size: size.small, characterSpacing: 0, font }) as const;
const pageNumber = (font: object) =>
  run("", "page", { ...pageRun(font), text: "", children: [PageNumber.CURRENT] } as never);

/** The foot of a letter's first page: thin over thick, 20 mm from the edge, and no number (10.1). */
export function letterFooter(): Footer {
  return new Footer({
    children: [
      line([run("", "page", { size: 2 })], {
        spacing: { line: pt(1) },
        indent: letterReach,
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 0 } },
      }),
    ],
  });
}

/** Where the foot ends: the number's dash 7 mm under the text, the letter's line 20 mm from the edge. */
export const footRoom = { page: mm(35 - 7) - pt(16) + pt(9), letter: mm(20) } as const;
