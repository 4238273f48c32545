import fc from "fast-check";
import { expect, test } from "vitest";
import { Charter } from "../charter/charter.model.ts";
import { deriveType } from "../charter/charter.type.rules.ts";
import { addDays, type Day, day } from "../kernel/day.ts";
import { cityOn } from "./city.data.ts";
import type { CityBody } from "./city.model.ts";
import { emptyPlace } from "./tingbei.data.ts";

const today = day("2026-11-24");
const city = cityOn(today);
const persons = new Map(city.persons.map((person) => [person.key, person]));
const unitKeys = new Set(city.units.map((unit) => unit.key));
const places = new Set(city.jurisdictions.map((place) => place.key));

const anyDay = fc.integer({ min: -3000, max: 3000 }).map((days) => addDays(today, days));

function doubled(keys: readonly string[]): string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

test("no two things of a kind have the same key, and no two persons the same name", () => {
  for (const { jurisdictions, units, persons, bodies } of [city, emptyPlace])
    for (const things of [jurisdictions, units, persons, bodies])
      expect(doubled(things.map(({ key }) => key))).toEqual([]);
  expect(doubled(city.persons.map(({ name }) => name))).toEqual([]);
  expect(doubled([...city.accounts, ...emptyPlace.accounts].map(({ login }) => login))).toEqual([]);
});

test("the city is as large as it says", () => {
  expect(city.bodies).toHaveLength(30);
  expect(city.persons.length).toBeGreaterThanOrEqual(300);
  expect(city.units.length).toBeGreaterThanOrEqual(40);
  expect(new Set(city.persons.map(({ establishment }) => establishment)).size).toBe(7);
});

test("every unit stands in a place, every place but the province in another", () => {
  expect(city.units.filter(({ jurisdiction }) => !places.has(jurisdiction))).toEqual([]);
  const tops = city.jurisdictions.filter(({ parent }) => parent === null || !places.has(parent));
  expect(tops.map(({ key }) => key)).toEqual(["pinghai"]);
});

test("every unit has somebody, and every account is somebody", () => {
  const staffed = new Set(city.persons.map(({ unit }) => unit));
  expect([...unitKeys].filter((key) => !staffed.has(key))).toEqual([]);
  expect(city.accounts.filter(({ person }) => !persons.has(person))).toEqual([]);
});

test("every charter satisfies its schema", () => {
  for (const { charter } of city.bodies) expect(Charter.parse(charter)).toEqual(charter);
});

test("every seat binds an entry of the charter to the person whose name it prints", () => {
  for (const { charter, seats } of city.bodies) {
    const names = new Map<string, string | null>([["OD", charter.office.director]]);
    for (const { key, name } of [...charter.leaders, ...charter.members]) names.set(key, name);
    for (const { entry, person } of seats) expect(names.get(entry)).toBe(persons.get(person)?.name);
  }
});

test("nobody sits twice on one body", () => {
  for (const { key, seats } of city.bodies) {
    const sitting = seats.filter(({ entry }) => entry !== "OD").map(({ person }) => person);
    expect({ key, twice: doubled(sitting) }).toEqual({ key, twice: [] });
  }
});

test("authority, lead unit and everyone in the history are of the city", () => {
  for (const { authority, leadUnit, jurisdiction, history } of city.bodies) {
    expect(unitKeys).toContain(authority);
    if (leadUnit !== null) expect(unitKeys).toContain(leadUnit);
    expect(places).toContain(jurisdiction);
    for (const { by } of history) expect([...persons.keys()]).toContain(by);
  }
});

test("all four types of Table 1, all forms but `other`, and both regimes occur", () => {
  const of = (read: (body: CityBody) => string) => new Set(city.bodies.map(read)).size;
  expect(of(({ charter }) => deriveType(charter).type)).toBe(4);
  expect(of(({ charter }) => charter.form)).toBe(5);
  expect(of(({ charter }) => charter.instrument.kind)).toBe(3);
  expect(of(({ regime }) => regime)).toBe(2);
  expect(of(({ state }) => state)).toBe(12);
});

test("one deputy mayor carries more than anybody can", () => {
  const seats = city.bodies.filter(
    ({ state, seats }) => state === "running" && seats.some(({ person }) => person === "he-qiping"),
  );
  expect(seats.length).toBeGreaterThanOrEqual(6);
});

const lastActs: Partial<Record<CityBody["state"], readonly string[]>> = {
  draft: ["drafted"],
  submitted: ["submitted"],
  returned: ["returned"],
  running: ["submitted", "issued", "amended", "extended", "resumed", "drafted"],
  suspended: ["suspended"],
  winding_up: ["wind_up_started"],
  dissolved: ["dissolved"],
  archived: ["archived"],
  rejected: ["rejected"],
  discarded: ["discarded"],
  lapsed: ["lapsed"],
  merged: ["merged"],
};

test("the state of a body is where its history ends", () => {
  for (const { key, state, history } of city.bodies)
    expect(lastActs[state], key).toContain(history.at(-1)?.kind);
});

const unfounded = ["draft", "submitted", "returned", "rejected", "discarded"];

function namesOf(on: Day, pick: (body: CityBody) => boolean): string[] {
  return cityOn(on)
    .bodies.filter(pick)
    .map(({ key }) => key);
}

test("on any day histories run forward and end by that day", () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      for (const { history } of cityOn(on).bodies) {
        const days = history.map((event) => event.on);
        expect(days).toEqual([...days].sort());
        expect((days.at(-1) ?? "") <= on).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("on any day a body is founded when and only when its paper has a day, and terms end after they start", () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      for (const { state, charter } of cityOn(on).bodies) {
        const { instrument, term } = charter;
        expect(instrument.date === null).toBe(unfounded.includes(state));
        if (instrument.date !== null) expect(instrument.date <= on).toBe(true);
        if (term.start !== null && term.end !== null) expect(term.start < term.end).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("on any day one running body is overdue and some end within the month", () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const ends = ({ charter }: CityBody) => charter.term.end ?? "9999-12-31";
      expect(namesOf(on, (body) => body.state === "running" && ends(body) < on)).toEqual(["daqi"]);
      const soon = (body: CityBody) =>
        body.state === "running" && ends(body) >= on && ends(body) <= addDays(on, 30);
      expect(namesOf(on, soon)).toEqual(["zhaoshang", "wangshang"]);
    }),
    { numRuns: 40 },
  );
});

test("no placeholder is left in any text", () => {
  expect(JSON.stringify(city)).not.toMatch(/\{(start|end|number)\}/);
});
