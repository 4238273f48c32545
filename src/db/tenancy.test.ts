import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "./database.fixture.ts";
import type { Database } from "./database.ts";
import { isForbidden, isUnavailable, isUniqueViolation } from "./faults.ts";
import { noTenant } from "./pool.ts";
import { addThing, asOwner, beCut, createThings, listThings, tenantA, tenantB } from "./thing.fixture.ts";

let db: Database;

beforeAll(async () => {
  db = await aDatabase({ poolSize: 2 });
  await createThings(db.url);
  await addThing(db.forTenant(tenantA), 1, "of A");
  await addThing(db.forTenant(tenantB), 2, "of B");
});

describe("a row belongs to a tenant, and the database holds it there", () => {
  test("a query without a where sees the rows of its tenant only", async () => {
    expect(await listThings(db.forTenant(tenantA))).toEqual([{ tenant_id: tenantA, id: 1, note: "of A" }]);
    expect(await listThings(db.forTenant(tenantB))).toEqual([{ tenant_id: tenantB, id: 2, note: "of B" }]);
  });

  test("a query that asks for another tenant's row by its key finds nothing", async () => {
    const asked = sql`select from thing where tenant_id = ${tenantB} and id = 2`;
    expect((await asked.execute(db.forTenant(tenantA))).rows).toEqual([]);
  });

  test("an update and a delete without a where leave other tenants' rows alone", async () => {
    await sql`update thing set note = note`.execute(db.forTenant(tenantA));
    const { numAffectedRows } = await sql`delete from thing where id = 2`.execute(db.forTenant(tenantA));
    expect(numAffectedRows).toBe(0n);
    expect(await listThings(db.forTenant(tenantB))).toHaveLength(1);
  });

  test("a row cannot be written into another tenant, nor moved there", async () => {
    const insert = sql`insert into thing (tenant_id, id) values (${tenantB}, 9)`;
    const move = sql`update thing set tenant_id = ${tenantB}`;
    await expect(insert.execute(db.forTenant(tenantA))).rejects.toSatisfy(isForbidden);
    await expect(move.execute(db.forTenant(tenantA))).rejects.toSatisfy(isForbidden);
  });

  test("without a tenant nothing is seen and nothing can be written", async () => {
    expect(await listThings(db.forTenant(noTenant))).toEqual([]);
    await expect(addThing(db.forTenant(noTenant), 3)).rejects.toThrow();
  });

  test("the door sees no table that was not opened to it", async () => {
    await expect(listThings(db.door)).rejects.toSatisfy(isForbidden);
  });

  test("the product cannot change the tables or let a table go", async () => {
    const acts = [
      "alter table thing no force row level security",
      "drop policy tenant on thing",
      "truncate thing",
    ];
    for (const act of acts) {
      await expect(sql.raw(act).execute(db.forTenant(tenantA))).rejects.toSatisfy(isForbidden);
    }
  });

  test("a tenant that is no uuid sees nothing and breaks nothing after it", async () => {
    await expect(listThings(db.forTenant("' or true --"))).rejects.toThrow(/uuid/);
    expect(await listThings(db.forTenant(tenantA))).toHaveLength(1);
  });
});

describe("a connection never carries a tenant over to its next user", () => {
  const tenant = fc.constantFrom(tenantA, tenantB, noTenant);
  const kind = fc.constantFrom("query", "connection", "commit", "throw", "broken statement", "cut");
  const turns = fc.array(fc.record({ tenant, kind }), { minLength: 1, maxLength: 12 });

  const seesOnly = async (rows: Promise<{ tenant_id: string }[]>, own: string) => {
    const seen = new Set((await rows).map((row) => row.tenant_id));
    expect([...seen]).toEqual(own === noTenant ? [] : [own]);
  };

  async function take({ tenant: own, kind: how }: { tenant: string; kind: string }): Promise<void> {
    const mine = db.forTenant(own);
    switch (how) {
      case "query":
        return seesOnly(listThings(mine), own);
      case "connection":
        return db.read(own, (q) => seesOnly(listThings(q), own));
      case "commit":
        return db.withTenant(own, (trx) => seesOnly(listThings(trx), own));
      case "throw": {
        const thrown = db.withTenant(own, async (trx) => {
          await seesOnly(listThings(trx), own);
          throw new Error("on purpose");
        });
        return expect(thrown).rejects.toThrow("on purpose");
      }
      case "broken statement":
        return expect(sql`select 1 / 0`.execute(mine)).rejects.toThrow("division by zero");
      default:
        return expect(beCut(db, own)).rejects.toSatisfy(isUnavailable);
    }
  }

  test("whatever its users do, one after another", async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (all) => {
        for (const turn of all) await take(turn);
      }),
      { numRuns: 25 },
    );
  });

  test("whatever its users do, all at once", async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (all) => {
        await Promise.all(all.map(take));
      }),
      { numRuns: 25 },
    );
  });

  test("the same tenant twice costs no statement the second time", async () => {
    const countSets = () =>
      db.read(tenantA, async (q) => {
        const uses = sql<{ uses: string }>`select sum(generic_plans + custom_plans) as uses
          from pg_prepared_statements where statement like 'select set_config(%'`;
        return (await uses.execute(q)).rows[0]?.uses;
      });
    await db.read(tenantB, listThings);
    const before = await countSets();
    expect(Number(before)).toBeGreaterThan(0);
    expect(await countSets()).toBe(before);
  });
});

