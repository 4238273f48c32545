import fc from "fast-check";
import { expect, test } from "vitest";
import { aCharter, anyCharter } from "./charter.fixture.ts";
import { type Charter, emptyCharter } from "./charter.model.ts";
import { deriveType } from "./charter.type.rules.ts";

const emergency: Charter["trigger"] = { kind: "emergency", reason: null };
const routine: Charter["trigger"] = { kind: "routine", reason: null };

test.each([
  ["forceful_response", { trigger: emergency }],
  ["task_assault", { trigger: routine }],
  ["coordination_display", { trigger: emergency, groups: [] }],
  ["gap_filling", { trigger: routine, groups: [] }],
] as const)("a body is of type %s by its trigger and its working groups", (type, changes) => {
  expect(deriveType(aCharter(changes as Partial<Charter>)).type).toBe(type);
});

test.each(["entity", "colocated"] as const)(
  "the words for %s make a body without groups substantive",
  (word) => {
    const mechanisms = { ...emptyCharter().mechanisms, [word]: true };
    const derived = deriveType(aCharter({ groups: [], mechanisms }));
    expect(derived.type).toBe("task_assault");
    expect(derived.evidence.map(({ code }) => code)).toEqual(["type.routine", `type.${word}`]);
  },
);

test("groups that are announced and not named make a body substantive", () => {
  const mechanisms = { ...emptyCharter().mechanisms, groupsAnnounced: "下设5个工作组" };
  const derived = deriveType(aCharter({ groups: [], mechanisms }));
  expect(derived.evidence.map(({ code }) => code)).toEqual(["type.routine", "type.groups-announced"]);
});

test("an office, seconded people and inspection do not make a body substantive", () => {
  const mechanisms = { ...emptyCharter().mechanisms, fulltime: true, inspection: true };
  expect(deriveType(aCharter({ groups: [], mechanisms })).substantive).toBe(false);
});

test("the evidence points at every working group", () => {
  expect(deriveType(aCharter()).evidence[1]).toEqual({
    code: "type.groups",
    facts: { count: 1 },
    paths: ["groups[G1]"],
  });
});

test("the type always follows from its two sides, and says what each rests on", () => {
  fc.assert(
    fc.property(anyCharter, (charter) => {
      const derived = deriveType(charter);
      const isActive = derived.type === "forceful_response" || derived.type === "task_assault";
      const isUrgent = derived.type === "forceful_response" || derived.type === "coordination_display";
      expect([isActive, isUrgent]).toEqual([derived.substantive, derived.emergency]);
      expect(derived.evidence.length).toBeGreaterThanOrEqual(2);
    }),
  );
});
