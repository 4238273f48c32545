import { describe, expect, test } from "vitest";
import type { BodyCan } from "./body.api.ts";
import { bodyStates } from "./body.model.ts";
import { actsToShow } from "./offer.rules.ts";

const can = (revising: true | string, deciding: true | string): BodyCan => ({
  revise: revising,
  submit: revising,
  withdraw: revising,
  discard: revising,
  return: deciding,
  approve: deciding,
});

describe("the acts shown beside a body", () => {
  test("a founder sees what a draft can become", () => {
    expect(actsToShow("draft", can(true, "body.not-approver"))).toEqual(["submit", "revise", "discard"]);
  });

  test("what was returned is corrected before it is submitted again", () => {
    expect(actsToShow("returned", can(true, "body.not-approver"))[0]).toBe("revise");
  });

  test("an approver decides, and does not take back what others submitted", () => {
    expect(actsToShow("submitted", can("body.not-founder", true))).toEqual(["approve", "return"]);
  });

  test("who drafted it and is approver too sees the decision with its reason", () => {
    expect(actsToShow("submitted", can(true, "body.own-draft"))).toEqual(["approve", "return", "withdraw"]);
  });

  test("who can do nothing sees the one act the body waits for", () => {
    expect(actsToShow("submitted", can("body.not-founder", "body.not-approver"))).toEqual(["approve"]);
  });

  test.each(bodyStates.filter((state) => !["draft", "returned", "submitted"].includes(state)))(
    "a body that is %s waits for nothing",
    (state) => {
      expect(actsToShow(state, can(true, true))).toEqual([]);
    },
  );
});
