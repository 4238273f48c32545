import { readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "./database.ts";
import { startEmbedded } from "./embedded.ts";
import { aHome, aHomeOfFile, until } from "./home.fixture.ts";
import { isProcess, readPostmaster } from "./postmaster.ts";
import { withClient } from "./server.fixture.ts";
import { asOwner } from "./thing.fixture.ts";

/** Made by the first test and started anew by each: a cluster takes a second or two to make. */
const folder = aHomeOfFile();
const data = join(folder, "postgres");

describe("the server of a folder", () => {
  test("is gone when it was stopped, and leaves no child", async () => {
    const server = await startEmbedded({ folder, durable: false });
    const pid = server.pid();
    expect(isProcess(pid)).toBe(true);
    await server.stop();
    expect([isProcess(pid), readPostmaster(data)]).toEqual([false, null]);
  });

  test("listens on no port, and asks for a password that only its owner can read", async () => {
    const server = await startEmbedded({ folder, durable: false });
    const listening = await withClient(server.urlOf("postgres"), (client) =>
      client.query("show listen_addresses"),
    );
    expect(listening.rows).toEqual([{ listen_addresses: "" }]);
    const wrong = new URL(server.urlOf("postgres"));
    wrong.password = "guess";
    await expect(withClient(wrong.href, async () => undefined)).rejects.toThrow(
      "password authentication failed",
    );
    expect(statSync(join(data, "zhuanban.password")).mode & 0o077).toBe(0);
    expect(statSync(data).mode & 0o077).toBe(0);
    await server.stop();
  });

  test("runs in a folder whose parents are closed to everybody else, and whose path is too long for a socket", async () => {
    const closed = join(aHome(homedir()), "long".repeat(30));
    const server = await startEmbedded({ folder: closed, durable: false });
    const answered = await withClient(server.urlOf("postgres"), (client) => client.query("select 1 as one"));
    expect(answered.rows).toEqual([{ one: 1 }]);
    const socket = readPostmaster(join(closed, "postgres"))?.socketFolder ?? "";
    expect(socket.startsWith(tmpdir())).toBe(true);
    await server.stop();
    expect(() => statSync(socket)).toThrow("ENOENT");
  });

  test("comes back by itself when it dies under us", async () => {
    const told: string[] = [];
    const server = await startEmbedded({
      folder: aHome(),
      durable: false,
      tell: (event) => told.push(event),
    });
    process.kill(server.pid(), "SIGKILL");
    await until(() => told.includes("database.back"));
    const answered = await withClient(server.urlOf("postgres"), (client) => client.query("select 1 as one"));
    expect(answered.rows).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test("starts although the number in its old lock file now belongs to another process", async () => {
    const stale = [process.pid, data, 1, 5432, data, "", "", "ready"].join("\n");
    writeFileSync(join(data, "postmaster.pid"), `${stale}\n`);
    const server = await startEmbedded({ folder, durable: false });
    expect(server.reused).toBe(false);
    await server.stop();
  });

  test("that cannot start says what its log says", async () => {
    const config = join(data, "postgresql.auto.conf");
    writeFileSync(config, "no_such_setting = 1\n");
    await expect(startEmbedded({ folder, durable: false })).rejects.toThrow(
      /did not start.*no_such_setting/s,
    );
    writeFileSync(config, "");
  });

  test("made by another PostgreSQL is refused by name", async () => {
    const version = join(data, "PG_VERSION");
    const own = readFileSync(version);
    writeFileSync(version, "99\n");
    await expect(startEmbedded({ folder, durable: false })).rejects.toThrow("was made by PostgreSQL 99");
    writeFileSync(version, own);
  });

  test("keeps the values of rows out of its log", async () => {
    const db = await openDatabase({ folder, embedded: { durable: false } });
    await asOwner(db.url, "create table named (name text primary key); insert into named values ('张三')");
    await expect(asOwner(db.url, "insert into named values ('张三')")).rejects.toThrow("duplicate key");
    await expect(asOwner(db.url, "select '张三'::integer")).rejects.toThrow("张三");
    await db.close();
    const log = readFileSync(join(folder, "postgres.log"), "utf8");
    expect(log).toContain("database system is ready to accept connections");
    expect(log).not.toMatch(/张三|named/);
  });
});
