import { coreOfName, likeness, pairsOf } from "../../charter/charter.overlap.rules.ts";

/** How much a body of the register is the one a paper names: 1 is the same name. */
export type Alike<Body> = Body & { readonly likeness: number };

const fewest = 0.35;
const most = 6;
/** A name that is the same but for the place or 市 before it. */
const sameCore = 0.95;

/** The bodies that a paper may mean by a name: of exactly that name, else the most alike first. */
export function findNamed<Body extends { readonly name: string }>(
  name: string,
  bodies: readonly Body[],
): Alike<Body>[] {
  const bare = bareOf(name);
  const core = coreOfName(bare);
  const pairs = pairsOf(bare);
  const corePairs = pairsOf(core);
  return bodies
    .map((body) => ({ ...body, likeness: likenessOf(bareOf(body.name), { bare, core, pairs, corePairs }) }))
    .filter((one) => one.likeness >= fewest)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most);
}

const bareOf = (name: string) => name.replace(/[\s“”"]/gu, "");

type Wanted = {
  readonly bare: string;
  readonly core: string;
  readonly pairs: ReadonlySet<string>;
  readonly corePairs: ReadonlySet<string>;
};

function likenessOf(name: string, { bare, core, pairs, corePairs }: Wanted): number {
  if (name === bare) return 1;
  const other = coreOfName(name);
  if (name.endsWith(bare) || bare.endsWith(name) || (core.length > 2 && other === core)) return sameCore;
  const alike = Math.max(likeness(pairs, pairsOf(name)), likeness(corePairs, pairsOf(other)));
  return Math.min(alike, sameCore - 0.01);
}
