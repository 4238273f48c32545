import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { compareCharters, firstChoices, mergeCharters } from "./compare.rules.ts";

const base = aCharter();
const purpose = { ...base, purpose: "保供水" };
const named = { ...base, name: "岚川市保供水工作专班" };

describe("two versions of one charter", () => {
  test("a part that I alone changed is mine, one that somebody else changed is theirs", () => {
    expect(compareCharters(base, purpose, named)).toEqual([
      { part: "name", by: "theirs" },
      { part: "purpose", by: "mine" },
    ]);
  });

  test("a part that both changed is a matter of choice, and mine stands until then", () => {
    const differences = compareCharters(base, purpose, { ...base, purpose: "保供电" });
    expect(differences).toEqual([{ part: "purpose", by: "both" }]);
    expect(firstChoices(differences)).toEqual({ purpose: "mine" });
  });

  test("what both changed alike is no difference", () => {
    expect(compareCharters(base, purpose, { ...purpose })).toEqual([]);
  });

  test("the order of fields is no difference", () => {
    const turned = Object.fromEntries(Object.entries(base).reverse()) as typeof base;
    const office = { director: base.office.director, unit: base.office.unit };
    expect(compareCharters(base, base, { ...turned, office })).toEqual([]);
  });

  test("without anything chosen against it, a merge loses neither side's changes", () => {
    const merged = mergeCharters(purpose, named, firstChoices(compareCharters(base, purpose, named)));
    expect(merged).toEqual({ ...base, name: named.name, purpose: purpose.purpose });
  });

  test("every part of a merge is one of the two versions", () => {
    const side = fc.record({
      purpose: fc.option(fc.string()),
      budget: fc.option(fc.string()),
      name: fc.string(),
    });
    const choice = fc.constantFrom("mine" as const, "theirs" as const);
    fc.assert(
      fc.property(side, side, fc.record({ purpose: choice, budget: choice }), (one, other, choices) => {
        const merged = mergeCharters({ ...base, ...one }, { ...base, ...other }, choices);
        expect(merged.name).toBe(other.name);
        expect(merged.purpose).toBe((choices.purpose === "mine" ? one : other).purpose);
        expect(merged.budget).toBe((choices.budget === "mine" ? one : other).budget);
      }),
    );
  });
});
