import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { testServerUrl } from "./database.fixture.ts";
import { migrate, migrationFolder, pendingOf, readMigrations } from "./migrate.ts";
import { databaseAt, withClient } from "./server.fixture.ts";
import { asOwner } from "./thing.fixture.ts";

const ground = "0000_ground.sql";
const one = { number: 1, file: "0001_one.sql", text: "", checksum: "a" };
const two = { number: 2, file: "0002_two.sql", text: "", checksum: "b" };
const three = { number: 3, file: "0003_three.sql", text: "", checksum: "c" };

async function anEmptyDatabase(owner?: string): Promise<string> {
  const server = await testServerUrl();
  const name = `zm_${Math.random().toString(36).slice(2, 10)}`;
  await withClient(server, (client) =>
    client.query(`create database ${name} ${owner ? `owner ${owner}` : ""}`),
  );
  onTestFinished(async () => {
    await withClient(server, (client) => client.query(`drop database ${name} with (force)`));
  });
  return databaseAt(server, name);
}

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(migrationFolder, ground), join(folder, ground));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

describe("what is still to run", () => {
  test("is what was not applied, in order", () => {
    expect(pendingOf([one, two, three], [one])).toEqual([two, three]);
    expect(pendingOf([one, two], [one, two])).toEqual([]);
  });

  test("refuses a migration changed after it ran", () => {
    expect(() => pendingOf([{ ...one, checksum: "x" }, two], [one])).toThrow(
      /0001_one\.sql was changed after it had run/,
    );
  });

  test("refuses one that comes before the last that ran", () => {
    expect(() => pendingOf([one, two, three], [one, three])).toThrow(
      /0002_two\.sql is numbered before the last one/,
    );
  });

  test("refuses a database newer than the program", () => {
    expect(() => pendingOf([one], [one, two])).toThrow(/the database is newer than the program/);
  });
});

describe("the folder of migrations", () => {
  test("refuses a name out of order and a number given twice", () => {
    expect(() => readMigrations(aFolder({ "1_short.sql": "" }))).toThrow(/1_short\.sql is not right/);
    expect(() => readMigrations(aFolder({ "0001_a.sql": "", "0001_b.sql": "" }))).toThrow(
      /0001_b\.sql is not right/,
    );
  });

  test("does not mind the line ends of a checkout", () => {
    const [unix, windows] = ["select 1;\n", "select 1;\r\n"].map(
      (text) => readMigrations(aFolder({ "0001_a.sql": text }))[1],
    );
    expect(unix?.checksum).toBe(windows?.checksum);
  });
});

describe("migrating", () => {
  test("servers that start at once apply each migration once", async () => {
    const url = await anEmptyDatabase();
    const ran = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(ran.flat().sort()).toEqual(readMigrations(migrationFolder).map(({ file }) => file));
    expect(await migrate(url)).toEqual([]);
  });

  test("databases of one server that start at once do not collide over its roles", async () => {
    const urls = await Promise.all([anEmptyDatabase(), anEmptyDatabase(), anEmptyDatabase()]);
    const all = await Promise.all(urls.map((url) => migrate(url, aFolder({}))));
    expect(all).toEqual([[ground], [ground], [ground]]);
  });

  test("one that fails leaves the database as it was, and names itself", async () => {
    const url = await anEmptyDatabase();
    const folder = aFolder({ "0001_half.sql": "create table half (id int); select 1 / 0;" });
    await expect(migrate(url, folder)).rejects.toThrow(/0001_half\.sql failed.*division by zero/s);
    expect(
      await asOwner(url, "select to_regclass('half') as half, max(number) as last from migration"),
    ).toEqual([{ half: null, last: 0 }]);
  });

  test("a change of rows that row-level security would hide from it fails instead of doing nothing", async () => {
    await withOwner({ mayCreateRoles: true }, async (url) => {
      const hold = "create table held (tenant_id uuid); select hold_tenant('held');";
      const folder = aFolder({
        "0001_held.sql": hold,
        "0002_change.sql": "update held set tenant_id = null;",
      });
      await expect(migrate(url, folder)).rejects.toThrow(/0002_change\.sql failed.*row-level security/s);
    });
  });

  test("an owner who is no superuser and may not create roles is told what to ask for", async () => {
    const folder = aFolder({});
    await withOwner({ mayCreateRoles: false }, async (url, user) => {
      await expect(migrate(url, folder)).rejects.toThrow(`grant zhuanban_app to ${user}`);
      await asOwner(await testServerUrl(), `grant zhuanban_app, zhuanban_door to ${user}`);
      expect(await migrate(url, folder)).toEqual([ground]);
    });
  });
});

/** A database whose owner is an ordinary user, as a hosted server gives one. */
async function withOwner(
  { mayCreateRoles }: { mayCreateRoles: boolean },
  work: (url: string, user: string) => Promise<void>,
): Promise<void> {
  const server = await testServerUrl();
  const user = `zu_${Math.random().toString(36).slice(2, 10)}`;
  await asOwner(server, `create role ${user} login password 'pw' ${mayCreateRoles ? "createrole" : ""}`);
  if (mayCreateRoles) await asOwner(server, `grant zhuanban_app, zhuanban_door to ${user} with admin option`);
  onTestFinished(async () => {
    await asOwner(server, `drop role ${user}`);
  });
  const url = new URL(await anEmptyDatabase(user));
  url.username = user;
  url.password = "pw";
  await work(url.href, user);
}
