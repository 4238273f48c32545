import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Actor, reachOf, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { unfoundedStates } from "./body.model.ts";
import type { Holding, UnitBody } from "./holding.api.ts";
import { livingStates } from "./life.rules.ts";

const standing = sql`standing_of(b.state, b.regularise_by)`;
const card = sql`b.id, b.name, ${standing} as state, b.founded_on as "foundedOn", b.term_end as "termEnd"`;
const isFounded = sql`b.state <> all(${unfoundedStates}::text[])`;
const livingFirst = sql`${standing} = any(${livingStates}::text[]) desc, b.founded_on desc nulls last, b.id`;

/** Seats of a person in founded bodies. */
export async function listHoldings(db: TenantDb, person: Id<"person">) {
  const { rows } = await sql<Holding & { jurisdictionId: Id<"jurisdiction"> }>`
    select ${card}, b.jurisdiction_id as "jurisdictionId", m.role, m.tier, m.post
    from membership m join body b on b.id = m.body_id
    where m.person_id = ${person} and ${isFounded}
    order by ${livingFirst} limit 300
  `.execute(db);
  return rows;
}

/** Bodies in reach that the unit leads by its name, or in which its persons hold seats. */
export async function listUnitBodies(db: TenantDb, unit: Id<"unit">, actor: Actor): Promise<UnitBody[]> {
  const { rows } = await sql<UnitBody>`
    with named as (select name, short_name from unit where id = ${unit}),
    seated as (
      select m.body_id, jsonb_agg(jsonb_build_object('name', p.name, 'role', m.role) order by m.key) as seats
      from person p join membership m on m.person_id = p.id
      where p.unit_id = ${unit} group by m.body_id
    )
    select ${card}, coalesce(b.lead_unit in (select unnest(array[name, short_name]) from named), false) as leads,
      coalesce(s.seats, '[]') as seats
    from body b left join seated s on s.body_id = b.id
    where (s.body_id is not null or b.lead_unit in (select unnest(array[name, short_name]) from named))
      and ${isFounded} and b.jurisdiction_id = any(${reachOf(actor, roles)}::uuid[])
    order by ${livingFirst} limit 200
  `.execute(db);
  return rows;
}
