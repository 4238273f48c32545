import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../kernel/day.ts";
import { bodyStates } from "./body.model.ts";
import { isLiving, lifeOf, type Station, type Turn, termLeftOf, turns } from "./life.rules.ts";

const today = day("2026-03-02");
const inDays = (days: number) => addDays(today, days);

describe("the term of a body", () => {
  test.each([
    ["runs, with time to spare", "running", inDays(31), { kind: "left", days: 31 }],
    ["is about to end in its last thirty days", "running", inDays(30), { kind: "ending", days: 30 }],
    ["ends today, and is not overdue yet", "suspended", today, { kind: "today" }],
    ["is overdue from the day after", "winding_up", inDays(-1), { kind: "over", days: 1 }],
    ["is open where the charter states no end", "running", null, { kind: "open" }],
    [
      "is only planned before the body is founded",
      "submitted",
      inDays(-9),
      { kind: "planned", end: inDays(-9) },
    ],
    ["means nothing any more once the body is dissolved", "dissolved", inDays(-9), { kind: "ended" }],
  ] as const)("%s", (_, state, termEnd, left) => {
    expect(termLeftOf({ state, termEnd }, today)).toEqual(left);
  });
});

const born: readonly { kind: Turn; on: Day }[] = [
  { kind: "drafted", on: inDays(-40) },
  { kind: "approved", on: inDays(-30) },
];
const kindsOf = (line: readonly Station[]) => line.map(({ kind }) => kind);

describe("the line of life", () => {
  test("shows what happened, then today, then the end of the term that lies ahead", () => {
    const line = lifeOf({ state: "running", termEnd: inDays(24) }, born, today);
    expect(kindsOf(line)).toEqual(["drafted", "approved", "now", "term_end"]);
    expect(line.map(({ days }) => days)).toEqual([10, 30, 24, null]);
    expect(line[2]?.stretch).toBe("ahead");
  });

  test("reads as over from the end of the term to today", () => {
    const line = lifeOf({ state: "running", termEnd: inDays(-11) }, born, today);
    expect(kindsOf(line)).toEqual(["drafted", "approved", "term_end", "now"]);
    expect(line.map(({ stretch }) => stretch)).toEqual(["lived", "lived", "over", "ahead"]);
  });

  test("has no today once the body lives no more", () => {
    const ended = [...born, { kind: "dissolved", on: inDays(-2) } as const];
    expect(kindsOf(lifeOf({ state: "dissolved", termEnd: inDays(-5) }, ended, today))).toEqual(
      kindsOf(ended.map((turn) => ({ ...turn, days: null, stretch: "lived" }))),
    );
  });

  test("is in order, loses no turn, and its stretches add up to the whole", () => {
    const days = fc.integer({ min: -900, max: 0 }).map(inDays);
    const lived = fc.array(fc.record({ kind: fc.constantFrom(...turns), on: days }), { maxLength: 12 });
    const ends = fc.option(fc.integer({ min: -900, max: 900 }).map(inDays));
    fc.assert(
      fc.property(fc.constantFrom(...bodyStates), ends, lived, (state, termEnd, given) => {
        const line = lifeOf({ state, termEnd }, given, today);
        const on = line.map((station) => station.on);
        expect(on).toEqual([...on].sort());
        expect(line.filter(({ kind }) => kind !== "now" && kind !== "term_end")).toHaveLength(given.length);
        expect(line.every((station, at) => (station.days === null) === (at === line.length - 1))).toBe(true);
        if (!isLiving(state)) expect(kindsOf(line)).not.toContain("term_end");
      }),
    );
  });
});
