import { type Day, isDay } from "../kernel/day.ts";
import { type ClassifiedMark, findClassifiedMark } from "./classified.rules.ts";
import { type Sheet, sheetLimits } from "./sheet.model.ts";

/** The text of a cell as it came: trimmed, a date as `YYYY-MM-DD`, a number without grouping. */
export function tidyCell(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b]/g, "")
    .trim()
    .slice(0, sheetLimits.characters);
}

/** The first row that bears a secrecy mark, by its number in the sheet. */
export function findMarkedRow(
  sheet: Sheet,
): { readonly level: ClassifiedMark["level"]; readonly row: number } | null {
  const lines = [{ number: 1, cells: [sheet.name] }, ...sheet.rows].map(({ number, cells }) => ({
    number,
    text: cells.join("\t").replace(/[\r\n]+/g, " "),
  }));
  const mark = findClassifiedMark(lines.map(({ text }) => text || "-").join("\n"));
  return mark && { level: mark.level, row: lines[mark.line - 1]?.number ?? mark.line };
}

/** Excel counts days from 1899-12-30. What lies before 1927 or after 2100 is no day of a roster but a number. */
const serialEpoch = Date.UTC(1899, 11, 30);
const serials = { least: 10_000, most: 73_050 } as const;

const written =
  /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:(?:月|[-./])\s*(\d{1,2})\s*日?|月)?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const packed = /^(\d{4})(\d{2})(\d{2})?$/;

/**
 * A day as people and programs write it: `2026-03-01`, `2026年3月1日`, `2026.3.1`, `2026/3/1`, `20260301`, an Excel serial;
 * a month alone (`2026.3`, `2026年3月`, `202603`) is its first day. Null for what is none, `2026.2.30` among it.
 */
export function readDay(text: string): Day | null {
  const tidy = text.normalize("NFKC").trim();
  const match = written.exec(tidy) ?? packed.exec(tidy);
  if (match) return dayOf(match[1] ?? "", match[2] ?? "", match[3] ?? "1");
  if (!/^\d{5}(?:\.\d+)?$/.test(tidy)) return null;
  const serial = Math.floor(Number(tidy));
  if (serial < serials.least || serial > serials.most) return null;
  const on = new Date(serialEpoch + serial * 86_400_000).toISOString().slice(0, 10);
  return isDay(on) ? on : null;
}

function dayOf(year: string, month: string, date: string): Day | null {
  const on = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(on) ? on : null;
}

/** 0 → `A`, 26 → `AA`: a column as the program names it. */
export function letterOfColumn(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letterOfColumn(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}
