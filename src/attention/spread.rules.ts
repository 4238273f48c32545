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
  const entropy = -held.reduce((sum, share) => sum + (share / total) * Math.log(share / total), 0);
  return { n0: held.length, n1: Math.exp(entropy), n2: effectiveNumber(shares) };
}

/** The number of order 2 alone, of shares none of which is below 0. It is asked for thousands of times in a scenario. */
export function effectiveNumber(shares: readonly number[]): number {
  let total = 0;
  let squares = 0;
  for (const share of shares) {
    total += share;
    squares += share * share;
  }
  return squares === 0 ? 0 : total ** 2 / squares;
}

export function spreadOf(shares: readonly Range[]): Spread {
  const { n0, n1, n2 } = hillNumbers(shares.map(({ value }) => value));
  const bounds = boundsOfNumber(shares.filter(({ high }) => high > 0));
  return { n0, n1, n2: { value: n2, low: Math.min(n2, bounds.low), high: Math.max(n2, bounds.high) } };
}

/**
 * How small and how large the effective number can be while each share stays within its bounds. Greatest where every
 * share is as near as may be to one common height: a bound of one of them, or where Σp² / Σp of those beyond their
 * bounds lies.
 */
function boundsOfNumber(shares: readonly Range[]): { readonly low: number; readonly high: number } {
  const heights = shares.flatMap((share) => [share.low, share.high]).sort((a, b) => a - b);
  let high = 0;
  for (const [at, height] of heights.entries()) {
    const best = bestBetween(shares, height, heights[at + 1] ?? height);
    high = Math.max(high, numberAt(shares, height), best === null ? 0 : numberAt(shares, best));
  }
  return { low: leastNumber(shares), high };
}

type Group = { readonly range: Range; readonly count: number };

/**
 * Least at some corner of the bounds. Shares of the same bounds are alike, so that it only matters how many of them
 * stand at their most: with defaults of five modes these are few corners, however many bodies.
 */
function leastNumber(shares: readonly Range[]): number {
  const alike = Map.groupBy(shares, ({ low, high }) => `${low} ${high}`);
  const groups = [...alike.values()].map((same) => ({ range: same[0] as Range, count: same.length }));
  const least = leastFrom(groups, 0, { total: 0, squares: 0 });
  return Number.isFinite(least) ? least : 0;
}

function leastFrom(groups: readonly Group[], at: number, so: { total: number; squares: number }): number {
  const group = groups[at];
  if (!group) return so.squares === 0 ? Number.POSITIVE_INFINITY : so.total ** 2 / so.squares;
  const { count } = group;
  const { low, high } = group.range;
  let least = Number.POSITIVE_INFINITY;
  for (let raised = 0; raised <= (low === high ? 0 : count); raised += 1) {
    const total = so.total + raised * high + (count - raised) * low;
    const squares = so.squares + raised * high ** 2 + (count - raised) * low ** 2;
    least = Math.min(least, leastFrom(groups, at + 1, { total, squares }));
  }
  return least;
}

function numberAt(shares: readonly Range[], height: number): number {
  return numberOf(shares, ({ low, high }) => Math.min(high, Math.max(low, height)));
}

function numberOf(shares: readonly Range[], shareOf: (share: Range) => number): number {
  let total = 0;
  let squares = 0;
  for (const one of shares) {
    const share = shareOf(one);
    total += share;
    squares += share * share;
  }
  return squares === 0 ? 0 : total ** 2 / squares;
}

/** Between two bounds some shares are free and alike, the others stand at a bound; null where none is best in between. */
function bestBetween(shares: readonly Range[], from: number, to: number): number | null {
  let total = 0;
  let squares = 0;
  for (const { low, high } of shares) {
    const fixed = high <= from ? high : low >= to ? low : 0;
    total += fixed;
    squares += fixed * fixed;
  }
  const best = total === 0 ? 0 : squares / total;
  return best > from && best < to ? best : null;
}
