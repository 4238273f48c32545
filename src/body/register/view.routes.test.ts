import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Id } from "../../kernel/id.ts";
import { type Client, signedIn } from "../../main/product.fixture.ts";
import * as act from "../acting.fixture.ts";
import { changeView, deleteView, listViews, saveView, startWithView } from "./view.api.ts";

const { refused } = act;
let city: act.CityAtWork;
let staffing: Client;

beforeAll(async () => {
  city = await act.aCityAtWork();
  staffing = await signedIn(city.product, "staffing");
});
afterAll(() => city.product.close());

const search = "?term=overdue&columns=head&columns=term";
const keep = (client: Client, name: string, sharedIn: Id<"jurisdiction"> | null = null) =>
  client.get(saveView, { body: { name, search, sharedIn } });
const viewsOf = async (client: Client) => (await client.get(listViews, {})).views;
const namesOf = async (client: Client) => (await viewsOf(client)).map(({ name }) => name);

describe("a view that is kept", () => {
  test("is one's own until it is shared with the office of a place, which does not reach members", async () => {
    const { id } = await keep(city.office, "我的逾期");
    expect(await namesOf(staffing)).not.toContain("我的逾期");
    const body = { version: 1, name: "我的逾期", search, sharedIn: city.place("岚川市") };
    await city.office.get(changeView, { params: { id }, body });
    expect(await namesOf(staffing)).toContain("我的逾期");
    expect(await namesOf(city.member)).not.toContain("我的逾期");
    expect(await namesOf(city.county)).not.toContain("我的逾期");
  });

  test("is renamed and deleted by who keeps it and by nobody else", async () => {
    const { id } = await keep(city.office, "共享的", city.place("岚川市"));
    const body = { version: 1, name: "改名", search, sharedIn: city.place("岚川市") };
    expect(await staffing.ask(changeView, { params: { id }, body })).toEqual(refused(403, "view.not-own"));
    expect(await staffing.ask(deleteView, { params: { id } })).toEqual(refused(403, "view.not-own"));
    expect(await city.member.ask(deleteView, { params: { id } })).toEqual(refused(404, "view.unknown"));
    await city.office.get(changeView, { params: { id }, body });
    expect(await namesOf(city.office)).toContain("改名");
    await city.office.get(deleteView, { params: { id } });
    expect(await namesOf(city.office)).not.toContain("改名");
    expect(await act.eventsOf(city, id)).toEqual(["view.saved", "view.changed", "view.deleted"]);
  });

  test("has a name of its own, and is not shared where one has no part in the work", async () => {
    await keep(city.office, "同名");
    const twice = { body: { name: "同名", search, sharedIn: null } };
    expect(await city.office.ask(saveView, twice)).toEqual(refused(422, "view.name-taken"));
    const far = { body: { name: "别处", search, sharedIn: city.place("岚川市") } };
    expect(await city.member.ask(saveView, far)).toEqual(refused(403, "view.not-office"));
    const marked = { body: { name: "机密★1年", search, sharedIn: null } };
    expect(await city.office.ask(saveView, marked)).toEqual(refused(422, "body.classified"));
  });

  test("that was changed elsewhere in between is not overwritten", async () => {
    const { id } = await keep(city.office, "两处改");
    const body = { version: 1, name: "两处改", search: "", sharedIn: null };
    await city.office.get(changeView, { params: { id }, body });
    expect(await city.office.ask(changeView, { params: { id }, body })).toEqual(refused(409, "view.stale"));
  });
});

describe("the view one begins with", () => {
  test("is a brought or a kept one, each account its own, and ends with the view", async () => {
    const startOf = async (client: Client) => (await client.get(listViews, {})).start;
    expect(await startOf(staffing)).toBeNull();
    await staffing.get(startWithView, { body: { view: "overdue" } });
    expect(await startOf(staffing)).toBe("overdue");
    const { id } = await keep(city.office, "起始", city.place("岚川市"));
    await staffing.get(startWithView, { body: { view: id } });
    expect([await startOf(staffing), await startOf(city.office)]).toEqual([id, null]);
    await city.office.get(deleteView, { params: { id } });
    expect(await startOf(staffing)).toBeNull();
  });

  test("is never one that is not shared with the account", async () => {
    const { id } = await keep(city.office, "不共享");
    const asked = await staffing.ask(startWithView, { body: { view: id } });
    expect(asked).toEqual(refused(404, "view.unknown"));
  });
});
