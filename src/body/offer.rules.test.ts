import { describe, expect, test } from "vitest";
import type { May } from "../kernel/policy.ts";
import type { BodyCan } from "./body.api.ts";
import { bodyStates } from "./body.model.ts";
import { actsToShow } from "./offer.rules.ts";

const can = (all: May, parts: Partial<BodyCan> = {}): BodyCan => ({
  ...{ revise: all, submit: all, withdraw: all, discard: all, foundByWord: all },
  ...parts,
});

describe("the acts shown beside a body", () => {
  test("a founder sees what a draft can become; the word of a leader only where there is an emergency", () => {
    expect(actsToShow("draft", can(true))).toEqual(["submit", "revise", "foundByWord", "discard"]);
    const calm = can(true, { foundByWord: "body.no-emergency" });
    expect(actsToShow("draft", calm)).toEqual(["submit", "revise", "discard"]);
  });

  test("what was returned is corrected before it is submitted again", () => {
    expect(actsToShow("returned", can(true))[0]).toBe("revise");
  });

  test("who can do nothing with a draft sees the one act it waits for", () => {
    expect(actsToShow("draft", can("body.not-founder"))).toEqual(["submit"]);
  });

  test("what is submitted can be taken back; who only signs sees nothing here", () => {
    expect(actsToShow("submitted", can(true))).toEqual(["withdraw"]);
    expect(actsToShow("submitted", can("body.not-founder"))).toEqual([]);
  });

  test("a body that runs on a word shows what it still owes, any other nothing", () => {
    const owing = can(true, { withdraw: "body.not-submitted", foundByWord: "body.not-open" });
    expect(actsToShow("running", owing)).toEqual(["submit", "revise"]);
    expect(actsToShow("running", can("body.not-open"))).toEqual([]);
  });

  test.each(bodyStates.filter((state) => !["draft", "returned", "submitted", "running"].includes(state)))(
    "a body that is %s waits for nothing",
    (state) => {
      expect(actsToShow(state, can(true))).toEqual([]);
    },
  );
});
