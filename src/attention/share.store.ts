import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import { addDays, type Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { AttentionEvent } from "./attention.events.ts";
import type { Statement } from "./share.rules.ts";

type Stated = {
  readonly bodyId: Id<"body">;
  readonly personId: Id<"person">;
  readonly statement: Statement | null;
  readonly original: number;
};

/** Says it, says it anew, or takes it back; what was planned when it was first said stays as it was. */
export function saveStatedShare(
  work: Settling,
  { bodyId, personId, statement, original }: Stated,
  event: AttentionEvent,
): Promise<boolean> {
  const by = work.actor?.account ?? null;
  const save = statement
    ? sql`saved as (
        insert into stated_share (body_id, person_id, mode, share, original, said_by)
        values (${bodyId}, ${personId}, ${statement.mode}, ${statement.share}, ${original}, ${by})
        on conflict (tenant_id, person_id, body_id)
          do update set mode = excluded.mode, share = excluded.share, said_by = excluded.said_by, said_at = now()
        returning body_id
      )`
    : sql`saved as (
        delete from stated_share where body_id = ${bodyId} and person_id = ${personId} returning body_id
      )`;
  return settle(work, save, [event]);
}

type Home = { readonly personId: Id<"person">; readonly share: number | null };

export function saveHomeShare(
  work: Settling,
  { personId, share }: Home,
  event: AttentionEvent,
): Promise<boolean> {
  const save =
    share === null
      ? sql`saved as (delete from home_share where person_id = ${personId} returning person_id)`
      : sql`saved as (
          insert into home_share (person_id, share, said_by)
          values (${personId}, ${share}, ${work.actor?.account ?? null})
          on conflict (tenant_id, person_id)
            do update set share = excluded.share, said_by = excluded.said_by, said_at = now()
          returning person_id
        )`;
  return settle(work, save, [event]);
}

type Looked = { readonly by: Id<"account">; readonly on: Day; readonly via: "person" | "what_if" };

/** That somebody looked at these loads; once a day is enough to say. What a roster shows is kept where it is read. */
export async function insertViews(
  db: TenantDb,
  persons: readonly Id<"person">[],
  { by, on, via }: Looked,
): Promise<void> {
  await sql`
    insert into load_view (person_id, on_day, account_id, via)
    select person, ${on}::date, ${by}::uuid, ${via} from unnest(${persons}::uuid[]) as person
    on conflict do nothing
  `.execute(db);
}

const shownDays = 90;

export async function listViews(db: TenantDb, personId: Id<"person">, today: Day) {
  const { rows } = await sql<{ on: Day; by: string; via: "person" | "what_if" }>`
    select v.on_day as on, a.display_name as by, v.via
    from load_view v join account a on a.id = v.account_id
    where v.person_id = ${personId} and v.on_day > ${addDays(today, -shownDays)}::date
    order by v.on_day desc, a.display_name, v.via
  `.execute(db);
  return rows;
}
