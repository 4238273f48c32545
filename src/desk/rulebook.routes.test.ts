import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lanchuan } from "../city/demo.store.ts";
import type { Id } from "../kernel/id.ts";
import { aProduct, type Client, signedIn } from "../main/product.fixture.ts";
import type { Product } from "../main/product.ts";
import { getSetting, listSettingHistory, setChoice } from "../rulebook/setting.api.ts";
import type { Proposal } from "../rulebook/setting.model.ts";
import { countFired, listFired, tryChoice } from "./rulebook-survey.api.ts";

let product: Product;
let [staffing, member, county]: Client[] = [];
const places = new Map<string, Id<"jurisdiction">>();
const at = (name: string) => places.get(name) as Id<"jurisdiction">;

beforeAll(async () => {
  product = await aProduct();
  const db = product.database.forTenant(lanchuan);
  const { rows } = await sql<{ id: Id<"jurisdiction">; name: string }>`
    select id, name from jurisdiction`.execute(db);
  for (const { id, name } of rows) places.set(name, id);
  [staffing, member, county] = await Promise.all(
    ["staffing", "member", "county"].map((login) => signedIn(product, login)),
  );
});
afterAll(() => product.close());

const deputies = (before: number | null, value: number | null): Proposal => ({
  ...{ topic: "parameter", about: "EST-08", name: "maxDeputies" },
  ...{ before, value },
});
const set = (client: Client | undefined, proposal: Proposal, place = "岚川市") => {
  const body = { ...proposal, jurisdictionId: at(place), reason: "按本市会议纪要执行" };
  return (client as Client).ask(setChoice, { body });
};
const settingOf = (place: string) =>
  (staffing as Client).get(getSetting, { query: { jurisdiction: at(place) } });
const firedIn = (place: string) =>
  (staffing as Client).get(countFired, { query: { jurisdiction: at(place) } });
const refused = (status: number, code: string) => ({ status, body: { code } });

describe("the rulebook of a place", () => {
  test("is set with a reason, holds in the places below, and keeps who set it and why", async () => {
    const answer = await set(staffing, deputies(null, 4));
    expect(answer).toMatchObject({ status: 200, body: { can: { set: true } } });
    const below = await settingOf("临棠区");
    expect(below.setting.parameters).toEqual({ "EST-08": { maxDeputies: 4 } });
    expect(below.layers.map(({ name, choices }) => [name, choices.length])).toEqual([
      ["屏海省", 0],
      ["岚川市", 1],
      ["临棠区", 0],
    ]);
    await set(staffing, deputies(null, 3), "临棠区");
    expect((await settingOf("临棠区")).setting.parameters).toEqual({ "EST-08": { maxDeputies: 3 } });
    expect((await settingOf("岚川市")).setting.parameters).toEqual({ "EST-08": { maxDeputies: 4 } });
    await set(staffing, deputies(4, null));
    await set(staffing, deputies(3, null), "临棠区");
    const { entries } = await (member as Client).get(listSettingHistory, {
      query: { jurisdiction: at("临棠区") },
    });
    expect(entries.map(({ place, before, value }) => [place.name, before, value])).toEqual([
      ["临棠区", 3, null],
      ["岚川市", 4, null],
      ["临棠区", null, 3],
      ["岚川市", null, 4],
    ]);
    expect(entries[0]).toMatchObject({ by: "屈晓阳", reason: "按本市会议纪要执行" });
  });

  test("is read by everybody and set by the office alone", async () => {
    const view = await (member as Client).get(getSetting, { query: { jurisdiction: at("岚川市") } });
    expect(view.can).toEqual({ set: "rulebook.not-office" });
    expect(await set(member, deputies(null, 4))).toMatchObject(refused(403, "rulebook.not-office"));
    const body = { ...deputies(null, 4), jurisdictionId: at("岚川市"), after: null };
    expect(await (member as Client).ask(tryChoice, { body })).toMatchObject(
      refused(403, "rulebook.not-office"),
    );
    const query = { jurisdiction: at("岚川市") };
    expect(await (county as Client).ask(getSetting, { query })).toMatchObject(
      refused(404, "rulebook.unknown"),
    );
    expect(await set(county, deputies(null, 4))).toMatchObject(refused(404, "rulebook.unknown"));
    expect(await (county as Client).ask(countFired, { query })).toMatchObject(
      refused(404, "rulebook.unknown"),
    );
  });

  test.each([
    ["out of its range", deputies(null, 99), "rulebook.out-of-range", 422],
    ["to what it is", deputies(null, null), "rulebook.same", 422],
    ["on what it is not any more", deputies(7, 4), "rulebook.stale", 409],
  ])("is not set %s", async (_how, proposal, code, status) => {
    expect(await set(staffing, proposal)).toMatchObject(refused(status, code));
  });

  test("is set once where two set it at the same moment", async () => {
    const answers = await Promise.all([3, 4, 5].map((value) => set(staffing, deputies(null, value))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const now = (await settingOf("岚川市")).setting.parameters["EST-08"]?.maxDeputies as number;
    await set(staffing, deputies(now, null));
  });
});

describe("before a change is saved", () => {
  test.each<[string, Proposal]>([
    ["a parameter", deputies(null, 0)],
    ["a switch", { topic: "switch", about: "EST-01", name: "", before: null, value: false }],
    ["the regime", { topic: "regime", about: "", name: "", before: null, value: "work_arrangement" }],
    ["a local measure", { topic: "adoption", about: "F1.18", name: "", before: null, value: true }],
  ])("%s shows what it does to the register when it is", async (_of, proposal) => {
    const spoken = ({ checks }: Awaited<ReturnType<typeof firedIn>>) =>
      Object.values(checks).reduce((sum, { fail, warn }) => sum + fail + warn, 0);
    const before = await firedIn("岚川市");
    const effect = await (staffing as Client).get(tryChoice, {
      body: { ...proposal, jurisdictionId: at("岚川市"), after: null },
    });
    expect(await firedIn("岚川市")).toEqual(before);
    await set(staffing, proposal);
    const after = await firedIn("岚川市");
    const shifts = effect.bodies.flatMap((body) => body.shifts);
    const change = shifts.reduce(
      (sum, shift) => sum + Number(shift.after !== null) - Number(shift.before !== null),
      0,
    );
    expect(spoken(after) - spoken(before)).toBe(change);
    expect(effect).toMatchObject({ judged: before.total, next: null });
    await set(staffing, { ...proposal, before: proposal.value, value: null });
    expect(await firedIn("岚川市")).toEqual(before);
  });

  test("lists where a check speaks as often as it counts it, and of what the reader may see alone", async () => {
    const query = { jurisdiction: at("岚川市") };
    const { checks, total } = await firedIn("岚川市");
    const { bodies } = await (staffing as Client).get(listFired, { params: { check: "EST-08" }, query });
    const { fail = 0, warn = 0, advice = 0 } = checks["EST-08"] ?? {};
    expect(bodies).toHaveLength(fail + warn + advice);
    expect(bodies.length).toBeGreaterThan(0);
    const seen = await (member as Client).get(countFired, { query });
    expect(seen.total).toBeLessThan(total);
    const unknown = { params: { check: "EST-99" }, query };
    expect(await (member as Client).ask(listFired, unknown)).toMatchObject(
      refused(422, "rulebook.unknown-check"),
    );
  });
});
