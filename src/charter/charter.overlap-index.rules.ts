import { coreOfName, keepBest, pairsOf } from "./charter.overlap.rules.ts";
import type { ExistingBody, Overlap, Proposal, Thresholds } from "./judgement.model.ts";

/**
 * Existing bodies, prepared for many charters that are compared with the same ones. It finds what `findOverlaps`
 * finds; each pair of letters knows the texts that have it, so that texts without a common pair cost nothing.
 */
export type BodyIndex = {
  readonly bodies: ExistingBody[];
  readonly names: TextIndex;
  readonly duties: TextIndex;
};

type TextIndex = {
  /** Each different text once. */
  readonly numberByText: Map<string, number>;
  /** How many pairs each has. */
  readonly sizes: number[];
  readonly textsByPair: Map<string, number[]>;
  /** Of each body, its text. */
  readonly textOf: number[];
  /** The text that was compared last, and how alike each one is to it: the same charter is often asked of twice. */
  asked: string | null;
  likenesses: Float64Array;
};

export function emptyIndex(): BodyIndex {
  return { bodies: [], names: emptyTexts(), duties: emptyTexts() };
}

export function addToIndex({ bodies, names, duties }: BodyIndex, body: ExistingBody): void {
  bodies.push(body);
  addText(names, coreOfName(body.name));
  addText(duties, body.duty ?? "");
}

/** What `findOverlaps` finds among the bodies of the index but one, which is left out by its place; -1: none is. */
export function findIndexed(
  { bodies, names, duties }: BodyIndex,
  proposal: Proposal,
  { but, ...thresholds }: Thresholds & { readonly but: number },
): Overlap[] {
  const core = coreOfName(proposal.name);
  const same = core === "" ? undefined : names.numberByText.get(core);
  const [byName, byDuty] = [likenessesTo(names, core), likenessesTo(duties, proposal.duty)];
  const members = new Set(proposal.members);
  const best: Overlap[] = [];
  for (let at = 0; at < bodies.length; at += 1) {
    const text = names.textOf[at] as number;
    const name = byName[text] as number;
    const duty = byDuty[duties.textOf[at] as number] as number;
    const isFar = text !== same && name < thresholds.name && duty < thresholds.duty;
    if (isFar || at === but) continue;
    keepBest(best, { body: bodies[at] as ExistingBody, sameName: text === same, name, duty }, members);
  }
  return best;
}

function emptyTexts(): TextIndex {
  return {
    numberByText: new Map(),
    sizes: [],
    textsByPair: new Map(),
    textOf: [],
    asked: null,
    likenesses: new Float64Array(0),
  };
}

function addText(texts: TextIndex, text: string): void {
  const known = texts.numberByText.get(text);
  const number = known ?? texts.sizes.length;
  texts.textOf.push(number);
  texts.asked = null;
  if (known !== undefined) return;
  const pairs = pairsOf(text);
  texts.numberByText.set(text, number);
  texts.sizes.push(pairs.size);
  for (const pair of pairs) {
    const having = texts.textsByPair.get(pair);
    if (having) having.push(number);
    else texts.textsByPair.set(pair, [number]);
  }
}

/** How alike each of the texts is to this one, as `likeness` says it. */
function likenessesTo(texts: TextIndex, text: string): Float64Array {
  if (texts.asked === text) return texts.likenesses;
  const { sizes } = texts;
  const shared =
    texts.likenesses.length === sizes.length ? texts.likenesses.fill(0) : new Float64Array(sizes.length);
  const pairs = pairsOf(text);
  for (const pair of pairs) {
    for (const number of texts.textsByPair.get(pair) ?? []) shared[number] = (shared[number] as number) + 1;
  }
  for (let number = 0; number < shared.length; number += 1) {
    const common = shared[number] as number;
    if (common > 0) shared[number] = (2 * common) / (pairs.size + (sizes[number] as number));
  }
  texts.asked = text;
  texts.likenesses = shared;
  return shared;
}
