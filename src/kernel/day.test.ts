import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, day, dayAt, daysBetween } from "./day.ts";

const anyDay = fc.date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

test("so many days later lies so many days away, over leap days and ends of years too", () => {
  expect(addDays(day("2024-02-28"), 2)).toBe("2024-03-01");
  expect(addDays(day("2025-12-31"), 1)).toBe("2026-01-01");
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
      const from = day(date.toISOString().slice(0, 10));
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-11-24", 12, "2027-11-24"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s and %i months is %s", (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

test.each([
  ["2026-03-01T15:59:59.999999Z", "2026-03-01"],
  ["2026-03-01T16:00:00Z", "2026-03-02"],
  ["2026-03-02T00:00:00+08:00", "2026-03-02"],
])("a day begins where the offices are, wherever the clock stands: %s is in %s", (instant, on) => {
  expect(dayAt(instant)).toBe(on);
});
