import { getLunarDate, isWorkday } from "chinese-days";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { knownYears } from "./calendar.data.ts";
import type { CalendarYear } from "./calendar.model.ts";
import {
  addWorkingDays,
  isWorkingDay,
  judgeYear,
  unsureYears,
  workingDaysBetween,
} from "./calendar.rules.ts";

const anyDay = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(day("2025-06-01"), days));
const anyCount = fc.integer({ min: 1, max: 60 });

describe("the working days of 2026", () => {
  test("are those of a calendar kept by others, on all 365 days", () => {
    for (let on = day("2026-01-01"); on <= "2026-12-31"; on = addDays(on, 1))
      expect([on, isWorkingDay(knownYears, on)]).toEqual([on, isWorkday(on)]);
  });

  test("a clock over National Day passes the holiday and counts the Saturday that makes up for it", () => {
    expect(addWorkingDays(knownYears, day("2026-09-30"), 3)).toBe("2026-10-10");
    expect(workingDaysBetween(knownYears, day("2026-09-30"), day("2026-10-10"))).toBe(3);
  });

  test("a clock over the Spring Festival passes its nine days", () => {
    expect(addWorkingDays(knownYears, day("2026-02-14"), 1)).toBe("2026-02-24");
  });
});

describe("2027, whose arrangement was not seen", () => {
  test("has the lunar festivals on their lunar days", () => {
    expect(getLunarDate("2027-02-06")).toMatchObject({ lunarMon: 1, lunarDay: 1 });
    expect(getLunarDate("2027-06-09")).toMatchObject({ lunarMon: 5, lunarDay: 5 });
    expect(getLunarDate("2027-09-15")).toMatchObject({ lunarMon: 8, lunarDay: 15 });
  });

  test("is said to be unsure, and so is a year nobody entered, which goes by weekends", () => {
    expect(unsureYears(knownYears, day("2026-12-20"), day("2028-01-05"))).toEqual([2027, 2028]);
    expect(unsureYears(knownYears, day("2026-03-01"), day("2026-12-31"))).toEqual([]);
    expect(isWorkingDay(knownYears, day("2028-01-26"))).toBe(true);
    expect(isWorkingDay(knownYears, day("2028-01-29"))).toBe(false);
  });
});

describe("counting", () => {
  test("a clock ends on a working day, after its start, and so many working days away", () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, count) => {
        const end = addWorkingDays(knownYears, from, count);
        expect(end > from).toBe(true);
        expect(isWorkingDay(knownYears, end)).toBe(true);
        expect(workingDaysBetween(knownYears, from, end)).toBe(count);
      }),
    );
  });

  test("two clocks one after the other are one clock of both", () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (from, one, other) => {
        const both = addWorkingDays(knownYears, addWorkingDays(knownYears, from, one), other);
        expect(both).toBe(addWorkingDays(knownYears, from, one + other));
      }),
    );
  });

  test("the way back counts as the way there", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const there = workingDaysBetween(knownYears, from, to);
        expect(there + workingDaysBetween(knownYears, to, from)).toBe(0);
      }),
    );
  });

  test("nothing to wait for ends today, or on the next day that offices work", () => {
    expect(addWorkingDays(knownYears, day("2026-11-24"), 0)).toBe("2026-11-24");
    expect(addWorkingDays(knownYears, day("2026-10-03"), 0)).toBe("2026-10-08");
  });
});

describe("a year that an office enters", () => {
  const aYear = (parts: Partial<CalendarYear>): CalendarYear => ({
    ...{ year: 2028, confirmed: true, grade: "A", source: "通知", daysOff: [], makeUpDays: [] },
    ...parts,
  });

  test.each([
    ["calendar.day-outside-year", { daysOff: [day("2027-01-01")] }],
    ["calendar.day-twice", { daysOff: [day("2028-01-03"), day("2028-01-03")] }],
    ["calendar.day-needless", { daysOff: [day("2028-01-01")] }],
    ["calendar.day-needless", { makeUpDays: [day("2028-01-03")] }],
  ])("is refused with %s", (code, parts) => {
    expect(judgeYear(aYear(parts))).toMatchObject({ refusal: { code } });
  });

  test("built-in years stand the same test", () => {
    for (const year of knownYears) expect(judgeYear(year).ok).toBe(true);
  });
});
