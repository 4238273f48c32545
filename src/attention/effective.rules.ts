import type { Parameters } from "./attention.model.ts";
import { effectiveNumber } from "./spread.rules.ts";

/** What somebody plans to give to one body; the home unit is a body too, or every secondee would look focused. */
export type Holding = { readonly body: string; readonly isHome: boolean; readonly share: number };
export type Person = { readonly capacity: number; readonly holdings: readonly Holding[] };

/**
 * Where the capacity goes, in person-days a day. Always `capacity = slack + overhead + tax + Σ effective`.
 * `effective`: by body, what is left for the work itself.
 */
export type Budget = {
  readonly capacity: number;
  readonly slack: number;
  readonly overhead: number;
  readonly tax: number;
  readonly effective: ReadonlyMap<string, number>;
};

type Costs = Pick<Parameters, "theta" | "kappa">;

/** M04: the share of capacity left after switching among so many bodies. */
export function leftAfterSwitching(bodies: number, theta: number): number {
  return bodies === 0 ? 1 : 1 / (1 + theta * (bodies - 1));
}

/** M14: what the persons give to each body after overload, meetings and switching. */
export function budgetOf(persons: readonly Person[], costs: Costs): Budget {
  const effective = new Map<string, number>();
  const sums = { capacity: 0, slack: 0, overhead: 0, tax: 0 };
  for (const person of persons) {
    const part = spend(person, costs);
    sums.capacity += person.capacity;
    sums.slack += part.slack;
    sums.overhead += part.overhead;
    sums.tax += part.tax;
    for (const [body, given] of part.given) effective.set(body, (effective.get(body) ?? 0) + given);
  }
  return { ...sums, effective };
}

function spend({ capacity, holdings }: Person, { theta, kappa }: Costs) {
  const load = holdings.reduce((sum, { share }) => sum + share, 0);
  const left = leftAfterSwitching(effectiveNumber(holdings.map(({ share }) => share)), theta);
  const fit = load > capacity ? capacity / load : 1;
  let overhead = 0;
  let work = 0;
  const given = holdings.map(({ body, isHome, share }): readonly [string, number] => {
    const real = fit * share;
    const meeting = isHome ? 0 : Math.min(real, kappa);
    overhead += meeting;
    work += real - meeting;
    return [body, left * (real - meeting)];
  });
  return { slack: Math.max(0, capacity - load), overhead, tax: (1 - left) * work, given };
}

/** What a body makes of what it is given: below its critical mass most is lost; home work is worth what is put in. */
export function yieldOf(given: number, isHome: boolean, h: number): number {
  if (isHome) return given;
  return given === 0 ? 0 : given ** 2 / (given + h);
}

/** Total effective attention, in the worth of home work. `worth`: what the leadership states for a body, else 1 + g. */
export function totalOf(
  { effective }: Budget,
  { h, g, w }: Parameters,
  is: { readonly home: (body: string) => boolean; readonly worth?: (body: string) => number },
): number {
  let total = 0;
  for (const [body, given] of effective) {
    const isHome = is.home(body);
    total += (isHome ? w : (is.worth?.(body) ?? 1 + g)) * yieldOf(given, isHome, h);
  }
  return total;
}
