import type { Calendar } from "../calendar/calendar.model.ts";
import { addWorkingDays, workingDaysBetween } from "../calendar/calendar.rules.ts";
import type { Role } from "../kernel/actor.ts";
import type { Day } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type CaseEvent, caseEvent } from "./approval.events.ts";
import type { Account, Case, CaseStep, Decision } from "./approval.model.ts";

export type CaseChange = Change<Case, CaseEvent>;
type Decided<Code extends string> = Result<CaseChange, Refusal<Code>>;

/** Returns to an earlier step that one case can bear; after that it can only go back to its applicant. */
export const mostReturns = 5;
/** Signers that one step can have. */
export const mostSigners = 20;

/** Who acts: the account, the roles it holds in the place of the case, and whom it stands in for today. */
export type Hand = {
  readonly account: Account;
  readonly roles: readonly Role[];
  readonly standsInFor: readonly Account[];
};

/** What every act on a case is decided by. */
export type Acting = {
  readonly by: Hand;
  /** The version of the case that the act was decided on. */
  readonly version: number;
  readonly today: Day;
  readonly calendar: Calendar;
};

/** What opening a case needs; each step comes with the accounts that may sign it now. */
export type Opening = Pick<
  Case,
  "id" | "kind" | "subjectId" | "jurisdictionId" | "title" | "steps" | "applicants"
>;

/** A case opens at its first step. Applicants sign nothing of their own; a step that nobody is left for is refused. */
export function decideOpen(
  opening: Opening,
  { today, calendar }: Pick<Acting, "today" | "calendar">,
): Decided<"approval.no-steps" | "approval.nobody"> {
  const steps = opening.steps.map((step) => withoutApplicants(step, opening.applicants));
  const [first] = steps;
  if (!first) return refuse("approval.no-steps");
  const empty = steps.find(({ signers }) => signers.length === 0);
  if (empty) return refuse("approval.nobody", { step: empty.title.zh });
  const state: Case = {
    ...opening,
    steps,
    ...{ state: "open", step: 0, round: 1, openedOn: today, since: today },
    ...{ due: addWorkingDays(calendar, today, first.days), returns: 0, remindedOn: null, endedOn: null },
    ...{ decisions: [], version: 1 },
  };
  const { kind, subjectId, title } = opening;
  const facts = { kind, subjectId, title, steps: steps.length };
  return ok({ state, events: [caseEvent(opening.id, "approval.opened", facts)] });
}

export type ActRefusal =
  | "approval.not-open"
  | "approval.stale"
  | "approval.own-case"
  | "approval.not-signer"
  | "approval.signed-already";

/** A signature. It carries the step when it is the first one (any) or the last one missing (all), the last step the case. */
export function decideSign(was: Case, acting: Acting, note: string): Decided<ActRefusal> {
  const signer = signerOf(was, acting);
  if (!signer.ok) return signer;
  const { state, events } = decided(was, acting, { act: "signed", signer: signer.value, note });
  if (missingSigners(state).length > 0) return ok({ state, events });
  const at = { step: was.step, round: was.round };
  const passed = [...events, caseEvent(was.id, "approval.step-passed", at)];
  if (was.step + 1 < was.steps.length) {
    return ok({ state: entering(state, was.step + 1, acting), events: passed });
  }
  return ok({
    state: { ...state, state: "approved", endedOn: acting.today },
    events: [...passed, caseEvent(was.id, "approval.approved", {})],
  });
}

export type Return = { readonly to: number | "applicant"; readonly reason: string };

/** Back to an earlier step, which is gone through again from there, or to the applicant, which ends the case. */
export function decideReturn(
  was: Case,
  acting: Acting,
  { to, reason }: Return,
): Decided<ActRefusal | "approval.later-step" | "approval.returned-often"> {
  const signer = signerOf(was, acting);
  if (!signer.ok) return signer;
  if (to !== "applicant" && to >= was.step) return refuse("approval.later-step", {}, "to");
  if (to !== "applicant" && was.returns >= mostReturns) {
    return refuse("approval.returned-often", { most: mostReturns }, "to");
  }
  const { state } = decided(was, acting, { act: "returned", signer: signer.value, note: reason });
  const facts = { step: was.step, round: was.round, signer: signer.value, note: reason, to };
  const events = [caseEvent(was.id, "approval.returned", facts)];
  if (to === "applicant")
    return ok({ state: { ...state, state: "returned", endedOn: acting.today }, events });
  return ok({ state: { ...entering(state, to, acting), returns: was.returns + 1 }, events });
}

/** No, with a reason; the case is over. */
export function decideReject(was: Case, acting: Acting, reason: string): Decided<ActRefusal> {
  const signer = signerOf(was, acting);
  if (!signer.ok) return signer;
  const { state, events } = decided(was, acting, { act: "rejected", signer: signer.value, note: reason });
  return ok({ state: { ...state, state: "rejected", endedOn: acting.today }, events });
}

export type NewSigner = { readonly account: Account; readonly reason: string };
type SignerRefusal = "approval.signer-applicant" | "approval.signer-there" | "approval.signers-full";

