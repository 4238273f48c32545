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
export async function findStandings(
  db: TenantDb,
  persons: readonly Id<"person">[],
  today: Day,
): Promise<Standings> {
  const asked = sql`select unnest(${persons}::uuid[]) as person_id`;
  const { rows } = await sql<StandingRow>`with ${standingOf(asked, today)} select * from standing`.execute(
    db,
  );
  return rowsToStandings(rows);
}

const mostColleagues = 4;

/** For each of these persons a few in service of the same unit and rank, those first who sit on the fewest bodies. */
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
      where p.unit_id = me.unit_id and p.rank = me.rank and p.left_on is null and p.id <> all(${except}::uuid[])
      order by (select count(*) from membership m where m.person_id = p.id), p.id
      limit ${mostColleagues}
    ) c
    where me.id = any(${persons}::uuid[])`;
  const { rows } = await sql<StandingRow>`
    with ${standingOf(asked, today)} select * from standing order by id`.execute(db);
  return [...rowsToStandings(rows).values()];
}

/** Expressions up to `standing`: a row for each person asked, with what they hold as one value, for few rows are quick. */
export function standingOf(asked: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  return sql`
    asked as materialized (${asked}),
    hold as (
      select m.person_id, m.body_id, m.tier, m.role, m.post, null as lent_mode, null::float8 as lent_share
      from asked join membership m on m.person_id = asked.person_id
      where m.ended_on is null or m.ended_on > ${today}::date
      union all
      select s.person_id, s.body_id, null, null, null, s.mode, s.share::float8
      from asked join secondment s on s.person_id = asked.person_id
      where ${isLent(today)}
    ),
    held as (
      select h.person_id, json_agg(json_build_object(
          'bodyId', b.id, 'body', b.name, 'place', b.jurisdiction_id,
          'isOver', coalesce(b.term_end < ${today}::date, false), 'tier', h.tier, 'role', h.role, 'post', h.post,
          'lentMode', h.lent_mode, 'lentShare', h.lent_share, 'statedMode', s.mode, 'statedShare', s.share,
          'original', s.original
        ) order by b.founded_on, b.id) as holds
      from hold h
      join body b on b.id = h.body_id and b.state = any(${livingStates}::text[])
        and (b.regularise_by is null or b.regularise_by >= ${today}::date)
      left join stated_share s on s.person_id = h.person_id and s.body_id = h.body_id
      group by h.person_id
    ),
    standing as (
      select p.id, p.name, p.post, u.id as "unitId", u.name as unit, u.short_name as "unitShort",
        u.jurisdiction_id as place, e.share::float8 as home, held.holds
      from asked
      join person p on p.id = asked.person_id
      join unit u on u.id = p.unit_id
      left join home_share e on e.person_id = p.id
      left join held on held.person_id = p.id
    )`;
}

/** Which secondments take time on a day. */
export function isLent(today: Day): RawBuilder<unknown> {
  return sql`state in ('agreed', 'recalled', 'returned')
    and days_held(state, start_on, end_on, returned_on) @> ${today}::date`;
}
