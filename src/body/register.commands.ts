import type { Command } from "../http/work.ts";
import { reachOf, roles } from "../kernel/actor.ts";
import { ok } from "../kernel/result.ts";
import type * as api from "./body.api.ts";
import * as store from "./register.store.ts";

export const listBodiesCommand: Command<typeof api.listBodies> = (work, { query }) =>
  store.listBodies(work.db, work, query);

export const countBodiesCommand: Command<typeof api.countBodies> = async (work, { query }) =>
  ok(await store.countBodies(work.db, work, query));

/** Only places within reach answer; of others there is nothing to tell. */
export const listNeighboursCommand: Command<typeof api.listNeighbours> = async (work, { query }) => {
  if (!reachOf(work.actor, roles).includes(query.jurisdiction)) return ok({ bodies: [] });
  return ok({ bodies: await store.listNeighbours(work.db, query.jurisdiction, query.except ?? null) });
};
