import { z } from "zod";
import type { Contract } from "../../kernel/contract.ts";
import { Day } from "../../kernel/day.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";
import { BodyId } from "../body.model.ts";
import { RelatedBody, Relation, RelationKind } from "./relation.model.ts";

const ByBody = z.object({ id: BodyId });
const paper = z.string().trim().min(1).max(300);

export const Relations = z.object({
  relations: z.array(Relation),
  /** The bodies they tie, those you may see. */
  bodies: z.array(RelatedBody),
  can: z.object({ relate: May, merge: May }),
});
export type Relations = z.output<typeof Relations>;

export const listRelations = {
  id: "relation.list",
  method: "GET",
  path: "/bodies/:id/relations",
  summary: "How a body stands to others, and they to one another, three steps far.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: Nothing,
  reply: Relations,
  refusals: ["body.unknown"],
} satisfies Contract;

const relating = [
  "body.unknown",
  "body.classified",
  "relation.self",
  "relation.not-founded",
  "relation.twice",
  "relation.has-one",
  "relation.cycle",
] as const;

export const relateBody = {
  id: "relation.relate",
  method: "POST",
  path: "/bodies/:id/relate",
  summary:
    "Enter that a body is the office of another one, stands under it, or replaces it, with the paper that says so.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ kind: RelationKind.exclude(["merged_into"]), to: BodyId, paper, since: Day }),
  reply: Relations,
  refusals: [...relating, "body.not-founder"],
} satisfies Contract;

export const mergeBody = {
  id: "relation.merge",
  method: "POST",
  path: "/bodies/:id/merge",
  summary: "Merge a body into another one, by a paper: it ends as merged, its seats end with it.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ into: BodyId, paper }),
  reply: Relations,
  refusals: [
    ...relating,
    "relation.not-approver",
    "relation.not-living",
    "relation.version-open",
    "relation.by-word",
  ],
} satisfies Contract;

export const unrelateBody = {
  id: "relation.unrelate",
  method: "POST",
  path: "/bodies/:id/unrelate",
  summary: "Take out a relation that is over or was entered in error. A merger stays.",
  door: "signed_in",
  params: ByBody,
  query: Nothing,
  body: z.object({ relation: Relation.shape.id }),
  reply: Relations,
  refusals: ["body.unknown", "body.not-founder", "relation.unknown", "relation.final"],
} satisfies Contract;
