/**
 * What a person's page asks, and the list and search of persons, with 16 connections at 100,000 persons, 10,000 bodies and
 * 300,000 seats; where an answer is one statement, beside two floors on the same database (see load.ts).
 * Run: npx node bench/person.ts [seconds]
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { listHoldings } from "../src/body/holding.store.ts";
import { lanchuan, seedDemo } from "../src/city/demo.store.ts";
import { demoPassword } from "../src/city/seed.store.ts";
import { type Database, openDatabase, type TenantDb } from "../src/db/database.ts";
import { connectionConfig } from "../src/db/pool.ts";
import { today } from "../src/http/clock.ts";
import type { Id } from "../src/kernel/id.ts";
import { listPeople } from "../src/roster/people.store.ts";
import { findPerson } from "../src/roster/person.store.ts";
import { runPgbench } from "./load/pgbench.ts";
import { type Ask, press } from "./load/press.ts";
import { recordStatements } from "./load/record.ts";
import { fillPersons, fillRegister, fillSeats } from "./load/town.ts";

const seconds = Number(process.argv[2] ?? 8);
const size = 16;
const folder = mkdtempSync(join(tmpdir(), "zhuanban-person-"));
const database = await openDatabase({ folder, statementTimeout: 120_000 });
try {
  await run(database);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function run(database: Database): Promise<void> {
  await seedDemo(database, today(new Date()));
  await fillRegister(database, 10_000 - 25);
  await fillPersons(database, 100_000);
  await analyze(database);
  await fillSeats(database, 30);
  await analyze(database);
  const product = await serve("product.ts", [], {
    DATABASE_URL: database.url,
    POOL_SIZE: String(size),
    ZHUANBAN_DEMO: "on",
  });
  const cookie = await signIn(product.port);
  const someone = await somePersons(database);
  const first = someone();
  const by = (path: (id: Id<"person">) => string) => () => path(someone());
  const none = { q: "", limit: 50 };

  console.log(`16 connections, ${seconds} s each, 100,000 persons, 10,000 bodies, 300,000 seats\n`);
  console.log("                           pgbench/s    bare/s  product/s    p50 ms    p99 ms");
  const asks: readonly (readonly [string, () => string, ((db: TenantDb) => Promise<unknown>)?])[] = [
    ["page: the person", by((id) => `/people/${id}`), (db) => findPerson(db, first)],
    ["page: bodies", by((id) => `/people/${id}/bodies`), (db) => listHoldings(db, first)],
    ["page: secondments", by((id) => `/secondments?person=${id}`)],
    ["page: load", by((id) => `/persons/${id}/load`)],
    ["list as it opens", () => "/people?limit=50", (db) => listPeople(db, none, [])],
    ["search: a surname", () => `/people?q=${encodeURIComponent("王")}`],
    ["search: a given name", () => `/people?q=${encodeURIComponent("启平")}`],
    ["search: pinyin", () => "/people?q=wang"],
    ["search: initials", () => "/people?q=w"],
    ["search: a post", () => `/people?q=${encodeURIComponent("局长")}`],
    ["search: unit and post", () => `/people?q=${encodeURIComponent("财政局 科长")}`],
    ["picker: a surname", () => `/persons?q=${encodeURIComponent("王")}`],
    ["picker: nothing typed", () => "/persons?q="],
  ];
  for (const [name, path, statement] of asks) {
    const ask: Ask = () => ({
      method: "GET",
      path: `/api${path()}`,
      headers: `cookie: ${cookie}\r\n`,
      body: "",
    });
    await compare(name, { port: product.port, ask }, statement);
  }
  product.stop();
}

type Asked = { readonly port: number; readonly ask: Ask };

async function compare(name: string, { port, ask }: Asked, statement?: (db: TenantDb) => Promise<unknown>) {
  const floors = statement ? await measureFloors(statement) : ["", ""];
  await press(port, ask, { seconds: 1 });
  const { perSecond, p50, p99, failed } = await press(port, ask, { seconds });
  const numbers = [...floors, perSecond.toFixed(0)].map((one) => one.padStart(10));
  const times = [p50, p99].map((ms) => ms.toFixed(1).padStart(9));
  console.log(`${name.padEnd(26)}${numbers.join("")} ${times.join(" ")}`);
  if (failed > 0) console.log(`  failed: ${failed}`);
}

/** The product's own statement, told by pgbench and by a server that does no more. */
async function measureFloors(statement: (db: TenantDb) => Promise<unknown>): Promise<readonly string[]> {
  const [recorded] = await recordStatements(statement);
  if (!recorded) throw new Error("nothing was asked");
  const config = connectionConfig(database.url, { role: "zhuanban_app", statementTimeout: 15_000 });
  const kept = new Set(recorded.parameters.filter((one) => typeof one === "string"));
  const floor = { url: database.url, options: `${config.options ?? ""} -c app.tenant=${lanchuan}`, kept };
  const direct = runPgbench(floor, recorded, seconds);
  const bare = await serve(
    "bare.ts",
    [JSON.stringify({ ...floor, size, statement: recorded, kept: [...kept] })],
    {},
  );
  const anything: Ask = () => ({ method: "GET", path: "/", headers: "", body: "" });
  await press(bare.port, anything, { seconds: 1 });
  const least = await press(bare.port, anything, { seconds });
  bare.stop();
  return [direct?.toFixed(0) ?? "—", least.perSecond.toFixed(0)];
}

/** Another person each time, of a thousand. */
async function somePersons(database: Database): Promise<() => Id<"person">> {
  const { rows } = await sql<{ id: Id<"person"> }>`select id from person order by id limit 1000`.execute(
    database.forTenant(lanchuan),
  );
  let at = 0;
  return () => {
    at += 1;
    return rows[at % rows.length]?.id as Id<"person">;
  };
}

/** What the server's own maintenance would do within a minute; the product's role may not. */
async function analyze(database: Database): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}

async function signIn(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: "staffing", password: demoPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!answer.ok || cookie === undefined) throw new Error(`nobody could sign in: ${answer.status}`);
  return cookie;
}

type Served = { readonly port: number; readonly stop: () => void };

function serve(file: string, args: string[], env: Record<string, string>): Promise<Served> {
  const child = fork(join(import.meta.dirname, "load", file), args, { env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve({ port: Number(port), stop: () => child.kill("SIGKILL") }));
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}
