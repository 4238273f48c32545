import { type RawBuilder, sql } from "kysely";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { TenantDb } from "./database.ts";

/** What settling needs of a command's work; `actor` is absent when the system itself acts. */
export type Settling = {
  readonly db: TenantDb;
  readonly actor?: { readonly account: Id<"account"> };
  readonly newId: () => Id<string>;
};

/**
 * Saves what changed and tells its events in one statement, so that neither can be without the other and no
 * transaction is held open between two round trips. `save` is a list of common table expressions of which one is
 * named `saved` and returns the rows that were written; where it returns none (stale version, already there) no event
 * is told.
 * @returns whether anything was saved
 */
export async function settle(
  work: Settling,
  save: RawBuilder<unknown>,
  events: readonly Event[],
): Promise<boolean> {
  const told = events.map((event) => ({
    id: work.newId(),
    kind: event.kind,
    v: event.v,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    facts: event.facts,
  }));
  const { rows } = await sql<{ saved: number }>`
    with ${save},
    told as (
      insert into event (id, kind, v, subject_kind, subject_id, account_id, facts)
      select e.id, e.kind, e.v, e.subject_kind, e.subject_id, ${work.actor?.account ?? null}::uuid, e.facts
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as e (id uuid, kind text, v smallint, subject_kind text, subject_id uuid, facts jsonb)
      where exists (select from saved)
    )
    select count(*) as saved from saved
  `.execute(work.db);
  return (rows[0]?.saved ?? 0) > 0;
}
