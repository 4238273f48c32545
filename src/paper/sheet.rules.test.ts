import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/day.ts";
import { letterOfColumn, readDay, tidyCell } from "./sheet.rules.ts";

describe("a day", () => {
  test.each([
    ["2026-03-01", "2026-03-01"],
    ["2026年3月1日", "2026-03-01"],
    ["2026 年 3 月 1 日", "2026-03-01"],
    ["2026.3.1", "2026-03-01"],
    ["2026/3/1", "2026-03-01"],
    ["２０２６．３．１", "2026-03-01"],
    ["2026-03-01 00:00:00", "2026-03-01"],
    ["20260301", "2026-03-01"],
    ["46082", "2026-03-01"],
    ["46082.75", "2026-03-01"],
    ["2026年3月", "2026-03-01"],
    ["2026.03", "2026-03-01"],
    ["202603", "2026-03-01"],
  ])("is read from %s", (text, on) => expect(readDay(text)).toBe(on));

  test.each(["", "至今", "2026", "2026.2.30", "2026年13月1日", "60", "3月1日", "0", "1e9", "=TODAY()"])(
    "is not read from %s",
    (text) => expect(readDay(text)).toBeNull(),
  );

  test("comes back from every way of writing it", () => {
    const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day("1950-01-01"), days));
    fc.assert(
      fc.property(anyDay, (on) => {
        const [year, month, date] = on.split("-").map(Number);
        for (const sign of ["-", "/", "."]) expect(readDay([year, month, date].join(sign))).toBe(on);
        expect(readDay(`${year}年${month}月${date}日`)).toBe(on);
      }),
    );
  });
});

test("a cell's text is what stands in it: no white space around, a date as a day, no invisible signs", () => {
  expect(
    [" 张三 ", "\u3000李四\u200b", 13_912_345_678, 1.5, true, null, new Date("2026-03-01T00:00:00Z")].map(
      tidyCell,
    ),
  ).toEqual(["张三", "李四", "13912345678", "1.5", "true", "", "2026-03-01"]);
});

test("columns are named as the program names them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOfColumn)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});
