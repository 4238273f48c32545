import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { isForbidden } from "./faults.ts";
import { aHomeOfFile } from "./home.fixture.ts";
import { openWorker } from "./job.ts";
import { migrationFolder, readMigrations } from "./migrate.ts";
import { addThing, asOwner, createThings, listThings, tenantA, tenantB } from "./thing.fixture.ts";

const binaries = "/usr/lib/postgresql/15/bin";

if (!existsSync(`${binaries}/postgres`)) {
  const sentence = `NOT TESTED on PostgreSQL 15: ${binaries} is not there (Debian 12: apt install postgresql-15).`;
  console.warn(`\n${"!".repeat(sentence.length)}\n${sentence}\n${"!".repeat(sentence.length)}\n`);
  test("PostgreSQL 15 is not on this machine, and the run has said so", () => {
    expect(existsSync(binaries)).toBe(false);
  });
} else {
  describe("a server of one's own, the oldest that is supported", () => {
    let server: Embedded;
    let db: Database;

    const folder = aHomeOfFile();

    beforeAll(async () => {
      server = await startEmbedded({ folder, durable: false, binaries });
      await asOwner(server.urlOf("postgres"), "create database given");
      db = await openDatabase({ url: server.urlOf("given"), poolSize: 4 });
      await createThings(db.url);
    });

    afterAll(async () => {
      await db.close();
      await server.stop();
    });

    test("takes every migration", async () => {
      const [row] = await asOwner<{ major: number; migrations: number }>(
        db.url,
        `select current_setting('server_version_num')::int / 10000 as major, count(*) as migrations from migration`,
      );
      expect(row).toEqual({ major: 15, migrations: readMigrations(migrationFolder).length });
    });

    test("holds rows in their tenant, whoever has logged in", async () => {
      await addThing(db.forTenant(tenantA), 1);
      expect(await listThings(db.forTenant(tenantB))).toEqual([]);
      expect(await listThings(db.forTenant(tenantA))).toHaveLength(1);
      const insert = sql`insert into thing (tenant_id, id) values (${tenantB}, 9)`;
      await expect(insert.execute(db.forTenant(tenantA))).rejects.toSatisfy(isForbidden);
    });

    test("orders Chinese by pinyin", async () => {
      const names = sql<{
        name: string;
      }>`select name from unnest(array['张三', '安然']) name order by name collate "zh-x-icu"`;
      expect((await names.execute(db.door)).rows.map(({ name }) => name)).toEqual(["安然", "张三"]);
    });

    test("runs jobs", async () => {
      let seen: unknown = null;
      const run = async (payload: unknown) => {
        seen = payload;
      };
      const worker = await openWorker(db.url, [{ name: "thing.do", run }], () => undefined);
      await worker.add("thing.do", { n: 15 });
      while (seen === null) await sleep(20);
      await worker.stop();
      expect(seen).toEqual({ n: 15 });
    });

    test("is not stopped with the product", async () => {
      const second = await openDatabase({ url: db.url, poolSize: 1 });
      await second.close();
      expect(await db.isReady()).toBe(true);
    });

    test("that is away makes the database not ready instead of hanging", async () => {
      await server.stop();
      expect(await db.isReady()).toBe(false);
    });
  });
}
