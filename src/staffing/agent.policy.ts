import { type Actor, type Role, reachOf } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";

/** Who keeps the list of those that answer for units: they answer for none by that. */
export const keepsAgents = ["staffing_office", "system_admin"] as const satisfies readonly Role[];

export const agentPolicy = {
  keep: {
    when: (actor: Actor, { jurisdictionId }: { readonly jurisdictionId: Id<"jurisdiction"> }) =>
      reachOf(actor, keepsAgents).includes(jurisdictionId),
    else: "staffing.not-keeper",
  },
} as const satisfies Policy<Actor, { readonly jurisdictionId: Id<"jurisdiction"> }>;
