import type { Id } from "../kernel/id.ts";
import type { Scenario } from "./attention.api.ts";
import type { Person } from "./effective.rules.ts";
import { warningsOf } from "./load.rules.ts";
import { loadWith, type Moved, proposalOf } from "./plan.rules.ts";
import { changeOf, type Scenario as Weighing } from "./scenario.rules.ts";
import { proposedBody, type Standing, standingLoad } from "./standing.rules.ts";

/** Who is there beside the roster: others on the same bodies, and colleagues who could sit there instead. */
export type Company = {
  readonly others: readonly { readonly id: Id<"person">; readonly person: Person }[];
  readonly colleagues: readonly Standing[];
  readonly worth: number | null;
};

/** Somebody on the roster whom it burdens too much. */
export function isToEase({ key, becomes, before, after }: Moved): boolean {
  return key !== null && becomes !== null && warningsOf(after, before).some((one) => one !== "no-home");
}

export function scenarioOf(moved: readonly Moved[], { others, worth }: Company): Weighing {
  const counted = new Set(moved.map(({ standing }) => standing.person.id));
  const rest = others.filter(({ id }) => !counted.has(id)).map(({ person }) => person);
  return { ...proposalOf(moved), others: rest, founded: proposedBody, worth };
}

/** Beyond these, a roster is to be thought over as a whole. */
const mostSwaps = 3;

/**
 * One seat after the other, whoever of the same unit makes the total fall least, kept where that is better than before:
 * an offer for the arrangement, not an order of persons.
 */
export function greedySwap(moved: readonly Moved[], company: Company): Scenario["swaps"] {
  const swaps: Scenario["swaps"] = [];
  let roster = moved;
  let best = changeOf(scenarioOf(moved, company));
  for (const burdened of moved.filter(isToEase).slice(0, mostSwaps)) {
    const taken = new Set(roster.map(({ standing }) => standing.person.id));
    const tried = company.colleagues
      .filter(({ person }) => person.unit.id === burdened.standing.person.unit.id && !taken.has(person.id))
      .map((instead) => ({ instead, roster: swapped(roster, burdened, instead) }))
      .map((one) => ({ ...one, change: changeOf(scenarioOf(one.roster, company)) }));
    const better = tried.reduce((most, one) => (one.change > most.change ? one : most), {
      change: best,
      roster,
    });
    if (!("instead" in better)) continue;
    ({ roster, change: best } = better);
    swaps.push({ key: burdened.key as string, instead: (better.instead as Standing).person, change: best });
  }
  return swaps;
}

/** The one stays as before, the other takes the seat and the share. */
function swapped(roster: readonly Moved[], { key, becomes }: Moved, instead: Standing): Moved[] {
  const before = standingLoad(instead);
  const taking: Moved = {
    key,
    standing: instead,
    rest: instead,
    was: null,
    becomes,
    before,
    after: loadWith(instead, becomes, before),
  };
  const left = roster.map((one) => (one.key === key ? leave(one) : one));
  return [...left, taking];
}

function leave(one: Moved): Moved {
  return { ...one, key: null, becomes: null, after: loadWith(one.rest, null, one.before) };
}
