import { type Actor, holds, reachOf, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";

type InPlace = { readonly jurisdictionId: Id<"jurisdiction"> };

/** Everybody of a place may know when its offices work; its administrators and its task-force office set it. */
export const calendarPolicy = {
  read: {
    when: (actor, { jurisdictionId }) => reachOf(actor, roles).includes(jurisdictionId),
    else: "calendar.place-unknown",
  },
  set: {
    when: (actor, { jurisdictionId }) =>
      holds(actor, "system_admin", jurisdictionId) || holds(actor, "founder", jurisdictionId),
    else: "calendar.not-office",
  },
} as const satisfies Policy<Actor, InPlace>;
