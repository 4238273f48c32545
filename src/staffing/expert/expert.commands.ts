import type { Command } from "../../http/work.ts";
import { reachOf } from "../../kernel/actor.ts";
import { canOf } from "../../kernel/policy.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { refuseMarkedWords } from "../load.commands.ts";
import { seesSecondments } from "../secondment.policy.ts";
import { recordedFor } from "../training/training.commands.ts";
import { recordPolicy } from "../training/training.policy.ts";
import type * as api from "./expert.api.ts";
import * as store from "./expert.store.ts";

/** The pool is for who assigns time anywhere: that somebody is in it says that they can be asked for. */
export const listExpertsCommand: Command<typeof api.listExperts> = async (work, { query }) => {
  if (reachOf(work.actor, seesSecondments).length === 0) return refuse("staffing.not-assigning");
  const words = query.q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = await store.listExperts(work.db, words);
  const experts = found.map(({ personId, places, agents, total: _, ...expert }) => {
    const { record } = canOf(recordPolicy, work.actor, { personId, places, agents });
    return { ...expert, can: { record } };
  });
  return ok({ experts, total: found[0]?.total ?? 0 });
};

export const getExpertiseCommand: Command<typeof api.getExpertise> = async (work, { params }) => {
  const person = await recordedFor(work, params.id, "read");
  if (!person.ok) return person;
  const { record } = canOf(recordPolicy, work.actor, person.value);
  return ok({ fields: await store.listFields(work.db, params.id), can: { record } });
};

export const markExpertCommand: Command<typeof api.markExpert> = async (work, { params, body }) => {
  const clean = refuseMarkedWords(body);
  if (!clean.ok) return clean;
  const person = await recordedFor(work, params.id, "record");
  if (!person.ok) return person;
  const before = await store.listFields(work.db, params.id);
  await store.saveExpertise(work, params.id, { before, after: [...new Set(body.fields)] });
  return ok({ fields: await store.listFields(work.db, params.id) });
};

export const listHostBodiesCommand: Command<typeof api.listHostBodies> = async (work) =>
  ok({ bodies: await store.listHostBodies(work.db, reachOf(work.actor, ["founder"]), work.today) });
