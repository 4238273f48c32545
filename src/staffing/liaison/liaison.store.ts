import { sql } from "kysely";
import type { z } from "zod";
import type { TenantDb } from "../../db/database.ts";
import { type Settling, settle } from "../../db/settle.ts";
import { type Actor, reachOf, roles } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import { agentsOf } from "../secondment.store.ts";
import type { Liaison, listLiaisons } from "./liaison.api.ts";
import { type Between, liaisonEvent } from "./liaison.events.ts";
import type { Between as Concerned } from "./liaison.policy.ts";
import type { decideName, Named } from "./liaison.rules.ts";

type Filter = z.output<(typeof listLiaisons)["query"]>;

/** Of bodies in reach, of one's own units, and oneself. */
export async function listLiaisonsSeen(db: TenantDb, actor: Actor, filter: Filter) {
  const conditions = [
    sql`(b.jurisdiction_id = any(${reachOf(actor, roles)}::uuid[]) or l.person_id = ${actor.person}::uuid
      or g.agents ? ${actor.account}::text)`,
    ...(filter.body ? [sql`l.body_id = ${filter.body}`] : []),
    ...(filter.unit ? [sql`l.unit_id = ${filter.unit}`] : []),
    ...(filter.person ? [sql`l.person_id = ${filter.person}`] : []),
    ...(filter.untold ? [sql`l.told_on is null and g.agents ? ${actor.account}::text`] : []),
  ];
  const { rows } = await sql<Omit<Liaison, "can"> & Concerned>`
    select l.since, l.side, l.told_on as "toldOn", g.agents, b.jurisdiction_id as "jurisdictionId",
      jsonb_build_object('id', b.id, 'name', b.name) as body,
      jsonb_build_object('id', u.id, 'shortName', u.short_name) as unit,
      jsonb_build_object('id', p.id, 'name', p.name, 'post', p.post) as person
    from liaison l
    join body b on b.id = l.body_id
    join unit u on u.id = l.unit_id
    join person p on p.id = l.person_id
    cross join lateral ${agentsOf(sql`l.unit_id`)} g
    where ${sql.join(conditions, sql` and `)}
    order by u.short_name collate "zh-x-icu", b.name collate "zh-x-icu", l.body_id, l.unit_id
    limit 300
  `.execute(db);
  return rows;
}

export async function findLiaison(db: TenantDb, { bodyId, unitId }: Between): Promise<Named | null> {
  const { rows } = await sql<Named>`
    select body_id as "bodyId", unit_id as "unitId", person_id as "personId", since, side, told_on as "toldOn"
    from liaison where body_id = ${bodyId} and unit_id = ${unitId}
  `.execute(db);
  return rows[0] ?? null;
}

/** Who speaks for the unit; null where there is no such unit. */
export async function findAgents(db: TenantDb, unit: Id<"unit">): Promise<Id<"account">[] | null> {
  const { rows } = await sql<{ agents: Id<"account">[] }>`
    select g.agents from unit u cross join lateral ${agentsOf(sql`u.id`)} g where u.id = ${unit}
  `.execute(db);
  return rows[0]?.agents ?? null;
}

/** Whether the account speaks for any unit, or for this one. */
export async function isAgent(db: TenantDb, account: Id<"account">, unit: Id<"unit"> | undefined) {
  if (unit) return (await findAgents(db, unit))?.includes(account) ?? false;
  const { rows } = await sql`select from unit_agent where account_id = ${account} limit 1`.execute(db);
  return rows.length > 0;
}

type Change = Extract<ReturnType<typeof decideName>, { readonly ok: true }>["value"];

export function saveLiaison(
  work: Settling & { readonly actor: Actor },
  { state, events }: Change,
): Promise<boolean> {
  const save = sql`
    saved as (
      insert into liaison (body_id, unit_id, person_id, since, side, named_by, told_on)
      values (${state.bodyId}, ${state.unitId}, ${state.personId}, ${state.since}, ${state.side},
        ${work.actor.account}, ${state.toldOn}::date)
      on conflict (tenant_id, body_id, unit_id) do update set person_id = excluded.person_id,
        since = excluded.since, side = excluded.side, named_by = excluded.named_by, told_on = excluded.told_on
      returning unit_id
    )`;
  return settle(work, save, events);
}

/** @returns false when somebody else has changed it meanwhile */
export function removeLiaison(work: Settling, it: Named, on: Day): Promise<boolean> {
  const save = sql`
    saved as (
      delete from liaison where body_id = ${it.bodyId} and unit_id = ${it.unitId} and person_id = ${it.personId}
      returning unit_id
    )`;
  return settle(work, save, [liaisonEvent(it.unitId, "unit.liaison-dismissed", factsOf(it, on))]);
}

/** @returns false when it is noted already, or another has been named */
export function saveNoted(work: Settling, it: Named, on: Day): Promise<boolean> {
  const save = sql`
    saved as (
      update liaison set told_on = ${on}::date
      where body_id = ${it.bodyId} and unit_id = ${it.unitId} and person_id = ${it.personId} and told_on is null
      returning unit_id
    )`;
  return settle(work, save, [liaisonEvent(it.unitId, "unit.liaison-noted", factsOf(it, on))]);
}

function factsOf({ bodyId, personId, side }: Named, on: Day) {
  return { bodyId, personId, before: personId, side, on };
}
