import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { aGate, aTown, type Town, Visitor } from "./identity.fixture.ts";
import { startOtherProcess } from "./other-process.fixture.ts";

const { database, guard, app, close } = await aGate();
let town: Town;

afterAll(close);

beforeEach(async () => {
  town = await aTown(database);
});

async function signedIn(login = town.logins.founder): Promise<Visitor> {
  const visitor = new Visitor(app);
  expect((await visitor.signIn(login)).status).toBe(200);
  return visitor;
}

const actorOf = ({ cookie }: Visitor) => guard.whoIs({ headers: { cookie } });
const placesOf = async (visitor: Visitor, role: Role) =>
  [...((await actorOf(visitor))?.reach[role] ?? [])].sort();
const sorted = (...places: Id<"jurisdiction">[]) => places.sort();

describe("who asks", () => {
  test("is the account with its person, its tenant and the way it came in", async () => {
    const actor = await actorOf(await signedIn());
    const { rows } = await sql<{ id: string }>`
      select person_id as id from account where id = ${town.accounts.founder}
    `.execute(town.db);
    expect(actor).toMatchObject({
      tenant: town.tenant,
      account: town.accounts.founder,
      person: rows[0]?.id,
      via: "session",
    });
  });

  test("reaches the place of the role and every place below, and no place beside or above", async () => {
    const { city, county, township, zone } = town.places;
    expect(await placesOf(await signedIn(town.logins.founder), "founder")).toEqual(
      sorted(city, county, township, zone),
    );
    expect(await placesOf(await signedIn(town.logins.locksmith), "member")).toEqual(sorted(county, township));
    expect(await placesOf(await signedIn(town.logins.zoneMember), "member")).toEqual([zone]);
  });

  test("never reaches a place of another tenant", async () => {
    const elsewhere = await aTown(database);
    const actor = await actorOf(await signedIn());
    const places = Object.values(elsewhere.places);
    expect(Object.values(actor?.reach ?? {}).flat()).not.toContainEqual(expect.toBeOneOf(places));
  });
});

describe("what is remembered of an actor is forgotten", () => {
  async function forgets(change: RawBuilder<unknown>, becomes: (visitor: Visitor) => Promise<void>) {
    const visitor = await signedIn(town.logins.zoneMember);
    await actorOf(visitor);
    await change.execute(town.db);
    // Far below the five seconds for which it would be remembered.
    await expect.poll(() => becomes(visitor).then(() => true), { timeout: 1_000, interval: 10 }).toBe(true);
  }

  test("when a role is given", async () => {
    const { accounts, places } = town;
    const give = sql`
      insert into account_role (account_id, role, jurisdiction_id)
      values (${accounts.zoneMember}, 'founder', ${places.county})`;
    await forgets(give, async (visitor) => {
      expect(await placesOf(visitor, "founder")).toEqual(sorted(places.county, places.township));
    });
  });

  test("when a role is taken", async () => {
    const take = sql`delete from account_role where account_id = ${town.accounts.zoneMember}`;
    await forgets(take, async (visitor) => expect((await actorOf(visitor))?.reach).toEqual({}));
  });

  test("when the account is closed", async () => {
    const close = sql`update account set closed_at = now() where id = ${town.accounts.zoneMember}`;
    await forgets(close, async (visitor) => expect(await actorOf(visitor)).toBeNull());
  });

  test("when a place moves below another", async () => {
    const { township, zone } = town.places;
    const move = sql`update jurisdiction set parent_id = ${zone} where id = ${township}`;
    await forgets(move, async (visitor) => {
      expect(await placesOf(visitor, "member")).toEqual(sorted(zone, township));
    });
  });
});

describe("another process", () => {
  test("refuses a session on the very next request after it was signed out here", async () => {
    const other = await startOtherProcess(database.url);
    try {
      for (let round = 0; round < 20; round += 1) {
        const visitor = await signedIn();
        const kept = visitor.cookie;
        expect(await other.whoIs(kept)).toBe(town.accounts.founder);
        await visitor.post(round % 2 === 0 ? "/sign-out" : "/sign-out-everywhere");
        expect(await other.whoIs(kept)).toBeNull();
      }
    } finally {
      other.end();
    }
  });
});

describe("asking who it is", () => {
  test("costs no statement while it is remembered, and less than 0.1 ms", async () => {
    const headers = { cookie: (await signedIn()).cookie };
    await guard.whoIs({ headers });
    await sql`update session set seen_at = now() - interval '1 day'`.execute(town.db);
    const start = performance.now();
    for (let i = 0; i < 10_000; i += 1) expect(await guard.whoIs({ headers })).not.toBeNull();
    expect((performance.now() - start) / 10_000).toBeLessThan(0.1);
  });

  test("otherwise finds the session, the key and the failures by their digest, never by reading the table", async () => {
    const plans = await database.door.connection().execute(async (db) => {
      await sql`set enable_seqscan = off`.execute(db);
      const planOf = async (query: RawBuilder<unknown>) =>
        JSON.stringify((await sql`explain ${query}`.execute(db)).rows);
      const digest = Buffer.alloc(32);
      const found = await Promise.all([
        planOf(sql`select from session where digest = ${digest}`),
        planOf(sql`select from api_key where digest = ${digest}`),
        planOf(sql`select from sign_in_failure where login_digest = ${digest}`),
        planOf(sql`select from account where login = 'x'`),
      ]);
      await sql`reset enable_seqscan`.execute(db);
      return found;
    });
    for (const plan of plans) expect(plan).toContain("Index");
  });
});
