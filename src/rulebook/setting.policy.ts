import { type Actor, holds } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";

/** The rulebook is no secret: whoever is signed in reads it. Who answers for founding in a place sets it there. */
export const settingPolicy = {
  set: {
    when: (actor: Actor, { jurisdictionId }: { readonly jurisdictionId: Id<"jurisdiction"> }) =>
      holds(actor, "staffing_office", jurisdictionId) || holds(actor, "approver", jurisdictionId),
    else: "rulebook.not-office",
  },
} as const satisfies Policy<Actor, { readonly jurisdictionId: Id<"jurisdiction"> }>;
