import { assert, constantFrom, property, string, subarray } from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { judgeNewKey, judgePassword, lockSeconds, minutesUntil, narrowReach } from "./identity.rules.ts";

const here = "01890000-0000-7000-8000-000000000001" as Id<"jurisdiction">;
const reach: Actor["reach"] = { founder: [here], member: [here] };

describe("shutting out a guesser", () => {
  test("the first tries cost nothing, every further one at least as much as the one before, none more than 15 minutes", () => {
    expect(lockSeconds.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(lockSeconds.every((step, i) => i === 0 || step >= (lockSeconds[i - 1] ?? 0))).toBe(true);
    expect(lockSeconds.at(-1)).toBe(900);
  });

  test("the minutes left are whole and never none", () => {
    const now = "2026-11-24T08:00:00.000Z";
    const cases = [
      ["2026-11-24T08:00:00.500Z", 1],
      ["2026-11-24T08:01:00.000Z", 1],
      ["2026-11-24T08:01:00.001Z", 2],
      ["2026-11-24T16:15:00.000+08:00", 15],
      ["2026-11-24T07:59:00.000Z", 1],
    ] as const;
    for (const [open, minutes] of cases) expect(minutesUntil(open, now)).toBe(minutes);
  });
});

describe("a new password", () => {
  const current = "old words of old";
  const codeOf = (next: string) => {
    const judged = judgePassword({ login: "mayor", current, next });
    return judged.ok ? "taken" : judged.refusal.code;
  };

  test.each([
    ["short one", "identity.password-short"],
    ["十个字的密码可以用了", "taken"],
    ["九个字的密码太短了", "identity.password-short"],
    ["ababababababab", "identity.password-simple"],
    ["the-Mayor-of-Lanchuan", "identity.password-simple"],
    [current, "identity.password-same"],
    ["correct horse battery", "taken"],
  ])("%s is %s", (next, code) => expect(codeOf(next)).toBe(code));

  test("whatever is taken is long, varied, new and does not name the account", () => {
    assert(
      property(string({ maxLength: 40, unit: "grapheme" }), (next) => {
        const isTaken = codeOf(next) === "taken";
        const isGood =
          [...next].length >= 10 &&
          new Set(next).size >= 5 &&
          next !== current &&
          !next.toLowerCase().includes("mayor");
        return isTaken === isGood;
      }),
    );
  });
});

describe("a new key", () => {
  const now = "2026-11-24T08:00:00.000Z";
  const codeOf = (key: Parameters<typeof judgeNewKey>[0]) => {
    const judged = judgeNewKey(key, reach, now);
    return judged.ok ? "made" : judged.refusal.code;
  };

  test("may hold its owner's roles, some of them or all, and may end or not", () => {
    expect(codeOf({ roles: null, expiresAt: null })).toBe("made");
    expect(codeOf({ roles: ["founder"], expiresAt: "2026-11-25T00:00:00+08:00" })).toBe("made");
  });

  test("may not hold a role its owner does not hold", () => {
    expect(codeOf({ roles: ["founder", "approver"], expiresAt: null })).toBe("identity.key-role-not-held");
  });

  test("may not have ended already", () => {
    expect(codeOf({ roles: null, expiresAt: "2026-11-24T16:00:00+08:00" })).toBe("identity.key-expiry-past");
  });

  test("never reaches further than its owner, whatever roles it was made with", () => {
    assert(
      property(subarray([...roles]), constantFrom(...roles), (only, role) => {
        const narrowed = narrowReach(reach, only);
        return only.includes(role) ? narrowed[role] === reach[role] : narrowed[role] === undefined;
      }),
    );
    expect(narrowReach(reach, null)).toBe(reach);
  });
});
