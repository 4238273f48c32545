/**
 * The register as an ordinary member has it: a page of 50, with 16 connections, 100,000 persons and 30 seats a body, at
 * 1,000 and at 10,000 bodies. It may not grow faster than the page.
 * Run: npx node bench/register.ts [seconds]
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { seedDemo } from "../src/city/demo.store.ts";
import { demoPassword } from "../src/city/seed.store.ts";
import { type Database, openDatabase } from "../src/db/database.ts";
import { today } from "../src/http/clock.ts";
import { press } from "./load/press.ts";
import { fillPersons, fillRegister, fillSeats } from "./load/town.ts";

const seconds = Number(process.argv[2] ?? 8);
const pages = {
  "as it opens": "order=founded&direction=desc&limit=50",
  "by term, running": "state=running&state=suspended&order=term&limit=50",
  "overdue, by members": "term=overdue&order=members&direction=desc&limit=50",
  "a search by pinyin": "q=fangxun&order=name&limit=50",
} as const;

console.log(`16 connections, ${seconds} s each\n`);
console.log("page of 50                bodies   asked/s    p50 ms    p99 ms");
for (const bodies of [1_000, 10_000]) await measure(bodies);

async function measure(bodies: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-register-"));
  const database = await openDatabase({ folder });
  try {
    await seedDemo(database, today(new Date()));
    await fillRegister(database, bodies - 25);
    await fillPersons(database, 100_000);
    // Without it every seat's reference is looked up in a table that is still taken for a small one.
    await analyze(database);
    await fillSeats(database, 30);
    await analyze(database);
    await ask(database, bodies);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(database: Database, bodies: number): Promise<void> {
  const product = await serve({ DATABASE_URL: database.url, POOL_SIZE: "16", ZHUANBAN_DEMO: "on" });
  const cookie = await signIn(product.port);
  for (const [name, query] of Object.entries(pages)) {
    const one = () => ({
      method: "GET",
      path: `/api/bodies?${query}`,
      headers: `cookie: ${cookie}\r\n`,
      body: "",
    });
    await press(product.port, one, { seconds: 2 });
    const { perSecond, p50, p99, failed } = await press(product.port, one, { seconds });
    const numbers = [bodies, Math.round(perSecond), p50.toFixed(1), p99.toFixed(1)];
    console.log(`${name.padEnd(22)}${numbers.map((number) => String(number).padStart(10)).join("")}`);
    if (failed > 0) console.log(`  failed: ${failed}`);
  }
  product.stop();
}

/** What the server's own maintenance would do within a minute; the product's role may not. */
async function analyze(database: Database): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query("analyze");
  await client.end();
}

async function signIn(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: "member", password: demoPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!answer.ok || cookie === undefined) throw new Error(`nobody could sign in: ${answer.status}`);
  return cookie;
}

type Served = { readonly port: number; readonly stop: () => void };

function serve(env: Record<string, string>): Promise<Served> {
  const child = fork(join(import.meta.dirname, "load", "product.ts"), [], {
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve({ port: Number(port), stop: () => child.kill("SIGKILL") }));
    child.once("exit", (code) => reject(new Error(`the product ended with ${code}`)));
  });
}
