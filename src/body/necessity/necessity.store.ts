import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import type { Id } from "../../kernel/id.ts";
import { unfoundedStates } from "../body.model.ts";
import type { Asking, Standing } from "./necessity.rules.ts";

/** So many are read whole and compared. */
const most = 40;

/** How many of the pairs a text has. Row-level security keeps an index on them from being used, so that they are few. */
function shared(text: RawBuilder<unknown>, pairs: readonly string[]) {
  if (pairs.length === 0) return sql`0`;
  return sql.join(
    pairs.map((pair) => sql`(position(${pair} in ${text}) > 0)::int`),
    sql` + `,
  );
}

type Around = {
  readonly place: Id<"jurisdiction">;
  readonly except: Id<"body">;
  readonly pairs: Asking;
};

/** Founded bodies of the place and those above it whose names and duties share the most pairs of letters with what is asked. */
export async function listCandidates(db: TenantDb, { place, except, pairs }: Around): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    with recursive above as (
      select id, parent_id from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id from jurisdiction j join above a on j.id = a.parent_id
    ),
    counted as (
      select b.id, ${shared(sql`b.name`, pairs.names)} + ${shared(sql`b.purpose`, pairs.duties)} as shared
      from body b
      where b.jurisdiction_id in (select id from above) and b.id <> ${except}
        and b.state <> all(${unfoundedStates}::text[])
    ),
    near as materialized (select * from counted where shared > 0 order by shared desc, id limit ${most})
    select b.id, b.name, nullif(b.purpose, '') as purpose, b.state, b.lead_unit as "leadUnit", j.name as jurisdiction,
      concat_ws(' ', (select string_agg(g ->> 'duty', ' ') from jsonb_array_elements(b.charter -> 'groups') as g),
        (select string_agg(t ->> 'text', ' ') from jsonb_array_elements(b.charter -> 'targets') as t)) as duties,
      coalesce((select jsonb_agg(m.name) from membership m where m.body_id = b.id and m.name <> ''), '[]') as members,
      case when b.state in ('merged', 'dissolved', 'archived', 'lapsed') then coalesce(
        (select (max(e.at) at time zone 'Asia/Shanghai')::date from event e
          where e.subject_id = b.id and e.kind in ('body.merged', 'body.dissolved', 'body.lapsed', 'body.rejected')),
        (b.updated_at at time zone 'Asia/Shanghai')::date) end as "endedOn"
    from near n join body b on b.id = n.id join jurisdiction j on j.id = b.jurisdiction_id
    order by n.shared desc, b.id`.execute(db);
  return rows;
}
