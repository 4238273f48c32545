import type { Parameters, Range } from "./attention.model.ts";
import { type Budget, budgetOf, type Person } from "./effective.rules.ts";
import { defaultParameters, parameterRanges } from "./parameter.data.ts";

/** The persons of a proposal as they are planned now, and as they would be. Whoever is not in it changes nothing. */
export type Proposal = { readonly before: readonly Person[]; readonly after: readonly Person[] };

/**
 * What each body gains or loses in person-days a day, and what goes into slack, overhead and the tax of switching.
 * What one gains another loses: `Σ bodies + slack + overhead + tax = 0` as long as nobody's capacity changes.
 */
export type Shift = {
  readonly bodies: ReadonlyMap<string, number>;
  readonly slack: number;
  readonly overhead: number;
  readonly tax: number;
  /** The identity as it came out, for whoever wants to see that it holds. */
  readonly sum: number;
};

/** M15, dilution by body, home units included. */
export function shiftOf({ before, after }: Proposal, costs: Pick<Parameters, "theta" | "kappa">): Shift {
  const [was, is] = [budgetOf(before, costs), budgetOf(after, costs)];
  const keys = new Set([...was.effective.keys(), ...is.effective.keys()]);
  const given = (budget: Budget, body: string) => budget.effective.get(body) ?? 0;
  const bodies = new Map([...keys].map((body) => [body, given(is, body) - given(was, body)] as const));
  const rest = {
    slack: is.slack - was.slack,
    overhead: is.overhead - was.overhead,
    tax: is.tax - was.tax,
  };
  const sum = [...bodies.values()].reduce((total, one) => total + one, rest.slack + rest.overhead + rest.tax);
  return { bodies, ...rest, sum };
}

export type RangedShift = {
  readonly bodies: ReadonlyMap<string, Range>;
  readonly slack: Range;
  readonly overhead: Range;
  readonly tax: Range;
  readonly sum: number;
};

/** The same with what it becomes at the four corners of what switching and meetings may cost. */
export function rangedShiftOf(proposal: Proposal): RangedShift {
  const middle = shiftOf(proposal, defaultParameters);
  const corners = parameterRanges.theta.flatMap((theta) =>
    parameterRanges.kappa.map((kappa) => shiftOf(proposal, { theta, kappa })),
  );
  const ranged = (of: (shift: Shift) => number): Range => {
    const seen = [middle, ...corners].map(of);
    return { value: of(middle), low: Math.min(...seen), high: Math.max(...seen) };
  };
  return {
    bodies: new Map(
      [...middle.bodies.keys()].map((body) => [body, ranged((one) => one.bodies.get(body) ?? 0)]),
    ),
    slack: ranged((one) => one.slack),
    overhead: ranged((one) => one.overhead),
    tax: ranged((one) => one.tax),
    sum: middle.sum,
  };
}
