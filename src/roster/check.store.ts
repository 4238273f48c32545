import { setImmediate as yieldToOthers } from "node:timers/promises";
import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import { listKnownUnits, loadPersonDirectory } from "./directory.store.ts";
import type { Counts } from "./import.model.ts";
import * as store from "./import.store.ts";
import { type KeptRow, rowToLine } from "./line.rules.ts";
import { personPlanner } from "./person-plan.rules.ts";
import type { Line, Plan, Planned } from "./plan.model.ts";
import { unitPlanner } from "./unit-plan.rules.ts";

/** The work was taken for stopped, and the roster has gone on without it. */
class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** What the work in the background needs of the one who asked for it. */
export type Job = { readonly db: TenantDb; readonly newId: <Kind extends string>() => Id<Kind> };

/** Rows at a time: one statement each, and the process answers others in between. */
const batch = 1000;

/** Rows of every sheet of a new roster are kept; those of the chosen one with what they would do. */
export async function keepAndCheck(
  job: Job,
  roster: store.RosterImport,
  sheets: readonly (readonly KeptRow[])[],
) {
  for (const [sheet, rows] of sheets.entries()) {
    if (sheet === roster.matching.sheet) continue;
    for (const some of chunks(rows)) {
      const blank = some.map((row) => ({ ...row, planned: null }));
      if (!(await store.insertLines(job.db, { ...roster, sheet }, blank))) throw new GivenUp();
      await yieldToOthers();
    }
  }
  const rows = sheets[roster.matching.sheet] ?? [];
  const at = roster.matching.fields.indexOf("name");
  const names = new Set(rows.map(({ cells }) => cells[at] ?? ""));
  await checkRows(job, roster, { names: [...names], batches: chunks(rows), save: store.insertLines });
}

/** Rows that are there already are checked anew, by another matching or against lists that have changed. */
export async function checkAgain(job: Job, roster: store.RosterImport): Promise<void> {
  const { sheet, fields } = roster.matching;
  const place = { id: roster.id, sheet };
  const names = await store.listCells(job.db, place, fields.indexOf("name"));
  const batches = store.eachLines(job.db, place, batch);
  await checkRows(job, roster, { names, batches, save: store.saveLines });
}

type Checking = {
  /** What stands in the column of names, each once. */
  readonly names: readonly string[];
  readonly batches: Iterable<readonly KeptRow[]> | AsyncIterable<readonly KeptRow[]>;
  readonly save: typeof store.saveLines;
};

async function checkRows(
  job: Job,
  roster: store.RosterImport,
  { names, batches, save }: Checking,
): Promise<void> {
  const { sheet, fields } = roster.matching;
  const plan = await plannerFor(job.db, roster, names);
  const counts: Record<string, number> = {};
  let done = 0;
  for await (const some of batches) {
    const planned = some.map((row) => ({ ...row, planned: withId(job, plan(rowToLine(row, fields))) }));
    for (const { planned: one } of planned) counts[one.outcome] = (counts[one.outcome] ?? 0) + 1;
    if (!(await save(job.db, { ...roster, sheet }, planned))) throw new GivenUp();
    done += some.length;
    await store.tellProgress(job.db, roster.id, done);
    await yieldToOthers();
  }
  await finish(job.db, roster, counts);
}

async function plannerFor(
  db: TenantDb,
  { kind, jurisdictionId, matching }: store.RosterImport,
  names: readonly string[],
): Promise<(line: Line) => Planned<unknown>> {
  if (kind === "unit") {
    const units = await listKnownUnits(db, jurisdictionId);
    return unitPlanner({ units, names }, { placeId: jurisdictionId });
  }
  const whole = names.map((name) => name.replace(/\s+/g, "")).filter(Boolean);
  return personPlanner(await loadPersonDirectory(db, jurisdictionId, [...new Set(whole)]), matching);
}

function withId<State>({ newId }: Job, planned: Planned<State>): Planned<State> {
  const { plan } = planned;
  if (plan?.does !== "enrol") return planned;
  const enrol: Plan<State> = { ...plan, id: newId() };
  return { ...planned, plan: enrol };
}

async function finish(db: TenantDb, roster: store.RosterImport, counts: Counts): Promise<void> {
  const change = sql`counts = ${JSON.stringify(counts)}::jsonb, total = ${Object.values(counts).reduce((a, b) => a + b, 0)}::integer`;
  await store.moveImport(db, roster, [["reading", "checking"], "checked"], change);
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch);
}