/** Whoever may sign the step asks one more account to: beside them (any), or as well (all). */
export function decideAddSigner(
  was: Case,
  acting: Acting,
  { account, reason }: NewSigner,
): Decided<ActRefusal | SignerRefusal> {
  const signer = signerOf(was, acting);
  if (!signer.ok) return signer;
  const step = stepOf(was);
  if (was.applicants.includes(account)) return refuse("approval.signer-applicant", {}, "account");
  if (step.signers.includes(account)) return refuse("approval.signer-there", {}, "account");
  if (step.signers.length >= mostSigners) {
    return refuse("approval.signers-full", { most: mostSigners }, "account");
  }
  const steps = was.steps.with(was.step, { ...step, signers: [...step.signers, account] });
  const facts = { step: was.step, round: was.round, signer: account, reason };
  return ok({
    state: { ...was, steps, version: was.version + 1 },
    events: [caseEvent(was.id, "approval.signer-added", facts)],
  });
}

/** Taken back by whom the subject's own policy lets; `null` where the subject itself has ended it. */
export function decideWithdraw(
  was: Case,
  { today, reason }: { readonly today: Day; readonly reason: string },
): Decided<"approval.not-open"> {
  if (was.state !== "open") return refuse("approval.not-open", { state: was.state });
  return ok({
    state: { ...was, state: "withdrawn", endedOn: today, version: was.version + 1 },
    events: [caseEvent(was.id, "approval.withdrawn", { reason })],
  });
}

/** Asks those who are waited for once more; at most once a working day. */
export function decideRemind(
  was: Case,
  { version, today, calendar }: Omit<Acting, "by">,
): Decided<"approval.not-open" | "approval.stale" | "approval.reminded"> {
  const open = isOpen(was, version);
  if (!open.ok) return open;
  if (was.remindedOn !== null && workingDaysBetween(calendar, was.remindedOn, today) < 1) {
    return refuse("approval.reminded", { day: was.remindedOn });
  }
  const facts = { step: was.step, round: was.round, waiting: missingSigners(was) };
  return ok({
    state: { ...was, remindedOn: today, version: was.version + 1 },
    events: [caseEvent(was.id, "approval.reminded", facts)],
  });
}

export function stepOf({ steps, step }: Pick<Case, "steps" | "step">): CaseStep {
  return steps[step] as CaseStep;
}

/** Whose signature the current step still wants: of `any`, everybody's until there is one. */
export function missingSigners(one: Case): Account[] {
  const { signers, mode } = stepOf(one);
  const signed = one.decisions.filter(({ round, act }) => round === one.round && act === "signed");
  if (mode === "any" && signed.length > 0) return [];
  return signers.filter((account) => !signed.some(({ signer }) => signer === account));
}

/**
 * For whom an account can decide now: itself where it is a signer, else the first it stands in for. Applicants never
 * decide, not in the place of somebody else either; nobody decides twice in one round.
 */
export function signerOf(
  was: Case,
  { by, version }: Pick<Acting, "by" | "version">,
): Result<Account, Refusal<ActRefusal>> {
  const open = isOpen(was, version);
  if (!open.ok) return open;
  if (was.applicants.includes(by.account)) return refuse("approval.own-case");
  const before = was.decisions.filter(({ round }) => round === was.round);
  if (before.some((one) => one.by === by.account || one.signer === by.account)) {
    return refuse("approval.signed-already");
  }
  if (isSigner(was, by)) return ok(by.account);
  const missing = missingSigners(was);
  const absent = by.standsInFor.find((account) => missing.includes(account));
  return absent === undefined ? refuse("approval.not-signer", { step: stepOf(was).title.zh }) : ok(absent);
}

/** Named for the step, or holding now the role of a step that any holder may sign. */
function isSigner(was: Case, { account, roles }: Hand): boolean {
  const { signers, who, mode } = stepOf(was);
  return signers.includes(account) || (mode === "any" && who.kind === "role" && roles.includes(who.role));
}

function isOpen(
  was: Case,
  version: number,
): Result<undefined, Refusal<"approval.not-open" | "approval.stale">> {
  if (was.state !== "open") return refuse("approval.not-open", { state: was.state });
  if (version === was.version) return ok();
  return refuse("approval.stale", { yours: version, current: was.version }, "version");
}

type Given = Pick<Decision, "act" | "signer" | "note">;

function decided(was: Case, { by, today }: Acting, given: Given): CaseChange {
  const at = { step: was.step, round: was.round };
  const decision: Decision = { ...given, ...at, by: by.account, on: today };
  const facts = { ...at, signer: given.signer, note: given.note };
  return {
    state: { ...was, decisions: [...was.decisions, decision], version: was.version + 1 },
    events: given.act === "returned" ? [] : [caseEvent(was.id, `approval.${given.act}`, facts)],
  };
}

function entering(state: Case, step: number, { today, calendar }: Acting): Case {
  const { days } = state.steps[step] as CaseStep;
  const due = addWorkingDays(calendar, today, days);
  return { ...state, step, round: state.round + 1, since: today, due, remindedOn: null };
}

function withoutApplicants(step: CaseStep, applicants: readonly Id<"account">[]): CaseStep {
  return { ...step, signers: step.signers.filter((account) => !applicants.includes(account)) };
}
