import { type CellValue, writeXlsx } from "hucre/xlsx";
import type { SheetColumn } from "./sheet.model.ts";
import { letterOfColumn } from "./sheet.rules.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file for a browser to keep, as a reply can carry it. */
export type SheetFile = { readonly type: typeof mediaType; readonly bytes: Uint8Array };

/**
 * One sheet as an Excel workbook: a bold head that stays in sight, widths, typed columns. A text stays a text, also one
 * that begins with `=`, `+`, `-` or `@`: in a workbook, unlike in CSV, only what is written as a formula is one.
 * @param name of the sheet; what Excel does not take in a name becomes a space
 */
export async function sheetToXlsx<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<SheetFile> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: nameOfSheet(name),
        columns: columns.map(({ width, kind }) => ({
          width,
          ...(kind === "day" ? { numFmt: dayFormat } : {}),
        })),
        rows: [
          columns.map(({ title }) => title),
          ...rows.map((row) => columns.map((one) => cellOf(one, row))),
        ],
        rowDefs: new Map([[0, { height: 22 }]]),
        cells: new Map(columns.map(({ title }, at) => [`0,${at}`, { value: title, style: headStyle }])),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letterOfColumn(columns.length - 1)}${rows.length + 1}` },
        pageSetup: {
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: "$1:$1",
        },
      },
    ],
    defaultFont: { name: "宋体", size: 11 },
  });
  return { type: mediaType, bytes };
}

const dayFormat = "yyyy-mm-dd";

const headStyle = {
  font: { name: "黑体", size: 11, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EFEDE7" } },
  alignment: { vertical: "center", wrapText: true },
  border: { bottom: { style: "thin", color: { rgb: "1A1A1C" } } },
} as const;

function cellOf<Row>(column: SheetColumn<Row>, row: Row): CellValue {
  if (column.kind === "day") {
    const on = column.of(row);
    return on === null ? null : new Date(`${on}T00:00:00Z`);
  }
  if (column.kind === "number") return column.of(row);
  return storable(column.of(row)) || null;
}

/** XML takes no control characters but tab and line break. */
function storable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

function nameOfSheet(name: string): string {
  return (
    storable(name)
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'|'$/g, "")
      .trim()
      .slice(0, 31) || "Sheet1"
  );
}
