import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Id } from "../kernel/id.ts";
import type { UnitAgents } from "./agent.api.ts";
import { agentEvent } from "./agent.events.ts";

/** Units of some places that the words find, with their agents; those without one come first. */
export async function listUnitAgents(
  db: TenantDb,
  places: readonly Id<"jurisdiction">[],
  words: readonly string[],
): Promise<UnitAgents[]> {
  const { rows } = await sql<UnitAgents>`
    with could as (
      select a.id, p.name, p.post, p.unit_id
      from account a join person p on p.id = a.person_id join credential c on c.account_id = a.id
      where a.closed_at is null
    )
    select jsonb_build_object('id', u.id, 'name', u.name, 'jurisdiction', j.name) as unit,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'post', coalesce(p.post, ''))
          order by a.display_name)
        from unit_agent x join account a on a.id = x.account_id left join person p on p.id = a.person_id
        where x.unit_id = u.id), '[]') as agents,
      coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'post', k.post) order by k.name)
        from could k where k.unit_id = u.id
          and not exists (select from unit_agent x where x.unit_id = u.id and x.account_id = k.id)), '[]') as candidates
    from unit u join jurisdiction j on j.id = u.jurisdiction_id
    where u.jurisdiction_id = any(${places}::uuid[])
      ${sql.join([sql``, ...words.map((word) => sql`and position(${word} in lower(u.name || u.short_name)) > 0`)], sql` `)}
    order by exists (select from unit_agent x where x.unit_id = u.id), u.name collate "zh-x-icu"
    limit 200
  `.execute(db);
  return rows;
}

export async function findPlaceOf(db: TenantDb, unit: Id<"unit">) {
  const { rows } = await sql<{ jurisdictionId: Id<"jurisdiction"> }>`
    select jurisdiction_id as "jurisdictionId" from unit where id = ${unit}
  `.execute(db);
  return rows[0] ?? null;
}

export async function isOpenAccount(db: TenantDb, account: Id<"account">): Promise<boolean> {
  const { rows } = await sql`
    select from account where id = ${account} and closed_at is null
  `.execute(db);
  return rows.length > 0;
}

/** @returns false when it was named already */
export function saveAgent(work: Settling, unit: Id<"unit">, account: Id<"account">): Promise<boolean> {
  const save = sql`
    saved as (
      insert into unit_agent (unit_id, account_id) values (${unit}, ${account})
      on conflict do nothing
      returning unit_id
    )`;
  return settle(work, save, [agentEvent(unit, "unit.agent-named", account)]);
}

/** @returns false when it was not named */
export function removeAgent(work: Settling, unit: Id<"unit">, account: Id<"account">): Promise<boolean> {
  const save = sql`
    saved as (delete from unit_agent where unit_id = ${unit} and account_id = ${account} returning unit_id)`;
  return settle(work, save, [agentEvent(unit, "unit.agent-dismissed", account)]);
}
