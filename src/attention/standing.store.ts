import { type RawBuilder, sql } from "kysely";
import { livingStates } from "../body/life.rules.ts";
import type { TenantDb } from "../db/database.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { type HoldRow, type PersonRow, rowsToStandings, type Standing } from "./standing.rules.ts";

type Standings = Map<Id<"person">, Standing>;
type Found = { readonly persons: PersonRow[] | null; readonly holds: HoldRow[] | null };

/**
 * How these persons stand today, in one statement. Only living bodies count, those past their term among them: nobody
 * is given back before a body ends.
 */
export function findStandings(
  db: TenantDb,
  persons: readonly Id<"person">[],
  { today, bodyId = null }: { readonly today: Day; readonly bodyId?: Id<"body"> | null },
): Promise<Standings> {
  const seated = sql`select person_id from membership where body_id = ${bodyId}::uuid and person_id is not null`;
  const asked = sql`select unnest(${persons}::uuid[]) as person_id`;
  return standings(db, bodyId === null ? asked : sql`${asked} union ${seated}`, today);
}

/** How everybody else stands who sits on one of these bodies. */
export function findOthers(
  db: TenantDb,
  bodies: readonly Id<"body">[],
  { today, except }: { readonly today: Day; readonly except: readonly Id<"person">[] },
): Promise<Standings> {
  const others = sql`
    select person_id from membership
    where body_id = any(${bodies}::uuid[]) and person_id <> all(${except}::uuid[])
      and (ended_on is null or ended_on > ${today}::date)
    union
    select person_id from secondment
    where body_id = any(${bodies}::uuid[]) and person_id <> all(${except}::uuid[]) and ${isLent(today)}`;
  return standings(db, others, today);
}

const mostColleagues = 4;

/** For each of these persons a few of the same unit and rank, those first who sit on the fewest bodies. */
export async function findColleagues(
  db: TenantDb,
  persons: readonly Id<"person">[],
  { today, except }: { readonly today: Day; readonly except: readonly Id<"person">[] },
): Promise<Standing[]> {
  if (persons.length === 0) return [];
  const asked = sql`
    select distinct c.id as person_id
    from person me cross join lateral (
      select p.id from person p
      where p.unit_id = me.unit_id and p.rank = me.rank and p.id <> all(${except}::uuid[])
      order by (select count(*) from membership m where m.person_id = p.id), p.id
      limit ${mostColleagues}
    ) c
    where me.id = any(${persons}::uuid[])`;
  return [...(await standings(db, asked, today)).values()];
}

async function standings(db: TenantDb, asked: RawBuilder<unknown>, today: Day): Promise<Standings> {
  const { rows } = await sql<Found>`
    with asked as materialized (${asked}),
    hold as (
      select m.person_id, m.body_id, m.tier, m.role, m.post, null as lent_mode, null::numeric as lent_share
      from asked join membership m on m.person_id = asked.person_id
      where m.ended_on is null or m.ended_on > ${today}::date
      union all
      select s.person_id, s.body_id, null, null, null, s.mode, s.share
      from asked join secondment s on s.person_id = asked.person_id
      where ${isLent(today)}
    )
    select
      (select json_agg(json_build_object(
          'person', json_build_object('id', p.id, 'name', p.name, 'post', p.post,
            'unit', json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name)),
          'jurisdictionId', u.jurisdiction_id, 'home', h.share))
        from asked join person p on p.id = asked.person_id join unit u on u.id = p.unit_id
        left join home_share h on h.person_id = p.id) as persons,
      (select json_agg(json_build_object(
          'personId', hold.person_id,
          'body', json_build_object('id', b.id, 'name', b.name, 'jurisdictionId', b.jurisdiction_id,
            'isOver', coalesce(b.term_end < ${today}::date, false)),
          'seat', case when hold.tier is not null
            then json_build_object('tier', hold.tier, 'role', hold.role, 'post', hold.post) end,
          'lent', case when hold.lent_mode is not null
            then json_build_object('mode', hold.lent_mode, 'share', hold.lent_share) end,
          'stated', case when s.mode is not null then json_build_object('mode', s.mode, 'share', s.share) end,
          'original', s.original) order by b.founded_on, b.id)
        from hold join body b on b.id = hold.body_id and b.state = any(${livingStates}::text[])
        left join stated_share s on s.person_id = hold.person_id and s.body_id = hold.body_id) as holds
  `.execute(db);
  const { persons, holds } = rows[0] ?? { persons: null, holds: null };
  return rowsToStandings(persons ?? [], holds ?? []);
}

function isLent(today: Day): RawBuilder<unknown> {
  return sql`state in ('agreed', 'recalled', 'returned')
    and days_held(state, start_on, end_on, returned_on) @> ${today}::date`;
}
