import { z } from "zod";
import { idOf } from "../kernel/id.ts";
import { EstablishmentKind } from "./person.model.ts";

export const importKinds = ["person", "unit"] as const;
export const ImportKind = z.enum(importKinds);
export type ImportKind = z.output<typeof ImportKind>;

export const personFields = [
  "name",
  "unit",
  "post",
  "rank",
  "establishment",
  "phone",
  "since",
  "place",
] as const;
export const unitFields = [
  "name",
  "shortName",
  "kind",
  "system",
  "level",
  "uscc",
  "parent",
  "place",
] as const;
export const importFields = [...new Set([...personFields, ...unitFields])] as const;
export const ImportField = z.enum(importFields as [(typeof importFields)[number], ...typeof importFields]);
export type ImportField = z.output<typeof ImportField>;

export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return kind === "person" ? personFields : unitFields;
}

export const importStates = [
  "reading",
  "checking",
  "checked",
  "committing",
  "committed",
  "undoing",
  "undone",
  "discarded",
  "failed",
] as const;

const Column = z.object({
  /** As the program names it: `A`, `AA`. */
  letter: z.string(),
  title: z.string(),
  /** Some of what stands below the head. */
  samples: z.array(z.string()),
  /** Held identity-card numbers: nothing of it was kept. */
  isDropped: z.boolean(),
});
export type Column = z.output<typeof Column>;

const SheetOutline = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.int(),
  hiddenRows: z.int(),
  /** The number of the row whose cells head the columns; 0 where none does. */
  head: z.int(),
  columns: z.array(Column),
  /** What each column holds, as far as name or content say. */
  fields: z.array(ImportField.nullable()),
  /** How that was found. */
  by: z.array(z.enum(["name", "content"]).nullable()),
});
export type SheetOutline = z.output<typeof SheetOutline>;

/** What was found in the file, before anybody has chosen. */
export const Outline = z.object({ hasMacros: z.boolean(), sheets: z.array(SheetOutline) });
export type Outline = z.output<typeof Outline>;

/** What to do with a name that the office's own list does not know: leave its rows out, make it new, or take it for a known one. */
const UnitAnswer = z.union([z.literal("create"), idOf<"unit">()]);
const RowAnswer = z.enum(["new", "moved"]);

/** How the file is to be understood, and what was answered to its questions. */
export const Matching = z.object({
  sheet: z.int().min(0).max(100),
  fields: z.array(ImportField.nullable()).max(200),
  /** Of persons of whom the roster does not say it. */
  assume: EstablishmentKind.nullable().default(null),
  /** Units that are not known: none is made unasked. */
  createUnits: z.boolean().default(false),
  units: z.record(z.string().max(200), UnitAnswer).default({}),
  /** Somebody of that name is known in another unit: asked, or answered once for all, or row by row. */
  elsewhere: z.enum(["ask", "new", "moved"]).default("ask"),
  rows: z.record(z.string().regex(/^\d{1,7}$/), RowAnswer).default({}),
});
export type Matching = z.output<typeof Matching>;

export const outcomes = ["new", "changed", "unchanged", "repeated", "asked", "problem"] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.output<typeof Outcome>;

/** Of one cell, or of the whole row where no column is named. Its sentence stands in roster.messages. */
export const CellProblem = z.object({
  /** Counted from 0; null for the whole row. */
  column: z.int().nullable(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The row cannot go in; otherwise it goes in without what stands in the cell. */
  stops: z.boolean(),
});
export type CellProblem = z.output<typeof CellProblem>;

/** One field that a row would change. */
export const FieldChange = z.object({ field: ImportField, before: z.string(), after: z.string() });
export type FieldChange = z.output<typeof FieldChange>;

export const Counts = z.record(z.string(), z.int());
export type Counts = z.output<typeof Counts>;
