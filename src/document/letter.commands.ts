import { findBody } from "../body/body.store.ts";
import type { Command, Work } from "../http/work.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { secondmentFor } from "../staffing/load.commands.ts";
import type { Named } from "../staffing/secondment.store.ts";
import { letterPolicy } from "./document.policy.ts";
import { decideBegin } from "./document.rules.ts";
import { fitsLoan, type LetterKind } from "./genre.rules.ts";
import type * as api from "./letter.api.ts";
import { findSpoken } from "./letter.store.ts";
import { entriesFor, settleBegun } from "./load.commands.ts";
import { composeLetter, type LoanFacts } from "./loan-letter.rules.ts";

export const listLettersCommand: Command<typeof api.listLetters> = async (work, { params }) => {
  const loan = await secondmentFor(work, params.id, "read");
  if (!loan.ok) return loan;
  const answer = (kind: LetterKind) => {
    const allowed = mayBegin(work, loan.value, kind);
    return allowed.ok ? true : allowed.refusal.code;
  };
  return ok({
    documents: await entriesFor(work, { secondment: params.id }),
    can: { ask_secondment: answer("ask_secondment"), answer_secondment: answer("answer_secondment") },
  });
};

export const beginLetterCommand: Command<typeof api.beginLetter> = async (work, { params, body: ask }) => {
  const found = await secondmentFor(work, params.id, "read");
  if (!found.ok) return found;
  const loan = found.value;
  const allowed = mayBegin(work, loan, ask.kind);
  if (!allowed.ok) return allowed;
  const facts = await readLoan(work, loan);
  if (!facts.ok) return facts;
  const isAnswer = ask.kind === "answer_secondment";
  const change = decideBegin({
    id: work.newId<"document">(),
    bodyId: loan.bodyId,
    jurisdictionId: isAnswer ? loan.homeJurisdictionId : loan.jurisdictionId,
    kind: ask.kind,
    secondmentId: loan.id,
    content: composeLetter(ask.kind, facts.value),
    draftedBy: work.actor.account,
    draftKey: ask.draftKey,
  });
  return settleBegun(work, change);
};

/** The step of the loan is told only to who may write. */
function mayBegin(work: Work, loan: Named, kind: LetterKind): Result<undefined> {
  const allowed = may(letterPolicy, kind, work.actor, loan);
  return allowed.ok ? fitsLoan(kind, loan.state) : allowed;
}

/** The loan with what was said on the way, and who signs for the body. */
async function readLoan(work: Work, loan: Named): Promise<Result<LoanFacts>> {
  const spoken = await findSpoken(work.db, loan.id);
  const body = await findBody(work.db, loan.bodyId);
  if (!spoken || !body) return refuse("staffing.unknown");
  const lead = body.charter.leadUnit ?? body.charter.office.unit ?? "（请写明牵头单位）";
  return ok({ ...loan, ...spoken, body: loan.body.name, unit: loan.homeUnit.name, lead });
}
