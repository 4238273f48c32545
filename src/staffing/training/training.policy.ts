import { type Actor, type Role, reachOf } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Policy } from "../../kernel/policy.ts";
import { isHome, isPerson, seesSecondments } from "../secondment.policy.ts";

/** A person of whom something is recorded, and where their time is assigned: at home, and where they hold a post. */
export type Recorded = {
  readonly personId: Id<"person">;
  readonly places: readonly Id<"jurisdiction">[];
  readonly agents: readonly Id<"account">[];
};

export const keepsRecords = ["founder", "staffing_office"] as const satisfies readonly Role[];

function reaches(actor: Actor, roles: readonly Role[], { places }: Recorded): boolean {
  const reach = reachOf(actor, roles);
  return places.some((place) => reach.includes(place));
}

/** What is recorded of a person is the person's to see; nobody records it of oneself. */
export const recordPolicy = {
  read: {
    when: (actor: Actor, it: Recorded) =>
      isPerson(actor, it) || isHome(actor, it) || reaches(actor, seesSecondments, it),
    else: "person.unknown",
  },
  record: {
    when: (actor: Actor, it: Recorded) =>
      !isPerson(actor, it) && (isHome(actor, it) || reaches(actor, keepsRecords, it)),
    else: "staffing.not-recorder",
  },
} as const satisfies Policy<Actor, Recorded>;
