import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";

export type MadeSheet = Omit<WriteSheet, "rows"> & { readonly rows: readonly (readonly CellValue[])[] };

/** A workbook as an office program writes it. */
export async function makeWorkbook(...sheets: readonly MadeSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) })),
  });
}

/** Persons of no place, without end. */
export function makeRosterRows(count: number): (readonly string[])[] {
  const surnames = "赵钱孙李周吴郑王冯陈";
  const given = "立新海川明远文静志成";
  return Array.from({ length: count }, (_, at) => [
    `${surnames[at % 10]}${given[Math.floor(at / 10) % 10]}${given[Math.floor(at / 100) % 10]}`,
    `芦汀市第${Math.floor(at / 50) + 1}中学`,
    `教研组第${(at % 50) + 1}岗`,
    "无级别",
    "事业编制",
    `139${String(at).padStart(8, "0")}`,
    "2024-09-01",
  ]);
}
