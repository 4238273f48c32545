import type { May } from "../kernel/policy.ts";
import type { BodyCan } from "./body.api.ts";
import type { BodyState } from "./body.model.ts";

export type BodyAct = keyof BodyCan;

/** What can be done with a body in each state, the first the one that leads on. */
const actsByState: Readonly<Partial<Record<BodyState, readonly BodyAct[]>>> = {
  draft: ["submit", "revise", "discard"],
  returned: ["revise", "submit", "discard"],
  submitted: ["approve", "return", "withdraw"],
};

/** Refusals that lie in who asks, not in what is asked: the act is somebody else's. */
const othersMatter: readonly May[] = ["body.not-founder", "body.not-approver"];

/**
 * The acts to show: those that belong to the state and are not somebody else's matter. Where all of them are, the
 * first is shown with its reason, so that everybody sees what the body waits for and who can do it.
 */
export function actsToShow(state: BodyState, can: BodyCan): readonly BodyAct[] {
  const fitting = actsByState[state] ?? [];
  const mine = fitting.filter((act) => !othersMatter.includes(can[act]));
  return mine.length > 0 ? mine : fitting.slice(0, 1);
}
