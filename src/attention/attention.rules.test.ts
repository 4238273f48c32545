import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rangedShiftOf, shiftOf } from "./dilution.rules.ts";
import { budgetOf, type Person, totalOf } from "./effective.rules.ts";
import { isOverloaded, isStretched, leavesNoHome, levelOf, loadOf } from "./load.rules.ts";
import { defaultParameters } from "./parameter.data.ts";
import { drawParameters } from "./random.rules.ts";
import { weigh } from "./reference.fixture.ts";
import { gatherOthers, verdictOf } from "./scenario.rules.ts";
import { defaultShares } from "./share.data.ts";
import { exactly, modeOfSeat, plannedShare, shareOf } from "./share.rules.ts";
import { hillNumbers, spreadOf } from "./spread.rules.ts";

const share = fc.double({ min: 0, max: 1.5, noNaN: true });
const aHolding = fc.record({ body: fc.constantFrom("A", "B", "C", "D", "H:1", "H:2"), share });
const aPerson: fc.Arbitrary<Person> = fc.record({
  capacity: fc.constantFrom(0, 0.5, 1),
  holdings: fc
    .uniqueArray(aHolding, { selector: ({ body }) => body, maxLength: 6 })
    .map((held) => held.map((one) => ({ ...one, isHome: one.body.startsWith("H:") }))),
});
const someCosts = fc.record({
  theta: fc.double({ min: 0, max: 1, noNaN: true }),
  kappa: fc.double({ min: 0, max: 0.2, noNaN: true }),
});
const home = (body: string) => body.startsWith("H:");

describe("the budget of attention", () => {
  test("is whole: capacity is slack, overhead, tax and what the bodies get", () => {
    fc.assert(
      fc.property(fc.array(aPerson, { maxLength: 20 }), someCosts, (persons, costs) => {
        const { capacity, slack, overhead, tax, effective } = budgetOf(persons, costs);
        const given = [...effective.values()].reduce((sum, one) => sum + one, 0);
        expect(slack + overhead + tax + given).toBeCloseTo(capacity, 9);
      }),
    );
  });

  test("does not depend on the order of persons or of their bodies", () => {
    fc.assert(
      fc.property(fc.array(aPerson, { maxLength: 12 }), (persons) => {
        const turned = persons.toReversed().map((one) => ({ ...one, holdings: one.holdings.toReversed() }));
        const total = (given: readonly Person[]) =>
          totalOf(budgetOf(given, defaultParameters), defaultParameters, { home });
        expect(total(turned)).toBeCloseTo(total(persons), 9);
      }),
    );
  });
});

