import type { Day } from "../kernel/day.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { shareByMode, type Terms } from "./secondment.model.ts";

/** Of the host body, as far as a secondment depends on it. */
export type Host = {
  readonly isRunning: boolean;
  /** Null: its charter states none. */
  readonly termEnd: Day | null;
};

export type TermsRefusal =
  | "staffing.term-reversed"
  | "staffing.already-over"
  | "staffing.share-mode"
  | "staffing.body-not-running"
  | "staffing.body-overdue"
  | "staffing.beyond-body";

/** Terms that can be asked for: days in order and not gone by, a share that fits the mode, within the life of the body. */
export function refuseTerms(terms: Terms, host: Host, today: Day): Result<undefined, Refusal<TermsRefusal>> {
  const { mode, share, startOn, endOn } = terms;
  if (endOn < startOn) return refuse("staffing.term-reversed", { start: startOn, end: endOn }, "terms.endOn");
  if (endOn < today) return refuse("staffing.already-over", { end: endOn }, "terms.endOn");
  const fitting = shareByMode[mode];
  if (share < fitting.from || share > fitting.to) {
    const facts = { from: percent(fitting.from), to: percent(fitting.to) };
    return refuse("staffing.share-mode", facts, "terms.share");
  }
  return refuseHost(host, endOn, today);
}

/** No body that does not run, or is past its term, draws people; none keeps them beyond its own end. */
export function refuseHost(
  { isRunning, termEnd }: Host,
  endOn: Day,
  today: Day,
): Result<undefined, Refusal<TermsRefusal>> {
  if (!isRunning) return refuse("staffing.body-not-running");
  if (termEnd === null) return ok();
  if (termEnd < today) return refuse("staffing.body-overdue", { end: termEnd });
  return endOn > termEnd ? refuse("staffing.beyond-body", { end: termEnd }, "terms.endOn") : ok();
}

export function percent(share: number): number {
  return Math.round(share * 100);
}
