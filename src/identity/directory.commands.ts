import type { Command } from "../http/work.ts";
import { canOf } from "../kernel/policy.ts";
import { ok, refuse } from "../kernel/result.ts";
import type * as api from "./identity.api.ts";
import { accountPolicy } from "./identity.policy.ts";
import { findMyself, listJurisdictions } from "./myself.store.ts";
import { findPersons } from "./person.store.ts";

export const getMyselfCommand: Command<typeof api.getMyself> = async (work) => {
  const myself = await findMyself(work.db, work.actor.account);
  if (!myself) return refuse("door.signed-out");
  return ok({ ...myself, can: canOf(accountPolicy, work.actor, work.actor) });
};

export const listJurisdictionsCommand: Command<typeof api.listJurisdictions> = async (work) =>
  ok({ jurisdictions: await listJurisdictions(work.db) });

export const findPersonsCommand: Command<typeof api.findPersons> = async (work, { query }) =>
  ok({ persons: await findPersons(work.db, query.q.split(/\s+/).filter(Boolean)) });
