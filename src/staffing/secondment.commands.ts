import { bodyPolicy } from "../body/body.policy.ts";
import type { Command, Work } from "../http/work.ts";
import { reachOf } from "../kernel/actor.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { keepsAgents } from "./agent.policy.ts";
import { countViews, findSides, listSecondments } from "./list.store.ts";
import { hostFor, refuseClash, refuseMarkedWords, secondmentFor, viewNow } from "./load.commands.ts";
import { failingLoanChecks } from "./loan.judge.rules.ts";
import type { LoanFacts } from "./loan.model.ts";
import { isBarred } from "./loan.rules.ts";
import { type Candidate, findCandidate, type HostBody, readFacts } from "./loan.store.ts";
import { isPostOf } from "./post/post.store.ts";
import { decideRequest } from "./request.rules.ts";
import type * as api from "./secondment.api.ts";
import type { Secondment } from "./secondment.model.ts";
import { requestPolicy } from "./secondment.policy.ts";
import * as store from "./secondment.store.ts";
import type { Host } from "./terms.rules.ts";

/** Asking is for the body's own place; of a body that may not be read there is nothing to ask. */
export const requestSecondmentCommand: Command<typeof api.requestSecondment> = async (
  work,
  { body: ask },
) => {
  const clean = refuseMarkedWords(ask);
  if (!clean.ok) return clean;
  const asked = await candidateFor(work, ask.bodyId, ask.terms.personId);
  if (!asked.ok) return asked;
  const { host, candidate, facts } = asked.value;
  if (ask.postId && !(await isPostOf(work.db, ask.postId, ask.bodyId))) return refuse("post.unknown");
  const id = work.newId<"secondment">();
  const loan = { ...ask.terms, ...ask.arrangement, bars: null, hasKin: null };
  const request = {
    id,
    bodyId: ask.bodyId,
    homeUnitId: candidate.homeUnit.id,
    requestedBy: work.actor.account,
    requestKey: ask.requestKey,
    postId: ask.postId,
    terms: ask.terms,
    arrangement: ask.arrangement,
    explanations: ask.explanations,
    note: ask.note,
  };
  const decided = decideRequest(request, {
    today: work.today,
    host: host.host,
    hasAgent: candidate.agentNames.length > 0,
    needsApproval: isBarred(loan, facts, facts.setting),
    failing: failingLoanChecks(loan, facts),
  });
  if (!decided.ok) return decided;
  const saved = await store.insertSecondment(work, decided.value);
  if (saved === "saved") return viewNow(work, id);
  if (saved !== "stale") return refuseClash(work, decided.value.state, saved);
  const before = await store.findRequest(work.db, work.actor.account, ask.requestKey);
  return before ? viewNow(work, before) : refuse("staffing.unknown");
};

type Asked = {
  readonly host: HostBody & { readonly host: Host };
  readonly candidate: Candidate;
  readonly facts: LoanFacts;
};

/** The body and the person that somebody asks about, where the asker may ask for people for this body. */
async function candidateFor(
  work: Work,
  bodyId: Secondment["bodyId"],
  personId: Secondment["personId"],
): Promise<Result<Asked>> {
  const host = await hostFor(work, bodyId);
  if (!host || !may(bodyPolicy, "read", work.actor, host).ok) return refuse("body.unknown");
  const allowed = may(requestPolicy, "request", work.actor, host);
  if (!allowed.ok) return allowed;
  const candidate = await findCandidate(work.db, personId);
  if (!candidate) return refuse("staffing.person-unknown", {}, "terms.personId");
  if (candidate.leftOn) return refuse("staffing.person-left", { on: candidate.leftOn }, "terms.personId");
  const subject = { host, person: personId, candidate };
  const facts = await readFacts(work.db, subject, { actor: work.actor, today: work.today, except: null });
  return ok({ host, candidate, facts });
}

export const getLoanFactsCommand: Command<typeof api.getLoanFacts> = async (work, { query }) => {
  const asked = await candidateFor(work, query.body, query.person);
  if (!asked.ok) return asked;
  const { host, candidate, facts } = asked.value;
  const { id, name, jurisdiction, termEnd } = host;
  const { homeUnit, agentNames } = candidate;
  const person = { id: query.person, name: candidate.name, post: candidate.post };
  return ok({ facts, person, homeUnit, agentNames, body: { id, name, jurisdiction, termEnd } });
};

export const getHostingCommand: Command<typeof api.getHosting> = async (work, { params }) => {
  const host = await hostFor(work, params.body);
  if (!host || !may(bodyPolicy, "read", work.actor, host).ok) return refuse("body.unknown");
  const { request } = canOf(requestPolicy, work.actor, host);
  return ok({ can: { request: request === true ? answerOf(host, work.today) : request } });
};

/** Whether the body's own state lets it ask today. */
function answerOf({ host }: { readonly host: Host }, today: string): true | string {
  if (!host.isRunning) return "staffing.body-not-running";
  return host.termEnd !== null && host.termEnd < today ? "staffing.body-overdue" : true;
}

export const getSecondmentCommand: Command<typeof api.getSecondment> = (work, { params }) =>
  viewNow(work, params.id);

export const listSecondmentHistoryCommand: Command<typeof api.listSecondmentHistory> = async (
  work,
  { params },
) => {
  const found = await secondmentFor(work, params.id, "read");
  return found.ok ? ok(await store.listHistory(work.db, params.id)) : found;
};

export const listSecondmentsCommand: Command<typeof api.listSecondments> = async (work, { query }) => {
  const looking = { actor: work.actor, today: work.today };
  const rows = await listSecondments(work.db, looking, query);
  const counts = await countViews(work.db, looking, query);
  const sides = await findSides(work.db, work.actor);
  return ok({
    rows,
    total: counts[query.view],
    counts,
    sides,
    keepsAgents: reachOf(work.actor, keepsAgents).length > 0,
  });
};
