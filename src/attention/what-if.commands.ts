import { setImmediate as nextTurn } from "node:timers/promises";
import { bodyPolicy } from "../body/body.policy.ts";
import { findBody } from "../body/body.store.ts";
import type { Command, Work } from "../http/work.ts";
import { reachOf, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./attention.api.ts";
import { assigning, whatIfPolicy } from "./attention.policy.ts";
import { findOthers } from "./others.store.ts";
import { assumed, drawCount } from "./parameter.data.ts";
import { type Known, type Moved, type Plan, planOf } from "./plan.rules.ts";
import { drawParameters } from "./random.rules.ts";
import { findRoster } from "./roster.store.ts";
import { judge, type Others, type Weigher, weigherOf } from "./scenario.rules.ts";
import { insertViews } from "./share.store.ts";
import { proposedBody, type Standing } from "./standing.rules.ts";
import { findColleagues } from "./standing.store.ts";
import { greedySwap, isToEase, scenarioOf } from "./swap.rules.ts";
import { whatIf } from "./what-if.rules.ts";

/** More are no roster that anybody weighs name by name. */
export const mostPersons = 500;

export const askWhatIfCommand: Command<typeof api.askWhatIf> = async (work, { body: roster }) => {
  const planned = await planFor(work, roster);
  if (!planned.ok) return planned;
  const { plan, known } = planned.value;
  return ok({ asOf: work.today, ...whatIf(plan, known) });
};

export const askScenarioCommand: Command<typeof api.askScenario> = async (work, { body: ask }) => {
  if (scenarios.running >= mostScenarios) return refuse("attention.too-many");
  scenarios.running += 1;
  try {
    const planned = await planFor(work, ask);
    return planned.ok ? ok(await scenarioFor(work, ask, planned.value.plan)) : planned;
  } finally {
    scenarios.running -= 1;
  }
};

/** Each reads thousands of rosters; with more at once, everybody else would wait for the database. */
const mostScenarios = 2;
const scenarios = { running: 0 };

type Ask = Pick<Parameters<typeof askScenarioCommand>[1]["body"], "seed" | "worth" | "bodyId">;

async function scenarioFor(work: Work, { seed: given, worth, bodyId }: Ask, { moved }: Plan) {
  const seed = given ?? seedOf(work);
  const colleagues = await colleaguesOf(work, moved);
  const { others, persons } = await othersOf(work, [...moved.map(({ rest }) => rest), ...colleagues], {
    bodyId,
    except: moved.map(({ standing }) => standing.person.id),
  });
  const company = { others, colleagues, worth };
  const swaps = greedySwap(moved, company);
  // Who is offered for a seat is offered for their load: that is a look at it.
  const offered = swaps.map(({ instead }) => instead.id).filter((id) => id !== work.actor.person);
  await insertViews(work.db, offered, { by: work.actor.account, on: work.today, via: "what_if" });
  const weigh = weigherOf(scenarioOf(moved, company));
  return {
    ...judge(weigh, await drawChanges(weigh, seed)),
    seed,
    counted: moved.length,
    others: persons,
    swaps,
    parameters: assumed,
  };
}

const drawsAtOnce = 100;

/** A slice of draws after the other, so that a large roster keeps nobody else waiting. */
async function drawChanges(weigh: Weigher, seed: number): Promise<number[]> {
  const drawn = drawParameters(seed, drawCount);
  const changes: number[] = [];
  while (changes.length < drawn.length) {
    const slice = drawn.slice(changes.length, changes.length + drawsAtOnce);
    changes.push(...slice.map((parameters) => weigh(parameters).change));
    await nextTurn();
  }
  return changes;
}

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
  const { seats: found, standings } = await findRoster(work.db, {
    ...roster,
    places: reachOf(work.actor, assigning),
    viewer: work.actor,
    today: work.today,
  });
  const places = new Set(reachOf(work.actor, roles));
  const known = { standings, bodyId: roster.bodyId, sees: (place: Id<"jurisdiction">) => places.has(place) };
  const seats = roster.seats.map((seat, at) => ({
    ...seat,
    personId: found[at]?.personId ?? null,
    isNamesake: found[at]?.isNamesake ?? false,
  }));
  return ok({ plan: planOf(seats, known), known });
}

async function seesBody(work: Work, id: Id<"body"> | null): Promise<Result<undefined>> {
  if (id === null) return ok();
  const body = await findBody(work.db, id);
  return body ? may(bodyPolicy, "read", work.actor, body) : refuse("body.unknown");
}

/** Who of the same unit and rank could sit there instead of those whom the roster burdens too much. */
function colleaguesOf(work: Work, moved: readonly Moved[]): Promise<Standing[]> {
  const burdened = moved.filter(isToEase).map(({ standing }) => standing.person.id);
  const except = moved.map(({ standing }) => standing.person.id);
  return findColleagues(work.db, burdened, { today: work.today, except });
}

type Beside = { readonly bodyId: Id<"body"> | null; readonly except: readonly Id<"person">[] };

/** Those who share a body with them, the one in question among these: what it makes of its members depends on all. */
async function othersOf(work: Work, involved: readonly Standing[], { bodyId, except }: Beside) {
  const held = new Set(involved.flatMap(({ held }) => held.map(({ body }) => body.id)));
  const asked = [...held, ...(bodyId === null ? [] : [bodyId])];
  const { others, persons } = await findOthers(work.db, asked, { today: work.today, except });
  const named: Others = new Map(
    [...others].map(([body, parts]) => [body === bodyId ? proposedBody : body, parts]),
  );
  return { others: named, persons };
}
