import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "./database.fixture.ts";
import type { Database } from "./database.ts";
import {
  isCheckViolation,
  isConflict,
  isFault,
  isForeignKeyViolation,
  isTimeout,
  isUnavailable,
  isUniqueViolation,
} from "./faults.ts";
import { addThing, asOwner, beCut, createThings, listThings, tenantA } from "./thing.fixture.ts";

let db: Database;

beforeAll(async () => {
  db = await aDatabase();
  await createThings(db.url);
  await asOwner(
    db.url,
    "create table part (tenant_id uuid, thing integer, foreign key (tenant_id, thing) references thing)",
  );
  await asOwner(db.url, "select hold_tenant('part')");
});

const thrownBy = (run: Promise<unknown>): Promise<unknown> =>
  run.then(() => undefined).catch((error) => error);

describe("what the database answers is told apart", () => {
  test("a unique key that is taken, by the name of its constraint; it is no fault", async () => {
    await addThing(db.forTenant(tenantA), 1);
    const thrown = await thrownBy(addThing(db.forTenant(tenantA), 1));
    expect(isUniqueViolation(thrown)).toBe(true);
    expect(isUniqueViolation(thrown, "thing_pkey")).toBe(true);
    expect(isUniqueViolation(thrown, "another_key")).toBe(false);
    expect(isFault(thrown)).toBe(false);
  });

  test("a value that a check forbids", async () => {
    const thrown = await thrownBy(addThing(db.forTenant(tenantA), 2, "bad"));
    expect(isCheckViolation(thrown, "thing_note_check")).toBe(true);
  });

  test("a reference to nothing", async () => {
    const insert = sql`insert into part (tenant_id, thing) values (${tenantA}, 404)`;
    expect(isForeignKeyViolation(await thrownBy(insert.execute(db.forTenant(tenantA))))).toBe(true);
  });

  test("a statement over its time is cut, and is a fault", async () => {
    const hasty = await aDatabase({ statementTimeout: 100 });
    const thrown = await thrownBy(sql`select pg_sleep(10)`.execute(hasty.door));
    expect(isTimeout(thrown) && isFault(thrown)).toBe(true);
  });

  test("a connection that is cut is a fault, and the next statement has another one", async () => {
    const thrown = await thrownBy(beCut(db, tenantA));
    expect(isUnavailable(thrown) && isFault(thrown)).toBe(true);
    expect(await listThings(db.forTenant(tenantA))).toHaveLength(1);
  });

  test("a wrong query is a bug and no fault; so is a file that is not there", async () => {
    expect(isFault(await thrownBy(sql`select nonsense`.execute(db.door)))).toBe(false);
    expect(isFault(Object.assign(new Error("no file"), { code: "ENOENT", syscall: "open" }))).toBe(false);
  });
});

describe("a transaction that loses a conflict is run again", () => {
  test("two that lock each other's rows both end well", async () => {
    await db.withTenant(tenantA, async (trx) => {
      await addThing(trx, 10);
      await addThing(trx, 11);
    });
    const bothHold = Promise.withResolvers<void>();
    let runs = 0;
    const inOrder = (first: number, second: number) =>
      db.withTenant(tenantA, async (trx) => {
        await sql`update thing set note = note || '.' where id = ${first}`.execute(trx);
        runs += 1;
        if (runs === 2) bothHold.resolve();
        await bothHold.promise;
        await sql`update thing set note = note || '.' where id = ${second}`.execute(trx);
      });
    await Promise.all([inOrder(10, 11), inOrder(11, 10)]);
    expect(runs).toBe(3);
    const notes = (await listThings(db.forTenant(tenantA)))
      .filter(({ id }) => id >= 10)
      .map(({ note }) => note);
    expect(notes).toEqual(["..", ".."]);
  });

  test("a refusal of the work itself is not run again, and nothing of it stays", async () => {
    let runs = 0;
    const thrown = await thrownBy(
      db.withTenant(tenantA, async (trx) => {
        runs += 1;
        await addThing(trx, 20);
        throw new Error("on purpose");
      }),
    );
    expect([runs, isConflict(thrown)]).toEqual([1, false]);
    expect((await listThings(db.forTenant(tenantA))).some(({ id }) => id === 20)).toBe(false);
  });
});
