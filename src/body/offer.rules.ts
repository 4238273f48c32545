import type { May } from "../kernel/policy.ts";
import type { BodyCan } from "./body.api.ts";
import type { BodyState } from "./body.model.ts";

export type BodyAct = keyof BodyCan;

/** What can be done with a body in each state, the first the one that leads on. */
const actsByState: Readonly<Partial<Record<BodyState, readonly BodyAct[]>>> = {
  draft: ["submit", "revise", "foundByWord", "discard"],
  returned: ["revise", "submit", "foundByWord", "discard"],
  submitted: ["withdraw"],
  // On a leader's word: what it still owes.
  running: ["submit", "revise", "withdraw"],
};

/** Refusals that lie in who asks or what the body is, not in how far it has come: the act is no matter here. */
const noMatter: readonly May[] = ["body.not-founder", "body.no-emergency"];

/**
 * The acts to show: those that belong to the state and are not somebody else's matter. Of a draft where all of them
 * are, the first is shown with its reason, so that everybody sees what the body waits for and who can do it.
 */
export function actsToShow(state: BodyState, can: BodyCan): readonly BodyAct[] {
  const fitting = actsByState[state] ?? [];
  if (state === "running") return fitting.filter((act) => can[act] === true);
  const mine = fitting.filter((act) => !noMatter.includes(can[act]));
  return mine.length > 0 || state === "submitted" ? mine : fitting.slice(0, 1);
}
