import type { Command } from "../http/work.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, refuse } from "../kernel/result.ts";
import { findClassifiedMark } from "../paper/classified.rules.ts";
import type * as api from "./approval.api.ts";
import type { ChainEvent, DelegationEvent } from "./approval.events.ts";
import { chainPolicy } from "./approval.policy.ts";
import { judgeChain, judgeDelegation, namedIn } from "./chain.rules.ts";
import * as store from "./chain.store.ts";

export const listChainsCommand: Command<typeof api.listChains> = async (work, { query }) => {
  const place = { jurisdictionId: query.jurisdiction };
  const seen = may(chainPolicy, "read", work.actor, place);
  if (!seen.ok) return seen;
  const chains = await store.listChains(work.db, query.jurisdiction);
  const history = await store.listChainHistory(work.db, query.jurisdiction);
  const known = await store.listKnown(work.db, [...chains, ...history].flatMap(namedIn));
  const { set } = canOf(chainPolicy, work.actor, place);
  return ok({
    chains,
    history,
    names: Object.fromEntries(known.map(({ id, name }) => [id, name])),
    can: { set },
  });
};

export const setChainCommand: Command<typeof api.setChain> = async (work, { body }) => {
  const { jurisdiction, kind, version, steps, reason } = body;
  const place = { jurisdictionId: jurisdiction };
  const seen = may(chainPolicy, "read", work.actor, place);
  if (!seen.ok) return seen;
  const allowed = may(chainPolicy, "set", work.actor, place);
  if (!allowed.ok) return allowed;
  const mark = findClassifiedMark([reason, ...steps.map(({ title }) => title.zh)].join("\n"));
  if (mark) return refuse("approval.classified", { level: mark.level }, "reason");
  const known = await store.listKnown(work.db, namedIn({ steps }));
  const sound = judgeChain({ steps }, new Set(known.map(({ id }) => id)));
  if (!sound.ok) return sound;
  const event: ChainEvent = {
    ...{ kind: "approval.chain-set", v: 1, subject: { kind: "jurisdiction", id: jurisdiction } },
    facts: { kind, steps, reason },
  };
  const saved = await store.saveChain(work, { jurisdiction, kind, version, steps }, [event]);
  return saved ? ok({}) : refuse("approval.chain-stale", {}, "version");
};

export const findAccountsCommand: Command<typeof api.findAccounts> = async (work, { query }) =>
  ok({ accounts: await store.findAccounts(work.db, query.q.split(/\s+/).filter(Boolean)) });

export const listDelegationsCommand: Command<typeof api.listDelegations> = async (work) => {
  const me = work.actor.account;
  const all = await store.listDelegations(work.db, me, work.today);
  return ok({ mine: all.filter(({ from }) => from === me), forMe: all.filter(({ to }) => to === me) });
};

export const delegateCommand: Command<typeof api.delegate> = async (work, { body }) => {
  const from = work.actor.account;
  const sound = judgeDelegation({ ...body, from }, work.today);
  if (!sound.ok) return sound;
  const mark = findClassifiedMark(body.reason);
  if (mark) return refuse("approval.classified", { level: mark.level }, "reason");
  const [known] = await store.listKnown(work.db, [body.to]);
  if (!known) return refuse("approval.account-unknown", {}, "to");
  const event: DelegationEvent = {
    ...{ kind: "approval.delegated", v: 1, subject: { kind: "account", id: from } },
    facts: body,
  };
  await store.insertDelegation(work, { ...body, from, id: work.newId<"delegation">() }, [event]);
  return ok({});
};

export const endDelegationCommand: Command<typeof api.endDelegation> = async (work, { params: { id } }) => {
  const from = work.actor.account;
  const event: DelegationEvent = {
    ...{ kind: "approval.delegation-ended", v: 1, subject: { kind: "account", id: from } },
    facts: { delegation: id },
  };
  const ended = await store.endDelegation(work, { id, from }, [event]);
  return ended ? ok({}) : refuse("approval.delegation-unknown");
};
