import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftBody, listBodies } from "../body/body.api.ts";
import { aCharter } from "../charter/charter.fixture.ts";
import { lanchuan } from "../city/demo.store.ts";
import { aDatabaseUrl } from "../db/database.fixture.ts";
import { withClient } from "../db/server.fixture.ts";
import { findPersons, getMyself, listJurisdictions } from "../identity/identity.api.ts";
import { aLineTo, type Line } from "./line.fixture.ts";
import { aProduct, type Client, signedIn } from "./product.fixture.ts";
import type { Product } from "./product.ts";

let product: Product;
let client: Client;
let line: Line;
const logged: string[] = [];

beforeAll(async () => {
  line = await aLineTo(await aDatabaseUrl());
  product = await aProduct({ logTo: { write: (text) => void logged.push(text) }, databaseUrl: line.url });
  client = await signedIn(product, "office");
});
afterAll(async () => {
  await product.close();
  await line.cut();
});

const statusOf = async (url: string) => (await product.app.inject(url)).statusCode;

/** A lawful draft in the city. */
async function aDraft(asking: Client) {
  const { jurisdictions } = await asking.get(listJurisdictions, {});
  const city = jurisdictions.find(({ level }) => level === "city");
  return {
    draftKey: crypto.randomUUID(),
    jurisdictionId: city?.id as string,
    charter: aCharter(),
    paper: null,
  };
}

describe("every answer", () => {
  test.each(["/api/me", "/api/bodies", "/api/nothing", "/healthz", "/api/openapi.json"])(
    "of %s tells browsers to run nothing foreign, to frame nothing and to guess nothing",
    async (url) => {
      const { headers } = await product.app.inject({ url, headers: { cookie: client.cookie } });
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers["content-security-policy"]).toMatch(/script-src 'self'(;|$)/);
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    },
  );

  test("of the API is kept by no browser", async () => {
    for (const url of ["/api/me", "/api/bodies/x"]) {
      const { headers } = await product.app.inject({ url, headers: { cookie: client.cookie } });
      expect(headers["cache-control"]).toBe("no-store");
    }
  });
});

test("a line of the log names method, route, status and time, and nobody", async () => {
  logged.length = 0;
  const { account } = await client.get(getMyself, {});
  await signedIn(product, "approver");
  await product.app.inject({
    method: "POST",
    url: "/api/sign-in",
    payload: { login: "nobody-of-here", password: "my own secret words" },
  });
  await client.get(findPersons, { query: { q: "贺启平" } });
  await client.ask(listBodies, { query: { q: "hqp", limit: 0 } });
  const draft = await aDraft(client);
  const { id } = await client.get(draftBody, { body: draft });
  // What the database says of this quotes what was typed.
  await client.ask(draftBody, {
    body: { ...draft, draftKey: crypto.randomUUID(), charter: aCharter({ name: "贺启平\0" }) },
  });
  await product.app.inject({ url: `/api/bodies/${id}`, headers: { cookie: client.cookie } });
  await product.app.inject({ url: "/api/me", headers: { authorization: "Bearer zb_secretsecret" } });
  await product.app.inject("/贺启平?name=贺启平");

  const lines = logged.map((text) => JSON.parse(text));
  const answers = lines.filter(({ msg }) => msg === "answered");
  expect(answers.length).toBeGreaterThan(9);
  for (const told of answers) {
    expect(Object.keys(told).toSorted()).toEqual([
      "hostname",
      "id",
      "level",
      "method",
      "ms",
      "msg",
      "pid",
      "reqId",
      "route",
      "status",
      "time",
    ]);
  }
  expect(answers.map(({ route }) => route)).toContain("/api/bodies/:id");
  const log = logged.join("");
  const personal = ["贺启平", encodeURIComponent("贺启平"), "hqp", "nobody-of-here", "my own secret words"];
  for (const word of [...personal, "zb_secret", client.cookie, account.id, id, "zhuanban-demo", "127.0.0.1"])
    expect(log).not.toContain(word);
});

test("a bug is told by its number and logged by where it happened, without what was typed", async () => {
  const draft = await aDraft(client);
  logged.length = 0;
  const answer = await withClient(product.database.url, async (owner) => {
    await owner.query(`create function pg_temp.complain() returns trigger language plpgsql
      as $$ begin raise exception 'cannot bear %', new.name; end $$`);
    await owner.query(`create trigger complain before insert on zhuanban.body
      for each row execute function pg_temp.complain()`);
    return client.ask(draftBody, { body: draft });
  });
  expect(answer).toMatchObject({
    status: 500,
    body: { code: "door.bug", facts: { id: expect.any(String) } },
  });
  const bug = logged.map((text) => JSON.parse(text)).find(({ msg }) => msg === "bug");
  expect(bug).toMatchObject({ id: answer.body.facts?.id, code: "P0001" });
  expect(bug.frames.join()).toContain("draftBodyCommand");
  for (const told of [logged.join(""), JSON.stringify(answer.body)]) {
    expect(told).not.toContain(draft.charter.name);
    expect(told).not.toContain("cannot bear");
  }
});

describe("health", () => {
  test("it lives, and it is ready while the database answers", async () => {
    expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 200]);
  });

  test("with the database away it still lives, is not ready, says so, and comes back by itself", async () => {
    await line.cut();
    try {
      expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 503]);
      const answer = await client.ask(listBodies, {});
      expect([answer.status, answer.body.code]).toEqual([503, "door.busy"]);
    } finally {
      await line.mend();
    }
    expect(await statusOf("/readyz")).toBe(200);
    expect((await client.ask(listBodies, {})).status).toBe(200);
  });
});

test("a stop finishes the request that is under way, and lets no new one in", async () => {
  const stopping = await aProduct();
  const office = await signedIn(stopping, "office");
  const address = await stopping.app.listen({ host: "127.0.0.1", port: 0 });
  const body = await aDraft(office);
  const headers = { cookie: office.cookie, "content-type": "application/json" };
  let answer: Promise<Response> | undefined;
  let closed: Promise<void> | undefined;
  await stopping.database.withTenant(lanchuan, async (trx) => {
    await sql`lock table body in access exclusive mode`.execute(trx);
    answer = fetch(`${address}/api/bodies`, { method: "POST", headers, body: JSON.stringify(body) });
    while (!(await isAwaited(trx))) await sleep(5);
    closed = stopping.close();
    await sleep(50);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });
  const reply = await answer;
  expect([reply?.status, await reply?.json()]).toEqual([200, { id: expect.any(String), version: 1 }]);
  await closed;
});

async function isAwaited(trx: Parameters<Parameters<Product["database"]["withTenant"]>[1]>[0]) {
  const { rows } = await sql`
    select from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where not l.granted and a.datname = current_database()`.execute(trx);
  return rows.length > 0;
}
