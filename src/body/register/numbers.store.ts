import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { reachOf, roles } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { livingStates } from "../life.rules.ts";
import { type Looking, placesFrom } from "../register.store.ts";
import type { AtLevel, Quarter, Running } from "./numbers.api.ts";

type Place = Id<"jurisdiction"> | undefined;

const living = sql`${sql.lit(`{${livingStates.join()}}`)}::text[]`;

/**
 * Founded bodies that the actor sees, each with the day on which it ended by what was told of it; where nothing was,
 * by the last change.
 */
function founded({ actor }: Looking, place: Place): RawBuilder<unknown> {
  const within = place ? sql`and b.jurisdiction_id = any(${placesFrom(place)})` : sql``;
  return sql`
    select b.type, b.form, b.state, b.jurisdiction_id, b.founded_on, b.term_end,
      case when b.state <> all(${living}) then coalesce(
        (select min(e.at) from event e where e.subject_id = b.id
          and e.kind in ('body.dissolved', 'body.merged', 'body.archived', 'body.lapsed', 'body.rejected')),
        b.updated_at) end as ended_at
    from body b
    where b.founded_on is not null and b.jurisdiction_id = any(${reachOf(actor, roles)}::uuid[]) ${within}`;
}

const endedOn = sql`(f.ended_at at time zone 'Asia/Shanghai')::date`;

export async function countRunning(db: TenantDb, looking: Looking, place: Place): Promise<Running[]> {
  const { today } = looking;
  const { rows } = await sql<Running>`
    with f as materialized (${founded(looking, place)}),
    point as (
      select (date_trunc('month', ${today}::date) - make_interval(months => n) - interval '1 day')::date as day
      from generate_series(0, 11) n
      union all select ${today}::date
    )
    select p.day as on, f.type, count(*) as count
    from point p join f on f.founded_on <= p.day and (f.ended_at is null or ${endedOn} > p.day)
    group by p.day, f.type
    order by p.day, f.type
  `.execute(db);
  return rows;
}

export async function countLevels(db: TenantDb, looking: Looking, place: Place): Promise<AtLevel[]> {
  const { rows } = await sql<AtLevel>`
    select j.level, f.form, count(*) as count
    from (${founded(looking, place)}) f join jurisdiction j on j.id = f.jurisdiction_id
    where f.state = any(${living})
    group by j.level, f.form
    order by j.level, f.form
  `.execute(db);
  return rows;
}

export async function countQuarters(db: TenantDb, looking: Looking, place: Place): Promise<Quarter[]> {
  const { today } = looking;
  const { rows } = await sql<Quarter>`
    with f as materialized (${founded(looking, place)}),
    quarter as (
      select (date_trunc('quarter', ${today}::date) - make_interval(months => 3 * n))::date as day
      from generate_series(0, 7) n
    )
    select q.day as "from",
      count(*) filter (where ${endedOn} <= f.term_end) as "onTime",
      count(*) filter (where ${endedOn} > f.term_end) as late,
      count(*) filter (where f.term_end is not null and f.ended_at is null) as overdue
    from quarter q
    left join f on f.term_end >= q.day and f.term_end < q.day + interval '3 months' and f.term_end < ${today}::date
    group by q.day
    order by q.day
  `.execute(db);
  return rows;
}
