import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing, SentFile, UploadedFile } from "../kernel/schema.ts";
import { sheetRefusals } from "../paper/sheet.model.ts";
import {
  CellProblem,
  Counts,
  FieldChange,
  ImportKind,
  importStates,
  Matching,
  Outcome,
  Outline,
} from "./import.model.ts";

const ImportId = idOf<"roster_import">();
const params = z.object({ id: ImportId });
const Versioned = z.object({ version: z.int() });

const RosterHead = z.object({
  id: ImportId,
  kind: ImportKind,
  jurisdictionId: idOf<"jurisdiction">(),
  jurisdiction: z.string(),
  fileName: z.string().nullable(),
  state: z.enum(importStates),
  counts: Counts.nullable(),
  broughtBy: z.string(),
  broughtAt: z.string(),
  committedAt: z.string().nullable(),
});

const RosterView = RosterHead.extend({
  outline: Outline,
  matching: Matching,
  refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()).optional() }).nullable(),
  /** Of the work under way, in rows. */
  done: z.int(),
  total: z.int(),
  /** Names of units that are not known, the most frequent first, with the nearest known one. */
  strangers: z.array(
    z.object({
      name: z.string(),
      rows: z.int(),
      near: z.object({ id: idOf<"unit">(), name: z.string() }).nullable(),
    }),
  ),
  version: z.int(),
  can: z.object({ match: May, commit: May, undo: May, discard: May }),
});
export type RosterView = z.output<typeof RosterView>;

export const UploadQuery = z.object({ kind: ImportKind.default("person"), place: idOf<"jurisdiction">() });

export const bringRoster = {
  id: "roster.bring",
  method: "POST",
  path: "/roster/imports",
  summary:
    "Bring a roster (XLSX or CSV). It is read and checked; nothing of the lists changes before it is committed.",
  door: "signed_in",
  params: Nothing,
  query: UploadQuery,
  body: UploadedFile,
  reply: z.object({ id: ImportId }),
  refusals: ["roster.not-keeper", "roster.no-place", ...sheetRefusals],
  takesFile: true,
} as const satisfies Contract;

export const listRosters = {
  id: "roster.list",
  method: "GET",
  path: "/roster/imports",
  summary: "Rosters brought to the places whose lists you keep, newest first. At most 100.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Nothing,
  reply: z.object({ imports: z.array(RosterHead) }),
  refusals: [],
} satisfies Contract;

export const getRoster = {
  id: "roster.get",
  method: "GET",
  path: "/roster/imports/:id",
  summary: "One roster: its columns, how they are matched, what it would do, and how far the work is.",
  door: "signed_in",
  params,
  query: Nothing,
  body: Nothing,
  reply: RosterView,
  refusals: ["roster.unknown"],
} satisfies Contract;

export const listRosterLines = {
  id: "roster.lines",
  method: "GET",
  path: "/roster/imports/:id/lines",
  summary: "Rows of the chosen sheet with what each would do and what is wrong with its cells.",
  door: "signed_in",
  params,
  query: z.object({
    outcome: Outcome.optional(),
    /** The last row of the page before. */
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: Nothing,
  reply: z.object({
    lines: z.array(
      z.object({
        row: z.int(),
        cells: z.array(z.string()),
        outcome: Outcome.nullable(),
        changes: z.array(FieldChange),
        problems: z.array(CellProblem),
      }),
    ),
    next: z.int().nullable(),
  }),
  refusals: ["roster.unknown"],
} satisfies Contract;

const acting = ["roster.unknown", "roster.stale", "roster.not-checked"];

export const matchRoster = {
  id: "roster.match",
  method: "POST",
  path: "/roster/imports/:id/match",
  summary: "Say anew what the columns hold, or answer the questions; the rows are checked again.",
  door: "signed_in",
  params,
  query: Nothing,
  body: Versioned.extend({ matching: Matching }),
  reply: Nothing,
  refusals: [...acting, "roster.incomplete", "roster.no-sheet", "roster.field-twice"],
} satisfies Contract;

export const commitRoster = {
  id: "roster.commit",
  method: "POST",
  path: "/roster/imports/:id/commit",
  summary:
    "Carry the roster out, all of it or nothing. Rows with problems stop it, unless they are left out knowingly.",
  door: "signed_in",
  params,
  query: Nothing,
  body: Versioned.extend({ leaveOut: z.boolean().default(false) }),
  reply: Nothing,
  refusals: [...acting, "roster.has-problems", "roster.nothing-to-do"],
} satisfies Contract;

export const undoRoster = {
  id: "roster.undo",
  method: "POST",
  path: "/roster/imports/:id/undo",
  summary: "Take back what the roster did, as long as nothing depends on it.",
  door: "signed_in",
  params,
  query: Nothing,
  body: Versioned,
  reply: Nothing,
  refusals: ["roster.unknown", "roster.stale", "roster.not-committed"],
} satisfies Contract;

export const discardRoster = {
  id: "roster.discard",
  method: "POST",
  path: "/roster/imports/:id/discard",
  summary: "Put away a roster that was not committed; its rows are removed.",
  door: "signed_in",
  params,
  query: Nothing,
  body: Versioned,
  reply: Nothing,
  refusals: acting,
} satisfies Contract;

export const takeOutRoster = {
  id: "roster.take-out",
  method: "GET",
  path: "/roster/export",
  summary:
    "The persons or units of a place and of the places below as a workbook, with the columns that come in.",
  door: "signed_in",
  params: Nothing,
  query: UploadQuery,
  body: Nothing,
  reply: SentFile,
  refusals: ["roster.not-keeper"],
  sendsFile: true,
} as const satisfies Contract;
