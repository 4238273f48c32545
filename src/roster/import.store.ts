import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import type {
  CellProblem,
  Counts,
  FieldChange,
  ImportKind,
  importStates,
  Matching,
  Outcome,
  Outline,
} from "./import.model.ts";
import type { KeptRow } from "./line.rules.ts";
import type { Plan, Planned } from "./plan.model.ts";

export type ImportState = (typeof importStates)[number];

export type RosterImport = {
  readonly id: Id<"roster_import">;
  readonly kind: ImportKind;
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly jurisdiction: string;
  readonly fileName: string | null;
  readonly state: ImportState;
  readonly outline: Outline;
  readonly matching: Matching;
  readonly counts: Counts | null;
  readonly madeUnits: readonly Id<"unit">[];
  readonly refusal: { readonly code: string; readonly facts?: Record<string, unknown> } | null;
  readonly done: number;
  readonly total: number;
  /** Seconds since the work under way last told itself. */
  readonly silent: number;
  readonly version: number;
  readonly broughtBy: string;
  readonly broughtAt: string;
  readonly committedAt: string | null;
};

const columns = sql`i.id, i.kind, i.jurisdiction_id as "jurisdictionId", j.name as jurisdiction,
  i.file_name as "fileName", i.state, i.outline, i.matching, i.counts, i.made_units as "madeUnits", i.refusal, i.done,
  i.total, extract(epoch from now() - i.beat_at)::float8 as silent, i.version, a.display_name as "broughtBy",
  i.brought_at as "broughtAt", i.committed_at as "committedAt"`;
const tables = sql`roster_import i join jurisdiction j on j.id = i.jurisdiction_id join account a on a.id = i.brought_by`;

