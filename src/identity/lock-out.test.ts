import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { aGate, password, Visitor } from "./identity.fixture.ts";
import { digestOf } from "./token.store.ts";

const { database, app, town, close } = await aGate();
afterAll(close);

const wrong = "not the sentence";
const refused = { status: 422, body: { code: "identity.wrong-password" } };
const shutFor = (minutes: number) => ({ status: 422, body: { code: "identity.locked", facts: { minutes } } });

const tryIn = (login: string, word = wrong) => new Visitor(app).signIn(login, word);
const fail = async (login: string, times: number) => {
  for (let i = 0; i < times; i += 1) await tryIn(login);
};
/** As if so much time had passed since the last failure. */
const letPass = (login: string, time: string) =>
  sql`
    update sign_in_failure
    set tried_at = tried_at - ${time}::interval, shut_until = shut_until - ${time}::interval
    where login_digest = ${digestOf(login)}
  `.execute(database.door);

describe("failing to sign in", () => {
  test("four times in a row costs nothing", async () => {
    const login = town.logins.founder;
    await fail(login, 4);
    expect((await tryIn(login, password)).status).toBe(200);
  });

  test("five times shuts sign-in for a minute, for the right password too", async () => {
    const login = town.logins.zoneMember;
    await fail(login, 4);
    expect(await tryIn(login)).toMatchObject(refused);
    expect(await tryIn(login, password)).toMatchObject(shutFor(1));
    await letPass(login, "61 seconds");
    expect((await tryIn(login, password)).status).toBe(200);
  });

  test("is told alike of a name that nobody has", async () => {
    const [there, nobody] = [town.logins.silent, "nobody-tries-this-name"];
    await Promise.all([fail(there, 5), fail(nobody, 5)]);
    const [one, other] = await Promise.all([tryIn(there), tryIn(nobody)]);
    expect(one).toMatchObject(shutFor(1));
    expect(other).toEqual(one);
  });

  test("again and again shuts it for longer, and never for more than a quarter of an hour", async () => {
    const login = "somebody-guesses-on";
    await fail(login, 4);
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      expect(await tryIn(login)).toMatchObject(refused);
      expect(await tryIn(login)).toMatchObject(shutFor(minutes));
      await letPass(login, `${minutes} minutes 1 second`);
    }
  });

  test("while shut is not counted, so a guesser cannot keep the owner out for ever", async () => {
    const login = town.logins.locksmith;
    await fail(login, 25);
    await letPass(login, "61 seconds");
    expect((await tryIn(login, password)).status).toBe(200);
  });

  test("is forgotten on success", async () => {
    const login = town.logins.admin;
    await fail(login, 4);
    expect((await tryIn(login, password)).status).toBe(200);
    await fail(login, 4);
    expect((await tryIn(login, password)).status).toBe(200);
  });

  test("is forgotten after a day", async () => {
    const login = "somebody-came-back";
    await fail(login, 4);
    await letPass(login, "25 hours");
    await fail(login, 4);
    expect(await tryIn(login)).toMatchObject(refused);
    expect(await tryIn(login)).toMatchObject(shutFor(1));
  });

  test("with thirty guesses at once lets five be judged", async () => {
    const login = "somebody-is-in-a-hurry";
    const replies = await Promise.all(Array.from({ length: 30 }, () => tryIn(login)));
    const codes = replies.map(({ body }) => body.code);
    expect(codes.filter((code) => code === "identity.wrong-password")).toHaveLength(5);
    expect(codes.filter((code) => code === "identity.locked")).toHaveLength(25);
  });

  test("shuts out nobody else", async () => {
    await fail("somebody-else-fails", 6);
    expect((await tryIn(town.logins.founder, password)).status).toBe(200);
  });
});
