import { z } from "zod";
import { Role } from "../identity/identity.model.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";

/** What can be brought before a chain of approval. */
export const caseKinds = ["body_founding", "charter_version", "dissolution", "secondment_bar"] as const;
export const CaseKind = z.enum(caseKinds);
export type CaseKind = z.output<typeof CaseKind>;

const Account = idOf<"account">();
export type Account = z.output<typeof Account>;

const Said = z.object({ zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(80) });

/** Whose signature a step asks for: whoever holds a role in the place, or named accounts. */
export const StepSigners = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("role"), role: Role }),
  z.object({ kind: z.literal("accounts"), accounts: z.array(Account).min(1).max(20) }),
]);

export const ChainStep = z.object({
  title: Said,
  who: StepSigners,
  /** `all`: everybody named countersigns; `any`: the first signature carries the step. */
  mode: z.enum(["any", "all"]),
  /** Working days in which the step is to be done. */
  days: z.int().min(1).max(60),
  /** The station of the way that EST-07 wants recorded, where the step is one. */
  station: z.enum(["government_office", "staffing_office", "approving_body"]).nullable(),
});
export type ChainStep = z.output<typeof ChainStep>;

export const mostSteps = 8;
export const Chain = z.object({ steps: z.array(ChainStep).max(mostSteps) });
export type Chain = z.output<typeof Chain>;

/** A step of a case: the chain's step as it was when the case was opened, with the accounts that may sign it. */
export const CaseStep = ChainStep.extend({ signers: z.array(Account).max(200) });
export type CaseStep = z.output<typeof CaseStep>;

export const caseStates = ["open", "approved", "returned", "rejected", "withdrawn"] as const;
export const CaseState = z.enum(caseStates);
export type CaseState = z.output<typeof CaseState>;

/** One signature, return or rejection; nobody gives two of them in one round. */
export const Decision = z.object({
  act: z.enum(["signed", "returned", "rejected"]),
  round: z.int().positive(),
  /** Index of the step it was given at. */
  step: z.int().nonnegative(),
  /** Whose decision it is, and who gave it: two accounts where one stood in for an absent other. */
  signer: Account,
  by: Account,
  on: Day,
  /** The note of a signature, the reason of the others. */
  note: z.string(),
});
export type Decision = z.output<typeof Decision>;

export const Case = z.object({
  id: idOf<"approval_case">(),
  kind: CaseKind,
  subjectId: idOf<string>(),
  jurisdictionId: idOf<"jurisdiction">(),
  /** The name of the subject as the case was opened. */
  title: z.string(),
  state: CaseState,
  steps: z.array(CaseStep).min(1),
  /** Index of the step that is waited for; of an ended case, the last one reached. */
  step: z.int().nonnegative(),
  /** Goes up each time a step is entered, also when it is entered again after a return. */
  round: z.int().positive(),
  /** Whoever brought it: they never decide. */
  applicants: z.array(Account).min(1),
  openedOn: Day,
  /** When the current step was entered, and the last day of its clock. */
  since: Day,
  due: Day,
  /** Returns to an earlier step so far. */
  returns: z.int().nonnegative(),
  remindedOn: Day.nullable(),
  endedOn: Day.nullable(),
  decisions: z.array(Decision),
  version: z.int().positive(),
});
export type Case = z.output<typeof Case>;

/** One account stands in for another one, first and last day included. */
export const Delegation = z.object({
  id: idOf<"delegation">(),
  from: Account,
  to: Account,
  fromDay: Day,
  untilDay: Day,
  reason: z.string(),
});
export type Delegation = z.output<typeof Delegation>;
