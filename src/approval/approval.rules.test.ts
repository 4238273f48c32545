import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownYears } from "../calendar/calendar.data.ts";
import { day } from "../kernel/day.ts";
import { aCase, anOpening, applicant, aStep, by, signedBy, signer, today } from "./approval.fixture.ts";
import type { Case } from "./approval.model.ts";
import * as rules from "./approval.rules.ts";

const { decideAddSigner, decideOpen, decideReject, decideRemind, decideReturn, decideSign } = rules;

/** The state after, where the act is let through. */
function stateAfter(decided: { ok: boolean; value?: rules.CaseChange }): Case {
  if (!decided.ok || !decided.value) throw new Error(JSON.stringify(decided));
  return decided.value.state;
}
const refusing = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const signed = (one: Case, n: number) => stateAfter(decideSign(one, by(signer(n), one), ""));

describe("opening", () => {
  test("a chain with no steps opens nothing", () => {
    expect(decideOpen(anOpening([]), { today, calendar: knownYears })).toEqual(refusing("approval.no-steps"));
  });

  test("a step that only its applicant could sign is refused by its name", () => {
    const opening = anOpening([aStep({ signers: [applicant] })]);
    const opened = decideOpen(opening, { today, calendar: knownYears });
    expect(opened).toMatchObject({ refusal: { code: "approval.nobody", facts: { step: "审核" } } });
  });

  test("the clock of a step passes a holiday and counts the days that make up for it", () => {
    const opened = decideOpen(anOpening([aStep({ days: 3 })]), {
      today: day("2026-09-30"),
      calendar: knownYears,
    });
    expect(opened).toMatchObject({ value: { state: { due: "2026-10-10" } } });
  });
});

describe("signing", () => {
  test("any: the first signature carries the step; all: the last one missing does", () => {
    const one = signed(aCase(signedBy("any", 1, 2), signedBy("all", 3, 4)), 2);
    expect(one).toMatchObject({ state: "open", step: 1, round: 2 });
    const half = signed(one, 3);
    expect(half).toMatchObject({ state: "open", step: 1 });
    expect(rules.missingSigners(half)).toEqual([signer(4)]);
    expect(signed(half, 4)).toMatchObject({ state: "approved", endedOn: today });
  });

  test("a holder of the role signs an `any` step also when the role came after the case", () => {
    const one = aCase(aStep({ who: { kind: "role", role: "approver" } }));
    expect(decideSign(one, by(signer(9), one), "")).toEqual(refusing("approval.not-signer"));
    expect(decideSign(one, by(signer(9), one, { roles: ["approver"] }), "").ok).toBe(true);
  });

  test("nobody signs twice in a round, nor after somebody has signed for them", () => {
    const one = signed(aCase(signedBy("all", 1, 2, 3)), 1);
    expect(decideSign(one, by(signer(1), one), "")).toEqual(refusing("approval.signed-already"));
    const stood = stateAfter(decideSign(one, by(signer(9), one, { standsInFor: [signer(2)] }), ""));
    expect(stood.decisions.at(-1)).toMatchObject({ signer: signer(2), by: signer(9) });
    expect(decideSign(stood, by(signer(2), stood), "")).toEqual(refusing("approval.signed-already"));
    const twice = by(signer(9), stood, { standsInFor: [signer(3)] });
    expect(decideSign(stood, twice, "")).toEqual(refusing("approval.signed-already"));
  });

  test("an applicant neither signs nor stands in for who does", () => {
    const one = aCase(signedBy("any", 1));
    const standing = by(applicant, one, { standsInFor: [signer(1)], roles: ["approver"] });
    expect(decideSign(one, standing, "")).toEqual(refusing("approval.own-case"));
    expect(decideReject(one, standing, "理由")).toEqual(refusing("approval.own-case"));
  });

  test("on an older version is late, and says both", () => {
    const one = signed(aCase(signedBy("all", 1, 2)), 1);
    const late = decideSign(one, { ...by(signer(2), one), version: 1 }, "");
    expect(late).toMatchObject({ refusal: { code: "approval.stale", facts: { yours: 1, current: 2 } } });
  });
});

describe("sending back", () => {
  const atThird = () =>
    signed(signed(aCase(signedBy("any", 1), signedBy("any", 2), signedBy("any", 3)), 1), 2);

  test("to an earlier step, which is then gone through again from there", () => {
    const back = stateAfter(decideReturn(atThird(), by(signer(3), atThird()), { to: 0, reason: "重核" }));
    expect(back).toMatchObject({ state: "open", step: 0, round: 4, returns: 1 });
    expect(signed(signed(signed(back, 1), 2), 3).state).toBe("approved");
  });

  test("to the applicant ends the case", () => {
    const back = decideReturn(atThird(), by(signer(3), atThird()), { to: "applicant", reason: "改" });
    expect(back).toMatchObject({ value: { state: { state: "returned", endedOn: today } } });
  });

  test.each([2, 3, 99])("to this or a later step (%i) is refused", (to) => {
    const back = decideReturn(atThird(), by(signer(3), atThird()), { to, reason: "理由" });
    expect(back).toEqual(refusing("approval.later-step"));
  });
});

