import type { Command, Work } from "../http/work.ts";
import { reachOf } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./agent.api.ts";
import { agentPolicy, keepsAgents } from "./agent.policy.ts";
import * as store from "./agent.store.ts";

export const listAgentsCommand: Command<typeof api.listAgents> = async (work, { query }) => {
  const places = reachOf(work.actor, keepsAgents);
  if (places.length === 0) return refuse("staffing.not-keeper");
  const words = query.q.toLowerCase().split(/\s+/).filter(Boolean);
  return ok({ units: await store.listUnitAgents(work.db, places, words) });
};

export const nameAgentCommand: Command<typeof api.nameAgent> = async (work, { body }) => {
  const kept = await keeping(work, body.unitId);
  if (!kept.ok) return kept;
  if (!(await store.isOpenAccount(work.db, body.accountId))) return refuse("staffing.account-unknown");
  await store.saveAgent(work, body.unitId, body.accountId);
  return ok({});
};

export const dismissAgentCommand: Command<typeof api.dismissAgent> = async (work, { body }) => {
  const kept = await keeping(work, body.unitId);
  if (!kept.ok) return kept;
  await store.removeAgent(work, body.unitId, body.accountId);
  return ok({});
};

async function keeping(work: Work, unit: Id<"unit">): Promise<Result<undefined>> {
  const place = await store.findPlaceOf(work.db, unit);
  return place ? may(agentPolicy, "keep", work.actor, place) : refuse("staffing.unit-unknown");
}
