import { sql } from "kysely";
import type { Calendar } from "../calendar/calendar.model.ts";
import { unsureYears, workingDaysBetween } from "../calendar/calendar.rules.ts";
import { findCalendar } from "../calendar/calendar.store.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Command, Work } from "../http/work.ts";
import { holds, roles } from "../kernel/actor.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { findClassifiedMark } from "../paper/classified.rules.ts";
import type * as api from "./approval.api.ts";
import type { Account, Case } from "./approval.model.ts";
import { casePolicy } from "./approval.policy.ts";
import * as rules from "./approval.rules.ts";
import * as store from "./case.store.ts";
import { listKnown } from "./chain.store.ts";
import type { CaseSubjects, Effect } from "./subject.commands.ts";

/** What the acts on one case work on; `hand` is who asks, as the chain sees them. */
type AtCase = { readonly one: store.NamedCase; readonly hand: rules.Hand; readonly calendar: Calendar };
type Deciding = (at: AtCase, acting: rules.Acting) => Result<rules.CaseChange>;
type Asked = { readonly id: Case["id"]; readonly version: number; readonly words: string };

/** The acts on cases, for subjects of these kinds. */
export function caseCommands(subjects: CaseSubjects) {
  const signCase: Command<typeof api.signCase> = (work, { params: { id }, body: { version, note } }) =>
    decide(work, { id, version, words: note }, ({ one }, acting) => rules.decideSign(one, acting, note));

  const returnCase: Command<typeof api.returnCase> = (work, { params: { id }, body }) =>
    decide(work, { id, version: body.version, words: body.reason }, ({ one }, acting) =>
      rules.decideReturn(one, acting, body),
    );

  const rejectCase: Command<typeof api.rejectCase> = (work, { params: { id }, body }) =>
    decide(work, { id, version: body.version, words: body.reason }, ({ one }, acting) =>
      rules.decideReject(one, acting, body.reason),
    );

  const addSigner: Command<typeof api.addSigner> = async (work, { params: { id }, body }) => {
    const [known] = await listKnown(work.db, [body.account]);
    return decide(work, { id, version: body.version, words: body.reason }, ({ one }, acting) => {
      const added = rules.decideAddSigner(one, acting, body);
      return added.ok && !known ? refuse("approval.account-unknown", {}, "account") : added;
    });
  };

  const remindCase: Command<typeof api.remindCase> = async (work, { params: { id }, body: { version } }) => {
    const at = await caseFor(work, id);
    if (!at.ok) return at;
    const allowed = may(casePolicy, "remind", work.actor, at.value.one);
    if (!allowed.ok) return allowed;
    const { one, calendar } = at.value;
    const reminded = rules.decideRemind(one, { version, today: work.today, calendar });
    return reminded.ok ? settleCase(work, one, reminded.value) : reminded;
  };

  const listCases: Command<typeof api.listCases> = async (work, { query }) => {
    const cases = await store.listCases(work.db, query.kind, query.subject);
    const [newest] = cases;
    if (!newest || !(await maySee(work, newest))) return ok({ cases: [] });
    const near = await nearOf(work, newest);
    return ok({ cases: cases.map((one) => caseToView(work, { ...near, one })) });
  };

  const listWaiting: Command<typeof api.listWaiting> = async (work) => {
    const standsInFor = await store.listAbsent(work.db, work.actor.account, work.today);
    const near = await store.listCasesNear(work.db, work.actor, standsInFor);
    const places = [...new Set(near.map(({ jurisdictionId }) => jurisdictionId))];
    const calendars = new Map(
      await Promise.all(places.map(async (place) => [place, await findCalendar(work.db, place)] as const)),
    );
    const views = near.map((one) => {
      const hand = handIn(work, one, standsInFor);
      return caseToView(work, { one, hand, calendar: calendars.get(one.jurisdictionId) ?? [] });
    });
    return ok({ cases: views.filter(({ can }) => can.sign === true) });
  };

  return { signCase, returnCase, rejectCase, addSigner, remindCase, listCases, listWaiting };

  async function decide(work: Work, { id, version, words }: Asked, deciding: Deciding) {
    const at = await caseFor(work, id);
    if (!at.ok) return at;
    const mark = findClassifiedMark(words);
    if (mark) return refuse("approval.classified", { level: mark.level });
    const { one, hand, calendar } = at.value;
    const decided = deciding(at.value, { by: hand, version, today: work.today, calendar });
    return decided.ok ? settleCase(work, one, decided.value) : decided;
  }

  /** Case, subject and events in one statement. */
  async function settleCase(work: Work, was: store.NamedCase, change: rules.CaseChange) {
    const { state } = change;
    const subject = subjects[state.kind];
    const ended = state.state !== "open" && subject ? await subject.end(work, state) : ok(null);
    if (!ended.ok) return ended;
    if (!(await saveCase(work, { was, change, effect: ended.value }))) return staleNow(work, was);
    const at = await caseFor(work, was.id);
    return at.ok ? ok(caseToView(work, at.value)) : at;
  }

  /** What may not be seen is unknown: the subject says who sees it, and whoever signs sees the case. */
  async function caseFor(work: Work, id: Case["id"]): Promise<Result<AtCase>> {
    const one = await store.findCase(work.db, id);
    if (!one || !(await maySee(work, one))) return refuse("approval.unknown");
    return ok({ one, ...(await nearOf(work, one)) });
  }

  async function maySee(work: Work, one: Case): Promise<boolean> {
    const signers = one.steps.flatMap((step) => step.signers);
    if (signers.includes(work.actor.account)) return true;
    const absent = await store.listAbsent(work.db, work.actor.account, work.today);
    if (absent.some((account) => signers.includes(account))) return true;
    return (await subjects[one.kind]?.maySee(work, one)) ?? false;
  }
}

