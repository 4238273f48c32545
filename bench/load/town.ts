import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { cityOn } from "../../src/city/city.data.ts";
import { lanchuan } from "../../src/city/demo.store.ts";
import type { Database, TenantDb } from "../../src/db/database.ts";
import { today } from "../../src/http/clock.ts";

/** Multiplies the city's bodies until the register holds `count` more, with names, heads and terms of their own. */
export async function fillRegister(database: Database, count: number): Promise<void> {
  const db = database.forTenant(lanchuan);
  const { rows } = await sql<{ id: string }>`select id from body order by id limit 25`.execute(db);
  const ids = rows.map(({ id }) => id);
  const some = 1_000;
  for (let from = 0; from < count; from += some)
    await fillSomeBodies(db, ids, [from + 1, Math.min(from + some, count)]);
}

async function fillSomeBodies(
  db: TenantDb,
  ids: readonly string[],
  [from, to]: readonly [from: number, to: number],
): Promise<void> {
  await sql`
    insert into body (id, jurisdiction_id, state, charter, name, search, form, type, head, lead_unit, member_count,
      term_end, founded_on, drafted_by, submitted_by, draft_key)
    select gen_random_uuid(), b.jurisdiction_id, b.state, b.charter, b.name || n, b.search || n, b.form, b.type,
      b.head || n, b.lead_unit, (n % 40)::int, case when n % 3 > 0 then current_date + (n % 700)::int - 100 end,
      b.founded_on, b.drafted_by, b.submitted_by, gen_random_uuid()
    from generate_series(${from}::int, ${to}::int) n
    join body b on b.id = (${ids}::uuid[])[1 + n % ${ids.length}::int]
  `.execute(db);
}

/** Multiplies the city's persons until there are `count` more, with names of their own. */
export async function fillPersons(database: Database, count: number): Promise<void> {
  const db = database.forTenant(lanchuan);
  const some = 10_000;
  for (let from = 0; from < count; from += some)
    await fillSomePersons(db, from, Math.min(from + some, count));
}

async function fillSomePersons(db: TenantDb, from: number, to: number): Promise<void> {
  await sql`
    insert into person (id, unit_id, name, pinyin, initials, post, rank, establishment)
    select gen_random_uuid(), p.unit_id, p.name || n, p.pinyin, p.initials, p.post, p.rank, p.establishment
    from (select *, row_number() over (order by id) - 1 as turn from person) p
    join generate_series(${from + 1}::int, ${to}::int) n on n % (select count(*) from person) = p.turn
  `.execute(db);
}

/** Seats persons on every body that has no seats yet, so many on each. */
export async function fillSeats(database: Database, count: number): Promise<void> {
  const db = database.forTenant(lanchuan);
  while ((await fillSomeSeats(db, count)) > 0);
}

/** @returns how many seats it gave */
async function fillSomeSeats(db: TenantDb, count: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with p as materialized (select id, name, row_number() over (order by id) - 1 as turn from person),
    b as (
      select id, row_number() over (order by id) as turn from body
      where not exists (select from membership m where m.body_id = body.id)
      limit 500
    )
    insert into membership (body_id, key, person_id, name, role, tier, post)
    select b.id, 'M' || n, p.id, p.name, '成员', 'member', ''
    from b cross join generate_series(1, ${count}) n
    join p on p.turn = (b.turn * 7919 + n * 104729) % (select count(*) from person)
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** A draft as the page sends it; each one has a key of its own. */
export function draftOf(jurisdictionId: string): () => string {
  const [body] = cityOn(today(new Date())).bodies;
  const charter = JSON.stringify(body?.charter);
  return () =>
    `{"draftKey":"${randomUUID()}","jurisdictionId":"${jurisdictionId}","charter":${charter},"paper":null}`;
}
