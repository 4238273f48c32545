import { sql } from "kysely";
import { livingStates } from "../body/life.rules.ts";
import type { TenantDb } from "../db/database.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Others, OthersPart } from "./scenario.rules.ts";
import { contactWords, defaultShares, modeByTier } from "./share.data.ts";
import { isLent } from "./standing.store.ts";

type Row = OthersPart & { readonly body: Id<"body">; readonly persons: number };

/** A share in the words of the database: stated, or the default of the mode. */
const shareByMode = JSON.stringify(
  Object.fromEntries(Object.entries(defaultShares).map(([mode, { value }]) => [mode, value])),
);

/**
 * What everybody else who sits on these bodies gives them, those alike counted together: on a large register they are
 * thousands, and a scenario needs no more of them than this. The shares are those of plannedShare; sums of decimals are
 * exact, so that the same register gives the same scenario to the last digit.
 */
export async function findOthers(
  db: TenantDb,
  bodies: readonly Id<"body">[],
  { today, except }: { readonly today: Day; readonly except: readonly Id<"person">[] },
): Promise<{ readonly others: Others; readonly persons: number }> {
  const { rows } = await sql<Row>`
    with asked as materialized (
      select person_id from membership
      where body_id = any(${bodies}::uuid[]) and person_id <> all(${except}::uuid[])
        and (ended_on is null or ended_on > ${today}::date)
      union
      select person_id from secondment
      where body_id = any(${bodies}::uuid[]) and person_id <> all(${except}::uuid[]) and ${isLent(today)}
    ),
    hold as (
      select m.person_id, m.body_id, null::numeric as lent,
        case when m.role ~ ${contactWords.source} or m.post ~ ${contactWords.source} then 'liaison'
          else ${JSON.stringify(modeByTier)}::jsonb ->> m.tier end as mode
      from asked join membership m on m.person_id = asked.person_id
      where m.ended_on is null or m.ended_on > ${today}::date
      union all
      select s.person_id, s.body_id, s.share, null
      from asked join secondment s on s.person_id = asked.person_id
      where ${isLent(today)}
    ),
    planned as materialized (
      select h.person_id, h.body_id, coalesce(
          max(h.lent), max(s.share), max((${shareByMode}::jsonb ->> s.mode)::numeric),
          max((${shareByMode}::jsonb ->> h.mode)::numeric)) as share
      from hold h
      join body b on b.id = h.body_id and b.state = any(${livingStates}::text[])
        and (b.regularise_by is null or b.regularise_by >= ${today}::date)
      left join stated_share s on s.person_id = h.person_id and s.body_id = h.body_id
      group by h.person_id, h.body_id
    ),
    taken as (
      select p.person_id, sum(p.share) as load, sum(p.share * p.share) as squares,
        coalesce(max(e.share), greatest(0, 1 - sum(p.share))) as home
      from planned p left join home_share e on e.person_id = p.person_id
      group by p.person_id
    )
    select p.body_id as body, ((t.load + t.home) ^ 2 / (t.squares + t.home ^ 2))::float8 as bodies,
      (p.share / greatest(1, t.load + t.home))::float8 as real, count(*) as count,
      (select count(distinct person_id) from asked) as persons
    from planned p join taken t on t.person_id = p.person_id
    where p.body_id = any(${bodies}::uuid[])
    group by 1, 2, 3
    order by 1, 2, 3
  `.execute(db);
  return { others: Map.groupBy(rows, ({ body }) => body), persons: rows[0]?.persons ?? 0 };
}
