import type { Scenario } from "./attention.api.ts";
import { budgetOf } from "./effective.rules.ts";
import { warningsOf } from "./load.rules.ts";
import { defaultParameters } from "./parameter.data.ts";
import { loadWith, type Moved, proposalOf } from "./plan.rules.ts";
import { changeOf, givenByOthers, type Others, type Scenario as Weighing } from "./scenario.rules.ts";
import { proposedBody, type Standing, standingLoad, standingToPerson } from "./standing.rules.ts";

/** Who is there beside the roster: others on the same bodies, and colleagues, themselves among them, who could sit there. */
export type Company = {
  readonly others: Others;
  readonly colleagues: readonly Standing[];
  readonly worth: number | null;
};

/** Somebody on the roster whom it burdens too much. */
export function isToEase({ key, becomes, before, after }: Moved): boolean {
  return key !== null && becomes !== null && warningsOf(after, before).some((one) => one !== "no-home");
}

export function scenarioOf(moved: readonly Moved[], { others, worth }: Company): Weighing {
  return { ...proposalOf(moved), others, founded: proposedBody, worth };
}

/** Beyond these, a roster is to be thought over as a whole. */
const mostSwaps = 3;

/**
 * One seat after the other, whoever of the same unit makes the total fall least, kept where that is better than before:
 * an offer for the arrangement, not an order of persons.
 */
export function greedySwap(moved: readonly Moved[], company: Company): Scenario["swaps"] {
  const swaps: Scenario["swaps"] = [];
  const changeWith = changeIn(company);
  let roster = moved;
  let best = changeWith(roster);
  for (const burdened of moved.filter(isToEase).slice(0, mostSwaps)) {
    const taken = new Set(roster.map(({ standing }) => standing.person.id));
    const tried = company.colleagues
      .filter(({ person }) => person.unit.id === burdened.standing.person.unit.id && !taken.has(person.id))
      .map((instead) => ({ instead, roster: swapped(roster, burdened, instead) }))
      .map((one) => ({ ...one, change: changeWith(one.roster) }));
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

/** The change a roster makes. A colleague on it is no longer one of the others. */
function changeIn({ others, colleagues, worth }: Company): (roster: readonly Moved[]) => number {
  const given = givenByOthers(others, defaultParameters);
  const known = new Set(colleagues.map(({ person }) => person.id));
  return (roster) => {
    const own = roster.filter(({ standing }) => known.has(standing.person.id));
    const { effective } = budgetOf(
      own.map(({ standing }) => standingToPerson(standing)),
      defaultParameters,
    );
    const rest = (body: string) => (given.get(body) ?? 0) - (effective.get(body) ?? 0);
    return changeOf({ ...proposalOf(roster), founded: proposedBody, worth }, rest);
  };
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
