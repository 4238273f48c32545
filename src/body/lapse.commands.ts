import { sql } from "kysely";
import { withdrawCase } from "../approval/subject.commands.ts";
import type { Database, TenantDb } from "../db/database.ts";
import { settle } from "../db/settle.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { decideLapse } from "./body.rules.ts";
import { movedState, savedState } from "./body.store.ts";
import { findWritten, listLapsing, listTenants } from "./lapse.store.ts";

/** What the system itself acts with: no actor, so that its events name nobody. */
type Sweeping = { readonly db: TenantDb; readonly today: Day; readonly newId: () => Id<string> };

/** Writes down in every tenant what has lapsed; run twice, the second time finds nothing. */
export async function sweepLapsed(
  database: Database,
  { today, newId }: Omit<Sweeping, "db">,
): Promise<number> {
  let lapsed = 0;
  for (const tenant of await listTenants(database.door)) {
    const db = database.forTenant(tenant);
    for (const id of await listLapsing(db, today)) {
      if (await lapse({ db, today, newId }, id)) lapsed += 1;
    }
  }
  return lapsed;
}

/** The approval that was still under way ends with the body, in the same statement. */
async function lapse(work: Sweeping, id: Id<"body">): Promise<boolean> {
  const body = await findWritten(work.db, id);
  const change = body && decideLapse(body, work.today);
  if (!change) return false;
  const subject = { kind: "body_founding", subjectId: id, reason: "lapsed" } as const;
  const withdrawn = await withdrawCase(work, subject);
  if (!withdrawn.ok) return settle(work, savedState(change.state), change.events);
  const save = sql`${withdrawn.value.save}, ${movedState(change.state)}`;
  return settle(work, save, [...withdrawn.value.events, ...change.events]);
}
