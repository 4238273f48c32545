import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "../kernel/actor.ts";
import type { UnitView } from "./people.api.ts";
import { anOffice } from "./roster.fixture.ts";

const office = await anOffice();
const { keeper } = office;
afterAll(office.close);

const ids = new Map<string, string>();
beforeAll(async () => {
  const { body } = await keeper.get("/units");
  for (const { id, shortName } of body.units as { id: string; shortName: string }[]) ids.set(shortName, id);
});
const finance = "市财政局";
const idOf = (name: string) => ids.get(name) ?? "";
const other = () => [...ids].find(([name]) => name !== finance)?.[1] ?? "";

async function see(id: string): Promise<UnitView> {
  return (await keeper.get(`/units/${id}`)).body as unknown as UnitView;
}

async function asking(id: string, change: object = {}) {
  const { parent, ...unit } = await see(id);
  const { name, shortName, system, level, uscc, version } = unit;
  const facts = { name, shortName, kind: "department", system, level, uscc, version };
  return { ...facts, parentId: parent?.id ?? null, ...change };
}

describe("a unit", () => {
  test("is corrected by the staffing office of its place, as an event that says each field", async () => {
    const id = idOf(finance);
    const reply = await keeper.post(
      `/units/${id}/correct`,
      await asking(id, {
        system: "finance",
        level: "division",
        uscc: "118801000150024125",
        parentId: other(),
      }),
    );
    expect(reply).toMatchObject({
      status: 200,
      body: { uscc: "118801000150024125", parent: { id: other() } },
    });
    expect(await see(other())).toMatchObject({ children: [{ id }] });
    const { rows } = await office.town.db
      .selectFrom("event")
      .select("facts")
      .where("kind", "=", "unit.corrected")
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows[0]?.facts)).toContain('"after":"118801000150024125"');
  });

  test.each(roles)(
    "%s of the place may not correct it unless it is the staffing office",
    async (role: Role) => {
      const visitor = await office.visitorAs(role);
      const id = idOf(finance);
      const reply = await visitor.post(`/units/${id}/correct`, await asking(id, { nameEn: "" }));
      expect(reply).toMatchObject(
        role === "staffing_office"
          ? { status: 422, body: { code: "person.unchanged" } }
          : { status: 403, body: { code: "unit.not-staffing" } },
      );
      expect((await visitor.get(`/units/${id}`)).body).toMatchObject({
        can: { correct: role === "staffing_office" || "unit.not-staffing" },
      });
    },
  );

  test("of another place is not theirs to correct", async () => {
    const visitor = await office.visitorAs("staffing_office", "county");
    const id = idOf(finance);
    expect(await visitor.post(`/units/${id}/correct`, await asking(id, { shortName: "财政" }))).toMatchObject(
      {
        status: 403,
        body: { code: "unit.not-staffing" },
      },
    );
  });

  test.each([
    ["a code that does not check", () => ({ uscc: "118801000150024126" }), "unit.uscc-wrong"],
    ["itself above it", () => ({ parentId: idOf(finance) }), "unit.above-itself"],
    ["a unit above that nobody has", () => ({ parentId: crypto.randomUUID() }), "unit.parent-unknown"],
    ["another version", () => ({ version: 99 }), "unit.stale"],
  ])("is not corrected with %s", async (_, change, code) => {
    const id = idOf(finance);
    expect(await keeper.post(`/units/${id}/correct`, await asking(id, change()))).toMatchObject({
      body: { code },
    });
  });

  test("does not come to stand above what stands above it", async () => {
    const id = other();
    expect(
      await keeper.post(`/units/${id}/correct`, await asking(id, { parentId: idOf(finance) })),
    ).toMatchObject({ status: 422, body: { code: "unit.above-itself" } });
  });

  test("does not take the name that another has in its place", async () => {
    const { name, jurisdictionId } = await see(idOf(finance));
    const twin = [...ids.values()].find((id) => id !== idOf(finance)) ?? "";
    const seen = await see(twin);
    expect(seen.jurisdictionId).toBe(jurisdictionId);
    expect(await keeper.post(`/units/${twin}/correct`, await asking(twin, { name }))).toMatchObject({
      body: { code: "unit.name-taken" },
    });
  });
});
