import pg from "pg";
import { lanchuan } from "../src/city/demo.store.ts";
import type { Database } from "../src/db/database.ts";

export const size = { persons: 100_000, units: 1_000, bodies: 10_000, memberships: 300_000 } as const;

/**
 * Fills the invented city up to the size of a large jurisdiction, with statements of the server's own: persons in
 * units, 40,000 names among 100,000 persons, bodies with whole charters, thirty seats each.
 */
export async function fillTown(database: Database): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    await load(client);
  } finally {
    await client.end();
  }
}

async function load(client: pg.Client): Promise<void> {
  await client.query(`set search_path = zhuanban; set app.tenant = '${lanchuan}'`);
  await client.query(
    "create temp table place as select id from jurisdiction where name = '岚川市' and tenant_id = app_tenant()",
  );
  await client.query(`
    insert into unit (tenant_id, id, jurisdiction_id, name, short_name, kind)
    select app_tenant(), gen_random_uuid(), (select id from place), '岚川市第' || n || '局', '市' || n || '局', 'department'
    from generate_series(1, ${size.units}) n`);
  await client.query(`
    create temp table home as
    select id, name, row_number() over (order by id) as n from unit where tenant_id = app_tenant() and name like '岚川市第%局'`);
  await client.query(`
    insert into person (tenant_id, id, unit_id, name, pinyin, initials, post, rank, establishment)
    select app_tenant(), gen_random_uuid(), h.id, '测' || chr(20000 + turn % 200) || chr(21000 + (turn / 200) % 200), 'ce shi', 'cs',
      h.name || '科长', 'section', 'civil_servant'
    from generate_series(1, ${size.persons}) turn join home h on h.n = 1 + (turn + turn / 40000) % ${size.units}`);
  await client.query(`
    create temp table who as
    select p.id, p.name, p.post, row_number() over (order by p.id) - 1 as n
    from person p join home h on h.id = p.unit_id where p.tenant_id = app_tenant()`);
  await client.query("create unique index on who (n)");
  await client.query(`
    insert into body (tenant_id, id, jurisdiction_id, state, charter, name, search, form, type, head, lead_unit,
      member_count, term_end, founded_on, drafted_by, submitted_by, draft_key)
    select app_tenant(), gen_random_uuid(), (select id from place), 'running', b.charter, '测算专班' || turn, '测算专班' || turn,
      b.form, b.type, b.head, b.lead_unit, 30, current_date + (turn % 400)::int, current_date - 30, b.drafted_by,
      b.submitted_by, gen_random_uuid()
    from generate_series(1, ${size.bodies}) turn
    join lateral (select * from body where tenant_id = app_tenant() order by id offset turn % 25 limit 1) b on true`);
  await client.query(`
    insert into membership (tenant_id, body_id, key, person_id, name, role, tier, post)
    select app_tenant(), b.id, 's' || s, w.id, w.name, case when s < 3 then '副组长' else '成员' end,
      case when s < 3 then 'deputy' else 'member' end, w.post
    from (select id, row_number() over (order by id) as n from body where name like '测算专班%') b
    cross join generate_series(0, 29) s
    join who w on w.n = (hashint8(b.n * 64 + s)::bigint & 2147483647) % ${size.persons}`);
  await client.query(`
    insert into stated_share (tenant_id, body_id, person_id, mode, share, original, said_by)
    select distinct on (m.person_id, m.body_id) app_tenant(), m.body_id, m.person_id, 'part_time', 0.15, 0.2, b.drafted_by
    from membership m join body b on b.id = m.body_id
    where m.name like '测%' and hashtext(m.person_id::text) % 10 = 0`);
  await client.query("vacuum analyze");
}

export type Seat = { key: string; name: string; role: string; tier: "member"; post: string };

/** Rosters as a charter prints them: names and posts, no ids. */
export async function drawRosters(database: Database, count: number, members: number): Promise<Seat[][]> {
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query<{ name: string; post: string }>(
    `select name, post from zhuanban.person where name like '测%' order by hashtext(id::text) limit $1`,
    [count * members],
  );
  await client.end();
  return Array.from({ length: count }, (_, at) =>
    rows.slice(at * members, (at + 1) * members).map(({ name, post }, n) => ({
      ...{ key: `m${n}`, name, post, role: "成员" },
      tier: "member" as const,
    })),
  );
}