type Saving = { readonly was: Case; readonly change: rules.CaseChange; readonly effect: Effect | null };

async function saveCase(work: Settling, { was, change, effect }: Saving): Promise<boolean> {
  const save = store.savedCase(was, change.state);
  if (effect === null) return settle(work, save, change.events);
  return settle(work, sql`${save}, ${effect.save}`, [...change.events, ...effect.events]);
}

/** Somebody was faster between our look and our write. */
async function staleNow(work: Work, was: Case) {
  const now = await store.findCase(work.db, was.id);
  if (now && now.state !== "open") return refuse("approval.not-open", { state: now.state });
  return refuse(
    "approval.stale",
    { yours: was.version, current: now?.version ?? was.version + 1 },
    "version",
  );
}

async function nearOf(work: Work, one: Case): Promise<Omit<AtCase, "one">> {
  const standsInFor = await store.listAbsent(work.db, work.actor.account, work.today);
  return { hand: handIn(work, one, standsInFor), calendar: await findCalendar(work.db, one.jurisdictionId) };
}

function handIn({ actor }: Work, { jurisdictionId }: Case, standsInFor: readonly Account[]): rules.Hand {
  const held = roles.filter((role) => holds(actor, role, jurisdictionId));
  return { account: actor.account, roles: held, standsInFor };
}

function caseToView(work: Work, { one, hand, calendar }: AtCase): api.CaseView {
  const { version } = one;
  const signer = rules.signerOf(one, { by: hand, version });
  const decide = signer.ok ? true : signer.refusal.code;
  const asked = may(casePolicy, "remind", work.actor, one);
  const reminded = asked.ok ? rules.decideRemind(one, { version, today: work.today, calendar }) : asked;
  const until = one.endedOn ?? one.due;
  return {
    ...one,
    waitingFor: one.state === "open" ? rules.missingSigners(one) : [],
    daysLeft: workingDaysBetween(calendar, work.today, one.due),
    unsureYears: one.state === "open" ? unsureYears(calendar, one.since, until) : [],
    standsInFor: signer.ok && signer.value !== hand.account ? signer.value : null,
    can: {
      ...{ sign: decide, return: decide, reject: decide, addSigner: decide },
      remind: reminded.ok ? true : reminded.refusal.code,
    },
  };
}
