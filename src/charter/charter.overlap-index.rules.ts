import { coreOfName, keepBest, likeness, pairsOf } from "./charter.overlap.rules.ts";
import type { ExistingBody, Overlap, Proposal, Thresholds } from "./judgement.model.ts";

/**
 * Existing bodies, prepared for many charters that are compared with the same ones. It finds what `findOverlaps`
 * finds, and looks only at texts that share enough pairs of letters to be that much alike.
 */
export type BodyIndex = {
  readonly bodies: ExistingBody[];
  readonly names: TextIndex;
  readonly duties: TextIndex;
};

/** Different texts, each with its pairs and the bodies that have it, by their places in the index. */
type TextIndex = {
  readonly numberByText: Map<string, number>;
  readonly pairs: ReadonlySet<string>[];
  readonly sizes: number[];
  readonly bodies: number[][];
  readonly textsByPair: Map<string, number[]>;
  /** Of each body, its text. */
  readonly textOf: number[];
  /** What was asked last: a charter is often held against two settings that compare it in the same way. */
  last: { readonly text: string; readonly threshold: number; readonly found: readonly number[] } | null;
};

export function emptyIndex(): BodyIndex {
  return { bodies: [], names: emptyTexts(), duties: emptyTexts() };
}

export function addToIndex({ bodies, names, duties }: BodyIndex, body: ExistingBody): void {
  addText(names, coreOfName(body.name), bodies.length);
  addText(duties, body.duty ?? "", bodies.length);
  bodies.push(body);
}

/** What `findOverlaps` finds among the bodies of the index but one, which is left out by its place; -1: none is. */
export function findIndexed(
  { bodies, names, duties }: BodyIndex,
  proposal: Proposal,
  { but, ...thresholds }: Thresholds & { readonly but: number },
): Overlap[] {
  const core = coreOfName(proposal.name);
  const same = core === "" ? undefined : names.numberByText.get(core);
  const [name, duty] = [apart(core), apart(proposal.duty)];
  const near = new Set([
    ...(same === undefined ? [] : (names.bodies[same] ?? [])),
    ...textsReaching(names, name, thresholds.name).flatMap((text) => names.bodies[text] ?? []),
    ...textsReaching(duties, duty, thresholds.duty).flatMap((text) => duties.bodies[text] ?? []),
  ]);
  near.delete(but);
  const [likeName, likeDuty] = [likenessIn(names, name), likenessIn(duties, duty)];
  const members = new Set(proposal.members);
  const best: Overlap[] = [];
  for (const at of Uint32Array.from(near).sort()) {
    const text = names.textOf[at] as number;
    const like = { name: likeName(text), duty: likeDuty(duties.textOf[at] as number) };
    keepBest(best, { body: bodies[at] as ExistingBody, sameName: text === same, ...like }, members);
  }
  return best;
}

function emptyTexts(): TextIndex {
  return {
    numberByText: new Map(),
    pairs: [],
    sizes: [],
    bodies: [],
    textsByPair: new Map(),
    textOf: [],
    last: null,
  };
}

function addText(texts: TextIndex, text: string, body: number): void {
  const number = texts.numberByText.get(text) ?? texts.pairs.length;
  texts.textOf.push(number);
  texts.last = null;
  if (number < texts.pairs.length) {
    texts.bodies[number]?.push(body);
    return;
  }
  const pairs = pairsOf(text);
  texts.numberByText.set(text, number);
  texts.bodies.push([body]);
  texts.pairs.push(pairs);
  texts.sizes.push(pairs.size);
  for (const pair of pairs) {
    const having = texts.textsByPair.get(pair);
    if (having) having.push(number);
    else texts.textsByPair.set(pair, [number]);
  }
}

/** A text that is asked about, with its pairs. */
type Apart = { readonly text: string; readonly pairs: ReadonlySet<string> };
const apart = (text: string): Apart => ({ text, pairs: pairsOf(text) });

/** How alike one of the texts is to this one, each looked at once. */
function likenessIn({ pairs }: TextIndex, asked: Apart): (number: number) => number {
  const known = new Map<number, number>();
  return (number) => {
    const found = known.get(number) ?? likeness(asked.pairs, pairs[number] as ReadonlySet<string>);
    known.set(number, found);
    return found;
  };
}

/** The texts that are at least so much alike. */
function textsReaching(texts: TextIndex, { text, pairs }: Apart, threshold: number): readonly number[] {
  if (texts.last?.text === text && texts.last.threshold === threshold) return texts.last.found;
  const likeTo = likenessIn(texts, { text, pairs });
  const { shared, skipped } = countShared(texts, pairs, threshold);
  const found: number[] = [];
  for (let number = 0; number < shared.length; number += 1) {
    const common = shared[number] as number;
    if (common === 0 && threshold > 0) continue;
    const atMost = (2 * (common + skipped)) / Math.max(1, pairs.size + (texts.sizes[number] as number));
    if (atMost >= threshold && likeTo(number) >= threshold) found.push(number);
  }
  texts.last = { text, threshold, found };
  return found;
}

/**
 * How many of the pairs each text has, without the pairs that most texts have: as many of those are skipped as cannot
 * make two texts alike enough by themselves.
 */
function countShared({ textsByPair, pairs: all }: TextIndex, pairs: ReadonlySet<string>, threshold: number) {
  const shared = new Uint16Array(all.length);
  const rarest = [...pairs]
    .map((pair) => textsByPair.get(pair) ?? [])
    .toSorted((one, other) => one.length - other.length);
  let skipped = 0;
  while (skipped < rarest.length && (2 * (skipped + 1)) / (pairs.size + skipped + 1) < threshold)
    skipped += 1;
  for (const having of rarest.slice(0, rarest.length - skipped)) {
    for (const number of having) shared[number] = (shared[number] as number) + 1;
  }
  return { shared, skipped };
}
