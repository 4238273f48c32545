import { expect, test } from "vitest";
import { fieldName, fieldNames } from "./charter.fields.messages.ts";
import { aCharter } from "./charter.fixture.ts";
import { charterCatalogs } from "./charter.messages.ts";

const holesOf = (sentence: string | undefined) => (sentence?.match(/\{\w+\}/g) ?? []).toSorted();

test("a sentence has the same holes in both languages", () => {
  let seen = 0;
  for (const { zh, en } of charterCatalogs) {
    for (const [code, sentence] of Object.entries(zh)) {
      expect([code, ...holesOf(en[code])]).toEqual([code, ...holesOf(sentence)]);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(100);
});

test("every field of a charter has its name", () => {
  for (const [field, value] of Object.entries(aCharter())) {
    expect(fieldNames.zh).toHaveProperty([field]);
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    for (const part of Object.keys(value)) expect(fieldNames.en).toHaveProperty([`${field}.${part}`]);
  }
});

test.each([
  ["leaders[L1].name", "负责人姓名"],
  ["charter.term.end", "终止日期"],
  ["targets[T1]", "目标"],
  ["groups[G1].unheardOf", "工作组"],
])("the field at %s is called %s", (path, name) => {
  expect(fieldName(path, "zh")).toBe(name);
});