export async function findImport(db: TenantDb, id: Id<"roster_import">): Promise<RosterImport | null> {
  const { rows } = await sql<RosterImport>`select ${columns} from ${tables} where i.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The newest hundred of these places. */
export async function listImports(
  db: TenantDb,
  places: readonly Id<"jurisdiction">[],
): Promise<RosterImport[]> {
  const { rows } = await sql<RosterImport>`
    select ${columns} from ${tables}
    where i.jurisdiction_id = any(${places}::uuid[]) and i.state <> 'discarded'
    order by i.brought_at desc, i.id desc limit 100
  `.execute(db);
  return rows;
}

export type NewImport = Pick<
  RosterImport,
  "id" | "kind" | "jurisdictionId" | "fileName" | "outline" | "matching" | "total"
>;

export async function insertImport(db: TenantDb, made: NewImport, by: Id<"account">): Promise<void> {
  await sql`
    insert into roster_import (id, kind, jurisdiction_id, file_name, state, outline, matching, total, brought_by)
    values (${made.id}, ${made.kind}, ${made.jurisdictionId}, ${made.fileName}, 'reading',
      ${JSON.stringify(made.outline)}, ${JSON.stringify(made.matching)}, ${made.total}, ${by})
  `.execute(db);
}

/** From one state to the next, where nobody was faster. @returns whether it was so */
export async function moveImport(
  db: TenantDb,
  { id, version }: Pick<RosterImport, "id" | "version">,
  [from, to]: readonly [from: readonly ImportState[], to: ImportState],
  change: RawBuilder<unknown> = sql`refusal = null`,
): Promise<boolean> {
  const { rows } = await sql`
    update roster_import set state = ${to}, version = version + 1, done = 0, beat_at = now(), ${change}
    where id = ${id} and version = ${version} and state = any(${from}::text[])
    returning id
  `.execute(db);
  return rows.length > 0;
}

export async function tellProgress(db: TenantDb, id: Id<"roster_import">, done: number): Promise<void> {
  await sql`update roster_import set done = ${done}, beat_at = now() where id = ${id}`.execute(db);
}

/** The work on this version still goes on. */
export async function beatImport(
  db: TenantDb,
  { id, version }: Pick<RosterImport, "id" | "version">,
): Promise<void> {
  await sql`update roster_import set beat_at = now() where id = ${id} and version = ${version}`.execute(db);
}

/** Held while rows are written: a worker that was given up, but lives, writes nothing into what came after it. */
const held = ({ id, version }: LinePlace) => sql`
  held as materialized (select id from roster_import where id = ${id} and version = ${version} for share)`;

/** Rows as they came, with what each would do where that is known already. @returns false where the work was given up */
export async function insertLines(
  db: TenantDb,
  at: LinePlace,
  lines: readonly PlannedRow[],
): Promise<boolean> {
  const { rows } = await sql`
    with ${held(at)}
    insert into roster_line (import_id, sheet, row, cells, outcome, plan, problems)
    select h.id, ${at.sheet}::integer, row, cells, outcome, plan, problems
    from held h, jsonb_to_recordset(${JSON.stringify(lines.map(lineToRow))}::jsonb)
      as r (row integer, cells text[], outcome text, plan jsonb, problems jsonb)
    returning row
  `.execute(db);
  return rows.length === lines.length;
}

/** @returns false where the work was given up */
export async function saveLines(db: TenantDb, at: LinePlace, lines: readonly PlannedRow[]): Promise<boolean> {
  const { rows } = await sql`
    with ${held(at)}
    update roster_line l set outcome = r.outcome, plan = r.plan, problems = r.problems
    from held h, jsonb_to_recordset(${JSON.stringify(lines.map(lineToRow).map(({ cells: _, ...row }) => row))}::jsonb)
      as r (row integer, outcome text, plan jsonb, problems jsonb)
    where l.import_id = h.id and l.sheet = ${at.sheet} and l.row = r.row
    returning l.row
  `.execute(db);
  return rows.length === lines.length;
}

type SheetPlace = { readonly id: Id<"roster_import">; readonly sheet: number };
type LinePlace = SheetPlace & Pick<RosterImport, "version">;
/** `flaws` are kept among the problems, so that another matching finds them again. */
export type PlannedRow = KeptRow & { readonly planned: Planned<unknown> | null };

function lineToRow({ row, cells, flaws, planned }: PlannedRow) {
  const plan = { flaws, plan: planned?.plan ?? null, changes: planned?.changes ?? [] };
  return { row, cells, outcome: planned?.outcome ?? null, plan, problems: planned?.problems ?? [] };
}

/** Rows as they came, some at a time, in the order of the file. */
export async function* eachLines(
  db: TenantDb,
  at: SheetPlace,
  limit: number,
): AsyncGenerator<readonly KeptRow[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<KeptRow>`
      select row, cells, plan -> 'flaws' as flaws from roster_line
      where import_id = ${at.id} and sheet = ${at.sheet} and row > ${after} order by row limit ${limit}
    `.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = rows.at(-1)?.row ?? 0;
  }
}

/** What stands in one column, each text once. @param column counted from 0; where there is none, nothing */
export async function listCells(db: TenantDb, at: SheetPlace, column: number): Promise<string[]> {
  const { rows } = await sql<{ cell: string }>`
    select distinct cells[${column + 1}::integer] as cell from roster_line
    where import_id = ${at.id} and sheet = ${at.sheet} and cells[${column + 1}::integer] <> ''
  `.execute(db);
  return rows.map(({ cell }) => cell);
}

type LineView = {
  readonly row: number;
  readonly cells: string[];
  readonly outcome: Outcome | null;
  readonly changes: FieldChange[];
  readonly problems: CellProblem[];
};

export async function listLines(
  db: TenantDb,
  at: SheetPlace,
  page: { readonly outcome?: Outcome | undefined; readonly after: number; readonly limit: number },
): Promise<LineView[]> {
  const { rows } = await sql<LineView>`
    select row, cells, outcome, plan -> 'changes' as changes, problems from roster_line
    where import_id = ${at.id} and sheet = ${at.sheet} and row > ${page.after}
      and ${page.outcome === undefined ? sql`true` : sql`outcome = ${page.outcome}`}
    order by row limit ${page.limit}
  `.execute(db);
  return rows;
}

/** What the rows of one outcome would do, some at a time, in the order of the file. */
export async function listPlans<State>(
  db: TenantDb,
  at: SheetPlace,
  page: { outcome: Outcome; after: number; limit: number },
) {
  const { rows } = await sql<{ row: number; plan: Plan<State>; changes: FieldChange[] }>`
    select row, plan -> 'plan' as plan, plan -> 'changes' as changes from roster_line
    where import_id = ${at.id} and sheet = ${at.sheet} and outcome = ${page.outcome} and row > ${page.after}
    order by row limit ${page.limit}
  `.execute(db);
  return rows;
}

/** Names of units that rows stumble over, the most frequent first. */
export async function listStrangers(db: TenantDb, at: SheetPlace) {
  const { rows } = await sql<{ name: string; rows: number; near: { id: Id<"unit">; name: string } | null }>`
    select p -> 'facts' ->> 'text' as name, count(*)::integer as rows,
      case when min(p -> 'facts' ->> 'id') is not null then
        jsonb_build_object('id', min(p -> 'facts' ->> 'id'), 'name', min(p -> 'facts' ->> 'near')) end as near
    from roster_line l, jsonb_array_elements(l.problems) p
    where l.import_id = ${at.id} and l.sheet = ${at.sheet} and l.outcome = 'problem'
      and p ->> 'code' in ('cell.unit-near', 'cell.unit-unknown')
    group by 1 order by 2 desc, 1 limit 200
  `.execute(db);
  return rows;
}

export async function removeLines(db: TenantDb, id: Id<"roster_import">): Promise<void> {
  await sql`delete from roster_line where import_id = ${id}`.execute(db);
}
