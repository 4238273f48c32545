import type { Command } from "../http/work.ts";
import { reachOf, roles } from "../kernel/actor.ts";
import { ok } from "../kernel/result.ts";
import { personFor } from "../roster/people.commands.ts";
import type * as api from "./holding.api.ts";
import * as store from "./holding.store.ts";

/** The person sees every seat of their own; another sees those in bodies within reach, and how many there are besides. */
export const listHoldingsCommand: Command<typeof api.listHoldings> = async (work, { params }) => {
  const person = await personFor(work, params.id, "read");
  if (!person.ok) return person;
  const all = await store.listHoldings(work.db, params.id);
  const places = reachOf(work.actor, roles);
  const seen = all.filter(
    ({ jurisdictionId }) => work.actor.person === params.id || places.includes(jurisdictionId),
  );
  const holdings = seen.map(({ jurisdictionId: _, ...holding }) => holding);
  return ok({ holdings, hidden: all.length - seen.length });
};

export const listUnitBodiesCommand: Command<typeof api.listUnitBodies> = async (work, { params }) =>
  ok({ bodies: await store.listUnitBodies(work.db, params.id, work.actor) });
