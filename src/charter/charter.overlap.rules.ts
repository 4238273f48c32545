import type { ExistingBody, Overlap, Proposal, Thresholds } from "./judgement.model.ts";

const place =
  /^.{1,6}?(?:省|市(?!场|政|容)|县|自治州|区(?!域|块)|旗|镇(?!村)|乡(?!村|镇)|街道|开发区)(?!化|更新|管理)/u;
const kindWords =
  /(?:工作)?(?:领导小组|协调小组|工作小组|推进小组|小组|工作专班|专班|总指挥部|指挥部|联席会议|委员会|推进组|工作组)?(?:办公室)?$/u;

/** The subject in a body's name: 兰川县汽车产业招商工作专班 → 汽车产业招商; empty where it has none. */
export function coreOfName(name: string): string {
  const bare = name.replace(/\s/gu, "").replace(kindWords, "").replace(/工作$/u, "");
  const core = bare.replace(place, "");
  return core.length >= 2 ? core : bare;
}

/** Likeness of two texts by the pairs of neighbouring characters they share (Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

export function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.replace(/[\s\p{P}]/gu, "")];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

type Features = {
  readonly core: string;
  readonly names: ReadonlySet<string>;
  readonly duties: ReadonlySet<string>;
};

/** What a body is compared by. Where many are compared with the same ones, each is taken apart once. */
const featuresByBody = new WeakMap<ExistingBody, Features>();

function featuresOf(body: ExistingBody): Features {
  const known = featuresByBody.get(body);
  if (known !== undefined) return known;
  const core = coreOfName(body.name);
  const features = { core, names: pairsOf(core), duties: pairsOf(body.duty ?? "") };
  featuresByBody.set(body, features);
  return features;
}

/** So many are told of; who resembles more bodies than that knows enough. */
const most = 5;

/** The existing bodies most alike that reach one of the thresholds, the most alike first. */
export function findOverlaps(
  proposal: Proposal,
  bodies: readonly ExistingBody[],
  thresholds: Thresholds,
): Overlap[] {
  const core = coreOfName(proposal.name);
  const [names, duties] = [pairsOf(core), pairsOf(proposal.duty)];
  const members = new Set(proposal.members);
  const best: Overlap[] = [];
  for (const body of bodies) {
    const its = featuresOf(body);
    const sameName = core !== "" && its.core === core;
    const [name, duty] = [likeness(names, its.names), likeness(duties, its.duties)];
    if (!sameName && name < thresholds.name && duty < thresholds.duty) continue;
    keepBest(best, { body, sameName, name, duty }, members);
  }
  return best;
}

const grade = ({ name, duty }: Pick<Overlap, "name" | "duty">) => Math.max(name, duty);

/** Puts one in among the best so far; of two that are equally alike the one that came first stands first. */
export function keepBest(best: Overlap[], one: Omit<Overlap, "shared">, members: ReadonlySet<string>): void {
  const last = best.at(-1);
  if (best.length === most && last && grade(one) <= grade(last)) return;
  const shared = (one.body.members ?? []).filter((member) => members.has(member)).length;
  const after = best.findIndex((kept) => grade(kept) < grade(one));
  best.splice(after < 0 ? best.length : after, 0, { ...one, shared });
  best.length = Math.min(best.length, most);
}
