import fc from "fast-check";
import { expect, test } from "vitest";
import { aCharter } from "./charter.fixture.ts";
import { emptyTrail, recordStep, stepBack, stepOn } from "./charter.trail.rules.ts";

const [first, second, third] = ["甲", "乙", "丙"].map((name) => aCharter({ name })) as [
  ReturnType<typeof aCharter>,
  ReturnType<typeof aCharter>,
  ReturnType<typeof aCharter>,
];

test("writing on in one value is one step, a pause or another value begins the next", () => {
  const one = recordStep(emptyTrail, first, { path: "name", at: 0 });
  expect(recordStep(one, second, { path: "name", at: 900 }).past).toEqual([first]);
  expect(recordStep(one, second, { path: "name", at: 5_000 }).past).toEqual([first, second]);
  expect(recordStep(one, second, { path: "budget", at: 900 }).past).toEqual([first, second]);
});

test("what was taken back can be done again, until something else is changed", () => {
  const trail = recordStep(emptyTrail, first, { path: "name", at: 0 });
  const back = stepBack(trail, second);
  expect(back?.charter).toBe(first);
  expect(stepOn(back?.trail ?? emptyTrail, first)?.charter).toBe(second);
  expect(recordStep(back?.trail ?? emptyTrail, first, { path: "name", at: 9 }).future).toEqual([]);
});

test("after going back, a change of the same value is a step of its own", () => {
  const trail = recordStep(emptyTrail, first, { path: "name", at: 0 });
  const back = stepBack(trail, second);
  expect(recordStep(back?.trail ?? emptyTrail, first, { path: "name", at: 1 }).past).toEqual([first]);
});

test("back and on again, as often as one likes, leads to the same charter", () => {
  const full = [first, second].reduce(
    (trail, charter, at) => recordStep(trail, charter, { path: `p${at}`, at }),
    emptyTrail,
  );
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (ways) => {
      let [trail, now] = [full, third];
      let at = 2;
      for (const isBack of ways) {
        const step = isBack ? stepBack(trail, now) : stepOn(trail, now);
        if (step === null) continue;
        at += isBack ? -1 : 1;
        [trail, now] = [step.trail, step.charter];
      }
      expect(now).toBe([first, second, third][at]);
    }),
  );
});
