import { sql } from "kysely";
import pg from "pg";
import type { Database, TenantDb } from "./database.ts";
import { connectionConfig } from "./pool.ts";

/** Two tenants of the tests of this ground. */
export const tenantA = "01900000-0000-7000-8000-00000000000a";
export const tenantB = "01900000-0000-7000-8000-00000000000b";

/** A table of no slice, held as every table is, so that the ground is tested without what stands on it. */
export async function createThings(url: string): Promise<void> {
  await asOwner(
    url,
    `create table if not exists thing (
       tenant_id uuid not null default app_tenant(),
       id integer not null,
       note text not null default '' check (note <> 'bad'),
       primary key (tenant_id, id)
     );
     do $$ begin
       if not exists (select from pg_policies where tablename = 'thing') then perform hold_tenant('thing'); end if;
     end $$;`,
  );
}

/** As the one who migrates: in our schema, bound by no row-level security where that is a superuser. */
export async function asOwner<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(connectionConfig(url, { statementTimeout: 20_000 }));
  await client.connect();
  try {
    return (await client.query<Row>(text, values.length === 0 ? undefined : [...values])).rows;
  } finally {
    await client.end();
  }
}

export async function addThing(db: TenantDb, id: number, note = ""): Promise<void> {
  await sql`insert into thing (id, note) values (${id}, ${note})`.execute(db);
}

/** Without any `where`. */
export async function listThings(db: TenantDb): Promise<{ tenant_id: string; id: number; note: string }[]> {
  return (
    await sql<{ tenant_id: string; id: number; note: string }>`select * from thing order by id`.execute(db)
  ).rows;
}

/** Uses a connection, which the server cuts meanwhile. */
export async function beCut(db: Database, tenant: string): Promise<void> {
  await db.read(tenant, async (q) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(q);
    await asOwner(db.url, "select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
    await listThings(q);
  });
}
