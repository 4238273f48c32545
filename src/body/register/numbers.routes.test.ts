import { afterAll, beforeAll, expect, test } from "vitest";
import { aCharter } from "../../charter/charter.fixture.ts";
import { today } from "../../http/clock.ts";
import * as act from "../acting.fixture.ts";
import { countBodies, listBodies } from "../body.api.ts";
import { livingStates } from "../life.rules.ts";
import { getNumbers } from "./numbers.api.ts";

let city: act.CityAtWork;
const now = today(new Date());

beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0);

test("what runs today is what the register says, in all and by level, for whoever asks", async () => {
  for (const client of [city.office, city.member, city.county]) {
    const { running, levels } = await client.get(getNumbers, { query: {} });
    const { total } = await client.get(countBodies, { query: { state: [...livingStates] } });
    expect(sum(running.filter(({ on }) => on === now))).toBe(total);
    expect(sum(levels)).toBe(total);
  }
});

test("a place has the numbers of itself and of what lies below", async () => {
  const ask = async (place: string) =>
    sum((await city.office.get(getNumbers, { query: { jurisdiction: city.place(place) } })).levels);
  const { rows } = await city.office.get(listBodies, { query: { state: [...livingStates], limit: 200 } });
  const below = ["砚溪县", "青麓镇", "鹤埠镇"];
  expect(await ask("砚溪县")).toBe(rows.filter(({ jurisdiction }) => below.includes(jurisdiction)).length);
  expect(await ask("岚川市")).toBe(rows.length);
});

test("a founding raises today's number by one and changes no month before", async () => {
  const before = await city.office.get(getNumbers, { query: {} });
  await act.founded(city, { charter: aCharter({ name: "数一数工作专班" }) });
  const after = await city.office.get(getNumbers, { query: {} });
  const past = ({ running }: typeof before) => running.filter(({ on }) => on !== now);
  expect(past(after)).toEqual(past(before));
  expect(sum(after.levels) - sum(before.levels)).toBe(1);
});

test("of the terms that ran out each is told as ended in time, late or still there", async () => {
  const { quarters } = await city.office.get(getNumbers, { query: {} });
  const { term } = await city.office.get(countBodies, { query: {} });
  expect(quarters).toHaveLength(8);
  const overdue = quarters.reduce((all, quarter) => all + quarter.overdue, 0);
  expect(overdue).toBe(term.overdue);
  expect(overdue).toBeGreaterThan(0);
});
