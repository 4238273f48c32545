import { type Actor, holds, type Role, reachOf, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";
import { type Body, unfoundedStates } from "./body.model.ts";

/** Who sees a body before it is founded: its drafter, and whoever drafts, decides, oversees or audits in its place. */
export const seesDrafts = [
  "founder",
  "approver",
  "staffing_office",
  "supervisor",
  "auditor",
] as const satisfies readonly Role[];

export function isFounded(body: Pick<Body, "state">): boolean {
  return !(unfoundedStates as readonly string[]).includes(body.state);
}

type Placed = Pick<Body, "jurisdictionId" | "state" | "draftedBy"> & {
  /** Whoever signs, or stands in for who signs, the case that is open on it. */
  readonly signers?: readonly Id<"account">[];
};

function maySee(actor: Actor, body: Placed): boolean {
  const seeing = isFounded(body) ? roles : seesDrafts;
  return (
    reachOf(actor, seeing).includes(body.jurisdictionId) ||
    (!isFounded(body) && body.draftedBy === actor.account) ||
    (body.signers?.includes(actor.account) ?? false)
  );
}

const isFounderThere = (actor: Actor, body: Pick<Placed, "jurisdictionId">) =>
  holds(actor, "founder", body.jurisdictionId);

/** Acts on a body in being. Who decides on a submission is the matter of the place's chain of approval. */
export const bodyPolicy = {
  read: { when: maySee, else: "body.unknown" },
  revise: { when: isFounderThere, else: "body.not-founder" },
  submit: { when: isFounderThere, else: "body.not-founder" },
  withdraw: { when: isFounderThere, else: "body.not-founder" },
  discard: { when: isFounderThere, else: "body.not-founder" },
  foundByWord: { when: isFounderThere, else: "body.not-founder" },
} as const satisfies Policy<Actor, Placed>;

/** Drafting needs no body yet, only the place it shall belong to. */
export const draftPolicy = {
  draft: { when: isFounderThere, else: "body.not-founder" },
} as const satisfies Policy<Actor, Pick<Placed, "jurisdictionId">>;
