import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { aGate, password, Visitor } from "./identity.fixture.ts";

const { database, app, town, close } = await aGate();
afterAll(close);

const next = "another sentence that opens";

async function signedIn(login: string, word = password): Promise<Visitor> {
  const visitor = new Visitor(app);
  expect((await visitor.signIn(login, word)).status).toBe(200);
  return visitor;
}

describe("changing the password", () => {
  test("lets in with the new one only", async () => {
    const visitor = await signedIn(town.logins.founder);
    expect(await visitor.post("/me/password", { current: password, next })).toMatchObject({
      status: 200,
      body: {},
    });
    expect((await new Visitor(app).signIn(town.logins.founder, password)).status).toBe(422);
    await signedIn(town.logins.founder, next);
  });

  test("goes on here under a new token and ends every other session", async () => {
    const [visitor, other] = [await signedIn(town.logins.zoneMember), await signedIn(town.logins.zoneMember)];
    const before = visitor.cookie;
    expect((await other.get("/me")).status).toBe(200);
    await visitor.post("/me/password", { current: password, next });
    expect(visitor.cookie).not.toBe(before);
    expect((await visitor.get("/me")).status).toBe(200);
    expect((await visitor.get("/me", { cookie: before })).status).toBe(401);
    expect((await other.get("/me")).status).toBe(401);
  });

  test.each([
    ["the present one is wrong", { current: "not the sentence", next }, "identity.wrong-current", "current"],
    ["the new one is short", { current: password, next: "too short" }, "identity.password-short", "next"],
    [
      "the new one repeats itself",
      { current: password, next: "abababababab" },
      "identity.password-simple",
      "next",
    ],
    [
      "the new one is the present one",
      { current: password, next: password },
      "identity.password-same",
      "next",
    ],
  ])("is refused where %s, and the present one stays", async (_case, ask, code, field) => {
    const visitor = await signedIn(town.logins.admin);
    expect(await visitor.post("/me/password", ask)).toMatchObject({ status: 422, body: { code, field } });
    expect((await visitor.get("/me")).status).toBe(200);
    await signedIn(town.logins.admin);
  });

  test("counts guesses of the present one like guesses at the door", async () => {
    const visitor = await signedIn(town.logins.locksmith);
    for (let i = 0; i < 5; i += 1) await visitor.post("/me/password", { current: "not the sentence", next });
    const reply = await visitor.post("/me/password", { current: password, next });
    expect(reply).toMatchObject({ status: 422, body: { code: "identity.locked" } });
    expect((await new Visitor(app).signIn(town.logins.locksmith)).body.code).toBe("identity.locked");
    await sql`delete from sign_in_failure`.execute(database.door);
  });

  test("may not who is signed out, and no program", async () => {
    expect((await new Visitor(app).post("/me/password", { current: password, next })).status).toBe(401);
    const visitor = await signedIn(town.logins.admin);
    const { body } = await visitor.post("/api-keys", { name: "report" });
    const program = { cookie: "", authorization: `Bearer ${body.secret}` };
    const reply = await new Visitor(app).post("/me/password", { current: password, next }, program);
    expect(reply).toMatchObject({ status: 403, body: { code: "identity.not-by-program" } });
  });
});