describe("the catalog keeps the law", () => {
  /** Tables that belong to no tenant, and why. */
  const exempt: Readonly<Record<string, string>> = {
    migration: "which migrations this database has run; the product itself cannot read it",
    sign_in_failure: "names typed at the door, before any tenant is known; only the door can read it",
  };

  type Table = { name: string; isForced: boolean; hasTenant: boolean; policies: string[]; appMay: boolean };
  const readTables = () =>
    asOwner<Table>(
      db.url,
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as "hasTenant",
         array(select p.policyname || ': ' || p.qual from pg_policies p where p.schemaname = 'zhuanban'
           and p.tablename = c.relname and p.roles <> '{zhuanban_door}') as policies,
         has_any_column_privilege('zhuanban_app', c.oid, 'select, insert, update') as "appMay"
       from pg_class c where c.relnamespace = 'zhuanban'::regnamespace and c.relkind in ('r', 'p')
       order by c.relname`,
    );

  test("every table has a tenant, and row-level security that holds its owner too", async () => {
    const tables = await readTables();
    expect(tables.length).toBeGreaterThan(5);
    const outlaws = tables.filter(
      ({ name, isForced, hasTenant }) => !exempt[name] && !(isForced && hasTenant),
    );
    expect(outlaws.map(({ name }) => name)).toEqual([]);
  });

  test("what the product sees of a table is decided by the one policy", async () => {
    for (const { name, policies } of (await readTables()).filter((table) => !exempt[table.name])) {
      expect([name, policies]).toEqual([name, ["tenant: (tenant_id = app_tenant())"]]);
    }
  });

  test("the exempted tables are there, and closed to the product", async () => {
    const tables = (await readTables()).filter(({ name }) => exempt[name]);
    expect(tables.map(({ name, appMay }) => [name, appMay])).toEqual(
      Object.keys(exempt).map((name) => [name, false]),
    );
  });

  test("every reference between tables carries the tenant, so that none can cross from one to another", async () => {
    const references = await asOwner<{ name: string }>(
      db.url,
      `select f.conrelid::regclass || '.' || f.conname as name from pg_constraint f
       where f.contype = 'f' and f.connamespace = 'zhuanban'::regnamespace
         and not exists (select from unnest(f.conkey) k join pg_attribute a on a.attrelid = f.conrelid
           and a.attnum = k where a.attname = 'tenant_id')`,
    );
    expect(references).toEqual([]);
  });

  test("views run with the rights of the one who asks", async () => {
    const views = await asOwner<{ name: string }>(
      db.url,
      `select relname as name from pg_class where relnamespace = 'zhuanban'::regnamespace and
         (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text, '') like '%security_invoker=true%')`,
    );
    expect(views).toEqual([]);
  });

  test("a law that is broken is found: a table without a tenant does not pass", async () => {
    await asOwner(db.url, "create table outlaw (id integer)");
    const outlaw = (await readTables()).find(({ name }) => name === "outlaw");
    expect(outlaw).toMatchObject({ isForced: false, hasTenant: false });
    await asOwner(db.url, "drop table outlaw");
  });
});

test("two tenants may use the same key; one tenant may not use it twice", async () => {
  await addThing(db.forTenant(tenantA), 7);
  await addThing(db.forTenant(tenantB), 7);
  await expect(addThing(db.forTenant(tenantA), 7)).rejects.toSatisfy((error) =>
    isUniqueViolation(error, "thing_pkey"),
  );
});
