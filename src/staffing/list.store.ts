import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Actor, reachOf } from "../kernel/actor.ts";
import { addDays, type Day } from "../kernel/day.ts";
import type { SecondmentFilter, SecondmentRow, views } from "./secondment.api.ts";
import { overseesHome, seesSecondments } from "./secondment.policy.ts";
import { endingDays } from "./standing.rules.ts";

type Looking = { readonly actor: Actor; readonly today: Day };
type View = (typeof views)[number];

export const mostRows = 500;

/** What the asker may see, by home unit and person as a timeline shows it. */
export async function listSecondments(
  db: TenantDb,
  looking: Looking,
  { limit = mostRows, ...filter }: SecondmentFilter & { readonly limit?: number },
) {
  const { rows } = await sql<SecondmentRow>`
    ${within(looking, filter)}
    select id, state, post, kind, mode, share, start_on as "startOn", end_on as "endOn", extension,
      come_back as "comeBack", person, home_unit as "homeUnit", body, is_mine as "isMine"
    from seen
    where ${inView(filter.view)}
    order by short_name collate "zh-x-icu", person_id, start_on, id
    limit ${limit}
  `.execute(db);
  return rows;
}

/** How many there are in each view, of what the other filters leave. */
export async function countViews(
  db: TenantDb,
  looking: Looking,
  filter: SecondmentFilter,
): Promise<Record<View, number>> {
  const { rows } = await sql<Record<View, number>>`
    ${within(looking, filter)}
    select count(*) filter (where ${inView("all")}) as "all", count(*) filter (where ${inView("out")}) as "out",
      count(*) filter (where ${inView("in")}) as "in", count(*) filter (where ${inView("waiting")}) as "waiting",
      count(*) filter (where ${inView("ending")}) as "ending", count(*) filter (where ${inView("over")}) as "over",
      count(*) filter (where ${inView("past")}) as "past"
    from seen
  `.execute(db);
  return rows[0] as Record<View, number>;
}

/** Whether the asker speaks for any unit, and for any place's bodies. */
export async function findSides(db: TenantDb, actor: Actor) {
  const { rows } = await sql<{ home: boolean }>`
    select exists (select from unit_agent where account_id = ${actor.account}) as home
  `.execute(db);
  return { host: reachOf(actor, ["founder"]).length > 0, home: rows[0]?.home ?? false };
}

/** The SQL twin of `secondmentPolicy.read`, what waits for whom, and the filters that hold in every view. */
function within({ actor, today }: Looking, filter: SecondmentFilter): RawBuilder<unknown> {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  const conditions = [
    sql`(s.is_home or s.is_person or s.host_place = any(${reachOf(actor, seesSecondments)}::uuid[])
      or s.home_place = any(${reachOf(actor, overseesHome)}::uuid[]))`,
    ...(filter.body ? [sql`s.body_id = ${filter.body}`] : []),
    ...(filter.person ? [sql`s.person_id = ${filter.person}`] : []),
    ...(filter.unit ? [sql`s.home_unit_id = ${filter.unit}`] : []),
    ...words.map((word) => sql`position(${word} in s.text) > 0`),
  ];
  return sql`
    with recursive own_unit as (
      select unit_id as id from unit_agent where account_id = ${actor.account}
      union
      select u.id from unit u join own_unit o on u.parent_id = o.id
    ),
    s as (
      select s.*, p.name as person_name, p.post as person_post, u.short_name, b.name as body_name,
        b.jurisdiction_id as host_place, u.jurisdiction_id as home_place,
        s.home_unit_id in (select id from own_unit) as is_home,
        s.person_id is not distinct from ${actor.person}::uuid as is_person,
        b.jurisdiction_id = any(${reachOf(actor, ["founder"])}::uuid[]) as is_host,
        lower(p.name || ' ' || p.initials || ' ' || replace(p.pinyin, ' ', '') || ' ' || u.name || ' ' || u.short_name
          || ' ' || b.name || ' ' || s.post) as text,
        case when s.state in ('requested', 'offered', 'consented') then s.state
          when s.state = 'agreed' then s.extend_step end as step,
        s.state in ('agreed', 'recalled') as is_out
      from secondment s
      join person p on p.id = s.person_id
      join unit u on u.id = s.home_unit_id
      join body b on b.id = s.body_id
    ),
    seen as (
      select s.id, s.state, s.post, s.kind, s.mode, s.share::float8 as share, s.start_on, s.end_on, s.person_id,
        s.short_name, s.is_home, s.is_host,
        case when s.extend_to is not null then jsonb_build_object('to', s.extend_to, 'step', s.extend_step,
          'reason', s.extend_reason) end as extension,
        case when s.returned_on is not null then jsonb_build_object('on', s.returned_on,
          'saidBy', s.return_said_by) end as come_back,
        jsonb_build_object('id', s.person_id, 'name', s.person_name, 'post', s.person_post) as person,
        jsonb_build_object('id', s.home_unit_id, 'shortName', s.short_name) as home_unit,
        jsonb_build_object('id', s.body_id, 'name', s.body_name) as body,
        s.step = 'requested' and s.is_home and not s.is_person or s.step = 'offered' and s.is_host
          or s.step = 'consented' and s.is_person
          or s.is_out and s.returned_on is not null
            and (s.return_said_by = 'host' and s.is_home and not s.is_person
              or s.return_said_by = 'home' and s.is_host) as is_mine,
        s.state in ('requested', 'offered', 'consented', 'agreed', 'recalled') as is_living,
        s.is_out and s.end_on between ${today}::date and ${addDays(today, endingDays)}::date as is_ending,
        s.is_out and s.end_on < ${today}::date as is_over
      from s
      where ${sql.join(conditions, sql` and `)}
    )`;
}

function inView(view: View): RawBuilder<unknown> {
  switch (view) {
    case "out":
      return sql`is_living and is_home`;
    case "in":
      return sql`is_living and is_host`;
    case "waiting":
      return sql`coalesce(is_mine, false)`;
    case "ending":
      return sql`is_ending`;
    case "over":
      return sql`is_over`;
    case "past":
      return sql`not is_living`;
    default:
      return sql`is_living`;
  }
}
