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

/** What one person gives one body, ready to be weighed under any costs: among how many bodies, and what share really. */
export type Part = {
  readonly body: string;
  readonly isHome: boolean;
  readonly bodies: number;
  readonly real: number;
};

/** A person taken apart: nothing here depends on what switching and meetings cost. Overload shortens every part alike. */
export function partsOf({ capacity, holdings }: Person): { readonly slack: number; readonly parts: Part[] } {
  const shares = holdings.map(({ share }) => share);
  const load = shares.reduce((sum, share) => sum + share, 0);
  const bodies = effectiveNumber(shares);
  const fit = load > capacity ? capacity / load : 1;
  const parts = holdings.map(({ body, isHome, share }) => ({ body, isHome, bodies, real: fit * share }));
  return { slack: Math.max(0, capacity - load), parts };
}

/** What meetings and reports take of a part; home work has none. */
export function meetingOf({ isHome, real }: Pick<Part, "isHome" | "real">, kappa: number): number {
  return isHome ? 0 : Math.min(real, kappa);
}

/** M14: what the persons give to each body after overload, meetings and switching. */
export function budgetOf(persons: readonly Person[], { theta, kappa }: Costs): Budget {
  const effective = new Map<string, number>();
  const sums = { capacity: 0, slack: 0, overhead: 0, tax: 0 };
  for (const person of persons) {
    const { slack, parts } = partsOf(person);
    sums.capacity += person.capacity;
    sums.slack += slack;
    for (const part of parts) {
      const meeting = meetingOf(part, kappa);
      const given = leftAfterSwitching(part.bodies, theta) * (part.real - meeting);
      sums.overhead += meeting;
      sums.tax += part.real - meeting - given;
      effective.set(part.body, (effective.get(part.body) ?? 0) + given);
    }
  }
  return { ...sums, effective };
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
