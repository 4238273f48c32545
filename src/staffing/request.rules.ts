import { isGround } from "../body/exemption.rules.ts";
import type { Day } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type SecondmentEvent, secondmentEvent } from "./secondment.events.ts";
import type { Arrangement, Explanations, Secondment, Terms } from "./secondment.model.ts";
import { type Host, refuseTerms, type TermsRefusal } from "./terms.rules.ts";

export type SecondmentChange = Change<Secondment, SecondmentEvent>;

/** What is known when somebody is asked for. */
export type RequestFacts = {
  readonly today: Day;
  readonly host: Host;
  /** Whether anybody can answer for the home unit. */
  readonly hasAgent: boolean;
  /** The level is barred (STF-01), so that the approval the rule itself names is part of the request. */
  readonly needsApproval: boolean;
  /** Checks that say no and need an answer. */
  readonly failing: readonly string[];
};

/** Asking for a person. */
export type Request = Pick<
  Secondment,
  "id" | "bodyId" | "homeUnitId" | "requestedBy" | "requestKey" | "postId"
> & {
  readonly terms: Terms;
  readonly arrangement: Arrangement;
  readonly explanations: Explanations;
  readonly note: string;
};

export type RequestRefusal =
  | TermsRefusal
  | "staffing.starts-past"
  | "staffing.no-agent"
  | AnswerRefusal
  | "staffing.level-barred";

/**
 * The host asks. Nobody is asked for of a barred level before the competent organ has approved (F2.2: the rule names
 * that approval itself); a check that says no is answered, as when a body is submitted.
 */
export function decideRequest(
  request: Request,
  facts: RequestFacts,
): Result<SecondmentChange, Refusal<RequestRefusal>> {
  const { terms, arrangement, explanations, note, ...rest } = request;
  const possible = refuseTerms(terms, facts.host, facts.today);
  if (!possible.ok) return possible;
  if (terms.startOn < facts.today)
    return refuse("staffing.starts-past", { start: terms.startOn }, "terms.startOn");
  if (!facts.hasAgent) return refuse("staffing.no-agent");
  if (facts.needsApproval && arrangement.approval === null) {
    return refuse("staffing.level-barred", {}, "arrangement.approval");
  }
  const answered = answersTo(facts.failing, explanations);
  if (!answered.ok) return answered;
  const state: Secondment = {
    ...rest,
    ...terms,
    ...arrangement,
    state: "requested",
    bars: null,
    hasKin: null,
    extension: null,
    comeBack: null,
    version: 1,
  };
  const told = { terms, explanations: answered.value, note };
  return ok({ state, events: [secondmentEvent(state.id, "secondment.requested", told)] });
}

export type AnswerRefusal = "staffing.unexplained" | "staffing.ground-thin";

/** What is answered to the checks that say no, each with a ground; what is answered to others is left out. */
export function answersTo(
  failing: readonly string[],
  given: Explanations,
): Result<Explanations, Refusal<AnswerRefusal>> {
  const unexplained = failing.filter((check) => !given[check]);
  if (unexplained.length > 0) return refuse("staffing.unexplained", { checks: unexplained }, "explanations");
  const thin = failing.find((check) => !isGround(given[check] ?? ""));
  if (thin !== undefined) return refuse("staffing.ground-thin", { check: thin }, `explanations.${thin}`);
  return ok(Object.fromEntries(failing.map((check) => [check, given[check] as string])));
}
