import { describe, expect, test } from "vitest";
import { day } from "../kernel/day.ts";
import { signer } from "./approval.fixture.ts";
import type { ChainStep } from "./approval.model.ts";
import { defaultChain, judgeChain, judgeDelegation } from "./chain.rules.ts";

const today = day("2026-11-24");
const step = {
  ...(defaultChain.steps[0] as ChainStep),
  who: { kind: "accounts" as const, accounts: [signer(1)] },
};

describe("a chain", () => {
  const known = new Set([signer(1)]);
  test("needs a step", () => {
    expect(judgeChain({ steps: [] }, known)).toMatchObject({ refusal: { code: "approval.no-steps" } });
  });

  test("names only accounts that are there, each once in a step", () => {
    expect(judgeChain({ steps: [step] }, known).ok).toBe(true);
    const unknown = { ...step, who: { ...step.who, accounts: [signer(2)] } };
    expect(judgeChain({ steps: [step, unknown] }, known)).toMatchObject({
      refusal: { code: "approval.account-unknown", field: "steps.1.who" },
    });
    const twice = { ...step, who: { ...step.who, accounts: [signer(1), signer(1)] } };
    expect(judgeChain({ steps: [twice] }, known)).toMatchObject({
      refusal: { code: "approval.signer-twice" },
    });
  });

  test("that nobody has set is one signature of any approver", () => {
    expect(defaultChain.steps).toMatchObject([{ who: { role: "approver" }, mode: "any" }]);
  });
});

describe("a delegation", () => {
  const given = (parts: object) => ({
    ...{ from: signer(1), to: signer(2), fromDay: today, untilDay: day("2026-12-01") },
    ...parts,
  });

  test("lasts from a day to a day", () => {
    expect(judgeDelegation(given({}), today).ok).toBe(true);
  });

  test.each([
    ["approval.delegate-self", { to: signer(1) }],
    ["approval.delegate-reversed", { untilDay: day("2026-11-20") }],
    ["approval.delegate-past", { fromDay: day("2026-11-01"), untilDay: day("2026-11-20") }],
    ["approval.delegate-long", { untilDay: day("2027-11-24") }],
  ])("is refused with %s", (code, parts) => {
    expect(judgeDelegation(given(parts), today)).toMatchObject({ refusal: { code } });
  });
});
