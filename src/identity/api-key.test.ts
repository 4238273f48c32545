import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { aGate, aTown, Visitor } from "./identity.fixture.ts";

const { database, guard, app, town, close } = await aGate();
afterAll(close);

type Key = {
  id: string;
  name: string;
  hint: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  can: unknown;
};

async function signedIn(login: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  expect((await visitor.signIn(login)).status).toBe(200);
  return visitor;
}

async function aKey(visitor: Visitor, more: object = {}): Promise<{ id: string; secret: string }> {
  const { status, body } = await visitor.post("/api-keys", { name: "nightly report", ...more });
  expect(status).toBe(200);
  return body as { id: string; secret: string };
}

const asProgram = (secret: string) => ({ authorization: `Bearer ${secret}` });
const meWith = (secret: string) => new Visitor(app).get("/me", asProgram(secret));
const keysOf = async (visitor: Visitor) => (await visitor.get("/api-keys")).body.keys as Key[];
const reachWith = async (secret: string) => (await guard.whoIs({ headers: asProgram(secret) }))?.reach;

describe("a key", () => {
  test("lets a program in as its owner, and is shown this once", async () => {
    const visitor = await signedIn(town.logins.founder);
    const { id, secret } = await aKey(visitor);
    expect(secret).toMatch(/^zb_[\w-]{43}$/);
    expect(await meWith(secret)).toMatchObject({
      status: 200,
      body: { account: { id: town.accounts.founder } },
    });
    const listed = await visitor.get("/api-keys");
    expect(JSON.stringify(listed.body)).not.toContain(secret);
    expect((await keysOf(visitor)).find((key) => key.id === id)).toMatchObject({
      name: "nightly report",
      hint: secret.slice(0, 7),
      revokedAt: null,
      can: { read: true, revoke: true },
    });
  });

  test("is not in the database, only its digest is", async () => {
    const { secret } = await aKey(await signedIn(town.logins.founder));
    const { rows } = await sql<{ text: string }>`
      select row_to_json(k)::text as text from api_key k union all select row_to_json(e)::text from event e
    `.execute(town.db);
    const forms = [secret, Buffer.from(secret).toString("hex"), secret.slice(7)];
    for (const { text } of rows) for (const form of forms) expect(text).not.toContain(form);
  });

  test("holds every role of its owner, or the fewer it was made for", async () => {
    const visitor = await signedIn(town.logins.founder);
    await sql`
      insert into account_role (account_id, role, jurisdiction_id)
      values (${town.accounts.founder}, 'auditor', ${town.places.zone})
    `.execute(town.db);
    const [whole, less] = [await aKey(visitor), await aKey(visitor, { roles: ["auditor"] })];
    expect(Object.keys((await reachWith(whole.secret)) ?? {}).sort()).toEqual(["auditor", "founder"]);
    expect(await reachWith(less.secret)).toEqual({ auditor: [town.places.zone] });
  });

  test("loses a role with its owner", async () => {
    const { secret } = await aKey(await signedIn(town.logins.founder), { roles: ["auditor"] });
    expect(await reachWith(secret)).toEqual({ auditor: [town.places.zone] });
    await sql`
      delete from account_role where account_id = ${town.accounts.founder} and role = 'auditor'
    `.execute(town.db);
    await expect.poll(() => reachWith(secret), { timeout: 1_000 }).toEqual({});
  });

  test("may not hold a role its owner does not hold", async () => {
    const visitor = await signedIn(town.logins.founder);
    const reply = await visitor.post("/api-keys", { name: "x", roles: ["approver"] });
    expect(reply).toMatchObject({
      status: 422,
      body: { code: "identity.key-role-not-held", field: "roles" },
    });
  });

  test("may not have ended before it begins, and stops at its end", async () => {
    const visitor = await signedIn(town.logins.founder);
    const past = await visitor.post("/api-keys", { name: "x", expiresAt: "2020-01-01T00:00:00+08:00" });
    expect(past).toMatchObject({
      status: 422,
      body: { code: "identity.key-expiry-past", field: "expiresAt" },
    });
    const { id, secret } = await aKey(visitor, { expiresAt: new Date(Date.now() + 60_000).toISOString() });
    expect((await meWith(secret)).status).toBe(200);
    await sql`update api_key set expires_at = now() where id = ${id}`.execute(town.db);
    await expect.poll(async () => (await meWith(secret)).status, { timeout: 1_000 }).toBe(401);
  });

  test("once revoked is refused on the very next request, and revoking it twice does nothing", async () => {
    const visitor = await signedIn(town.logins.founder);
    const { id, secret } = await aKey(visitor);
    expect((await meWith(secret)).status).toBe(200);
    expect((await visitor.post(`/api-keys/${id}/revoke`)).status).toBe(200);
    expect((await meWith(secret)).status).toBe(401);
    expect((await visitor.post(`/api-keys/${id}/revoke`)).status).toBe(200);
    const { rows } = await sql`select kind from event where subject_id = ${id} order by id`.execute(town.db);
    expect(rows).toEqual([{ kind: "api_key.created" }, { kind: "api_key.revoked" }]);
  });

  test("survives signing out everywhere, and dies with the account", async () => {
    const visitor = await signedIn(town.logins.zoneMember);
    const { secret } = await aKey(visitor);
    await visitor.post("/sign-out-everywhere");
    expect((await meWith(secret)).status).toBe(200);
    await sql`update account set closed_at = now() where id = ${town.accounts.zoneMember}`.execute(town.db);
    await expect.poll(async () => (await meWith(secret)).status, { timeout: 1_000 }).toBe(401);
  });

  test("remembers its last use to the hour, without a write for each", async () => {
    const visitor = await signedIn(town.logins.founder);
    const { id, secret } = await aKey(visitor);
    const lastUse = async () => (await keysOf(visitor)).find((key) => key.id === id)?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await meWith(secret);
    const first = await lastUse();
    expect(first).not.toBeNull();
    await sql`select pg_notify('door', '*')`.execute(database.door);
    await meWith(secret);
    expect(await lastUse()).toBe(first);
    await sql`update api_key set last_used_at = now() - interval '61 minutes' where id = ${id}`.execute(
      town.db,
    );
    const stale = await lastUse();
    await sql`select pg_notify('door', '*')`.execute(database.door);
    await expect
      .poll(async () => (await meWith(secret)) && (await lastUse()), { timeout: 1_000 })
      .not.toBe(stale);
  });

  test.each(["", "Bearer", "Bearer zb_short", "Basic YTpi", `Bearer zb_${"x".repeat(43)}`])(
    "that is none does not let in, and the cookie beside it is not looked at: %s",
    async (authorization) => {
      const visitor = await signedIn(town.logins.founder);
      expect((await visitor.get("/me", { cookie: visitor.cookie, authorization })).status).toBe(401);
    },
  );
});

