import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { refuseTurn } from "./answer.rules.ts";
import type { Secondment, Step } from "./secondment.model.ts";
import type { secondmentPolicy } from "./secondment.policy.ts";
import { hasBegun, onTable } from "./standing.rules.ts";

export type SecondmentAct = Exclude<keyof typeof secondmentPolicy, "read">;

/** For each act: `true`, or the refusal that the state of the secondment would give. */
export function statesAllowing(
  it: Secondment,
  { account, today }: { readonly account: Id<"account">; readonly today: Day },
): Record<SecondmentAct, true | string> {
  const turn = (step: Step) => turnAnswer(it, step);
  const answer = turn("requested");
  const ownAnswer = answer === true && account === it.requestedBy ? "staffing.own-request" : answer;
  const begun = hasBegun(it, today);
  const goesOn = it.state === "agreed" ? true : refuseTurn(it).refusal.code;
  return {
    consent: ownAnswer,
    offer: ownAnswer,
    refuse: answer,
    accept: turn("offered"),
    agree: turn("consented"),
    decline: turn("consented"),
    withdraw: withdrawAnswer(it, begun),
    extend: goesOn === true && it.extension ? "staffing.extension-open" : goesOn,
    recall: goesOn,
    return: returnAnswer(it, begun),
  };
}

function turnAnswer(it: Secondment, step: Step): true | string {
  const table = onTable(it);
  if (table === null) return refuseTurn(it).refusal.code;
  return table.step === step ? true : "staffing.other-turn";
}

function withdrawAnswer(it: Secondment, begun: boolean): true | string {
  if (onTable(it)) return true;
  if (it.state !== "agreed") return refuseTurn(it).refusal.code;
  return begun ? "staffing.begun" : true;
}

function returnAnswer(it: Secondment, begun: boolean): true | string {
  if (it.state !== "agreed" && it.state !== "recalled") return refuseTurn(it).refusal.code;
  return begun ? true : "staffing.unbegun";
}
