import { type RawBuilder, sql } from "kysely";
import { livingStates } from "../body/life.rules.ts";
import type { TenantDb } from "../db/database.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { rowsToStandings, type Standing, type StandingRow } from "./standing.rules.ts";

type Standings = Map<Id<"person">, Standing>;

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
  const { rows } = await sql<StandingRow>`
    with asked as materialized (${asked}),
    hold as (
      select m.person_id, m.body_id, m.tier, m.role, m.post, null as lent_mode, null::float8 as lent_share
      from asked join membership m on m.person_id = asked.person_id
      where m.ended_on is null or m.ended_on > ${today}::date
      union all
      select s.person_id, s.body_id, null, null, null, s.mode, s.share::float8
      from asked join secondment s on s.person_id = asked.person_id
      where ${isLent(today)}
    ),
    living as (
      select hold.*, b.name as body, b.jurisdiction_id as body_place, b.founded_on,
        coalesce(b.term_end < ${today}::date, false) as is_over
      from hold join body b on b.id = hold.body_id and b.state = any(${livingStates}::text[])
    )
    select p.id, p.name, p.post, u.id as "unitId", u.name as unit, u.short_name as "unitShort",
      u.jurisdiction_id as place, h.share::float8 as home, l.body_id as "bodyId", l.body, l.body_place as "bodyPlace",
      l.is_over as "isOver", l.tier, l.role, l.post as "seatPost", l.lent_mode as "lentMode",
      l.lent_share as "lentShare", s.mode as "statedMode", s.share::float8 as "statedShare", s.original::float8
    from asked
    join person p on p.id = asked.person_id
    join unit u on u.id = p.unit_id
    left join home_share h on h.person_id = p.id
    left join living l on l.person_id = p.id
    left join stated_share s on s.person_id = l.person_id and s.body_id = l.body_id
    order by l.founded_on, l.body_id
  `.execute(db);
  return rowsToStandings(rows);
}

function isLent(today: Day): RawBuilder<unknown> {
  return sql`state in ('agreed', 'recalled', 'returned')
    and days_held(state, start_on, end_on, returned_on) @> ${today}::date`;
}
