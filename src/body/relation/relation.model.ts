import { z } from "zod";
import { Day } from "../../kernel/day.ts";
import { idOf } from "../../kernel/id.ts";
import { BodyId, BodyState } from "../body.model.ts";

/** Read from left to right: `from` is the office of `to`, stands under it, replaces it, was merged into it. */
export const relationKinds = ["office_of", "under", "replaces", "merged_into"] as const;
export const RelationKind = z.enum(relationKinds);
export type RelationKind = z.output<typeof RelationKind>;

/** Kinds of which a body has one only. */
export const singleKinds: readonly RelationKind[] = ["office_of", "under", "merged_into"];

export const Relation = z.object({
  id: idOf<"body_relation">(),
  kind: RelationKind,
  fromId: BodyId,
  toId: BodyId,
  /** The paper that says so. */
  paper: z.string().min(1).max(300),
  since: Day,
});
export type Relation = z.output<typeof Relation>;

export const RelatedBody = z.object({
  id: BodyId,
  name: z.string(),
  state: BodyState,
  jurisdiction: z.string(),
});
export type RelatedBody = z.output<typeof RelatedBody>;
