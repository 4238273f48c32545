import { type Day, daysBetween } from "../kernel/day.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Account, Chain, Delegation } from "./approval.model.ts";

/** Of a place that has set none, and none of those above it: one signature of any approver. */
export const defaultChain: Chain = {
  steps: [
    {
      title: { zh: "审批", en: "Approval" },
      who: { kind: "role", role: "approver" },
      mode: "any",
      days: 5,
      station: "approving_body",
    },
  ],
};

/** Accounts that a chain names. */
export function namedIn({ steps }: Chain): Account[] {
  return [...new Set(steps.flatMap(({ who }) => (who.kind === "accounts" ? who.accounts : [])))];
}

type ChainRefusal = "approval.no-steps" | "approval.account-unknown" | "approval.signer-twice";

/** A chain has a step, and names nobody who is not there, nor anybody twice in one step. */
export function judgeChain(
  chain: Chain,
  known: ReadonlySet<Account>,
): Result<undefined, Refusal<ChainRefusal>> {
  if (chain.steps.length === 0) return refuse("approval.no-steps", {}, "steps");
  for (const [at, { who, title }] of chain.steps.entries()) {
    if (who.kind === "role") continue;
    const field = `steps.${at}.who`;
    if (who.accounts.some((account) => !known.has(account))) {
      return refuse("approval.account-unknown", {}, field);
    }
    if (new Set(who.accounts).size < who.accounts.length) {
      return refuse("approval.signer-twice", { step: title.zh }, field);
    }
  }
  return ok();
}

/** Days that one delegation can last; a longer absence is a change of post. */
export const longestDelegation = 180;

type DelegationRefusal =
  | "approval.delegate-self"
  | "approval.delegate-past"
  | "approval.delegate-reversed"
  | "approval.delegate-long";

export function judgeDelegation(
  { from, to, fromDay, untilDay }: Omit<Delegation, "id" | "reason">,
  today: Day,
): Result<undefined, Refusal<DelegationRefusal>> {
  if (to === from) return refuse("approval.delegate-self", {}, "to");
  if (untilDay < fromDay) return refuse("approval.delegate-reversed", {}, "untilDay");
  if (untilDay < today) return refuse("approval.delegate-past", {}, "untilDay");
  if (daysBetween(fromDay, untilDay) >= longestDelegation) {
    return refuse("approval.delegate-long", { most: longestDelegation }, "untilDay");
  }
  return ok();
}
