import { parseCsv } from "hucre/csv";
import { type Cell, type CellValue, type Sheet as ReadSheet, readXlsx } from "hucre/xlsx";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { PaperRefusal } from "./paper.model.ts";
import { type Sheet, type SheetRefusal, type SheetRow, sheetLimits, type Workbook } from "./sheet.model.ts";
import { findMarkedRow, tidyCell } from "./sheet.rules.ts";
import { decodeText } from "./text.reader.ts";
import { openPackage } from "./zip.reader.ts";

/**
 * The sheets of an Excel workbook, inside the sandbox. Formulas are never computed: the value that the program kept is
 * taken, and told where there is none. A merged area has its value in each of its cells; hidden rows and sheets are read,
 * and told.
 */
export async function extractWorkbook(bytes: Uint8Array): Promise<Result<Workbook, SheetRefusal>> {
  const opened = await openPackage(bytes, (name) => /\.(?:xml|rels)$/i.test(name), sheetLimits);
  if (!opened.ok) return refuse(sheetCodeOf(opened.refusal.code), { format: "XLSX" });
  const { names } = opened.value;
  if (!names.some((name) => /(?:^|\/)workbook\.xml$/i.test(name))) return refuseOther(names);
  const book = await readXlsx(bytes);
  const full = book.sheets.find(({ rows }) => isOverfull(rows));
  if (full) return refuse("sheet.too-many-rows", { ...sheetFacts, sheet: full.name, rows: full.rows.length });
  const sheets = book.sheets.slice(0, sheetLimits.sheets).map(toSheet);
  return admit({ format: "xlsx", hasMacros: names.some((name) => /vbaProject\.bin$/i.test(name)), sheets });
}

/** A list as text: commas, tabs or semicolons between cells; any of the encodings that Chinese programs write. */
export async function extractCsv(bytes: Uint8Array): Promise<Result<Workbook, SheetRefusal>> {
  const text = decodeText(bytes);
  if (text === null) return refuse("sheet.unrecognised");
  const rows = parseCsv(text, { maxRows: sheetLimits.rows + 1 });
  if (isOverfull(rows))
    return refuse("sheet.too-many-rows", { ...sheetFacts, sheet: "CSV", rows: rows.length });
  return admit({ format: "csv", hasMacros: false, sheets: [toSheet({ name: "CSV", rows })] });
}

const sheetFacts = { limit: sheetLimits.rows, cells: sheetLimits.cells };

function isOverfull(rows: readonly (readonly CellValue[])[]): boolean {
  const filled = rows.reduce((count, row) => (row.some((cell) => cell !== null) ? count + 1 : count), 0);
  return (
    filled > sheetLimits.rows ||
    filled * Math.min(rows[0]?.length ?? 0, sheetLimits.columns) > sheetLimits.cells
  );
}

/** A secrecy mark refuses the whole workbook; so does one without anything in it. */
function admit(book: Workbook): Result<Workbook, SheetRefusal> {
  for (const sheet of book.sheets) {
    const mark = findMarkedRow(sheet);
    if (mark) return refuse("sheet.classified", { level: mark.level, sheet: sheet.name, row: mark.row });
  }
  return book.sheets.some(({ rows }) => rows.length > 0) ? ok(book) : refuse("sheet.empty");
}

function toSheet({ name, rows, hidden, veryHidden, cells, merges, rowDefs }: ReadSheet): Sheet {
  const notes: { row: number; column: number; note: Sheet["notes"][number]["note"] }[] = [];
  const texts = rows.map((row) => row.slice(0, sheetLimits.columns).map(tidyCell));
  const isFilled = texts.map((row) => row.some((text) => text !== ""));
  for (const [at, cell] of cells ?? []) {
    const [row = 0, column = 0] = at.split(",").map(Number);
    const note = noteOf(cell);
    if (note === null || column >= sheetLimits.columns) continue;
    notes.push({ row: row + 1, column, note });
    if (note === "error" && texts[row]) texts[row][column] = "";
  }
  for (const area of merges ?? []) fillArea(texts, area);
  return {
    name,
    isHidden: Boolean(hidden || veryHidden),
    rows: texts.flatMap((row, at): SheetRow[] => (isFilled[at] ? [{ number: at + 1, cells: row }] : [])),
    hiddenRows: [...(rowDefs ?? [])].flatMap(([at, def]) => (def.hidden && isFilled[at] ? [at + 1] : [])),
    notes,
  };
}

function noteOf(cell: Cell): Sheet["notes"][number]["note"] | null {
  if (cell.type === "error") return "error";
  if (cell.type !== "formula") return null;
  const kept = cell.value ?? cell.formulaResult ?? null;
  if (kept === null) return "formula-empty";
  return typeof kept === "string" && /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(kept)
    ? "error"
    : "formula";
}

type Area = { startRow: number; startCol: number; endRow: number; endCol: number };

function fillArea(texts: string[][], { startRow, startCol, endRow, endCol }: Area): void {
  const value = texts[startRow]?.[startCol] ?? "";
  for (let row = startRow; row <= Math.min(endRow, texts.length - 1); row += 1) {
    const cells = texts[row];
    if (!cells) continue;
    for (let column = startCol; column <= Math.min(endCol, cells.length - 1); column += 1)
      cells[column] = value;
  }
}

/** A package that is no workbook: tell which office program made it, as far as its parts say. */
function refuseOther(names: readonly string[]): Result<never, SheetRefusal> {
  if (names.some((name) => /workbook\.bin$/i.test(name))) return refuse("sheet.foreign", { seems: "XLSB" });
  if (names.some((name) => name.startsWith("word/"))) return refuse("sheet.foreign", { seems: "DOCX" });
  if (names.some((name) => name.startsWith("ppt/"))) return refuse("sheet.foreign", { seems: "PPTX" });
  return names.includes("content.xml")
    ? refuse("sheet.foreign", { seems: "ODS" })
    : refuse("sheet.foreign", { seems: "ZIP" });
}

function sheetCodeOf(code: PaperRefusal["code"]): SheetRefusal["code"] {
  if (code === "paper.bomb") return "sheet.bomb";
  return code === "paper.encrypted" ? "sheet.encrypted" : "sheet.broken";
}
