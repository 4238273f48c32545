/**
 * One write and one read of the product beside two floors, on one database in one run:
 *   pgbench      the same SQL, no server in between
 *   bare         node:http and pg, the same SQL as one prepared statement, no more
 *   zhuanban     the product, one process: sign-in, policy, parsing, reply
 * Run: npx node bench/load.ts [seconds]
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { RegisterPage } from "../src/body/body.api.ts";
import { draftBodyCommand } from "../src/body/body.commands.ts";
import { listBodies } from "../src/body/register.store.ts";
import { lanchuan, seedDemo } from "../src/city/demo.store.ts";
import { demoPassword } from "../src/city/seed.store.ts";
import { type Database, openDatabase } from "../src/db/database.ts";
import { connectionConfig } from "../src/db/pool.ts";
import { today } from "../src/http/clock.ts";
import { newId } from "../src/http/ids.ts";
import type { Work } from "../src/http/work.ts";
import { findActorBySession } from "../src/identity/actor.store.ts";
import { tokenInCookie } from "../src/identity/cookie.rules.ts";
import { digestOf } from "../src/identity/token.store.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { type Floor, runPgbench } from "./load/pgbench.ts";
import { type Ask, press } from "./load/press.ts";
import { idsIn, type Recorded, recordStatements } from "./load/record.ts";
import { draftOf, fillRegister } from "./load/town.ts";

const seconds = Number(process.argv[2] ?? 8);
const size = 16;
const page = { state: ["running", "suspended"], form: ["task_force"], order: "term", limit: 50 } as const;
const query = "state=running&state=suspended&form=task_force&order=term&limit=50";

const folder = mkdtempSync(join(tmpdir(), "zhuanban-load-"));
const database = await openDatabase({ folder });
try {
  await run(database);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function run(database: Database): Promise<void> {
  await seedDemo(database, today(new Date()));
  await fillRegister(database, 10_000 - 25);
  await analyze(database);
  const product = await serve("product.ts", [], {
    DATABASE_URL: database.url,
    POOL_SIZE: String(size),
    ZHUANBAN_DEMO: "on",
  });
  const [member, office] = await Promise.all(
    ["member", "office"].map((login) => signIn(product.port, login)),
  );
  if (!member || !office) throw new Error("nobody could sign in");
  const write = await recordDraft(await actorOf(database, office));
  const read = await recordPage(await actorOf(database, member));
  const place = (await actorOf(database, office)).reach.founder?.[0] ?? "";
  const draft = draftOf(place);

  console.log(`16 connections, ${seconds} s each, one process a server, register of 10,000 bodies\n`);
  console.log("                           pgbench/s    bare/s  product/s   of bare    p50 ms    p99 ms");
  const get: Ask = () => ({
    method: "GET",
    path: `/api/bodies?${query}`,
    headers: `cookie: ${member}\r\n`,
    body: "",
  });
  await compare(database, "register page of 50", read, { port: product.port, ask: get });
  const post: Ask = () => ({
    method: "POST",
    path: "/api/bodies",
    headers: `cookie: ${office}\r\n`,
    body: draft(),
  });
  await compare(database, "a draft body saved", write, { port: product.port, ask: post });
  product.stop();
}

/** What the server's own maintenance would do within a minute; the product's role may not. */
async function analyze(database: Database): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query("analyze");
  await client.end();
}

async function compare(
  database: Database,
  name: string,
  one: Statement,
  product: { port: number; ask: Ask },
) {
  const { options = "" } = connectionConfig(database.url, { role: "zhuanban_app", statementTimeout: 15_000 });
  const floor: Floor = { url: database.url, options: `${options} -c app.tenant=${lanchuan}`, kept: one.kept };
  const direct = runPgbench(floor, one.statement, seconds);
  const told = { ...floor, size, statement: one.statement, kept: [...one.kept] };
  const bare = await serve("bare.ts", [JSON.stringify(told)], {});
  const anything: Ask = () => ({ ...product.ask(), path: "/", headers: "" });
  await press(bare.port, anything, { seconds: 2 });
  const least = await press(bare.port, anything, { seconds });
  bare.stop();
  await press(product.port, product.ask, { seconds: 2 });
  const ours = await press(product.port, product.ask, { seconds });
  const share = `${Math.round((100 * ours.perSecond) / least.perSecond)} %`;
  const numbers = [direct ?? Number.NaN, least.perSecond, ours.perSecond].map((one) =>
    one.toFixed(0).padStart(10),
  );
  const times = [ours.p50, ours.p99].map((ms) => ms.toFixed(1).padStart(9));
  console.log(`${name.padEnd(26)}${numbers.join("")}${share.padStart(10)} ${times.join(" ")}`);
  if (least.failed + ours.failed > 0) console.log(`  failed: bare ${least.failed}, product ${ours.failed}`);
}

/** A statement of the product, and which of its ids stay the same from one run of it to the next. */
type Statement = { readonly statement: Recorded; readonly kept: ReadonlySet<string> };

async function recordPage(actor: Actor): Promise<Statement> {
  const asked = RegisterPage.parse(page);
  const looking = { actor, today: today(new Date()) };
  const [statement] = await recordStatements((db) => listBodies(db, looking, asked));
  if (!statement) throw new Error("the register asked nothing");
  return { statement, kept: new Set(idsIn(JSON.stringify(statement.parameters))) };
}

async function recordDraft(actor: Actor): Promise<Statement> {
  const place = actor.reach.founder?.[0] ?? "";
  const body = JSON.parse(draftOf(place)());
  const [statement] = await recordStatements((db) => {
    const work = { db, actor, newId, today: today(new Date()) } as unknown as Work;
    return draftBodyCommand(work, { params: {}, query: {}, body });
  });
  if (!statement) throw new Error("the draft was refused");
  return { statement, kept: new Set([place, actor.account, actor.tenant]) };
}

async function actorOf(database: Database, cookie: string): Promise<Actor> {
  const actor = await findActorBySession(database.door, digestOf(tokenInCookie(cookie) ?? ""));
  if (!actor) throw new Error("the session is not known");
  return actor;
}

async function signIn(port: number, login: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: demoPassword }),
  });
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

type Served = { readonly port: number; readonly stop: () => void };

function serve(file: string, args: string[], env: Record<string, string>): Promise<Served> {
  const child = fork(join(import.meta.dirname, "load", file), args, { env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve({ port: Number(port), stop: () => child.kill("SIGKILL") }));
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}
