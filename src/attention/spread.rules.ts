import type { Range, Spread } from "./attention.model.ts";

/**
 * Effective number of bodies (Hill numbers of order 0, 1 and 2; Jost 2006). A post of little weight hardly moves the
 * last one. Nothing planned: 0 bodies.
 */
export function hillNumbers(shares: readonly number[]): {
  readonly n0: number;
  readonly n1: number;
  readonly n2: number;
} {
  const held = shares.filter((share) => share > 0);
  const total = held.reduce((sum, share) => sum + share, 0);
  if (total === 0) return { n0: 0, n1: 0, n2: 0 };
  const parts = held.map((share) => share / total);
  const entropy = -parts.reduce((sum, part) => sum + part * Math.log(part), 0);
  return { n0: held.length, n1: Math.exp(entropy), n2: 1 / parts.reduce((sum, part) => sum + part ** 2, 0) };
}

export function spreadOf(shares: readonly Range[]): Spread {
  const { n0, n1, n2 } = hillNumbers(shares.map(({ value }) => value));
  const bounds = boundsOfNumber(shares.filter(({ high }) => high > 0));
  return { n0, n1, n2: { value: n2, low: Math.min(n2, bounds.low), high: Math.max(n2, bounds.high) } };
}

/** How small and how large the effective number can be while each share stays within its bounds. */
function boundsOfNumber(shares: readonly Range[]): { readonly low: number; readonly high: number } {
  if (shares.length === 0) return { low: 0, high: 0 };
  const number = (values: readonly number[]) => hillNumbers(values).n2;
  return { low: Math.min(...unequal(shares).map(number)), high: Math.max(...levelled(shares).map(number)) };
}

/** The number is least at a corner of the bounds: the larger shares at their most, the smaller ones at their least. */
function unequal(shares: readonly Range[]): number[][] {
  const sorted = shares.toSorted((a, b) => b.low + b.high - a.low - a.high);
  return [...sorted.keys(), sorted.length].map((raised) =>
    sorted.map(({ low, high }, at) => (at < raised ? high : low)),
  );
}

/** It is greatest where every share is as near as may be to one common height: a bound, or the mean of those free. */
function levelled(shares: readonly Range[]): number[][] {
  const heights = [...new Set(shares.flatMap(({ low, high }) => [low, high]))].sort((a, b) => a - b);
  const between = heights
    .slice(1)
    .flatMap((height, at) => bestBetween(shares, heights[at] as number, height));
  return [...heights, ...between].map((height) => clampAll(shares, height));
}

/** Between two bounds some shares are free and equal to c, the others fixed: Σp²/(Σp)² is least where c = Q/S of those. */
function bestBetween(shares: readonly Range[], from: number, to: number): number[] {
  const fixed = shares.flatMap(({ low, high }) => (high <= from ? [high] : low >= to ? [low] : []));
  const sum = fixed.reduce((total, share) => total + share, 0);
  if (sum === 0) return [];
  const best = fixed.reduce((total, share) => total + share ** 2, 0) / sum;
  return best > from && best < to ? [best] : [];
}

function clampAll(shares: readonly Range[], height: number): number[] {
  return shares.map(({ low, high }) => Math.min(high, Math.max(low, height)));
}
