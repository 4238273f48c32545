import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "./database.fixture.ts";
import type { Database } from "./database.ts";
import { createStatementNames } from "./statements.ts";
import { addThing, asOwner, createThings, listThings, tenantA } from "./thing.fixture.ts";

let db: Database;

beforeAll(async () => {
  db = await aDatabase({ poolSize: 1 });
  await createThings(db.url);
});

const backend = async () => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db.forTenant(tenantA));
  return rows[0]?.pid;
};

describe("statements are prepared under the name of their text", () => {
  test("the same text has the same name everywhere, another text another one", () => {
    const [here, there] = [createStatementNames(), createStatementNames()];
    expect(here("select 1")).toBe(there("select 1"));
    expect(here("select 1")).not.toBe(here("select 2"));
    expect(here("select 1").length).toBeLessThan(64);
  });

  test("a text that was forgotten gets its name again", () => {
    const nameOf = createStatementNames(2);
    const first = nameOf("a");
    for (const text of ["b", "c", "d"]) nameOf(text);
    expect(nameOf("a")).toBe(first);
  });

  test("a query that runs twice is planned from what was prepared the first time", async () => {
    const prepared = sql<{
      n: number;
    }>`select count(*) as n from pg_prepared_statements where statement like 'select * from thing order%'`;
    await listThings(db.forTenant(tenantA));
    await listThings(db.forTenant(tenantA));
    expect((await prepared.execute(db.forTenant(tenantA))).rows[0]?.n).toBe(1);
  });

  test("a connection that was made to prepare too much is replaced", async () => {
    const before = await backend();
    await db.read(tenantA, async (q) => {
      for (let n = 0; n < 1_001; n += 1) await sql`select ${sql.raw(String(n))}`.execute(q);
    });
    expect(await backend()).not.toBe(before);
  });

  test("a table that changed under a prepared statement costs one failure, not every one after it", async () => {
    await sql`select * from thing`.execute(db.forTenant(tenantA));
    await asOwner(db.url, "alter table thing add column more text");
    await expect(sql`select * from thing`.execute(db.forTenant(tenantA))).rejects.toThrow("cached plan");
    expect((await sql`select * from thing`.execute(db.forTenant(tenantA))).rows).toEqual([]);
  });
});

describe("transactions", () => {
  test("one commits as a whole", async () => {
    await db.withTenant(tenantA, async (trx) => {
      await addThing(trx, 1);
      await addThing(trx, 2);
    });
    expect((await listThings(db.forTenant(tenantA))).map(({ id }) => id)).toEqual([1, 2]);
  });

  test("a failure that the work swallowed does not pass for a commit", async () => {
    const swallowed = db.withTenant(tenantA, async (trx) => {
      await addThing(trx, 3);
      await addThing(trx, 3).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow();
    expect((await listThings(db.forTenant(tenantA))).some(({ id }) => id === 3)).toBe(false);
  });

  test("a transaction left open by hand does not reach the next user of the connection", async () => {
    const before = await backend();
    await db.read(tenantA, (q) => sql`begin`.execute(q));
    expect(await backend()).not.toBe(before);
  });
});

describe("listening", () => {
  test("hears what is notified at commit, and is told when it may have missed something", async () => {
    const heard: (string | null)[] = [];
    const listening = await db.listen("bell", (payload) => heard.push(payload));
    const until = (length: number) => expect.poll(() => heard.length, { timeout: 5_000 }).toBe(length);
    await sql`select pg_notify('bell', 'one')`.execute(db.forTenant(tenantA));
    await until(1);
    await asOwner(
      db.url,
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'",
    );
    await until(2);
    await sql`select pg_notify('bell', 'two')`.execute(db.forTenant(tenantA));
    await until(3);
    expect(heard).toEqual(["one", null, "two"]);
    await listening.stop();
  });
});
