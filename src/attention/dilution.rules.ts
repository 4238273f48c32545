import type { Parameters, Range } from "./attention.model.ts";
import { leftAfterSwitching, meetingOf, type Part, type Person, partsOf } from "./effective.rules.ts";
import { defaultParameters, parameterRanges } from "./parameter.data.ts";

/** The persons of a proposal as they are planned now, and as they would be. Whoever is not in it changes nothing. */
export type Proposal = { readonly before: readonly Person[]; readonly after: readonly Person[] };

type Costs = Pick<Parameters, "theta" | "kappa">;

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

export type RangedShift = {
  /** By body, home units included: what the persons give it now, and by how much that changes. */
  readonly bodies: ReadonlyMap<string, { readonly before: number; readonly change: Range }>;
  readonly slack: Range;
  readonly overhead: Range;
  readonly tax: Range;
  readonly sum: number;
};

/** M15, dilution by body, home units included. */
export function shiftOf(proposal: Proposal, costs: Costs): Shift {
  const laid = layOut(proposal);
  const { after, before, ...rest } = weighParts(laid, costs);
  const bodies = new Map(laid.keys.map((key, at) => [key, (after[at] ?? 0) - (before[at] ?? 0)] as const));
  const sum = [...bodies.values()].reduce((total, one) => total + one, laid.slack + rest.overhead + rest.tax);
  return { bodies, slack: laid.slack, ...rest, sum };
}

/** The same with what it becomes at the four corners of what switching and meetings may cost. */
export function rangedShiftOf(proposal: Proposal): RangedShift {
  const laid = layOut(proposal);
  const middle = weighParts(laid, defaultParameters);
  const corners = parameterRanges.theta.flatMap((theta) =>
    parameterRanges.kappa.map((kappa) => weighParts(laid, { theta, kappa })),
  );
  const ranged = (of: (weighed: Weighed) => number): Range => {
    const value = of(middle);
    let [low, high] = [value, value];
    for (const corner of corners) {
      const other = of(corner);
      if (other < low) low = other;
      if (other > high) high = other;
    }
    return { value, low, high };
  };
  const changes = laid.keys.map((_, at) =>
    ranged(({ after, before }) => (after[at] ?? 0) - (before[at] ?? 0)),
  );
  const rest = laid.slack + middle.overhead + middle.tax;
  return {
    bodies: new Map(
      laid.keys.map((key, at) => [key, { before: middle.before[at] ?? 0, change: changes[at] as Range }]),
    ),
    slack: { value: laid.slack, low: laid.slack, high: laid.slack },
    overhead: ranged(({ overhead }) => overhead),
    tax: ranged(({ tax }) => tax),
    sum: changes.reduce((total, { value }) => total + value, rest),
  };
}

type Placed = Part & { readonly at: number };
type Laid = {
  readonly keys: readonly string[];
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
  /** By how much slack changes; it does not depend on the costs. */
  readonly slack: number;
};

/** Bodies numbered and persons taken apart once, for the costs are varied over the same ones. */
function layOut({ before, after }: Proposal): Laid {
  const places = new Map<string, number>();
  let slack = 0;
  const place = (persons: readonly Person[], sign: number) =>
    persons.flatMap((person) => {
      const apart = partsOf(person);
      slack += sign * apart.slack;
      return apart.parts.map((part) => {
        const at = places.get(part.body) ?? places.size;
        places.set(part.body, at);
        return { ...part, at };
      });
    });
  const sides = { before: place(before, -1), after: place(after, 1) };
  return { keys: [...places.keys()], ...sides, slack };
}

type Weighed = {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly overhead: number;
  readonly tax: number;
};

function weighParts({ keys, before, after }: Laid, { theta, kappa }: Costs): Weighed {
  const change = { overhead: 0, tax: 0 };
  const weigh = (parts: readonly Placed[], sign: number) => {
    const given = new Float64Array(keys.length);
    for (const part of parts) {
      const meeting = meetingOf(part, kappa);
      const work = part.real - meeting;
      const left = leftAfterSwitching(part.bodies, theta) * work;
      change.overhead += sign * meeting;
      change.tax += sign * (work - left);
      given[part.at] = (given[part.at] ?? 0) + left;
    }
    return given;
  };
  return { before: weigh(before, -1), after: weigh(after, 1), ...change };
}
