import { refuseMarked } from "../body/secrecy.rules.ts";
import type { Work } from "../http/work.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { LoanFacts } from "./loan.model.ts";
import { findCandidate, findHost, hostOf, listOthers, readFacts } from "./loan.store.ts";
import { earliestLastDay } from "./notice-days.store.ts";
import { type SecondmentAct, statesAllowing } from "./offer.rules.ts";
import type { SecondmentChange } from "./request.rules.ts";
import type { SecondmentCan, SecondmentView } from "./secondment.api.ts";
import type { Secondment } from "./secondment.model.ts";
import { isHome, isHost, isPerson, secondmentPolicy } from "./secondment.policy.ts";
import * as store from "./secondment.store.ts";

/** Loads for an act: what may not be read is unknown; what may be read may still be refused. */
export async function secondmentFor(
  work: Work,
  id: Secondment["id"],
  act: SecondmentAct | "read",
): Promise<Result<store.Named>> {
  const found = await store.findSecondment(work.db, id);
  if (!found) return refuse("staffing.unknown");
  const seen = may(secondmentPolicy, "read", work.actor, found);
  if (!seen.ok) return seen;
  const allowed = may(secondmentPolicy, act, work.actor, found);
  return allowed.ok ? ok(found) : allowed;
}

/** What the checks ask about this secondment, with other terms where some are offered. */
export async function factsOf(
  work: Work,
  it: Pick<Secondment, "id" | "bodyId" | "personId">,
): Promise<Result<LoanFacts>> {
  const [host, candidate] = [await findHost(work.db, it.bodyId), await findCandidate(work.db, it.personId)];
  if (!host || !candidate) return refuse("staffing.unknown");
  const subject = { host, person: it.personId, candidate };
  return ok(await readFacts(work.db, subject, { actor: work.actor, today: work.today, except: it.id }));
}

export async function hostFor(work: Work, id: Secondment["bodyId"]) {
  const host = await findHost(work.db, id);
  return host && { ...host, host: hostOf(host) };
}

/** Saves what was decided and answers with what there is now. */
export async function settleChange(
  work: Work,
  it: Secondment,
  decided: Result<SecondmentChange>,
): Promise<Result<SecondmentView>> {
  if (!decided.ok) return decided;
  const saved = await store.saveSecondment(work, decided.value);
  if (saved === "saved") return viewNow(work, it.id);
  if (saved !== "stale") return refuseClash(work, decided.value.state, saved);
  const now = await store.findSecondment(work.db, it.id);
  return refuse("staffing.stale", { yours: it.version, current: now?.version ?? it.version + 1 }, "version");
}

/** The database has refused: says what stands in the way, and names the other body only to who may see it. */
export async function refuseClash(work: Work, it: Secondment, clash: "full-time" | "shares") {
  if (clash === "shares") return refuse("staffing.shares-over");
  const looking = { actor: work.actor, today: work.today, except: it.id };
  const others = await listOthers(work.db, it.personId, looking);
  const other = others.find(
    ({ mode, startOn, endOn }) => mode === "full_time" && startOn <= it.endOn && it.startOn <= endOn,
  );
  const facts = { from: other?.startOn ?? it.startOn, to: other?.endOn ?? it.endOn };
  return other?.body
    ? refuse("staffing.full-time-elsewhere", { ...facts, body: other.body })
    : refuse("staffing.full-time-elsewhere-unseen", facts);
}

export async function viewNow(work: Work, id: Secondment["id"]): Promise<Result<SecondmentView>> {
  const found = await secondmentFor(work, id, "read");
  if (!found.ok) return found;
  const facts = await factsOf(work, found.value);
  if (!facts.ok) return facts;
  const recallFrom = await earliestLastDay(work.db, found.value.homeJurisdictionId, work.today);
  return ok(secondmentToView(work, found.value, { facts: facts.value, recallFrom }));
}

/** What the page may offer: the policy's answer first, then what the state would answer. */
function secondmentToView(
  { actor, today }: Work,
  it: store.Named,
  more: Pick<SecondmentView, "facts" | "recallFrom">,
): SecondmentView {
  const policy = canOf(secondmentPolicy, actor, it);
  const state = statesAllowing(it, { account: actor.account, today });
  const acts = Object.keys(state) as SecondmentAct[];
  const can = Object.fromEntries(
    acts.map((act) => [act, policy[act] === true ? state[act] : policy[act]]),
  ) as SecondmentCan;
  const { agents: _, jurisdictionId: _1, homeJurisdictionId: _2, host: _3, ...shown } = it;
  const sides = { host: isHost(actor, it), home: isHome(actor, it), person: isPerson(actor, it) };
  return { ...shown, ...more, sides, can };
}

/** Nothing that bears a secrecy mark is kept, wherever it was typed. */
export const refuseMarkedWords = (said: unknown) => refuseMarked(said, "body");
