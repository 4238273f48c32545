export type Paired<T> = {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  /** What found no partner. */
  readonly gone: readonly T[];
  readonly come: readonly T[];
};

/** Pairs what gives the same sign before and after, each once and in order; without a sign there is no partner. */
export function pairBy<T>(
  { gone: before, come: after, pairs: known }: Paired<T>,
  signOf: (one: T) => string | null,
): Paired<T> {
  const waiting = Map.groupBy(before, signOf);
  const taken = new Set<T>();
  const pairs = [...known];
  const come: T[] = [];
  for (const one of after) {
    const sign = signOf(one);
    const partner = sign === null ? undefined : waiting.get(sign)?.shift();
    if (partner === undefined) come.push(one);
    else {
      taken.add(partner);
      pairs.push([partner, one]);
    }
  }
  return { pairs, gone: before.filter((one) => !taken.has(one)), come };
}

export function unpaired<T>(before: readonly T[], after: readonly T[]): Paired<T> {
  return { pairs: [], gone: before, come: after };
}

/** Whether the same signs stand in another order. */
export function isReordered<T>(
  before: readonly T[],
  after: readonly T[],
  signOf: (one: T) => string,
): boolean {
  return before.length === after.length && before.some((one, at) => signOf(one) !== signOf(after[at] as T));
}
