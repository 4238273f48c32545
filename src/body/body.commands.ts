import { sql } from "kysely";
import type { Account } from "../approval/approval.model.ts";
import { openCase, withdrawCase } from "../approval/subject.commands.ts";
import type { Charter } from "../charter/charter.model.ts";
import { charterProblems } from "../charter/charter.problems.rules.ts";
import { settle } from "../db/settle.ts";
import type { Command, Work } from "../http/work.ts";
import type { Heard } from "../kernel/contract.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { findSetting } from "../rulebook/setting.store.ts";
import { adviceToKept } from "./advice.rules.ts";
import type * as api from "./body.api.ts";
import type { Body } from "./body.model.ts";
import { bodyPolicy, draftPolicy } from "./body.policy.ts";
import * as rules from "./body.rules.ts";
import * as store from "./body.store.ts";
import { judgeExemptions, pickExemptions } from "./exemption.rules.ts";
import { saveSubmission } from "./exemption.store.ts";
import { failingIn, judgeFounding } from "./judged.rules.ts";
import { charterToEntry } from "./register.rules.ts";
import * as register from "./register.store.ts";
import { searchText } from "./search.store.ts";
import { bindSeats, charterToSeats } from "./seat.rules.ts";
import { refuseMarked, refuseMarkedPaper } from "./secrecy.rules.ts";

type Act = keyof typeof bodyPolicy;

/** Loads the body for an act: what may not be read is unknown; what may be read may still be refused. */
async function bodyFor(work: Work, id: Body["id"], act: Act): Promise<Result<store.NamedBody>> {
  const body = await store.findBody(work.db, id);
  if (!body) return refuse("body.unknown");
  const seen = may(bodyPolicy, "read", work.actor, body);
  if (!seen.ok) return seen;
  const allowed = may(bodyPolicy, act, work.actor, body);
  return allowed.ok ? ok(body) : allowed;
}

/** A place that is not there is in nobody's reach, so the policy answers for it too. */
export const draftBodyCommand: Command<typeof api.draftBody> = async (work, { body: ask }) => {
  const allowed = may(draftPolicy, "draft", work.actor, ask);
  if (!allowed.ok) return allowed;
  const open = refuseMarkedPaper(ask.paper);
  if (!open.ok) return open;
  const clean = refuseMarked(ask.charter, "charter");
  if (!clean.ok) return clean;
  const change = rules.decideDraft({
    id: work.newId<"body">(),
    jurisdictionId: ask.jurisdictionId,
    charter: ask.charter,
    paperId: ask.paper && work.newId<"paper">(),
    draftedBy: work.actor.account,
    draftKey: ask.draftKey,
  });
  if (await store.insertBody(work, { change, ...columnsOf(ask.charter) }, ask.paper)) return ok(change.state);
  return saveAgain(work, ask);
};

/** The same key twice: the same words are the same draft; other words are a revision of it, as far as nobody was faster. */
async function saveAgain(work: Work, ask: Heard<typeof api.draftBody>["body"]) {
  const already = await store.findDraft(work.db, work.actor.account, ask.draftKey);
  const body = already && (await store.findBody(work.db, already.id));
  if (!body) return refuse("body.unknown");
  const allowed = may(bodyPolicy, "revise", work.actor, body);
  if (!allowed.ok) return allowed;
  const revised = rules.decideRevise(body, 1, ask.charter);
  if (!revised.ok) return rules.isSameCharter(body.charter, ask.charter) ? ok(body) : revised;
  if (revised.value.events.length === 0) return ok(body);
  const saved = await store.saveCharter(work, { change: revised.value, ...columnsOf(ask.charter) }, null);
  return saved ? ok(revised.value.state) : staleNow(work, body, 1);
}

export const reviseBodyCommand: Command<typeof api.reviseBody> = async (work, { params, body: ask }) => {
  const body = await bodyFor(work, params.id, "revise");
  if (!body.ok) return body;
  const clean = refuseMarked(ask.charter, "charter");
  if (!clean.ok) return clean;
  const revised = rules.decideRevise(body.value, ask.version, ask.charter);
  if (!revised.ok) return revised;
  const seats = body.value.foundedOn === null ? null : await seatsOf(work, ask.charter);
  const saved = await store.saveCharter(work, { change: revised.value, ...columnsOf(ask.charter) }, seats);
  return saved ? ok(revised.value.state) : staleNow(work, body.value, ask.version);
};

export const submitBodyCommand: Command<typeof api.submitBody> = async (work, { params, body: ask }) => {
  const body = await bodyFor(work, params.id, "submit");
  if (!body.ok) return body;
  for (const part of ["explanations", "formReason"] as const) {
    const clean = refuseMarked(ask[part], part);
    if (!clean.ok) return clean;
  }
  const [problem] = charterProblems(body.value.charter);
  if (problem) return { ok: false, refusal: problem };
  const existing = await register.listNeighbours(work.db, body.value.jurisdictionId, body.value.id);
  const facts = { today: work.today, level: body.value.level, existingBodies: existing };
  const setting = await findSetting(work.db, body.value.jurisdictionId);
  const judged = judgeFounding(body.value.charter, facts, setting);
  const failing = failingIn(judged);
  const advice = adviceToKept(judged.form, ask.formReason);
  const submission = { by: work.actor.account, failing, explanations: ask.explanations, advice };
  const decided = rules.decideSubmit(body.value, ask.version, submission);
  if (!decided.ok) return decided;
  const exemptions = pickExemptions(ask.explanations, failing);
  const sound = judgeExemptions(exemptions, {
    today: work.today,
    termEnd: body.value.charter.term.end,
  });
  if (!sound.ok) return sound;
  const opened = await openCase(work, caseOf(decided.value.state, work.actor.account));
  if (!opened.ok) return opened;
  const saved = await saveSubmission(work, decided.value, { exemptions, opened: opened.value });
  return saved ? viewNow(work, body.value.id) : staleNow(work, body.value, body.value.version);
};

