import { type Actor, holds, type Role, reachOf } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";

/** Who assigns people's time, or watches over that: sees a person's page in the unit's place and below. */
export const assigns = [
  "founder",
  "approver",
  "staffing_office",
  "supervisor",
  "auditor",
] as const satisfies readonly Role[];

/** Who keeps the lists of units and persons. */
export const keepsRosters = ["staffing_office", "system_admin"] as const satisfies readonly Role[];

type PlacedPerson = { readonly id: Id<"person">; readonly jurisdictionId: Id<"jurisdiction"> };
type Placed = { readonly jurisdictionId: Id<"jurisdiction"> };

const isSelf = (actor: Actor, person: PlacedPerson) => actor.person === person.id;
const assignsThere = (actor: Actor, { jurisdictionId }: Placed) =>
  reachOf(actor, assigns).includes(jurisdictionId);
const keepsThere = (actor: Actor, { jurisdictionId }: Placed) =>
  keepsRosters.some((role) => holds(actor, role, jurisdictionId));

/** A person's page. Who may not read it is told that there is no such person. */
export const personPolicy = {
  read: {
    when: (actor, person) => isSelf(actor, person) || assignsThere(actor, person),
    else: "person.unknown",
  },
  viewers: { when: isSelf, else: "person.not-self" },
  correct: {
    when: (actor, person) => holds(actor, "staffing_office", person.jurisdictionId),
    else: "person.not-staffing",
  },
  leave: {
    when: (actor, person) => holds(actor, "staffing_office", person.jurisdictionId),
    else: "person.not-staffing",
  },
} as const satisfies Policy<Actor, PlacedPerson>;

/** Everybody signed in may read of units; the staffing office of the place corrects them. */
export const unitPolicy = {
  correct: {
    when: (actor, unit) => holds(actor, "staffing_office", unit.jurisdictionId),
    else: "unit.not-staffing",
  },
} as const satisfies Policy<Actor, Placed>;

/** Rosters of a place: brought, looked at, committed, undone and taken out by those who keep its lists. */
export const rosterPolicy = {
  read: { when: keepsThere, else: "roster.unknown" },
  bring: { when: keepsThere, else: "roster.not-keeper" },
  takeOut: { when: keepsThere, else: "roster.not-keeper" },
} as const satisfies Policy<Actor, Placed>;
