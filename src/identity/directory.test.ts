import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGate, aTown, Visitor } from "./identity.fixture.ts";

const { database, app, town, close } = await aGate();
const visitor = new Visitor(app);

beforeAll(async () => {
  await aTown(database);
  await visitor.signIn(town.logins.founder);
});
afterAll(close);

async function namesFor(q: string): Promise<string[]> {
  const { body } = await visitor.get(`/persons?q=${encodeURIComponent(q)}`);
  return (body.persons as { name: string }[]).map(({ name }) => name);
}

describe("looking for a person", () => {
  test.each([
    ["a name", "张三丰", ["张三丰"]],
    ["a part of a name, those that begin with it first", "张", ["张三丰", "欧阳张"]],
    ["a post", "科长", ["吕绿", "欧阳张"]],
    ["a unit's short name", "市财政局", ["吕绿", "章绍"]],
    ["a part of a unit's whole name", "发展和改革", ["欧阳张", "张三丰"]],
    ["words that must all fit", "发改 张", ["张三丰", "欧阳张"]],
    ["words of which one fits nobody", "发改 章绍", []],
    ["pinyin", "zhangs", ["张三丰", "章绍"]],
    ["pinyin in capitals and pieces", "ZHANG san", ["张三丰"]],
    ["a given name alone", "三丰", ["张三丰"]],
    ["the given name after a compound surname", "阳张", ["欧阳张"]],
    ["a given name's pinyin", "sanf", ["张三丰"]],
    ["a post and a part of the unit", "科长 财政", ["吕绿"]],
    ["initials", "zs", ["张三丰", "章绍"]],
    ["pinyin with ü, the way it is typed", "lv", ["吕绿"]],
    ["pinyin with ü, the way it is written", "lü", ["吕绿"]],
    ["a sign that SQL would take for any text", "%", ["欧阳张"]],
    ["a sign that SQL would take for any character", "100__", []],
    ["a backslash", "\\", []],
    ["a quote", "'; drop table person; --", []],
  ])("by %s: %s", async (_by, q, names) => expect(await namesFor(q)).toEqual(names));

  test("without words shows the first by pinyin", async () => {
    expect(await namesFor("")).toEqual(["吕绿", "欧阳张", "张三丰", "章绍"]);
  });

  test("says unit and post, and nothing of a person that a picker does not need", async () => {
    const { body } = await visitor.get(`/persons?q=${encodeURIComponent("章绍")}`);
    expect(body.persons).toEqual([
      {
        id: expect.any(String),
        name: "章绍",
        post: "局长",
        unit: { id: expect.any(String), name: "芦汀市财政局", shortName: "市财政局" },
      },
    ]);
  });

  test("refuses words without end", async () => {
    const reply = await visitor.get(`/persons?q=${"张".repeat(61)}`);
    expect(reply).toMatchObject({ status: 400, body: { code: "door.malformed" } });
  });
});

describe("the places", () => {
  test("come each after the one above it, siblings in the order of their pinyin, and no other tenant's", async () => {
    const { body } = await visitor.get("/jurisdictions");
    const { city, county, township, zone } = town.places;
    expect(body.jurisdictions).toEqual([
      { id: city, parentId: null, level: "city", name: "芦汀市", nameEn: "Luting" },
      { id: county, parentId: city, level: "county", name: "安渡县", nameEn: "Andu" },
      { id: township, parentId: county, level: "township", name: "柳浦镇", nameEn: "Liupu" },
      { id: zone, parentId: city, level: "zone", name: "芦汀高新区", nameEn: "Luting Zone" },
    ]);
  });
});

describe("myself", () => {
  test("is the account, its person, its roles by place, its tenant, and what it may do", async () => {
    expect((await visitor.get("/me")).body).toEqual({
      tenant: { id: town.tenant, name: "芦汀市" },
      account: { id: town.accounts.founder, login: town.logins.founder, displayName: "founder" },
      person: {
        id: expect.any(String),
        name: "张三丰",
        post: "主任",
        unit: { id: expect.any(String), name: "芦汀市发展和改革委员会", shortName: "市发改委" },
      },
      roles: [{ role: "founder", jurisdiction: { id: town.places.city, name: "芦汀市", nameEn: "Luting" } }],
      can: { changePassword: true, signOutEverywhere: true, createKey: true },
    });
  });

  test("has no person where the account belongs to none", async () => {
    const admin = new Visitor(app);
    await admin.signIn(town.logins.admin);
    expect((await admin.get("/me")).body).toMatchObject({ person: null });
  });
});

test.each(["/me", "/persons", "/jurisdictions"])("%s is shown to nobody who is signed out", async (path) => {
  expect(await new Visitor(app).get(path)).toMatchObject({ status: 401, body: { code: "door.signed-out" } });
});
