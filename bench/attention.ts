/**
 * The what-if beside a roster in a jurisdiction of 100,000 persons, 10,000 bodies and 300,000 memberships: how long the
 * server works on one of 50 members, in one process with its parts.
 *   whole        the request as it comes in until the reply goes out (sign-in, parsing, policy, SQL, arithmetic, JSON)
 *   door         a request that only says who asks: sign-in, reply, and the way through the server
 *   names, standings, views    the statements, with their way over the socket
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
import { insertViews } from "../src/attention/share.store.ts";
import { findStandings } from "../src/attention/standing.store.ts";
import { whatIf } from "../src/attention/what-if.rules.ts";
import { listNamesakes } from "../src/body/body.store.ts";
import { bindSeats } from "../src/body/seat.rules.ts";
import { lanchuan } from "../src/city/demo.store.ts";
import { demoPassword } from "../src/city/seed.store.ts";
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
  const times: Times = {
    whole: [],
    door: [],
    names: [],
    standings: [],
    views: [],
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
    const people = await timed(clocks, "names", () =>
      listNamesakes(db, [...new Set(seats.map(({ name }) => name))]),
    );
    const bound = bindSeats(seats, people).map((seat) => ({ ...seat, statement: null, isNamesake: true }));
    const ids = bound.flatMap(({ personId }) => personId ?? []);
    const standings = await timed(clocks, "standings", () => findStandings(db, ids, { today: day }));
    await timed(clocks, "views", () =>
      insertViews(db, ids, { by: account as Id<"account">, on: day, via: "what_if" }),
    );
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
  if (process.argv.includes("--plan")) await showPlan(database.url, rosters[0] ?? [], db, day);
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

/** The statement of the standings as the product's role runs it, row-level security included. */
async function showPlan(
  url: string,
  seats: readonly Seat[],
  db: Parameters<typeof listNamesakes>[0],
  day: ReturnType<typeof today>,
) {
  const people = await listNamesakes(
    db,
    seats.map(({ name }) => name),
  );
  const ids = bindSeats(seats, people).flatMap(({ personId }) => personId ?? []);
  const [statement] = await recordStatements((recorder) => findStandings(recorder, ids, { today: day }));
  const client = new pg.Client(connectionConfig(url, { role: "zhuanban_app", statementTimeout: 15_000 }));
  await client.connect();
  await client.query("select set_config('app.tenant', $1, false)", [lanchuan]);
  const { rows } = await client.query({
    text: `explain (analyze, buffers) ${statement?.sql}`,
    values: [...(statement?.parameters ?? [])],
    rowMode: "array",
  });
  console.log(`\n${rows.flat().join("\n")}`);
  await client.end();
}