/** What goes before the chain: never decided by who drafted or submitted it. */
function caseOf(body: Body, by: Account) {
  const applicants = [...new Set([body.draftedBy, by])];
  const { id, jurisdictionId, charter } = body;
  return { kind: "body_founding", subjectId: id, jurisdictionId, title: charter.name, applicants } as const;
}

/** Body and case in one statement: whoever signs at the same moment is told that there is nothing to sign. */
export const withdrawBodyCommand: Command<typeof api.withdrawBody> = async (work, { params, body: ask }) => {
  const body = await bodyFor(work, params.id, "withdraw");
  if (!body.ok) return body;
  const decided = rules.decideWithdraw(body.value, ask.version);
  if (!decided.ok) return decided;
  const withdrawn = await withdrawCase(work, { kind: "body_founding", subjectId: params.id, reason: "" });
  if (!withdrawn.ok) return withdrawn;
  const save = sql`${withdrawn.value.save}, ${store.movedState(decided.value.state)}`;
  const saved = await settle(work, save, [...withdrawn.value.events, ...decided.value.events]);
  return saved ? viewNow(work, params.id) : staleNow(work, body.value, ask.version);
};

/** The word of a leader founds at once what a sudden event needs; its seats are bound as on any founding. */
export const foundBodyByWordCommand: Command<typeof api.foundBodyByWord> = async (
  work,
  { params, body: ask },
) => {
  const body = await bodyFor(work, params.id, "foundByWord");
  if (!body.ok) return body;
  const clean = refuseMarked(ask.word, "word");
  if (!clean.ok) return clean;
  const [problem] = charterProblems(body.value.charter);
  if (problem) return { ok: false, refusal: problem };
  const setting = await findSetting(work.db, body.value.jurisdictionId);
  const wording = { word: ask.word, today: work.today, days: rules.daysToRegularise(setting) };
  const founded = rules.decideFoundByWord(body.value, ask.version, wording);
  if (!founded.ok) return founded;
  const saved = await store.saveFounding(work, founded.value, await seatsOf(work, body.value.charter));
  return saved ? viewNow(work, params.id) : staleNow(work, body.value, ask.version);
};

export const discardBodyCommand: Command<typeof api.discardBody> = async (work, { params, body: ask }) => {
  const body = await bodyFor(work, params.id, "discard");
  return body.ok ? settleState(work, body.value, rules.decideDiscard(body.value, ask.version)) : body;
};

export const listReturnedCommand: Command<typeof api.listReturned> = async (work) =>
  ok({ bodies: await store.listReturned(work.db, work.actor.account) });

export const getBodyCommand: Command<typeof api.getBody> = async (work, { params }) => {
  const body = await bodyFor(work, params.id, "read");
  return body.ok ? ok(bodyToView(work, body.value)) : body;
};

export const getBodyPaperCommand: Command<typeof api.getBodyPaper> = async (work, { params }) => {
  const body = await bodyFor(work, params.id, "read");
  if (!body.ok) return body;
  return ok({ paper: body.value.paperId && (await store.findPaper(work.db, body.value.paperId)) });
};

export const listBodyHistoryCommand: Command<typeof api.listBodyHistory> = async (work, { params }) => {
  const body = await bodyFor(work, params.id, "read");
  return body.ok ? ok({ entries: await store.listHistory(work.db, params.id) }) : body;
};

/** Seats whom the register knows. */
export async function seatsOf(work: Pick<Work, "db">, charter: Charter) {
  const seats = charterToSeats(charter);
  const names = [...new Set(seats.map((seat) => seat.name).filter(Boolean))];
  return bindSeats(seats, await store.listNamesakes(work.db, names));
}

async function settleState(
  work: Work,
  body: store.NamedBody,
  decided: ReturnType<typeof rules.decideDiscard>,
) {
  if (!decided.ok) return decided;
  const saved = await store.saveState(work, decided.value);
  return saved ? viewNow(work, body.id) : staleNow(work, body, body.version);
}

async function viewNow(work: Work, id: Body["id"]) {
  const body = await store.findBody(work.db, id);
  return body ? ok(bodyToView(work, body)) : refuse("body.unknown");
}

/** Somebody was faster between our look and our write. */
async function staleNow(work: Work, body: Body, yours: number) {
  const now = await store.findBody(work.db, body.id);
  return refuse("body.stale", { yours, current: now?.version ?? body.version + 1 }, "version");
}

function columnsOf(charter: Charter) {
  const entry = charterToEntry(charter);
  return { entry, search: searchText(entry) };
}

/** What the page may offer: the policy's answer first, then what the body's state would answer. */
function bodyToView(work: Work, { signers: _, isAmended, ...body }: store.NamedBody): api.BodyView {
  const may = canOf(bodyPolicy, work.actor, body);
  const state = rules.statesAllowing({ ...body, isAmended });
  const acts = Object.keys(state) as (keyof typeof state)[];
  const can = Object.fromEntries(
    acts.map((act) => [act, may[act] === true ? state[act] : may[act]]),
  ) as api.BodyCan;
  return { ...body, can };
}