describe("a proposal", () => {
  const aProposal = fc
    .record({ before: fc.array(aPerson, { maxLength: 8 }), added: share })
    .map(({ before, added }) => ({
      before,
      after: before.map((one) => ({
        ...one,
        holdings: [...one.holdings, { body: "N", isHome: false, share: added }],
      })),
    }));

  test("only moves attention: what bodies, slack, overhead and tax gain and lose comes to nothing", () => {
    fc.assert(
      fc.property(aProposal, someCosts, (proposal, costs) => {
        expect(shiftOf(proposal, costs).sum).toBeCloseTo(0, 9);
      }),
    );
  });

  test("made and taken back leaves everything as it was", () => {
    fc.assert(
      fc.property(aProposal, ({ before, after }) => {
        const there = shiftOf({ before, after }, defaultParameters);
        const back = shiftOf({ before: after, after: before }, defaultParameters);
        for (const [body, gained] of there.bodies)
          expect(gained + (back.bodies.get(body) ?? 0)).toBeCloseTo(0, 12);
        const { change } = weigh({ before, after: before, others: new Map(), founded: null }, 1, 20);
        expect(change).toEqual(exactly(0));
      }),
    );
  });

  test("shows each number within the range that it takes over the parameters", () => {
    fc.assert(
      fc.property(aProposal, (proposal) => {
        for (const { change } of rangedShiftOf(proposal).bodies.values()) {
          const { value, low, high } = change;
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });

  test("weighed by the bodies it touches comes to the same as the whole jurisdiction counted twice", () => {
    fc.assert(
      fc.property(aProposal, fc.array(aPerson, { maxLength: 8 }), ({ before, after }, others) => {
        const whole = (members: readonly Person[]) =>
          totalOf(budgetOf([...members, ...others], defaultParameters), defaultParameters, { home });
        const { change } = weigh({ before, after, others: gatherOthers(others), founded: "N" }, 1, 1);
        expect(change.value).toBeCloseTo(whole(after) - whole(before), 9);
      }),
    );
  });

  test("is worth it from the worth on at which the change is nothing", () => {
    const plain: Person = { capacity: 1, holdings: [{ body: "H:1", isHome: true, share: 0.9 }] };
    const before = Array.from({ length: 6 }, () => plain);
    const after = before.map((one) => ({
      ...one,
      holdings: [...one.holdings, { body: "N", isHome: false, share: 0.3 }],
    }));
    const { breakEven } = weigh({ before, after, others: new Map(), founded: "N" }, 1, 1);
    const total = (persons: readonly Person[]) =>
      totalOf(budgetOf(persons, defaultParameters), defaultParameters, { home, worth: () => breakEven ?? 0 });
    expect(total(after)).toBeCloseTo(total(before), 9);
  });

  test("without members changes nothing and has nothing to be worth", () => {
    expect(shiftOf({ before: [], after: [] }, defaultParameters)).toMatchObject({ slack: 0, tax: 0, sum: 0 });
    expect(weigh({ before: [], after: [], others: new Map(), founded: "N" }, 1, 10)).toMatchObject({
      change: exactly(0),
      breakEven: null,
    });
  });
});

describe("draws", () => {
  test("are the same for the same seed and stay within their ranges", () => {
    expect(drawParameters(42, 50)).toEqual(drawParameters(42, 50));
    expect(drawParameters(42, 50)).not.toEqual(drawParameters(43, 50));
    for (const { theta, kappa, h, g, w } of drawParameters(42, 500)) {
      expect(theta).toBeGreaterThanOrEqual(0.1);
      expect(theta).toBeLessThan(0.5);
      expect(kappa).toBeLessThan(0.08);
      expect(h).toBeLessThan(1);
      expect(g).toBeGreaterThanOrEqual(0.2);
      expect(w).toBe(1);
    }
  });

  test.each([
    [1, "falls"],
    [0.9, "falls"],
    [0.899, "uncertain"],
    [0.5, "uncertain"],
    [0.101, "uncertain"],
    [0.1, "rises"],
    [0, "rises"],
  ] as const)("a verdict is said only where they agree: negative in %s is %s", (falls, verdict) => {
    expect(verdictOf(falls)).toBe(verdict);
  });
});

describe("a share", () => {
  const member = { tier: "member", role: "成员", post: "市财政局副局长" } as const;

  test("is the default of its mode where no paper states one, and says so", () => {
    expect(shareOf({ mode: "part_time", share: null }, "stated")).toEqual({
      mode: "part_time",
      share: defaultShares.part_time,
      source: "default",
    });
    expect(shareOf({ mode: "part_time", share: 0.3 }, "stated")).toMatchObject({
      share: exactly(0.3),
      source: "stated",
    });
  });

  test("is that of the secondment before that stated, and that stated before the seat's", () => {
    const secondment = { mode: "full_time", share: 1 } as const;
    const stated = { mode: "half_time", share: null } as const;
    expect(plannedShare({ secondment, stated, seats: [member] })?.source).toBe("secondment");
    expect(plannedShare({ secondment: null, stated, seats: [member] })?.mode).toBe("half_time");
    expect(plannedShare({ secondment: null, stated: null, seats: [member] })?.mode).toBe("part_time");
    expect(plannedShare({ secondment: null, stated: null, seats: [] })).toBeNull();
  });

  test("of two seats on one body is the larger one, counted once", () => {
    const head = { tier: "head", role: "组长", post: "" } as const;
    expect(plannedShare({ secondment: null, stated: null, seats: [head, member] })?.share.value).toBe(0.2);
  });

  test("of a head or a deputy is one in name only; of who answers for the work, one beside the post", () => {
    const modeOf = (tier: "head" | "deputy" | "accountable_deputy") => modeOfSeat({ ...member, tier });
    expect([modeOf("head"), modeOf("deputy"), modeOf("accountable_deputy")]).toEqual([
      "nominal",
      "nominal",
      "part_time",
    ]);
    expect(modeOfSeat({ ...member, role: "联络员" })).toBe("liaison");
  });
});

describe("a load", () => {
  const at = (...values: number[]) =>
    values.map((value) => ({ mode: "part_time", share: exactly(value), source: "stated" }) as const);

  test.each([
    [0.85, "clear", "clear"],
    [0.8500001, "clear", "amber"],
    [0.81, "amber", "amber"],
    [0.8, "amber", "clear"],
    [1, "clear", "amber"],
    [1.0000001, "clear", "red"],
    [0.96, "red", "red"],
    [0.95, "red", "amber"],
    [0.8, "red", "clear"],
  ] as const)("of %s after %s is %s", (load, before, level) => {
    expect(levelOf(load, before)).toBe(level);
  });

  test("with a home share entered is the sum of all", () => {
    expect(loadOf({ bodies: at(0.3, 0.3, 0.1), home: 0.5 }).load.value).toBeCloseTo(1.2, 12);
  });

  test("without one fills up to the whole, and warns by what the bodies take", () => {
    const light = loadOf({ bodies: at(0.2, 0.2), home: null });
    expect(light.load.value).toBe(1);
    expect(light.home.share.value).toBeCloseTo(0.6, 12);
    expect(light.level).toBe("clear");
    const heavy = loadOf({ bodies: at(0.6, 0.6), home: null });
    expect(heavy.load.value).toBeCloseTo(1.2, 12);
    expect([heavy.level, leavesNoHome(heavy), isOverloaded(heavy)]).toEqual(["red", true, true]);
  });

  test("is over the whole only where it is so with every default at its least", () => {
    const six = Array.from({ length: 6 }, () => shareOf({ mode: "part_time", share: null }, "stated"));
    const load = loadOf({ bodies: six, home: null });
    expect(load.claimed.value).toBeCloseTo(1.2, 12);
    expect([load.level, isOverloaded(load)]).toEqual(["red", false]);
    expect(isOverloaded(loadOf({ bodies: at(1), home: null }))).toBe(false);
  });

  test("is stretched among more than three bodies by weight, however light", () => {
    expect(isStretched(loadOf({ bodies: at(0.2, 0.2, 0.2), home: 0.2 }))).toBe(true);
    expect(isStretched(loadOf({ bodies: at(0.2, 0.2), home: 0.2 }))).toBe(false);
  });

  test("of nobody's body is the home unit alone", () => {
    expect(loadOf({ bodies: [], home: null })).toMatchObject({
      load: exactly(1),
      claimed: exactly(0),
      level: "clear",
    });
    expect(loadOf({ bodies: [], home: 0 }).spread).toEqual({ n0: 0, n1: 0, n2: exactly(0) });
  });
});

test("the effective number of bodies lies, over all shares within their bounds, between the two bounds given", () => {
  // Shares are known to two digits.
  const aShare = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const aRange = fc
    .tuple(aShare, aShare)
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), value: (a + b) / 2 }));
  const ranges = fc.array(aRange, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ranges, fc.array(aShare, { minLength: 6, maxLength: 6 }), (given, at) => {
      const { n2 } = spreadOf(given);
      const inside = given.map(({ low, high }, n) => low + (high - low) * (at[n] ?? 0));
      const corners = Array.from({ length: 2 ** given.length }, (_, bits) =>
        given.map(({ low, high }, n) => ((bits >> n) & 1 ? high : low)),
      );
      for (const shares of [inside, ...corners]) {
        if (shares.every((one) => one === 0)) continue;
        const number = hillNumbers(shares).n2;
        expect(number).toBeGreaterThanOrEqual(n2.low - 1e-9);
        expect(number).toBeLessThanOrEqual(n2.high + 1e-9);
      }
    }),
    { numRuns: 2_000 },
  );
});
