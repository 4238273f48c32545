import { bodyPolicy } from "../body/body.policy.ts";
import { findBody, listNamesakes } from "../body/body.store.ts";
import { bindSeats } from "../body/seat.rules.ts";
import type { Command, Work } from "../http/work.ts";
import { reachOf, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./attention.api.ts";
import { assigning, whatIfPolicy } from "./attention.policy.ts";
import { assumed, drawCount } from "./parameter.data.ts";
import { type Known, type Moved, type Plan, type ProposedSeat, planOf } from "./plan.rules.ts";
import { weigh } from "./scenario.rules.ts";
import { insertViews } from "./share.store.ts";

import { type Standing, standingToPerson } from "./standing.rules.ts";
import { findColleagues, findOthers, findStandings } from "./standing.store.ts";
import { greedySwap, isToEase, scenarioOf } from "./swap.rules.ts";
import { whatIf } from "./what-if.rules.ts";

/** More are no roster that anybody weighs name by name. */
export const mostPersons = 500;

export const askWhatIfCommand: Command<typeof api.askWhatIf> = async (work, { body: roster }) => {
  const planned = await planFor(work, roster);
  if (!planned.ok) return planned;
  const { plan, known } = planned.value;
  const told = tellShown(work, plan);
  const shown = whatIf(plan, known);
  await told;
  return ok({ asOf: work.today, ...shown });
};

export const askScenarioCommand: Command<typeof api.askScenario> = async (work, { body: ask }) => {
  const planned = await planFor(work, ask);
  if (!planned.ok) return planned;
  const { moved } = planned.value.plan;
  await tellShown(work, planned.value.plan);
  const colleagues = await colleaguesOf(work, moved);
  const others = await othersOf(work, moved, colleagues);
  const company = { others, colleagues, worth: ask.worth };
  return ok({
    ...weigh(scenarioOf(moved, company), ask.seed ?? seedOf(work), drawCount),
    counted: moved.length,
    others: others.length,
    swaps: greedySwap(moved, company),
    parameters: assumed,
  });
};

/** Taken from an id that is new each time; told with the result, so that it can be had again. */
function seedOf(work: Work): number {
  return Number.parseInt(work.newId().slice(-8), 16);
}

type Planned = { readonly plan: Plan; readonly known: Known };

/** May it → who is on the roster → how they stand. */
async function planFor(work: Work, roster: api.Roster): Promise<Result<Planned>> {
  const allowed = may(whatIfPolicy, "ask", work.actor, roster);
  if (!allowed.ok) return allowed;
  const named = roster.seats.filter(({ name, personId }) => name !== "" || personId !== null).length;
  if (named > mostPersons)
    return refuse("attention.roster-long", { most: mostPersons, count: named }, "seats");
  const seen = await seesBody(work, roster.bodyId);
  if (!seen.ok) return seen;
  const seats = await bind(work, roster.seats);
  const known = await knownOf(work, seats, roster.bodyId);
  return ok({ plan: planOf(seats, known), known });
}

/** Whose load is shown is written down before it is. */
function tellShown(work: Work, { moved }: Plan): Promise<void> {
  const shown = moved.map(({ standing }) => standing.person.id).filter((id) => id !== work.actor.person);
  return insertViews(work.db, shown, { by: work.actor.account, on: work.today, via: "what_if" });
}

async function seesBody(work: Work, id: Id<"body"> | null): Promise<Result<undefined>> {
  if (id === null) return ok();
  const body = await findBody(work.db, id);
  return body ? may(bodyPolicy, "read", work.actor, body) : refuse("body.unknown");
}

/** As founding would bind them: the only person of the name, or the only one whose unit the post begins with. */
async function bind(work: Work, seats: api.Roster["seats"]): Promise<ProposedSeat[]> {
  const open = seats.filter(({ personId, name }) => personId === null && name !== "");
  const names = [...new Set(open.map(({ name }) => name))];
  const people = names.length === 0 ? [] : await listNamesakes(work.db, names);
  const known = new Set(people.map(({ name }) => name));
  const bound = bindSeats(seats, people);
  return seats.map((seat, at) => ({
    ...seat,
    personId: seat.personId ?? bound[at]?.personId ?? null,
    isNamesake: known.has(seat.name),
  }));
}

async function knownOf(
  work: Work,
  seats: readonly ProposedSeat[],
  bodyId: Id<"body"> | null,
): Promise<Known> {
  const ids = [...new Set(seats.flatMap(({ personId }) => personId ?? []))];
  const standings = await findStandings(work.db, ids, { today: work.today, bodyId });
  const assigned = new Set(reachOf(work.actor, assigning));
  const seen = new Set(reachOf(work.actor, roles));
  const own = [...standings].filter(([, one]) => assigned.has(one.jurisdictionId));
  return { standings: new Map(own), bodyId, sees: (place) => seen.has(place) };
}

/** Who of the same unit and rank could sit there instead of those whom the roster burdens too much. */
function colleaguesOf(work: Work, moved: readonly Moved[]): Promise<Standing[]> {
  const burdened = moved.filter(isToEase).map(({ standing }) => standing.person.id);
  const except = moved.map(({ standing }) => standing.person.id);
  return findColleagues(work.db, burdened, { today: work.today, except });
}

/** Those who share a body with them: what a body makes of its members depends on all of them. */
async function othersOf(work: Work, moved: readonly Moved[], colleagues: readonly Standing[]) {
  const involved = [...moved.map(({ rest }) => rest), ...colleagues];
  const bodies = [...new Set(involved.flatMap(({ held }) => held.map(({ body }) => body.id)))];
  const except = moved.map(({ standing }) => standing.person.id);
  const others = await findOthers(work.db, bodies, { today: work.today, except });
  return [...others].map(([id, standing]) => ({ id, person: standingToPerson(standing) }));
}
