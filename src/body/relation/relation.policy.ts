import { type Actor, holds } from "../../kernel/actor.ts";
import type { Policy } from "../../kernel/policy.ts";
import type { Body } from "../body.model.ts";

type Placed = Pick<Body, "jurisdictionId">;

/** How a body stands to others is entered by who drafts there; ending it by a merger is the approver's. */
export const relationPolicy = {
  relate: {
    when: (actor, { jurisdictionId }) => holds(actor, "founder", jurisdictionId),
    else: "body.not-founder",
  },
  merge: {
    when: (actor, { jurisdictionId }) => holds(actor, "approver", jurisdictionId),
    else: "relation.not-approver",
  },
} as const satisfies Policy<Actor, Placed>;
