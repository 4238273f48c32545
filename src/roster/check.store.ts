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
    await inBatches(rows, (some) =>
      store.insertLines(
        job.db,
        { id: roster.id, sheet },
        some.map((row) => ({ ...row, planned: null })),
      ),
    );
  }
  const rows = sheets[roster.matching.sheet] ?? [];
  await checkRows(job, roster, { rows, save: store.insertLines });
}

/** Rows that are there already are checked anew, by another matching or against lists that have changed. */
export async function checkAgain(job: Job, roster: store.RosterImport): Promise<void> {
  const rows = await store.loadLines(job.db, { id: roster.id, sheet: roster.matching.sheet });
  await checkRows(job, roster, { rows, save: store.saveLines });
}

type Checking = { readonly rows: readonly KeptRow[]; readonly save: typeof store.saveLines };

async function checkRows(job: Job, roster: store.RosterImport, { rows, save }: Checking): Promise<void> {
  const lines = rows.map((row) => rowToLine(row, roster.matching.fields));
  const plan = await plannerFor(job.db, roster, lines);
  const counts: Record<string, number> = {};
  let done = 0;
  await inBatches(rows, async (some) => {
    const planned = some.map((row, at) => ({ ...row, planned: withId(job, plan(lines[done + at] as Line)) }));
    for (const { planned: one } of planned) counts[one.outcome] = (counts[one.outcome] ?? 0) + 1;
    await save(job.db, { id: roster.id, sheet: roster.matching.sheet }, planned);
    done += some.length;
    await store.tellProgress(job.db, roster.id, done);
  });
  await finish(job.db, roster, counts);
}

async function plannerFor(
  db: TenantDb,
  { kind, jurisdictionId, matching }: store.RosterImport,
  lines: readonly Line[],
): Promise<(line: Line) => Planned<unknown>> {
  if (kind === "unit") {
    const units = await listKnownUnits(db, jurisdictionId);
    return unitPlanner(
      { units, names: lines.flatMap(({ cells }) => cells.name?.text ?? []) },
      { placeId: jurisdictionId },
    );
  }
  const names = [...new Set(lines.flatMap(({ cells }) => cells.name?.text.replace(/\s+/g, "") || []))];
  return personPlanner(await loadPersonDirectory(db, jurisdictionId, names), matching);
}

function withId<State>({ newId }: Job, planned: Planned<State>): Planned<State> {
  const { plan } = planned;
  if (plan?.does !== "enrol") return planned;
  const enrol: Plan<State> = { ...plan, id: newId() };
  return { ...planned, plan: enrol };
}

async function finish(db: TenantDb, roster: store.RosterImport, counts: Counts): Promise<void> {
  const change = sql`counts = ${JSON.stringify(counts)}::jsonb, total = ${Object.values(counts).reduce((a, b) => a + b, 0)}::integer`;
  await store.moveImport(db, roster, [["checking"], "checked"], change);
}

async function inBatches<T>(
  all: readonly T[],
  work: (some: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += batch) {
    await work(all.slice(at, at + batch));
    await yieldToOthers();
  }
}