test("an added signer of a countersigned step is waited for; applicants and those there are not added", () => {
  const one = aCase(signedBy("all", 1));
  const add = (account: typeof applicant) =>
    decideAddSigner(one, by(signer(1), one), { account, reason: "r" });
  expect(add(applicant)).toEqual(refusing("approval.signer-applicant"));
  expect(add(signer(1))).toEqual(refusing("approval.signer-there"));
  expect(signed(stateAfter(add(signer(5))), 1)).toMatchObject({ state: "open" });
});

test("a reminder goes out once a working day, over a weekend once", () => {
  const one = aCase(signedBy("any", 1));
  const on = (was: Case, at: string) =>
    decideRemind(was, { version: was.version, today: day(at), calendar: knownYears });
  const friday = stateAfter(on(one, "2026-11-27"));
  expect(on(friday, "2026-11-29")).toEqual(refusing("approval.reminded"));
  expect(on(friday, "2026-11-30").ok).toBe(true);
});

describe("whatever is done", () => {
  const anyStep = fc
    .record({
      mode: fc.constantFrom("any", "all"),
      of: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1 }),
    })
    .map(({ mode, of }) => signedBy(mode, ...of));
  const anyCase = fc.array(anyStep, { minLength: 1, maxLength: 4 }).map((steps) => aCase(...steps));
  const anyAct = fc.record({
    act: fc.constantFrom("sign", "sign", "sign", "return", "reject", "add"),
    who: fc.integer({ min: 0, max: 6 }),
    for: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
    to: fc.constantFrom("applicant", 0, 1, 2, 3),
  });
  type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

  /** One step of a walk: the case after the act, or the same where it is refused. */
  function step(one: Case, { act, who, for: others, to }: Act): Case {
    const acting = by(who === 6 ? applicant : signer(who), one, { standsInFor: others.map(signer) });
    const decided = {
      sign: () => decideSign(one, acting, ""),
      return: () => decideReturn(one, acting, { to: to as number | "applicant", reason: "r" }),
      reject: () => decideReject(one, acting, "r"),
      add: () => decideAddSigner(one, acting, { account: signer(who + 10), reason: "r" }),
    }[act as "sign"]();
    return decided.ok ? decided.value.state : one;
  }

  /** Everybody whose signature is missing, asked in turn, until the case has ended. */
  function walkOn(one: Case): Case {
    const [next] = rules.missingSigners(one);
    if (one.state !== "open" || next === undefined) return one;
    return walkOn(stateAfter(decideSign(one, by(next, one), "")));
  }

  const walks = fc.tuple(anyCase, fc.array(anyAct, { maxLength: 60 }));

  test("an open case has somebody who may act, and can be signed to its end", () => {
    fc.assert(
      fc.property(walks, ([start, acts]) => {
        const one = acts.reduce(step, start);
        if (one.state !== "open") return;
        expect(rules.missingSigners(one)).not.toEqual([]);
        expect(walkOn(one).state).toBe("approved");
      }),
    );
  });

  test("nobody decides twice in a round, by whoever's hand, and no applicant ever does", () => {
    fc.assert(
      fc.property(walks, ([start, acts]) => {
        const { decisions } = acts.reduce(step, start);
        for (const key of ["signer", "by"] as const) {
          const given = decisions.map((one) => `${one.round} ${one[key]}`);
          expect(new Set(given).size).toBe(given.length);
          expect(decisions.map((one) => one[key])).not.toContain(applicant);
        }
      }),
    );
  });

  test("an ended case is decided once: every further act is refused", () => {
    fc.assert(
      fc.property(walks, ([start, acts]) => {
        const one = acts.reduce(step, start);
        if (one.state === "open") return;
        for (const act of acts) expect(step(one, act)).toBe(one);
        expect(one.decisions.filter(({ act }) => act === "rejected").length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("every way ends: no walk that changes something each time goes on for ever", () => {
    const most = (rules.mostReturns + 1) * 4 * (2 * rules.mostSigners) + rules.mostReturns + 1;
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(anyAct), (start, acts) => {
        let one = start;
        let changes = 0;
        for (const act of acts) {
          if (one.state !== "open" || changes > most) break;
          const next = step(one, act.act === "reject" ? { ...act, act: "return", to: 0 } : act);
          // What is refused changes nothing; then whoever is waited for signs.
          one =
            next === one
              ? stateAfter(decideSign(one, by(rules.missingSigners(one)[0] ?? applicant, one), ""))
              : next;
          changes += 1;
        }
        expect(one.state).not.toBe("open");
      }),
      { numRuns: 50 },
    );
  });
});
