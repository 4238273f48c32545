import type { Sheet } from "../paper/sheet.model.ts";
import type { CellProblem, ImportField, Matching, SheetOutline } from "./import.model.ts";
import { withoutNumbers } from "./number.rules.ts";
import type { Line } from "./plan.model.ts";

/** A row of a sheet as it is kept: cells without the numbers that must not be, and what was told of them. */
export type KeptRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly flaws: readonly CellProblem[];
};

/** The rows below the head, fit to be kept. */
export function rowsToKeep(sheet: Sheet, outline: SheetOutline): KeptRow[] {
  const flawsByRow = Map.groupBy(
    sheet.notes.filter(({ note }) => note !== "formula"),
    ({ row }) => row,
  );
  return sheet.rows.flatMap(({ number, cells }) => {
    if (number <= outline.head) return [];
    const kept = outline.columns.map(({ isDropped }, at) =>
      isDropped ? "" : withoutNumbers(cells[at] ?? ""),
    );
    const flaws = (flawsByRow.get(number) ?? []).map(
      ({ column, note }): CellProblem => ({ column, code: `cell.${note}`, facts: {}, stops: true }),
    );
    return [{ row: number, cells: kept, flaws }];
  });
}

/** A kept row as a plan reads it; what was told of a column that is not matched does not matter. */
export function rowToLine({ row, cells, flaws }: KeptRow, fields: Matching["fields"]): Line {
  const held: Partial<Record<ImportField, { text: string; column: number }>> = {};
  for (const [column, field] of fields.entries()) {
    if (field !== null) held[field] = { text: cells[column] ?? "", column };
  }
  return { row, cells: held, flaws: flaws.filter(({ column }) => column !== null && fields[column]) };
}

/** Identity numbers as they were typed must not come back by way of the samples. */
export function outlineToKeep(outline: SheetOutline): SheetOutline {
  const columns = outline.columns.map((column) => ({
    ...column,
    samples: column.samples.map(withoutNumbers),
  }));
  return { ...outline, columns };
}

/** The sheet to begin with: the one that is in sight and whose columns say most; the longer of two that say the same. */
export function chooseSheet(sheets: readonly SheetOutline[]): number {
  const worth = ({ isHidden, by, rows }: SheetOutline) =>
    (isHidden ? 0 : 1_000_000_000) * Math.sign(rows) +
    by.filter((how) => how !== null).length * 1_000_000 +
    rows;
  return sheets.reduce(
    (best, sheet, at) => (worth(sheet) > worth(sheets[best] as SheetOutline) ? at : best),
    0,
  );
}
