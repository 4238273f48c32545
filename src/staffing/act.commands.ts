import type { Command, Work } from "../http/work.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import * as answer from "./answer.rules.ts";
import { factsOf, hostFor, refuseMarkedWords, secondmentFor, settleChange } from "./load.commands.ts";
import { failingLoanChecks } from "./loan.judge.rules.ts";
import { isBarred } from "./loan.rules.ts";
import { findCandidate, isOfUnit } from "./loan.store.ts";
import { earliestLastDay } from "./notice-days.store.ts";
import type { SecondmentAct } from "./offer.rules.ts";
import { decideExtend, decideRecall, decideReturn } from "./running.rules.ts";
import type * as api from "./secondment.api.ts";
import type { Secondment } from "./secondment.model.ts";
import { isHome, isHost, isPerson } from "./secondment.policy.ts";
import type { Named } from "./secondment.store.ts";

type Said = { readonly version: number; readonly note: string };

/** What every act begins with: it may be done, and nothing of it bears a secrecy mark. */
async function begin(work: Work, id: Secondment["id"], { act, said }: { act: SecondmentAct; said: Said }) {
  const clean = refuseMarkedWords(said);
  if (!clean.ok) return clean;
  const found = await secondmentFor(work, id, act);
  if (!found.ok) return found;
  const word = { by: work.actor.account, version: said.version, note: said.note };
  return ok({ it: found.value, word });
}

export const consentCommand: Command<typeof api.consentSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "consent", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  return settleChange(work, it, answer.decideConsent(it, word, body.bars));
};

export const offerCommand: Command<typeof api.offerSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "offer", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  const { terms, bars } = body;
  const isOfHome = await isOfUnit(work.db, terms.personId, it.homeUnitId);
  const leftOn = (await findCandidate(work.db, terms.personId))?.leftOn ?? null;
  const offer = { terms, bars, isOfHome, leftOn, host: it.host, today: work.today };
  return settleChange(work, it, answer.decideOffer(it, word, offer));
};

export const refuseCommand: Command<typeof api.refuseSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "refuse", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  return settleChange(work, it, answer.decideRefuse(it, word));
};

export const acceptCommand: Command<typeof api.acceptSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "accept", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  const judged = await judgedAnew(work, it);
  if (!judged.ok) return judged;
  const { approval, explanations } = body;
  return settleChange(work, it, answer.decideAccept(it, word, { ...judged.value, approval, explanations }));
};

/** The checks of the offered terms; of an extension the old answers hold on. */
async function judgedAnew(
  work: Work,
  it: Named,
): Promise<Result<Pick<answer.Acceptance, "failing" | "needsApproval">>> {
  if (it.extension) return ok({ failing: [], needsApproval: false });
  const facts = await factsOf(work, it);
  if (!facts.ok) return facts;
  const needsApproval = isBarred(it, facts.value, facts.value.setting);
  return ok({ failing: failingLoanChecks(it, facts.value), needsApproval });
}

/** A paper that is recorded for somebody is named, so that it can be found. */
export const agreeCommand: Command<typeof api.agreeSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "agree", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  const onPaper = !isPerson(work.actor, it);
  if (onPaper && body.note === "") return refuse("staffing.paper-unnamed", {}, "note");
  const said = { hasKin: body.hasKin, onPaper, today: work.today };
  return settleChange(work, it, answer.decideAgree(it, word, said));
};

export const declineCommand: Command<typeof api.declineSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "decline", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  return settleChange(work, it, answer.decideDecline(it, word, !isPerson(work.actor, it)));
};

export const withdrawCommand: Command<typeof api.withdrawSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "withdraw", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  return settleChange(work, it, answer.decideWithdraw(it, word, work.today));
};

export const extendCommand: Command<typeof api.extendSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "extend", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  const host = await hostFor(work, it.bodyId);
  if (!host) return refuse("staffing.unknown");
  const ask = { to: body.to, host: host.host, today: work.today };
  return settleChange(work, it, decideExtend(it, word, ask));
};

export const recallCommand: Command<typeof api.recallSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "recall", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  const earliest = await earliestLastDay(work.db, it.homeJurisdictionId, work.today);
  return settleChange(
    work,
    it,
    decideRecall(it, word, { lastDay: body.lastDay, earliest, today: work.today }),
  );
};

/** Each side speaks for itself: who is both says which. */
export const returnCommand: Command<typeof api.returnSecondment> = async (work, { params, body }) => {
  const begun = await begin(work, params.id, { act: "return", said: body });
  if (!begun.ok) return begun;
  const { it, word } = begun.value;
  const { on, side } = body;
  const speaks =
    side === "host" ? isHost(work.actor, it) : isHome(work.actor, it) && !isPerson(work.actor, it);
  if (!speaks) return refuse("staffing.not-side");
  return settleChange(work, it, decideReturn(it, word, { on, side, today: work.today }));
};
