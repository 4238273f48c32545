import type { RawBuilder } from "kysely";
import { findCalendar } from "../calendar/calendar.store.ts";
import type { Work } from "../http/work.ts";
import type { Event } from "../kernel/event.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Case, CaseKind } from "./approval.model.ts";
import { decideOpen, decideWithdraw, type Opening } from "./approval.rules.ts";
import { bindSteps, findOpenCase, openedCase, savedCase } from "./case.store.ts";
import { findChain } from "./chain.store.ts";

/** A part of a settling statement, with what it tells. */
export type Effect = { readonly save: RawBuilder<unknown>; readonly events: readonly Event[] };

/**
 * What a slice says of the subjects it brings before a chain. The composition root hands one for each kind to
 * `approvalRoutes`, so that approval knows no slice that comes after it.
 */
export type CaseSubject = {
  /** Whether the actor may see the subject, and with it its cases. Signers see their case in any event. */
  readonly maySee: (work: Work, one: Case) => Promise<boolean>;
  /**
   * What the end of its case does to the subject: asked when a case is about to be approved, returned to its applicant
   * or rejected. `save` is a list of common table expressions that hang on `saved`, the one row of the case that was
   * written, so that subject and case change together or not at all; the events are told with those of the case.
   */
  readonly end: (work: Work, ended: Case) => Promise<Result<Effect>>;
};
export type CaseSubjects = Readonly<Partial<Record<CaseKind, CaseSubject>>>;

/**
 * Opens a case on the chain of the place. `save` hangs on the `saved` of the subject's own statement; give
 * `events` to the same `settle`.
 */
export async function openCase(work: Work, opening: Omit<Opening, "id" | "steps">): Promise<Result<Effect>> {
  const { kind, jurisdictionId } = opening;
  const chain = await findChain(work.db, jurisdictionId, kind);
  const steps = await bindSteps(work.db, jurisdictionId, chain.steps);
  const calendar = await findCalendar(work.db, jurisdictionId);
  const id = work.newId<"approval_case">();
  const opened = decideOpen({ ...opening, id, steps }, { today: work.today, calendar });
  if (!opened.ok) return opened;
  return ok({ save: openedCase(opened.value.state), events: opened.value.events });
}

/**
 * Ends the open case of a subject that is taken back by its applicant, or has ended by itself. `save` names the case's
 * row `saved`: hang the subject's own expressions on it.
 */
export async function withdrawCase(
  work: Pick<Work, "db" | "today">,
  { kind, subjectId, reason }: Pick<Case, "kind" | "subjectId"> & { readonly reason: string },
): Promise<Result<Effect>> {
  const open = await findOpenCase(work.db, kind, subjectId);
  if (!open) return refuse("approval.not-open");
  const withdrawn = decideWithdraw(open, { today: work.today, reason });
  if (!withdrawn.ok) return withdrawn;
  return ok({ save: savedCase(open, withdrawn.value.state), events: withdrawn.value.events });
}
