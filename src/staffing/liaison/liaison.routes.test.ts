import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refused } from "../../body/acting.fixture.ts";
import type { Id } from "../../kernel/id.ts";
import { listExperts, markExpert } from "../expert/expert.api.ts";
import { requestSecondment } from "../secondment.api.ts";
import { aLendingCity, aRequest, type Lending, xincheng } from "../staffing.fixture.ts";
import * as api from "./liaison.api.ts";

let city: Lending;
let finance: Id<"unit">;
beforeAll(async () => {
  city = await aLendingCity();
  const { rows } = await sql<{ id: Id<"unit"> }>`select id from unit where name = '岚川市财政局'`.execute(
    city.db,
  );
  finance = rows[0]?.id as Id<"unit">;
});
afterAll(() => city.product.close());

const between = () => ({ bodyId: city.body(xincheng), unitId: finance });
const naming = (name: string) => ({ body: { ...between(), personId: city.person(name) } });
/** The city has liaisons of other units in this body. */
const ofBody = async () => {
  const { liaisons } = await city.office.get(api.listLiaisons, { query: { body: city.body(xincheng) } });
  return liaisons.filter(({ unit }) => unit.id === finance);
};
const untold = () => city.home.get(api.listLiaisons, { query: { untold: "true" } });

test("whom the body names waits until the unit has taken note; whom the unit names stands at once", async () => {
  await city.office.get(api.nameLiaison, naming("钮大勇"));
  expect((await untold()).liaisons).toMatchObject([
    { person: { name: "钮大勇" }, side: "host", toldOn: null, can: { change: true, note: true } },
  ]);
  await city.home.get(api.noteLiaison, { body: between() });
  expect((await untold()).liaisons).toEqual([]);
  await city.home.get(api.nameLiaison, naming("封丽华"));
  expect(await ofBody()).toMatchObject([{ person: { name: "封丽华" }, side: "home" }]);
  expect(await city.home.ask(api.noteLiaison, { body: between() })).toEqual(refused(422, "liaison.none"));
  const { rows } = await sql<{ kind: string }>`
    select kind from event where subject_id = ${finance} order by id`.execute(city.db);
  expect(rows.map(({ kind }) => kind)).toEqual([
    "unit.liaison-named",
    "unit.liaison-noted",
    "unit.liaison-named",
  ]);
});

test("is one of the unit, who has not left, and not the one it is already", async () => {
  await city.office.get(api.nameLiaison, naming("钮大勇"));
  expect(await city.office.ask(api.nameLiaison, naming("钮大勇"))).toEqual(refused(422, "liaison.same"));
  expect(await city.office.ask(api.nameLiaison, naming("庾晓明"))).toEqual(
    refused(422, "liaison.other-unit"),
  );
  await sql`update person set left_on = '2026-01-31', leaving = 'left' where name = '安静怡'`.execute(
    city.db,
  );
  expect(await city.office.ask(api.nameLiaison, naming("安静怡"))).toEqual(
    refused(422, "staffing.person-left"),
  );
});

test("only founders of the body's place and the unit's agents name one, and only the unit takes note", async () => {
  for (const client of [city.member, city.approver, city.staffing]) {
    expect(await client.ask(api.nameLiaison, naming("封丽华"))).toEqual(
      refused(403, "staffing.not-liaising"),
    );
  }
  expect(await city.office.ask(api.noteLiaison, { body: between() })).toEqual(
    refused(403, "staffing.not-liaising"),
  );
  expect(await city.county.ask(api.dismissLiaison, { body: between() })).toEqual(
    refused(404, "body.unknown"),
  );
  await city.office.get(api.dismissLiaison, { body: between() });
  expect(await ofBody()).toEqual([]);
});

test("who has left the service is not asked for", async () => {
  const ask = aRequest(city, { name: "安静怡" });
  expect(await city.office.ask(requestSecondment, ask)).toEqual(refused(422, "staffing.person-left"));
});

test("an expert is found by a part of a field, by its sound and by its initials, and by who assigns time alone", async () => {
  const params = { id: city.person("封丽华") };
  await city.staffing.get(markExpert, { params, body: { fields: ["地质灾害防治", "岩土工程", "岩土工程"] } });
  const found = async (q: string) => {
    const { experts } = await city.office.get(listExperts, { query: { q } });
    return experts.filter(({ name }) => name === "封丽华").map(({ fields }) => fields);
  };
  for (const words of ["灾害", "dizhi", "ytgc", "财政局 岩土", "fenglihua"]) {
    expect([words, await found(words)]).toEqual([words, [["地质灾害防治", "岩土工程"]]]);
  }
  expect(await found("水利")).toEqual([]);
  expect(await city.member.ask(listExperts, { query: {} })).toEqual(refused(403, "staffing.not-assigning"));
  expect(await city.auditor.ask(markExpert, { params, body: { fields: [] } })).toEqual(
    refused(403, "staffing.not-recorder"),
  );
  expect(await city.member.ask(markExpert, { params, body: { fields: [] } })).toEqual(
    refused(404, "person.unknown"),
  );
  await city.home.get(markExpert, { params, body: { fields: [] } });
  expect(await found("岩土")).toEqual([]);
});
