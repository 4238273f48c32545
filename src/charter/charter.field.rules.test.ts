import { expect, test } from "vitest";
import { fieldAt, fieldIn, fieldOf, isCorrected, isTied, isUnder, typed } from "./charter.field.rules.ts";
import { aCharter } from "./charter.fixture.ts";

test("a field puts what it reads, and leaves the rest of the charter alone", () => {
  const charter = aCharter();
  const unit = fieldIn("office", "unit");
  const name = fieldAt("members", "M1", "name");
  expect(unit.get(unit.set(charter, "县府办"))).toBe("县府办");
  expect(unit.set(charter, "县府办").office.director).toBe(charter.office.director);
  expect(name.set(charter, "钱丁").members).toEqual([
    { key: "M1", name: "钱丁", post: "县发改局产业科科长" },
  ]);
  expect(fieldOf("purpose").set(charter, null)).toEqual({ ...charter, purpose: null });
});

test("what is typed away is null again, and an entry that is not there has no value", () => {
  const charter = aCharter();
  expect(typed(fieldOf("budget")).set(charter, "  ").budget).toBeNull();
  expect(typed(fieldOf("budget")).get({ ...charter, budget: null })).toBe("");
  expect(typed(fieldAt("members", "M9", "name")).get(charter)).toBeUndefined();
});

test("a value is corrected when it differs from the original, not when the original never had it", () => {
  const original = aCharter();
  const name = fieldAt("leaders", "L1", "name");
  const now = name.set(original, "李乙");
  expect(isCorrected(name, original, now)).toBe(true);
  expect(isCorrected(name, original, name.set(now, "李甲"))).toBe(false);
  expect(isCorrected(fieldAt("leaders", "L9", "name"), original, now)).toBe(false);
  expect(isCorrected(fieldAt("groups", "G1", "members"), original, structuredClone(original))).toBe(false);
});

test("a value belongs to its entry and to its list, and to no neighbour whose key only begins alike", () => {
  expect(isUnder("leaders[L1].name", "leaders[L1]")).toBe(true);
  expect(isUnder("leaders[L1].name", "leaders")).toBe(true);
  expect(isUnder("leadUnit", "lead")).toBe(false);
  expect(isUnder("leaders[L10]", "leaders[L1]")).toBe(false);
});

test("a trace of a whole entry and a field of it are tied, whichever is asked first", () => {
  expect(isTied("trigger", "trigger.kind")).toBe(true);
  expect(isTied("trigger.kind", "trigger")).toBe(true);
  expect(isTied("leaders[L1].name", "leaders[L1].post")).toBe(false);
});
