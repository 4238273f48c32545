import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Visitor } from "../identity/identity.fixture.ts";
import { type Role, roles } from "../kernel/actor.ts";
import { anOffice } from "./roster.fixture.ts";
import { assigns } from "./roster.policy.ts";

const office = await anOffice();
const { keeper, town } = office;
afterAll(office.close);

let id = "";
const self = new Visitor(office.app);
beforeAll(async () => {
  await self.signIn(town.logins.founder);
  id = ((await self.get("/me")).body.person as { id: string }).id;
});

const view = async () =>
  (await keeper.get(`/people/${id}`)).body as Record<string, unknown> & {
    unit: { id: string };
    version: number;
  };

describe("a person's page", () => {
  test.each(roles)("%s of the place sees it only where this role assigns people's time", async (role) => {
    const visitor = await office.visitorAs(role);
    const may = (assigns as readonly Role[]).includes(role);
    const reply = await visitor.get(`/people/${id}`);
    expect(reply).toMatchObject(
      may ? { status: 200, body: { name: "张三丰" } } : { status: 404, body: { code: "person.unknown" } },
    );
  });

  test.each(assigns)("%s of another place does not see it", async (role) => {
    const visitor = await office.visitorAs(role, "county");
    expect(await visitor.get(`/people/${id}`)).toMatchObject({
      status: 404,
      body: { code: "person.unknown" },
    });
  });

  test("shows the person who looked, once a day, and nobody else but the person", async () => {
    await keeper.get(`/people/${id}`);
    await keeper.get(`/people/${id}`);
    await self.get(`/people/${id}`);
    const { body } = await self.get(`/people/${id}/viewers`);
    const names = (body.viewers as { name: string }[]).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("staffing_office"))).toHaveLength(
      new Set(names.filter((name) => name.startsWith("staffing_office"))).size,
    );
    expect(names).not.toContain("founder");
    expect(await keeper.get(`/people/${id}/viewers`)).toMatchObject({
      status: 403,
      body: { code: "person.not-self" },
    });
  });

  test("is corrected by the staffing office, as an event that says each field; by nobody else, not the person either", async () => {
    const { unit, version, ...facts } = await view();
    const ask = { ...facts, unitId: unit.id, version, post: "主任（兼）", phoneTail: "1234" };
    expect(await self.post(`/people/${id}/correct`, ask)).toMatchObject({
      status: 403,
      body: { code: "person.not-staffing" },
    });
    expect(await keeper.post(`/people/${id}/correct`, ask)).toMatchObject({
      status: 200,
      body: { post: "主任（兼）", version: version + 1 },
    });
    expect(await keeper.post(`/people/${id}/correct`, ask)).toMatchObject({
      status: 409,
      body: { code: "person.stale" },
    });
    const told = await town.db
      .selectFrom("event")
      .select("facts")
      .where("kind", "=", "person.corrected")
      .execute();
    expect(told).toEqual([
      {
        facts: {
          import: null,
          changes: [
            { field: "post", before: "主任", after: "主任（兼）" },
            { field: "phone", before: "", after: "*" },
          ],
        },
      },
    ]);
  });

  test("of who left says so, and lists leave that person out until it is taken back", async () => {
    const ask = { how: "retired", on: "2026-01-31" };
    expect(
      await keeper.post(`/people/${id}/leave`, { ...ask, version: (await view()).version }),
    ).toMatchObject({ status: 200, body: { leftOn: "2026-01-31" } });
    expect((await keeper.get("/people?q=张三丰")).body.people).toEqual([]);
    expect(
      await keeper.post(`/people/${id}/leave`, { ...ask, version: (await view()).version }),
    ).toMatchObject({ body: { code: "person.left-already" } });
    expect(
      await keeper.post(`/people/${id}/leave`, { how: null, on: null, version: (await view()).version }),
    ).toMatchObject({ status: 200, body: { leftOn: null } });
    expect((await keeper.get("/people?q=张三丰")).body.people).toHaveLength(1);
  });
});

describe("the list of persons", () => {
  test.each([
    ["a name from its beginning", "张三", ["张三丰"]],
    ["whole pinyin", "zhangsan", ["张三丰"]],
    ["initials", "zs", ["张三丰", "章绍"]],
    ["a unit", "市财政局", ["吕绿", "章绍"]],
    ["a unit and a name", "财政 章", ["章绍"]],
    ["nothing that anybody has", "没有", []],
    ["a given name alone", "三丰", ["张三丰"]],
    ["a part of a post", "科长", ["吕绿", "欧阳张"]],
    ["a sign of SQL, as it is written in a post", "%", ["欧阳张"]],
  ])("finds by %s", async (_, q, names) => {
    const { body } = await self.get(`/people?q=${encodeURIComponent(q)}`);
    expect((body.people as { name: string }[]).map(({ name }) => name)).toEqual(names);
  });

  test("goes page by page, each person once", async () => {
    const names: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body } = await self.get(`/people?limit=1${cursor && `&cursor=${cursor}`}`);
      names.push(...(body.people as { name: string }[]).map(({ name }) => name));
      cursor = body.next as string | null;
    }
    expect(names).toEqual(["吕绿", "欧阳张", "张三丰", "章绍"]);
    expect(await self.get("/people?cursor=x")).toMatchObject({ body: { code: "person.cursor-unreadable" } });
  });

  test("shows name, unit, post and place, and tells nobody an establishment by what it finds", async () => {
    const { body } = await self.get("/people?q=章绍");
    expect(Object.keys((body.people as object[])[0] ?? {}).sort()).toEqual([
      "id",
      "jurisdiction",
      "name",
      "post",
      "unit",
    ]);
    const member = await office.visitorAs("member");
    expect((await member.get("/people?establishment=civil_servant")).body.people).toEqual([]);
    expect((await keeper.get("/people?establishment=civil_servant")).body.people).toHaveLength(4);
  });
});
