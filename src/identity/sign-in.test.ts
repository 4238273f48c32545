import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { aGate, password, Visitor } from "./identity.fixture.ts";

const { database, app, town, close } = await aGate();
afterAll(close);

const tokenOf = (visitor: Visitor) => visitor.cookie.split("=")[1] ?? "";
const signedOut = { status: 401, body: { code: "door.signed-out" } };

async function signedIn(login = town.logins.founder): Promise<Visitor> {
  const visitor = new Visitor(app);
  expect(await visitor.signIn(login)).toMatchObject({ status: 200, body: {} });
  return visitor;
}

describe("signing in", () => {
  test("with name and password lets in, whatever the case of the name and the space around it", async () => {
    const visitor = new Visitor(app);
    const reply = await visitor.signIn(` ${town.logins.founder.toUpperCase()} `);
    expect(reply).toMatchObject({ status: 200, body: {} });
    expect(await visitor.get("/me")).toMatchObject({
      status: 200,
      body: { account: { id: town.accounts.founder } },
    });
  });

  test("hands out a cookie that no script and no other site's form can use", async () => {
    const visitor = new Visitor(app);
    const { cookie } = await visitor.signIn(town.logins.founder);
    expect(cookie).toMatch(/^zhuanban_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test("over https keeps the cookie to https", async () => {
    const headers = { origin: "https://zhuanban.example", host: "zhuanban.example" };
    const ask = { login: town.logins.founder, password };
    const { cookie } = await new Visitor(app).post("/sign-in", ask, headers);
    expect(cookie).toMatch(/; Secure$/);
  });

  test("from another site's page is refused, with the right password too", async () => {
    const ask = { login: town.logins.founder, password };
    const reply = await new Visitor(app).post("/sign-in", ask, { origin: "https://elsewhere.example" });
    expect(reply).toMatchObject({ status: 403, cookie: "", body: { code: "door.other-site" } });
  });

  test("is refused alike for a wrong password, an unknown name, a closed account and one without a password", async () => {
    await sql`update account set closed_at = now() where id = ${town.accounts.locksmith}`.execute(town.db);
    const replies = await Promise.all([
      new Visitor(app).signIn(town.logins.founder, "not the sentence"),
      new Visitor(app).signIn("nobody-of-this-name", password),
      new Visitor(app).signIn(town.logins.locksmith, password),
      new Visitor(app).signIn(town.logins.silent, password),
    ]);
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]).toMatchObject({ status: 422, cookie: "", body: { code: "identity.wrong-password" } });
  });

  test("takes as long to refuse an unknown name as a wrong password", async () => {
    const took = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 15; round += 1) {
      for (const kind of ["known", "unknown"] as const) {
        const start = performance.now();
        await new Visitor(app).signIn(
          kind === "known" ? town.logins.admin : `nobody-${round}`,
          "not the sentence",
        );
        took[kind].push(performance.now() - start);
        await sql`delete from sign_in_failure`.execute(database.door);
      }
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[7] as number;
    expect(median(took.unknown) / median(took.known)).toBeGreaterThan(0.5);
    expect(median(took.unknown) / median(took.known)).toBeLessThan(2);
  });

  test("again gives another token and ends the session there was", async () => {
    const visitor = await signedIn();
    const first = visitor.cookie;
    await visitor.signIn(town.logins.founder);
    expect(visitor.cookie).not.toBe(first);
    expect(await visitor.get("/me", { cookie: first })).toMatchObject(signedOut);
    expect((await visitor.get("/me")).status).toBe(200);
  });

  test("takes no token that the browser brings along", async () => {
    const visitor = new Visitor(app);
    const planted = `zhuanban_session=${"x".repeat(43)}`;
    visitor.cookie = planted;
    await visitor.signIn(town.logins.founder);
    expect(visitor.cookie).not.toBe(planted);
    expect(await visitor.get("/me", { cookie: planted })).toMatchObject(signedOut);
  });

  test("is limited by address, for right and wrong passwords together", async () => {
    const visitor = new Visitor(app);
    for (let i = 0; i < 60; i += 1) await visitor.post("/sign-in", {});
    expect(await visitor.signIn(town.logins.founder)).toMatchObject({
      status: 429,
      body: { code: "door.too-many" },
    });
    expect((await visitor.get("/me")).status).toBe(401);
    await signedIn();
  });

  test("is the only way to an account: nobody signs up", async () => {
    for (const path of ["/sign-up", "/accounts", "/register", "/auth/sign-up/email"]) {
      expect(await new Visitor(app).post(path, { login: "new", password })).toMatchObject({ status: 404 });
    }
  });

  test("leaves no token and no password in the database", async () => {
    const visitor = await signedIn();
    const { rows } = await sql<{ text: string }>`
      select row_to_json(s)::text as text from session s union all select row_to_json(c)::text from credential c
      union all select row_to_json(e)::text from event e
    `.execute(town.db);
    expect(rows.length).toBeGreaterThan(4);
    const hex = Buffer.from(tokenOf(visitor)).toString("hex");
    for (const { text } of rows) {
      expect(text).not.toContain(tokenOf(visitor));
      expect(text).not.toContain(hex);
      expect(text).not.toContain(password);
    }
  });

  test("and signing out are told as events of the account", async () => {
    const visitor = await signedIn(town.logins.zoneMember);
    await visitor.post("/sign-out");
    const { rows } = await sql`
      select kind, account_id as by from event where subject_id = ${town.accounts.zoneMember} order by id
    `.execute(town.db);
    const by = town.accounts.zoneMember;
    expect(rows).toEqual([
      { kind: "account.signed_in", by },
      { kind: "account.signed_out", by },
    ]);
  });
});

describe("a session", () => {
  const backdate = (column: "seen_at" | "ends_at", by: string) =>
    sql`update session set ${sql.ref(column)} = now() - ${by}::interval`.execute(town.db);

  test("that nobody has used for two hours is over", async () => {
    const visitor = await signedIn();
    await backdate("seen_at", "119 minutes");
    await sql`select pg_notify('door', '*')`.execute(database.door);
    expect((await visitor.get("/me")).status).toBe(200);
    const idle = await signedIn();
    await backdate("seen_at", "121 minutes");
    expect(await idle.get("/me")).toMatchObject(signedOut);
  });

  test("that is used counts as seen", async () => {
    const visitor = await signedIn();
    await backdate("seen_at", "90 minutes");
    expect((await visitor.get("/me")).status).toBe(200);
    const { rows } = await sql<{ fresh: boolean }>`
      select bool_or(seen_at > now() - interval '1 minute') as fresh from session where account_id = ${town.accounts.founder}
    `.execute(town.db);
    expect(rows[0]?.fresh).toBe(true);
  });

  test("is over after its life, used or not", async () => {
    const visitor = await signedIn();
    await backdate("ends_at", "1 second");
    expect(await visitor.get("/me")).toMatchObject(signedOut);
  });

  test("that has run out is cleared away at the account's next sign-in", async () => {
    await signedIn();
    await backdate("ends_at", "1 second");
    await signedIn();
    const { rows } = await sql<{ left: number }>`
      select count(*) as left from session where account_id = ${town.accounts.founder} and ends_at < now()
    `.execute(town.db);
    expect(rows[0]?.left).toBe(0);
  });
});

describe("signing out", () => {
  test("ends the session on the very next request and takes the cookie away", async () => {
    const visitor = await signedIn();
    const kept = visitor.cookie;
    expect((await visitor.get("/me")).status).toBe(200);
    const reply = await visitor.post("/sign-out");
    expect(reply).toMatchObject({ status: 200, cookie: expect.stringContaining("Max-Age=0") });
    expect(await visitor.get("/me", { cookie: kept })).toMatchObject(signedOut);
  });

  test("leaves the account's other sessions alone", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await one.post("/sign-out");
    expect((await other.get("/me")).status).toBe(200);
  });

  test("twice, or without a session, does nothing", async () => {
    const visitor = await signedIn();
    const kept = visitor.cookie;
    await visitor.post("/sign-out");
    expect(await visitor.post("/sign-out", {}, { cookie: kept })).toMatchObject({ status: 200, body: {} });
    expect(await new Visitor(app).post("/sign-out")).toMatchObject({ status: 200, body: {} });
  });

  test("everywhere ends every session of the account and nobody else's", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const somebody = await signedIn(town.logins.zoneMember);
    const kept = one.cookie;
    for (const visitor of [one, other, somebody]) expect((await visitor.get("/me")).status).toBe(200);
    expect((await one.post("/sign-out-everywhere")).status).toBe(200);
    expect(await one.get("/me", { cookie: kept })).toMatchObject(signedOut);
    expect(await other.get("/me")).toMatchObject(signedOut);
    expect((await somebody.get("/me")).status).toBe(200);
  });

  test("everywhere may only who is signed in", async () => {
    expect(await new Visitor(app).post("/sign-out-everywhere")).toMatchObject(signedOut);
  });
});
