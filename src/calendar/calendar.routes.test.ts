import { afterAll, beforeAll, expect, test } from "vitest";
import * as act from "../body/acting.fixture.ts";
import { day } from "../kernel/day.ts";
import { listYears, setYear } from "./calendar.api.ts";
import type { CalendarYear } from "./calendar.model.ts";

let city: act.CityAtWork;
beforeAll(async () => {
  city = await act.aCityAtWork();
});
afterAll(() => city.product.close());

const aYear = (parts: Partial<CalendarYear> = {}) => {
  const known: CalendarYear = {
    ...{ year: 2028, confirmed: true, grade: "A", source: "年度通知" },
    ...{ daysOff: [day("2028-01-03")], makeUpDays: [day("2028-01-08")] },
    ...parts,
  };
  return { body: { ...known, jurisdiction: city.place("岚川市"), reason: "通知已下发" } };
};
const yearsIn = async (place: string) =>
  (await city.member.get(listYears, { query: { jurisdiction: city.place(place) } })).years;

test("a year that the office enters holds in the place and below it; entered again it is replaced", async () => {
  expect((await yearsIn("临棠区")).map(({ year, setIn }) => [year, setIn])).toEqual([
    [2026, null],
    [2027, null],
  ]);
  await city.office.get(setYear, aYear());
  await city.office.get(setYear, aYear({ daysOff: [day("2028-01-04")] }));
  expect((await yearsIn("临棠区")).at(-1)).toMatchObject({
    ...{ year: 2028, setIn: "岚川市", daysOff: ["2028-01-04"] },
  });
});

test.each([
  ["calendar.day-outside-year", { daysOff: [day("2029-01-01")] }],
  ["calendar.day-twice", { daysOff: [day("2028-01-03"), day("2028-01-03")] }],
  ["calendar.day-twice", { daysOff: [day("2028-01-08")] }],
  ["calendar.day-needless", { daysOff: [day("2028-01-09")] }],
  ["calendar.day-needless", { makeUpDays: [day("2028-01-04")] }],
] satisfies [string, Partial<CalendarYear>][])(
  "days that make no sense are refused with %s",
  async (code, parts) => {
    const { status, body } = await city.office.ask(setYear, aYear(parts));
    expect([status, body.code]).toEqual([422, code]);
  },
);

test("a day that is not in the calendar at all does not pass the door", async () => {
  const mad = ["2028-02-30", "2028-13-01", "明天"] as unknown as CalendarYear["daysOff"];
  for (const one of mad) expect((await city.office.ask(setYear, aYear({ daysOff: [one] }))).status).toBe(400);
});

test("members read it and do not set it; elsewhere it is unknown", async () => {
  expect(await city.member.ask(setYear, aYear())).toEqual(act.refused(403, "calendar.not-office"));
  expect(await city.county.ask(setYear, aYear())).toEqual(act.refused(422, "calendar.place-unknown"));
  const query = { jurisdiction: city.place("岚川市") };
  expect((await city.member.get(listYears, { query })).can.set).toBe("calendar.not-office");
  expect(await city.county.ask(listYears, { query })).toEqual(act.refused(422, "calendar.place-unknown"));
});
