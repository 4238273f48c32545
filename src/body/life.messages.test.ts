import { expect, test } from "vitest";
import { day } from "../kernel/day.ts";
import { sayTerm } from "./life.messages.ts";

test("a term is said in words, in both languages", () => {
  expect(sayTerm({ kind: "left", days: 38 }, "zh")).toBe("还有 38 天");
  expect(sayTerm({ kind: "over", days: 12 }, "zh")).toBe("逾期 12 天");
  expect(sayTerm({ kind: "open" }, "zh")).toBe("未定期限");
  expect(sayTerm({ kind: "planned", end: day("2026-12-31") }, "en")).toBe("until 2026-12-31");
});

test("one day is one day in English", () => {
  expect(sayTerm({ kind: "over", days: 1 }, "en")).toBe("1 day overdue");
  expect(sayTerm({ kind: "left", days: 31 }, "en")).toBe("31 days left");
});
