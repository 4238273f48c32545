import type { Body } from "../body/body.model.ts";
import { bodyPolicy, seesDrafts } from "../body/body.policy.ts";
import { type Actor, holds, reachOf } from "../kernel/actor.ts";
import type { Policy } from "../kernel/policy.ts";
import { type Concerned, secondmentPolicy } from "../staffing/secondment.policy.ts";
import type { OfficialDocument } from "./document.model.ts";

/** Who is concerned by the loan that a letter is about. Whether the person can sign in is no matter here. */
export type LetterScope = Omit<Concerned, "hasAccount">;

/** A paper with the body it belongs to, and the loan where it is a letter about one. */
export type DocumentScope = Pick<OfficialDocument, "kind" | "state" | "jurisdictionId" | "draftedBy"> & {
  readonly body: Pick<Body, "jurisdictionId" | "state" | "draftedBy" | "submittedBy">;
  readonly secondment: LetterScope | null;
};

const loanOf = (secondment: LetterScope): Concerned => ({ ...secondment, hasAccount: true });

/** Who is lent where is not for everybody who sees the body: a letter is seen by who sees its loan. */
function maySeeSubject(actor: Actor, { body, secondment }: DocumentScope): boolean {
  return secondment
    ? secondmentPolicy.read.when(actor, loanOf(secondment))
    : bodyPolicy.read.when(actor, body);
}

/** What is issued is for everybody who sees its subject; a draft for those who write, decide, oversee or audit there. */
function maySee(actor: Actor, document: DocumentScope): boolean {
  const { state, jurisdictionId, draftedBy } = document;
  if (!maySeeSubject(actor, document)) return false;
  if (state === "issued" || state === "void") return true;
  return (
    draftedBy === actor.account ||
    writes(actor, document) ||
    reachOf(actor, seesDrafts).includes(jurisdictionId)
  );
}

const isOfficeThere = (actor: Actor, { jurisdictionId }: Pick<DocumentScope, "jurisdictionId">) =>
  holds(actor, "founder", jurisdictionId);

/**
 * The office of the place writes its papers and gives them their numbers; what they order was decided before. The answer
 * about a loan is written by who answered for the home unit, and by nobody else.
 */
function writes(actor: Actor, document: Pick<DocumentScope, "kind" | "jurisdictionId" | "secondment">) {
  const { kind, secondment } = document;
  if (kind !== "answer_secondment") return isOfficeThere(actor, document);
  return secondment !== null && secondmentPolicy.consent.when(actor, loanOf(secondment));
}

const byWriter = { when: writes, else: "document.not-office" } as const;

export const documentPolicy = {
  read: { when: maySee, else: "document.unknown" },
  revise: byWriter,
  issue: byWriter,
  void: byWriter,
  discard: byWriter,
  /** Setting at which number the sequence of the paper's code goes on. */
  count: byWriter,
} as const satisfies Policy<Actor, DocumentScope>;

/** Beginning a paper needs only the place of the body. */
export const beginPolicy = {
  draft: { when: isOfficeThere, else: "document.not-office" },
} as const satisfies Policy<Actor, Pick<DocumentScope, "jurisdictionId">>;

/** Either letter about a loan: the host's office asks, the home unit answers. */
export const letterPolicy = {
  ask_secondment: {
    when: (actor: Actor, secondment: Concerned) => isOfficeThere(actor, secondment),
    else: "document.not-office",
  },
  answer_secondment: { when: secondmentPolicy.consent.when, else: "document.not-office" },
} as const satisfies Policy<Actor, Concerned>;
