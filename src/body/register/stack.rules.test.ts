import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleOf, stackOf, totalOf } from "./stack.rules.ts";

const bar = fc.record({ parts: fc.array(fc.nat({ max: 50_000 }), { maxLength: 6 }) });

test("parts stand on one another without a gap, and no bar rises above the scale", () => {
  fc.assert(
    fc.property(fc.array(bar, { maxLength: 13 }), (bars) => {
      const scale = scaleOf(bars);
      for (const one of bars) {
        const stack = stackOf(one, scale);
        stack.forEach(({ from }, at) => {
          const below = stack[at - 1];
          expect(from).toBeCloseTo(below ? below.from + below.size : 0);
        });
        const top = stack.at(-1);
        expect(top ? top.from + top.size : 0).toBeLessThanOrEqual(1.000001);
        expect(scale).toBeGreaterThanOrEqual(totalOf(one));
      }
    }),
  );
});

test.each([
  [[], 1],
  [[3], 3],
  [[5], 5],
  [[21], 30],
  [[61], 80],
  [[81], 100],
  [[10_001], 20_000],
])("the scale of %j goes up to %i", (parts, scale) => {
  expect(scaleOf([{ parts }])).toBe(scale);
});
