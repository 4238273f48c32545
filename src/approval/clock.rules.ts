import type { CaseView } from "./approval.api.ts";

/** How the clock of the current step stands, as a sentence of `caseMessages` tells it. */
export type ClockTold = {
  readonly key: "trail.left" | "trail.today" | "trail.over";
  readonly facts: { readonly days: number; readonly due: string };
  readonly isOver: boolean;
};

export function tellClock({ daysLeft, due }: Pick<CaseView, "daysLeft" | "due">): ClockTold {
  const facts = { days: Math.abs(daysLeft), due };
  if (daysLeft < 0) return { key: "trail.over", facts, isOver: true };
  return { key: daysLeft === 0 ? "trail.today" : "trail.left", facts, isOver: false };
}
