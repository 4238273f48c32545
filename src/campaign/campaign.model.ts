import { z } from "zod";
import { BodyId, type BodyState } from "../body/body.model.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";

export const CampaignId = idOf<"campaign">();

const tally = z.record(z.string(), z.int());

/** How many bodies of a place and below live: in all, by form, level of their place and type. */
export const Standing = z.object({ total: z.int(), form: tally, level: tally, type: tally });
export type Standing = z.output<typeof Standing>;

/** A clean-up (清理规范): bodies of a place and below are looked at one by one, and kept, merged or abolished. */
export const Campaign = z.object({
  id: CampaignId,
  jurisdictionId: idOf<"jurisdiction">(),
  name: z.string(),
  /** The paper or the meeting that orders it. */
  ground: z.string(),
  until: Day,
  isOpen: z.boolean(),
  openedBy: idOf<"account">(),
  before: Standing,
  after: Standing.nullable(),
  version: z.int().positive(),
});
export type Campaign = z.output<typeof Campaign>;

export const proposals = ["keep", "merge", "abolish"] as const;
export const Proposal = z.enum(proposals);
export type Proposal = z.output<typeof Proposal>;

/** Why a body is looked at, as it stood on the day it was chosen. */
export const ItemFacts = z.object({
  on: Day,
  termEnd: Day.nullable(),
  /** Days past the term; null within it. */
  overdueDays: z.int().positive().nullable(),
  noBasis: z.boolean(),
  noEnd: z.boolean(),
  /** Another living body whose name has the same subject. */
  alike: z.object({ id: BodyId, name: z.string() }).nullable(),
});
export type ItemFacts = z.output<typeof ItemFacts>;

/** One body of a clean-up. */
export const Item = z.object({
  bodyId: BodyId,
  facts: ItemFacts,
  proposal: Proposal.nullable(),
  mergeInto: BodyId.nullable(),
  reason: z.string(),
  /** What the unit that leads the body says; it may say nothing. */
  statement: z.string(),
  proposedBy: idOf<"account">().nullable(),
  /** `agreed`: the proposal is carried out; `returned`: it is proposed anew. */
  decision: z.enum(["agreed", "returned"]).nullable(),
  note: z.string(),
  decidedBy: idOf<"account">().nullable(),
  version: z.int().positive(),
});
export type Item = z.output<typeof Item>;

/** States of a body that a clean-up can look at: what winds up already is on its way. */
export const cleanableStates = ["running", "suspended"] as const satisfies readonly BodyState[];

export const candidateReasons = ["overdue", "no_basis", "no_end", "alike", "all"] as const;
export type CandidateReason = (typeof candidateReasons)[number];
