import type { Day } from "../../kernel/day.ts";
import type { Refusal } from "../../kernel/refusal.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Body } from "../body.model.ts";
import { isFounded } from "../body.policy.ts";
import { isLiving } from "../life.rules.ts";
import { mergedEvent, type RelationEvent, relationEvent } from "./relation.events.ts";
import { type Relation, type RelationKind, singleKinds } from "./relation.model.ts";

type Related = Pick<Body, "id" | "state"> & { readonly name: string };
export type Relating = {
  readonly id: Relation["id"];
  readonly kind: RelationKind;
  readonly from: Related;
  readonly to: Related;
  readonly paper: string;
  readonly since: Day;
  /** Every relation that leads from either of them, at whatever distance. */
  readonly known: readonly Pick<Relation, "kind" | "fromId" | "toId">[];
};
type Decided<Code extends string> = Result<
  { readonly state: Relation; readonly events: readonly RelationEvent[] },
  Refusal<Code>
>;
type RelateRefusal =
  | "relation.self"
  | "relation.not-founded"
  | "relation.twice"
  | "relation.has-one"
  | "relation.cycle";

/** Two founded bodies stand to each other in one way once; nobody stands above itself. */
export function decideRelate(relating: Relating): Decided<RelateRefusal> {
  const { id, kind, from, to, paper, since, known } = relating;
  if (from.id === to.id) return refuse("relation.self", {}, "to");
  const draft = [from, to].find((body) => !isFounded(body));
  if (draft) return refuse("relation.not-founded", { name: draft.name });
  const own = known.filter((one) => one.kind === kind && one.fromId === from.id);
  if (own.some(({ toId }) => toId === to.id)) return refuse("relation.twice", { name: to.name });
  if (own.length > 0 && singleKinds.includes(kind)) return refuse("relation.has-one", { name: from.name });
  if (standsAbove(from.id, to.id, { kind, known })) return refuse("relation.cycle", { name: to.name });
  const state: Relation = { id, kind, fromId: from.id, toId: to.id, paper, since };
  return ok({ state, events: toldOfBoth(state, { from, to }, "body.relation_added") });
}

/** Offices and subordinate bodies are one tree; replacing and merging are ways of their own. */
const isOfTree = (kind: RelationKind) => kind === "office_of" || kind === "under";
const isSameWay = (one: RelationKind, other: RelationKind) =>
  one === other || (isOfTree(one) && isOfTree(other));

/** Whether the way up from `start` leads to `wanted`. */
function standsAbove(
  wanted: Related["id"],
  start: Related["id"],
  { kind, known }: Pick<Relating, "kind" | "known">,
): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === wanted) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const one of known) if (one.fromId === at && isSameWay(one.kind, kind)) open.push(one.toId);
  }
  return false;
}

type MergeRefusal = RelateRefusal | "relation.not-living" | "relation.version-open" | "relation.by-word";

/**
 * A merger ends the body that is merged, with a paper; the one it goes into has to be alive. What is still on its way
 * through a chain would be left there with nobody able to end it, and so is finished first.
 */
export function decideMerge(
  relating: Omit<Relating, "kind">,
  { hasOpenVersion, isByWord }: { readonly hasOpenVersion: boolean; readonly isByWord: boolean },
): Decided<MergeRefusal> {
  const { from, to, paper } = relating;
  const dead = [from, to].find(({ state }) => !isLiving(state));
  if (dead) return refuse("relation.not-living", { name: dead.name });
  if (isByWord) return refuse("relation.by-word", { name: from.name });
  if (hasOpenVersion) return refuse("relation.version-open", { name: from.name });
  const related = decideRelate({ ...relating, kind: "merged_into" });
  if (!related.ok) return related;
  const { state } = related.value;
  const [, ofOther] = toldOfBoth(state, { from, to }, "body.relation_added");
  return ok({
    state,
    events: [mergedEvent(from.id, { into: to.id, note: paper }), ...(ofOther ? [ofOther] : [])],
  });
}

/** A relation that was entered in error or is over is taken out; a merger is final. */
export function decideUnrelate(
  relation: Relation,
  both: { readonly from: Related; readonly to: Related },
): Result<readonly RelationEvent[], Refusal<"relation.final">> {
  if (relation.kind === "merged_into") return refuse("relation.final");
  return ok(toldOfBoth(relation, both, "body.relation_removed"));
}

function toldOfBoth(
  { kind, fromId, toId, paper }: Relation,
  { from, to }: { readonly from: Related; readonly to: Related },
  what: "body.relation_added" | "body.relation_removed",
): RelationEvent[] {
  const facts = { kind, from: fromId, to: toId, note: paper };
  return [
    relationEvent(fromId, what, { ...facts, other: to.name }),
    relationEvent(toId, what, { ...facts, other: from.name }),
  ];
}
