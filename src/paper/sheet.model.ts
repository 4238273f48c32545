import type { Day } from "../kernel/day.ts";
import { mostFileBytes } from "../kernel/limit.ts";
import type { Refusal } from "../kernel/refusal.ts";

/** One column of a sheet that goes out: its head, how wide (in characters, a Chinese one counts two), and its cells. */
export type SheetColumn<Row> =
  | {
      readonly title: string;
      readonly width: number;
      readonly kind: "text";
      readonly of: (row: Row) => string;
    }
  | {
      readonly title: string;
      readonly width: number;
      readonly kind: "number";
      readonly of: (row: Row) => number | null;
    }
  | {
      readonly title: string;
      readonly width: number;
      readonly kind: "day";
      readonly of: (row: Row) => Day | null;
    };

/** Why a cell's text is not what somebody typed there. */
export const cellNotes = ["formula", "formula-empty", "error", "merged"] as const;
export type CellNote = (typeof cellNotes)[number];

export type SheetRow = {
  /** As the program counts it, from 1. */
  readonly number: number;
  /** Trimmed texts; a date is `YYYY-MM-DD`, a number its shortest form, what is empty an empty text. */
  readonly cells: readonly string[];
};

/** One sheet of a workbook, read: rows with nothing in them are left out. */
export type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  /** Numbers of rows that are hidden or filtered away in the program: they are read all the same. */
  readonly hiddenRows: readonly number[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly note: CellNote }[];
};

export const sheetFormats = ["xlsx", "csv"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** A workbook, read. `csv` has one sheet. Macros are neither run nor kept. */
export type Workbook = {
  readonly format: SheetFormat;
  readonly hasMacros: boolean;
  readonly sheets: readonly Sheet[];
};

export const sheetRefusals = [
  "sheet.empty",
  "sheet.too-large",
  "sheet.too-heavy",
  "sheet.too-many",
  "sheet.too-many-rows",
  "sheet.bomb",
  "sheet.encrypted",
  "sheet.broken",
  "sheet.classified",
  "sheet.legacy-xls",
  "sheet.foreign",
  "sheet.unrecognised",
] as const;
export type SheetRefusal = Refusal<(typeof sheetRefusals)[number]>;

/** What one workbook may cost. A roster of 100,000 persons with eight columns uses about a third of each. */
export const sheetLimits = {
  fileBytes: mostFileBytes,
  rows: 120_000,
  columns: 200,
  cells: 2_400_000,
  /** Of one cell; more than Excel itself takes. */
  characters: 32_767,
  sheets: 60,
  /** Inside the sandbox. */
  seconds: 40,
  heapMegabytes: 1024,
  residentMegabytes: 1536,
  entries: 4_000,
  inflatedBytes: 192 * 1024 * 1024,
  answerBytes: 96 * 1024 * 1024,
} as const;
