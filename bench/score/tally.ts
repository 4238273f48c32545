/** Hits, wrong values and misses of one field. `denied` counts the flags that both sides leave down. */
export type Tally = { hits: number; wrong: number; missed: number; denied: number };

export const emptyTally = (): Tally => ({ hits: 0, wrong: 0, missed: 0, denied: 0 });

export function addTally(sum: Tally, more: Partial<Tally>): void {
  sum.hits += more.hits ?? 0;
  sum.wrong += more.wrong ?? 0;
  sum.missed += more.missed ?? 0;
  sum.denied += more.denied ?? 0;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const precisionOf = (tally: Tally): number | null => ratio(tally.hits, tally.hits + tally.wrong);
export const recallOf = (tally: Tally): number | null => ratio(tally.hits, tally.hits + tally.missed);
/** Harmonic mean of precision and recall; null where neither side says anything. */
export const f1Of = (tally: Tally): number | null =>
  ratio(2 * tally.hits, 2 * tally.hits + tally.wrong + tally.missed);

/** Right answers out of all. */
export type Share = { right: number; of: number };

export const emptyShare = (): Share => ({ right: 0, of: 0 });

export function countAnswer(share: Share, isRight: boolean): void {
  share.of += 1;
  if (isRight) share.right += 1;
}
