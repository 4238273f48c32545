import { bodyPolicy } from "../../body/body.policy.ts";
import { isLiving } from "../../body/life.rules.ts";
import type { Command, Work } from "../../http/work.ts";
import { canOf, may } from "../../kernel/policy.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findCandidate, findHost, isOfUnit } from "../loan.store.ts";
import { isHome, isHost } from "../secondment.policy.ts";
import type * as api from "./liaison.api.ts";
import type { Between } from "./liaison.events.ts";
import { liaisonPolicy } from "./liaison.policy.ts";
import { decideName, type Named } from "./liaison.rules.ts";
import * as store from "./liaison.store.ts";

export const listLiaisonsCommand: Command<typeof api.listLiaisons> = async (work, { query }) => {
  const rows = await store.listLiaisonsSeen(work.db, work.actor, query);
  const liaisons = rows.map(({ agents, jurisdictionId, ...shown }) => {
    const can = canOf(liaisonPolicy, work.actor, { agents, jurisdictionId });
    return { ...shown, can: { ...can, note: shown.toldOn === null ? can.note : "liaison.none" } };
  });
  const host = query.body ? await findHost(work.db, query.body) : null;
  const asHost = host !== null && isLiving(host.state) && isHost(work.actor, host);
  const isOpen = host === null || isLiving(host.state);
  const asHome = isOpen && (await store.isAgent(work.db, work.actor.account, query.unit));
  return ok({ liaisons, can: { asHost, asHome } });
};

/** The body may be unread by the unit's agent: who names it knows it from the charter, so agents see founded ones. */
async function betweenFor(work: Work, between: Between, act: keyof typeof liaisonPolicy) {
  const host = await findHost(work.db, between.bodyId);
  const agents = await store.findAgents(work.db, between.unitId);
  if (!host) return refuse("body.unknown");
  if (agents === null) return refuse("staffing.unit-unknown");
  const concerned = { jurisdictionId: host.jurisdictionId, agents };
  const isKnown = await store.findLiaison(work.db, between);
  const seen = may(bodyPolicy, "read", work.actor, host).ok || (isKnown && isHome(work.actor, concerned));
  if (!seen) return refuse("body.unknown");
  const allowed = may(liaisonPolicy, act, work.actor, concerned);
  return allowed.ok ? ok({ host, concerned, now: isKnown }) : allowed;
}

export const nameLiaisonCommand: Command<typeof api.nameLiaison> = async (work, { body: ask }) => {
  const { personId, ...between } = ask;
  const found = await betweenFor(work, between, "change");
  if (!found.ok) return found;
  const { host, concerned, now } = found.value;
  const person = await findCandidate(work.db, personId);
  if (!person) return refuse("staffing.person-unknown", {}, "personId");
  const decided = decideName(between, {
    personId,
    isOfUnit: await isOfUnit(work.db, personId, between.unitId),
    leftOn: person.leftOn,
    isLiving: isLiving(host.state),
    side: isHome(work.actor, concerned) ? "home" : "host",
    before: now?.personId ?? null,
    today: work.today,
  });
  if (!decided.ok) return decided;
  await store.saveLiaison(work, decided.value);
  return ok({});
};

export const dismissLiaisonCommand: Command<typeof api.dismissLiaison> = async (work, { body }) => {
  const now = await standing(work, body, "change");
  if (!now.ok) return now;
  return (await store.removeLiaison(work, now.value, work.today)) ? ok({}) : refuse("liaison.none");
};

export const noteLiaisonCommand: Command<typeof api.noteLiaison> = async (work, { body }) => {
  const now = await standing(work, body, "note");
  if (!now.ok) return now;
  return (await store.saveNoted(work, now.value, work.today)) ? ok({}) : refuse("liaison.none");
};

async function standing(
  work: Work,
  between: Between,
  act: keyof typeof liaisonPolicy,
): Promise<Result<Named>> {
  const found = await betweenFor(work, between, act);
  if (!found.ok) return found;
  return found.value.now ? ok(found.value.now) : refuse("liaison.none");
}