describe("who may manage keys", () => {
  test("a program may read its owner's keys, and neither make nor revoke one", async () => {
    const { id, secret } = await aKey(await signedIn(town.logins.founder));
    const program = new Visitor(app);
    const headers = asProgram(secret);
    expect((await program.get("/api-keys", headers)).status).toBe(200);
    const notByProgram = { status: 403, body: { code: "identity.not-by-program" } };
    expect(await program.post("/api-keys", { name: "second" }, headers)).toMatchObject(notByProgram);
    expect(await program.post(`/api-keys/${id}/revoke`, {}, headers)).toMatchObject(notByProgram);
    expect(await program.post("/sign-out-everywhere", {}, headers)).toMatchObject(notByProgram);
    expect((await meWith(secret)).status).toBe(200);
  });

  test("another account neither sees nor revokes it", async () => {
    const { id, secret } = await aKey(await signedIn(town.logins.founder));
    const other = await signedIn(town.logins.locksmith);
    expect(await keysOf(other)).toEqual([]);
    const reply = await other.post(`/api-keys/${id}/revoke`);
    expect(reply).toMatchObject({ status: 404, body: { code: "api-key.unknown" } });
    expect((await meWith(secret)).status).toBe(200);
  });

  test("the system administrator sees and revokes it", async () => {
    const { id, secret } = await aKey(await signedIn(town.logins.founder));
    const admin = await signedIn(town.logins.admin);
    expect((await keysOf(admin)).map((key) => key.id)).toContain(id);
    expect((await admin.post(`/api-keys/${id}/revoke`)).status).toBe(200);
    expect((await meWith(secret)).status).toBe(401);
  });

  test("the administrator of another tenant neither sees nor revokes it", async () => {
    const { id, secret } = await aKey(await signedIn(town.logins.founder));
    const elsewhere = await aTown(database);
    const admin = await signedIn(elsewhere.logins.admin);
    expect(await keysOf(admin)).toEqual([]);
    const reply = await admin.post(`/api-keys/${id}/revoke`);
    expect(reply).toMatchObject({ status: 404, body: { code: "api-key.unknown" } });
    expect((await meWith(secret)).status).toBe(200);
  });

  test("nobody does who is signed out, and an id of another shape is told so", async () => {
    expect((await new Visitor(app).get("/api-keys")).status).toBe(401);
    expect((await new Visitor(app).post("/api-keys", { name: "x" })).status).toBe(401);
    const visitor = await signedIn(town.logins.founder);
    expect(await visitor.post("/api-keys/7/revoke")).toMatchObject({
      status: 400,
      body: { code: "door.malformed" },
    });
  });
});
