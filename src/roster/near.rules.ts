/** How alike two names are, from 0 to 1: shared pairs of characters (Dice), order within pairs counting. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const left = new Map<string, number>();
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / Math.max(1, pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  const signs = [...`^${text}$`];
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}

/** The most alike of the named things, where it is alike enough to be offered. */
export function nearest<T>(
  name: string,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): T | null {
  let best: T | null = null;
  let most = 0.5;
  for (const thing of things) {
    for (const one of namesOf(thing)) {
      // Whose characters all stand in a name in their order may be its short form: 数局 of 数据管理局.
      const like = likeness(name, one) + (isWithin(name, one) ? 0.4 : 0);
      if (like > most) [best, most] = [thing, like];
    }
  }
  return best;
}

function isWithin(short: string, whole: string): boolean {
  const signs = [...short];
  let at = 0;
  for (const sign of whole) if (sign === signs[at]) at += 1;
  return at === signs.length;
}
