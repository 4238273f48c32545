import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../kernel/day.ts";
import type { Result } from "../kernel/result.ts";
import * as answer from "./answer.rules.ts";
import { type SecondmentAct, statesAllowing } from "./offer.rules.ts";
import type { SecondmentChange } from "./request.rules.ts";
import { decideExtend, decideRecall, decideReturn } from "./running.rules.ts";
import { agent, aSecondment, host, on } from "./secondment.fixture.ts";
import { Secondment } from "./secondment.model.ts";
import { monthsOf, onTable, standingOf } from "./standing.rules.ts";

const running = { isRunning: true, termEnd: null };
type Turn = {
  readonly act: SecondmentAct;
  readonly today: Day;
  readonly days: number;
  readonly side: "host" | "home";
};

/** Does an act as whoever it belongs to would, on a day. */
function take(it: Secondment, { act, today, days, side }: Turn): Result<SecondmentChange> {
  const word = { by: act === "accept" ? host : agent, version: it.version, note: "理由" };
  const later = addDays(today, days);
  switch (act) {
    case "consent":
      return answer.decideConsent(it, word, []);
    case "offer": {
      const endOn = addDays(it.extension?.to ?? it.endOn, -1);
      const terms = { ...answer.termsOf(it), endOn };
      return answer.decideOffer(it, word, {
        terms,
        bars: [],
        isOfHome: true,
        leftOn: null,
        host: running,
        today,
      });
    }
    case "refuse":
      return answer.decideRefuse(it, word);
    case "accept":
      return answer.decideAccept(it, word, {
        approval: null,
        needsApproval: false,
        failing: [],
        explanations: {},
      });
    case "agree":
      return answer.decideAgree(it, word, { hasKin: false, onPaper: false, today });
    case "decline":
      return answer.decideDecline(it, word, false);
    case "withdraw":
      return answer.decideWithdraw(it, word, today);
    case "extend":
      return decideExtend(it, word, { to: addDays(it.endOn, days), host: running, today });
    case "recall":
      return decideRecall(it, word, { lastDay: later, earliest: addDays(today, 7), today });
    default:
      return decideReturn(it, word, { on: today, side, today });
  }
}

const acts: readonly SecondmentAct[] = [
  "consent",
  "offer",
  "refuse",
  "accept",
  "agree",
  "decline",
  "withdraw",
  "extend",
  "recall",
  "return",
];
const ended = ["returned", "refused", "declined", "withdrawn"];
const aTurn = fc.record({
  act: fc.constantFrom(...acts),
  passing: fc.nat(20),
  days: fc.integer({ min: 1, max: 60 }),
  side: fc.constantFrom("host" as const, "home" as const),
});

describe("whatever is said in whatever order", () => {
  test("each word moves the version by one and tells one event, or changes nothing", () => {
    walk((before, _, result) => {
      if (!result.ok) return;
      expect(result.value.state.version).toBe(before.version + 1);
      expect(result.value.events).toHaveLength(1);
      Secondment.parse(result.value.state);
    });
  });

  test("nobody is lent before home unit and person have said yes", () => {
    walk((before, turn, result) => {
      if (!result.ok || result.value.state.state !== "agreed" || before.state === "agreed") return;
      expect([before.state, turn.act]).toEqual(["consented", "agree"]);
    });
  });

  test("what has ended stays ended", () => {
    walk((before, _, result) => {
      if (ended.includes(before.state)) expect(result.ok).toBe(false);
    });
  });

  test("after a recall only the return is left", () => {
    walk((before, turn, result) => {
      if (before.state === "recalled" && result.ok) expect(turn.act).toBe("return");
    });
  });

  test("no return counts on one side's word", () => {
    walk((before, turn, result) => {
      if (!result.ok || result.value.state.state !== "returned") return;
      expect(before.comeBack).not.toBeNull();
      expect(before.comeBack?.saidBy).not.toBe(turn.side);
    });
  });

  test("the end moves only by all three sides, or earlier by a recall", () => {
    walk((before, turn, result) => {
      if (!result.ok || before.state !== "agreed") return;
      const { endOn } = result.value.state;
      if (endOn > before.endOn) expect([turn.act, before.extension?.step]).toEqual(["agree", "consented"]);
      if (endOn < before.endOn) expect(turn.act).toBe("recall");
    });
  });

  test("what the page offers by state is what the rules take, and what it does not offer they refuse", () => {
    walk((before, turn, result) => {
      const offered = statesAllowing(before, { account: agent, today: turn.today });
      if (result.ok) expect([turn.act, offered[turn.act]]).toEqual([turn.act, true]);
      if (offered[turn.act] !== true) {
        expect(result).toMatchObject({ ok: false, refusal: { code: offered[turn.act] } });
      }
    });
  });

  test("it is never stuck: as long as it has not ended, some act goes on", () => {
    walk((before, turn) => {
      if (ended.includes(before.state)) return;
      const offered = statesAllowing(before, { account: agent, today: turn.today });
      expect(Object.values(offered)).toContain(true);
    });
  });
});

type See = (before: Secondment, turn: Turn, result: Result<SecondmentChange>) => void;

function walk(see: See): void {
  fc.assert(
    fc.property(fc.array(aTurn, { minLength: 1, maxLength: 25 }), (turns) => {
      let it = aSecondment();
      let today = on;
      for (const { passing, ...turn } of turns) {
        today = addDays(today, passing);
        const result = take(it, { ...turn, today });
        see(it, { ...turn, today }, result);
        if (result.ok) it = result.value.state;
      }
    }),
    { numRuns: 300 },
  );
}

describe("how it stands on a day", () => {
  test.each([
    ["2026-06-30", "coming", 1],
    ["2026-07-01", "running", 152],
    ["2026-10-31", "ending", 30],
    ["2026-11-30", "ending", 0],
    ["2026-12-01", "over", 1],
  ] as const)("agreed, on %s", (today, kind, days) => {
    expect(standingOf(aSecondment({ state: "agreed" }), day(today))).toEqual({ kind, days });
  });

  test("what is not agreed is not over, however late it is", () => {
    expect(standingOf(aSecondment(), day("2030-01-01"))).toEqual({ kind: "requested" });
    expect(onTable(aSecondment({ state: "refused" }))).toBeNull();
  });

  test.each([
    ["2026-07-01", "2026-12-31", 6],
    ["2026-07-01", "2027-01-01", 7],
    ["2026-07-15", "2026-08-14", 1],
    ["2026-07-15", "2026-08-15", 2],
    ["2026-07-01", "2026-07-01", 1],
  ])("%s to %s takes %i months", (from, to, months) => {
    expect(monthsOf(day(from), day(to))).toBe(months);
  });
});
