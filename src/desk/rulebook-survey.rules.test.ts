import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { city } from "../body/body.fixture.ts";
import { charterRules } from "../charter/charter.checks.rules.ts";
import { aCharter, anyCharter } from "../charter/charter.fixture.ts";
import { newId } from "../http/ids.ts";
import { day } from "../kernel/day.ts";
import { book } from "../rulebook/book.data.ts";
import type { LayeredPlace, Proposal } from "../rulebook/setting.model.ts";
import { layersAt, layersToSetting, placesAfter } from "../rulebook/setting.rules.ts";
import {
  isGain,
  rulesTouched,
  type Surveyed,
  settingsOf,
  shiftsBetween,
  surveyBody,
} from "./rulebook-survey.rules.ts";

const place: LayeredPlace = {
  ...{ jurisdictionId: city, parentId: null, level: "city" },
  ...{ name: "岚川市", nameEn: "Lanchuan", choices: [] },
};
const places = new Map<string, LayeredPlace>([[city, place]]);
const today = day("2026-11-24");

function aSurveyed(charter = aCharter(), state: Surveyed["state"] = "draft"): Surveyed {
  const foundedOn = state === "draft" ? null : day("2026-01-20");
  return { id: newId<"body">(), jurisdictionId: city, state, foundedOn, charter };
}

/** Every change that this place could be asked for, sound ones only. */
const anyProposal: fc.Arbitrary<Proposal> = fc.constantFrom<Proposal>(
  { topic: "regime", about: "", name: "", before: null, value: "work_arrangement" },
  ...book.map(({ id }): Proposal => ({ topic: "switch", about: id, name: "", before: null, value: false })),
  ...["F1.14", "F1.16", "F1.18"].map(
    (about): Proposal => ({ topic: "adoption", about, name: "", before: null, value: true }),
  ),
  { topic: "parameter", about: "EST-08", name: "maxDeputies", before: null, value: 0 },
  { topic: "parameter", about: "EST-01", name: "both", before: null, value: false },
  { topic: "parameter", about: "EST-03", name: "nameSimilarity", before: null, value: 1 },
);

describe("what a change would do", () => {
  test("is what it does: the checks that it touches shift as the whole book does", () => {
    const anyState = fc.constantFrom("draft", "running" as const);
    fc.assert(
      fc.property(anyCharter, anyState, anyProposal, (charter, state, proposal) => {
        const body = aSurveyed(charter, state as Surveyed["state"]);
        const after = placesAfter(places, city, proposal);
        const existing = [{ id: newId(), name: charter.name, duty: charter.purpose }];
        const findings = (of: typeof places | typeof after, rules: typeof charterRules) =>
          surveyBody(
            body,
            { today, level: "city", existing, setting: layersToSetting(layersAt(of, city)) },
            rules,
          );
        const touched = rulesTouched(proposal);
        expect(shiftsBetween(findings(places, touched), findings(after, touched))).toEqual(
          shiftsBetween(findings(places, charterRules), findings(after, charterRules)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("is a gain where a check says more than before, a loss where it says less", () => {
    const found = (...outcomes: ("fail" | "warn" | "advice")[]) =>
      outcomes.map((outcome) => ({ id: "EST-01", outcome }) as never);
    expect(shiftsBetween(found("warn"), found("advice", "fail")).map(isGain)).toEqual([true]);
    expect(shiftsBetween(found("fail", "warn"), found("warn")).map(isGain)).toEqual([false]);
    expect(shiftsBetween(found("warn", "warn"), found("warn"))).toEqual([]);
    expect(shiftsBetween(found("advice"), [])).toEqual([]);
  });
});

test("a check that is switched off says nothing of any body", () => {
  const body = aSurveyed(aCharter({ ground: null }));
  const says = (switches: Readonly<Record<string, boolean>>) =>
    surveyBody(
      body,
      { today, level: "city", existing: [], setting: { ...settingsOf(places)(city), switches } },
      charterRules,
    ).some(({ id }) => id === "EST-04");
  expect([says({}), says({ "EST-04": false })]).toEqual([true, false]);
});
