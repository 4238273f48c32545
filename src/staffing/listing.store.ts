import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";

type Exported = { readonly rows: number; readonly filter: unknown };

/** Nothing changes but that it is known who took the list along, and what of it. */
export function tellExport(work: Settling & { readonly actor: Actor }, exported: Exported): Promise<boolean> {
  const subject = { kind: "account", id: work.actor.account };
  return settle(work, sql`saved as (select 1)`, [
    { kind: "secondment.exported", v: 1, subject, facts: exported },
  ]);
}

type Step = { readonly after: Id<"secondment"> | null; readonly limit: number };

/** Secondments that are asked for or stand, of bodies of a place and the places below, in the order of their ids. */
export async function listStanding(
  db: TenantDb,
  place: Id<"jurisdiction">,
  { after, limit }: Step,
): Promise<Id<"secondment">[]> {
  const { rows } = await sql<{ id: Id<"secondment"> }>`
    with recursive below as (
      select id from jurisdiction where id = ${place}
      union all
      select j.id from jurisdiction j join below on j.parent_id = below.id
    )
    select s.id from secondment s join body b on b.id = s.body_id
    where b.jurisdiction_id in (select id from below)
      and s.state in ('requested', 'offered', 'consented', 'agreed', 'recalled')
      and (${after}::uuid is null or s.id > ${after}::uuid)
    order by s.id
    limit ${limit}
  `.execute(db);
  return rows.map(({ id }) => id);
}
