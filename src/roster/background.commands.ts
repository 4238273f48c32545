import { sql } from "kysely";
import { isCheckViolation, isForeignKeyViolation } from "../db/faults.ts";
import type { Work } from "../http/work.ts";
import type { Id } from "../kernel/id.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { ListsMoved } from "./commit.store.ts";
import * as store from "./import.store.ts";

/** What is under way tells itself so often; who has told nothing for so long has stopped with its process. */
const beatEvery = 5_000;
const silentSeconds = 30;

/** Where an import stands when the work on it did not come to its end: nothing of it is half done. */
const backFrom = {
  reading: "failed",
  checking: "failed",
  committing: "checked",
  undoing: "committed",
} as const satisfies Partial<Record<store.ImportState, store.ImportState>>;

type Working = keyof typeof backFrom;

export function isWorking(state: store.ImportState): state is Working {
  return Object.hasOwn(backFrom, state);
}

/** What fails is told on the roster itself: nobody waits for the answer. */
export function inBackground(work: Work, roster: store.RosterImport, task: () => Promise<unknown>): void {
  const beat = setInterval(() => {
    void store.beatImport(work.db, roster).catch(() => undefined);
  }, beatEvery).unref();
  void task()
    .catch((error: unknown) => putBack(work, roster, refusalOf(error, roster.state)))
    // The database itself is away: the roster falls silent, and whoever looks at it next puts it back.
    .catch(() => undefined)
    .finally(() => clearInterval(beat));
}

/** Loads the roster as it stands now and begins the work; the page asks how far it is. */
export async function carryOn(
  work: Work,
  id: Id<"roster_import">,
  task: (roster: store.RosterImport) => Promise<unknown>,
): Promise<Result<Record<never, never>>> {
  const roster = await store.findImport(work.db, id);
  if (!roster) return refuse("roster.unknown");
  inBackground(work, roster, () => task(roster));
  return ok({});
}

/** The roster as it is; where its work stopped with the process that did it, put back first. */
export async function findAwake(work: Work, id: Id<"roster_import">): Promise<store.RosterImport | null> {
  const roster = await store.findImport(work.db, id);
  if (!roster || !isWorking(roster.state) || roster.silent < silentSeconds) return roster;
  await putBack(work, roster, refusalOf(null, roster.state));
  return store.findImport(work.db, id);
}

async function putBack(work: Work, roster: store.RosterImport, refusal: Refusal): Promise<void> {
  if (!isWorking(roster.state)) return;
  const why = sql`refusal = ${JSON.stringify(refusal)}::jsonb`;
  await store.moveImport(work.db, roster, [[roster.state], backFrom[roster.state]], why);
}

function refusalOf(error: unknown, state: store.ImportState): Refusal {
  if (error instanceof ListsMoved)
    return { code: state === "undoing" ? "roster.changed-since" : "roster.lists-moved" };
  if (isCheckViolation(error, "unit_above_itself")) return { code: "roster.unit-circle" };
  if (isForeignKeyViolation(error)) return { code: "roster.depended-on" };
  return { code: state === "reading" ? "roster.incomplete" : "roster.stopped" };
}
