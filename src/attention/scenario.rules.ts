import type { Parameters, Range } from "./attention.model.ts";
import type { Proposal } from "./dilution.rules.ts";
import { type Holding, leftAfterSwitching, type Person, yieldOf } from "./effective.rules.ts";
import { certain, defaultParameters, drawCount } from "./parameter.data.ts";
import { drawParameters } from "./random.rules.ts";
import { effectiveNumber } from "./spread.rules.ts";

/**
 * What a proposal does to total effective attention. `others` are those who also sit on a body that the proposal
 * touches: they stay as they are, but what a body makes of its members depends on all of them.
 */
export type Scenario = Proposal & {
  readonly others: readonly Person[];
  readonly founded: string | null;
  /** What the leadership says the new body is worth against home work; without it, 1 + g. */
  readonly worth?: number | null;
};

export type Verdict = "falls" | "rises" | "uncertain";

export type Weighed = {
  /** Change of total effective attention at the default parameters; the bounds are the 5th and 95th of a hundred. */
  readonly change: Range;
  /** In how many of all draws it falls, in [0, 1]. */
  readonly falls: number;
  /** In words only where the draws agree. */
  readonly verdict: Verdict;
  /** What the new body must be worth against home work to make up for what it costs; null where nothing would. */
  readonly breakEven: number | null;
  readonly seed: number;
  readonly draws: number;
};

/** M15, the scenario: dE at the default parameters, and how often it is below 0 over draws from their ranges. */
export function weigh(scenario: Scenario, seed: number, draws = drawCount): Weighed {
  const difference = differenceOf(scenario);
  const seen = drawParameters(seed, draws).map((parameters) => difference(parameters).change);
  const sorted = Float64Array.from(seen).sort();
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const middle = difference(defaultParameters);
  const falls = seen.filter((change) => change < 0).length / draws;
  return {
    change: {
      value: middle.change,
      low: Math.min(middle.change, at(0.05)),
      high: Math.max(middle.change, at(0.95)),
    },
    falls,
    verdict: verdictOf(falls),
    breakEven: middle.made > 0 ? (middle.worth * middle.made - middle.change) / middle.made : null,
    seed,
    draws,
  };
}

/** The change at the default parameters alone. */
export function changeOf(scenario: Scenario): number {
  return differenceOf(scenario)(defaultParameters).change;
}

export function verdictOf(falls: number): Verdict {
  if (falls >= certain) return "falls";
  return falls <= 1 - certain + 1e-12 ? "rises" : "uncertain";
}

type Difference = {
  readonly change: number;
  /** What the new body makes, and what that counted for in the change. */
  readonly made: number;
  readonly worth: number;
};

/** One person's part in one body, ready to be weighed under any costs: among how many bodies, and what share of the time. */
type Part = { readonly bodies: number; readonly real: number; readonly isHome: boolean };
type Touched = {
  readonly isHome: boolean;
  readonly before: Part[];
  readonly after: Part[];
  readonly others: Part[];
};

function differenceOf({
  before,
  after,
  others,
  founded,
  worth = null,
}: Scenario): (parameters: Parameters) => Difference {
  const bodies = new Map<string, Touched>();
  const touched = ({ body, isHome }: Holding) => {
    const known = bodies.get(body) ?? { isHome, before: [], after: [], others: [] };
    bodies.set(body, known);
    return known;
  };
  for (const person of before) forEachPart(person, (holding, part) => touched(holding).before.push(part));
  for (const person of after) forEachPart(person, (holding, part) => touched(holding).after.push(part));
  for (const person of others) {
    forEachPart(person, ({ body, isHome }, part) => isHome || bodies.get(body)?.others.push(part));
  }
  return (parameters) => {
    const { h, g, w } = parameters;
    const stated = worth ?? 1 + g;
    let change = 0;
    let made = 0;
    for (const [body, { isHome, ...parts }] of bodies) {
      const rest = given(parts.others, parameters);
      const is = yieldOf(rest + given(parts.after, parameters), isHome, h);
      const was = yieldOf(rest + given(parts.before, parameters), isHome, h);
      const isFounded = body === founded;
      change += (isHome ? w : isFounded ? stated : 1 + g) * (is - was);
      if (isFounded) made = is;
    }
    return { change, made, worth: stated };
  };
}

function forEachPart({ capacity, holdings }: Person, tell: (holding: Holding, part: Part) => void): void {
  const load = holdings.reduce((sum, { share }) => sum + share, 0);
  const bodies = effectiveNumber(holdings.map(({ share }) => share));
  const fit = load > capacity ? capacity / load : 1;
  for (const holding of holdings) {
    tell(holding, { bodies, real: fit * holding.share, isHome: holding.isHome });
  }
}

function given(parts: readonly Part[], { theta, kappa }: Parameters): number {
  let sum = 0;
  for (const { bodies, real, isHome } of parts) {
    sum += leftAfterSwitching(bodies, theta) * (isHome ? real : real - Math.min(real, kappa));
  }
  return sum;
}
