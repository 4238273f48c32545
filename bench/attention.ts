/**
 * The what-if beside a roster in a jurisdiction of 100,000 persons, 10,000 bodies and 300,000 memberships: how long the
 * server works on one of 50 members, in one process with its parts.
 *   whole        the request as it comes in until the reply goes out (sign-in, parsing, policy, SQL, arithmetic, JSON)
 *   door         a request that only says who asks: sign-in, reply, and the way through the server
 *   roster       the statement: who is meant, how they stand, that they were looked at; with its way over the socket
 *   floor        the same statement by a bare client of PostgreSQL, and nothing done with what comes
 *   arithmetic   loads, effective numbers, dilution over five settings, ways around
 *   scenario     the model's guess over 1,000 draws, a request of its own
 * Run: npx node bench/attention.ts [rounds]; with --plan it prints how the database goes about it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { askScenario, askWhatIf } from "../src/attention/attention.api.ts";
import { planOf } from "../src/attention/plan.rules.ts";
import { findRoster } from "../src/attention/roster.store.ts";
import { whatIf } from "../src/attention/what-if.rules.ts";
import { lanchuan } from "../src/city/demo.store.ts";
import { demoPassword } from "../src/city/seed.store.ts";
import type { TenantDb } from "../src/db/database.ts";
import { connectionConfig } from "../src/db/pool.ts";
import { today } from "../src/http/clock.ts";
import type { Id } from "../src/kernel/id.ts";
import { openProduct, type Product } from "../src/main/product.ts";
import { readSetting } from "../src/main/setting.ts";
import { drawRosters, fillTown, type Seat, size } from "./attention-town.ts";
import { recordStatements } from "./load/record.ts";

const rounds = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 300);
const members = 50;
const folder = mkdtempSync(join(tmpdir(), "zhuanban-attention-"));
const product = await openProduct({ ...readSetting({}), dataFolder: folder, port: 0, logLevel: "silent" });
try {
  await fillTown(product.database);
  await run(product);
} finally {
  await product.close();
  rmSync(folder, { recursive: true, force: true });
}

type Times = Readonly<Record<string, number[]>>;

async function run({ app, database }: Product): Promise<void> {
  const db = database.forTenant(lanchuan);
  const day = today(new Date());
  const cookie = await signIn(app);
  const { id: place } = await db
    .selectFrom("jurisdiction")
    .select("id")
    .where("name", "=", "岚川市")
    .executeTakeFirstOrThrow();
  const { id: account } = await db
    .selectFrom("account")
    .select("id")
    .where("login", "=", "office")
    .executeTakeFirstOrThrow();
  const rosters = await drawRosters(database, 100, members);
  const bare = await bareClient(database.url);
  const times: Times = {
    whole: [],
    door: [],
    roster: [],
    floor: [],
    arithmetic: [],
    scenario: [],
  };
  const ask = async (contract: { path: string }, seats: readonly Seat[]) => {
    const payload = { jurisdictionId: place, seats };
    const reply = await app.inject({
      method: "POST",
      url: `/api${contract.path}`,
      payload,
      headers: { cookie },
    });
    if (reply.statusCode !== 200) throw new Error(reply.body);
    return reply.body;
  };
  for (let round = -50; round < rounds; round += 1) {
    const seats = rosters[(round + 50) % rosters.length] ?? [];
    const clocks = round < 0 ? {} : times;
    await timed(clocks, "whole", () => ask(askWhatIf, seats));
    await timed(clocks, "door", () => app.inject({ method: "GET", url: "/api/me", headers: { cookie } }));
    const asked = askedOf(seats, place, account, day);
    const { standings, seats: found } = await timed(clocks, "roster", () => findRoster(db, asked));
    const statement = await statementOf(asked);
    await timed(clocks, "floor", () => bare.query(statement));
    const bound = asked.seats.map((seat, at) => ({ ...seat, statement: null, ...unknown, ...found[at] }));
    const known = { standings, bodyId: null, sees: () => true };
    await timed(clocks, "arithmetic", () => whatIf(planOf(bound, known), known));
    if (round >= 0 && round % 10 === 0) await timed(clocks, "scenario", () => ask(askScenario, seats));
  }
  const told = JSON.parse(await ask(askWhatIf, rosters[0] ?? []));
  const scenario = JSON.parse(await ask(askScenario, rosters[0] ?? []));
  console.log(
    `${size.persons} persons, ${size.bodies} bodies, ${size.memberships} memberships; ${rounds} what-ifs of ${members} members`,
  );
  console.log(
    `one of them: ${told.members.length} counted, ${told.bodies.length} bodies and units touched, ${scenario.others} others behind the scenario\n`,
  );
  console.log("               least ms median ms    p99 ms");
  for (const [name, all] of Object.entries(times)) report(name, all);
  if (process.argv.includes("--plan")) {
    await showPlan(bare, await statementOf(askedOf(rosters[0] ?? [], place, account, day)));
  }
  await bare.end();
}

async function timed<T>(clocks: Partial<Times>, name: keyof Times, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const done = await work();
  clocks[name]?.push(performance.now() - start);
  return done;
}

function report(name: string, all: readonly number[]): void {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(2).padStart(10);
  console.log(`${name.padEnd(13)}${at(0)}${at(0.5)}${at(0.99)}`);
}

async function signIn(app: Product["app"]): Promise<string> {
  const reply = await app.inject({
    method: "POST",
    url: "/api/sign-in",
    payload: { login: "office", password: demoPassword },
  });
  return String(reply.headers["set-cookie"]).split(";")[0] ?? "";
}

const unknown = { personId: null, isNamesake: false };

type Asked = Parameters<typeof findRoster>[1];

function askedOf(seats: readonly Seat[], place: string, account: string, day: Asked["today"]) {
  return {
    seats: seats.map((seat) => ({ ...seat, personId: null })),
    bodyId: null,
    places: [place as Id<"jurisdiction">],
    viewer: { account: account as Id<"account">, person: null },
    today: day,
  };
}

async function statementOf(asked: Asked) {
  const nothing = (db: TenantDb) => findRoster(db, asked).catch(() => null);
  const [statement] = await recordStatements(nothing);
  return {
    name: "roster",
    text: statement?.sql ?? "",
    values: [...(statement?.parameters ?? [])],
    rowMode: "array",
  };
}

/** As the product's role, row-level security included. */
async function bareClient(url: string): Promise<pg.Client> {
  const client = new pg.Client(connectionConfig(url, { role: "zhuanban_app", statementTimeout: 15_000 }));
  await client.connect();
  await client.query("select set_config('app.tenant', $1, false)", [lanchuan]);
  return client;
}

async function showPlan(client: pg.Client, { text, values }: Awaited<ReturnType<typeof statementOf>>) {
  const { rows } = await client.query({
    text: `explain (analyze, buffers) ${text}`,
    values,
    rowMode: "array",
  });
  console.log(`\n${rows.flat().join("\n")}`);
}
