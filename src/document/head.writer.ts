import { AlignmentType, BorderStyle, Header, type Paragraph, TabStopType } from "docx";
import type { DocumentContent, Genre } from "./document.model.ts";
import { grid, masthead, mm, pt, red, sheet, size } from "./layout.data.ts";
import { printNumber } from "./print.rules.ts";
import type { Given } from "./text.rules.ts";
import { emptyLine, line, run } from "./text-block.writer.ts";
import { breakTitle } from "./title.rules.ts";

/** Half points in which the mark fills one line, between the smallest and the largest. */
export function mastheadSize(mark: string): number {
  const fits = Math.floor((sheet.textWidth / 20 / Math.max(1, [...mark].length)) * 2);
  return Math.max(masthead.smallest, Math.min(masthead.largest, fits));
}

const thin = { style: BorderStyle.SINGLE, size: 8, color: red } as const;

/** Red, and tall enough that what stands above the mark is `above` millimetres from where the line begins. */
function mark(text: string, above: number): Paragraph {
  const half = mastheadSize(text);
  return line([run(text, "title", { size: half, color: red, characterSpacing: 0 })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: mm(above), line: Math.round((half / 2) * 20 * 1.1) },
  });
}

/** The number two lines under the mark, and 4 mm below it the red line as wide as the text (7.2.5–7.2.7). */
function numberLine({ signer }: DocumentContent, { number }: Given): Paragraph {
  const said = number ? printNumber(number) : "";
  const under = { border: { bottom: { ...thin, size: 12, space: 8 } } } as const;
  if (signer === null) return line([run(said)], { alignment: AlignmentType.CENTER, ...under });
  // Going up: the number one character from the left, the signer one from the right (7.2.6); the line still spans both.
  return line([run(`　${said}\t签发人：`), run(`${signer}　`, "second")], {
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: sheet.textWidth }],
    ...under,
  });
}

/** What stands above the text on the first page; a letter has its mark in the page's own head. */
export function headToDocx(content: DocumentContent, genre: Genre, given: Given): Paragraph[] {
  if (genre === "letter") return [letterNumber(given), ...titleToDocx(content.title)];
  const minutes = genre === "minutes";
  const above = headRoom(genre);
  return [
    mark(content.masthead, above),
    emptyLine(),
    emptyLine(),
    numberLine(minutes ? { ...content, signer: null } : content, given),
    ...titleToDocx(content.title),
  ];
}

/** The mark's upper edge is 35 mm below that of the text (7.2.4, 10.3); the glyph begins a little below its line. */
const headRoom = (genre: Genre) => (genre === "letter" ? 0 : 34.6);

/** The title in 二号小标宋, two lines below what is above it (7.3.1), broken where a name is not torn. */
function titleToDocx(title: string): Paragraph[] {
  return [
    emptyLine(),
    emptyLine(),
    ...breakTitle(title).map((part) =>
      line([run(part, "title", { size: size.title, characterSpacing: 0 })], {
        alignment: AlignmentType.CENTER,
        spacing: { line: pt(grid.line / 20 + 4) },
      }),
    ),
    emptyLine(),
  ];
}

/** 函: the number at the right edge, 7/8 of a character below the red double line (10.1). */
function letterNumber({ number }: Given): Paragraph {
  return line([run(number ? printNumber(number) : "")], { alignment: AlignmentType.RIGHT });
}

/** The double lines of a letter are 170 mm wide and centred on the page: they reach beyond the text on both sides. */
export const letterReach = { left: -(sheet.left - mm(20)), right: -(sheet.right - mm(20)) } as const;

/** The head of a letter's first page: mark 30 mm from the top, the thick-over-thin line 4 mm below it (10.1). */
export function letterHeader({ masthead: text }: DocumentContent): Header {
  const half = Math.min(mastheadSize(text), 104);
  const words = line([run(text, "title", { size: half, color: red, characterSpacing: 0 })], {
    alignment: AlignmentType.CENTER,
    spacing: { line: Math.round((half / 2) * 20 * 1.1) },
    indent: letterReach,
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 6 } },
  });
  return new Header({ children: [words] });
}
