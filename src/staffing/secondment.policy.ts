import { type Actor, holds, type Role, reachOf } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";

/** Who is concerned by a secondment: the place of the host body, the agents of the home unit, the person. */
export type Concerned = {
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly homeJurisdictionId: Id<"jurisdiction">;
  /** Accounts that speak for the home unit, by themselves or through a unit above it. */
  readonly agents: readonly Id<"account">[];
  readonly personId: Id<"person">;
  /** Whether the person can answer for themselves. */
  readonly hasAccount: boolean;
};

/** Who assigns the time of persons, and who oversees it. Members see no list of who is lent where. */
export const seesSecondments = [
  "founder",
  "approver",
  "staffing_office",
  "supervisor",
  "auditor",
] as const satisfies readonly Role[];

/** Oversight reaches the home unit's place too. */
export const overseesHome = ["staffing_office", "supervisor", "auditor"] as const satisfies readonly Role[];

export function isHost(actor: Actor, it: Pick<Concerned, "jurisdictionId">): boolean {
  return holds(actor, "founder", it.jurisdictionId);
}

export function isHome(actor: Actor, { agents }: Pick<Concerned, "agents">): boolean {
  return agents.includes(actor.account);
}

export function isPerson(actor: Actor, { personId }: Pick<Concerned, "personId">): boolean {
  return actor.person === personId;
}

function maySee(actor: Actor, it: Concerned): boolean {
  return (
    isPerson(actor, it) ||
    isHome(actor, it) ||
    reachOf(actor, seesSecondments).includes(it.jurisdictionId) ||
    reachOf(actor, overseesHome).includes(it.homeJurisdictionId)
  );
}

/** Nobody consents for the unit to being lent oneself. */
const answersForHome = (actor: Actor, it: Concerned) => isHome(actor, it) && !isPerson(actor, it);

/** The person, and nobody else; for somebody without an account the home unit records the signed consent. */
const answersForPerson = (actor: Actor, it: Concerned) =>
  isPerson(actor, it) || (!it.hasAccount && isHome(actor, it));

const byHost = { when: isHost, else: "staffing.not-host" } as const;
const byHome = { when: answersForHome, else: "staffing.not-home" } as const;
const byPerson = { when: answersForPerson, else: "staffing.not-person" } as const;
const byEither = {
  when: (actor: Actor, it: Concerned) => isHost(actor, it) || answersForHome(actor, it),
  else: "staffing.not-side",
} as const;

export const secondmentPolicy = {
  read: { when: maySee, else: "staffing.unknown" },
  consent: byHome,
  offer: byHome,
  refuse: byHome,
  accept: byHost,
  agree: byPerson,
  decline: byPerson,
  withdraw: byHost,
  extend: byHost,
  recall: byHome,
  return: byEither,
} as const satisfies Policy<Actor, Concerned>;

/** Asking needs no secondment yet, only the body it is for. */
export const requestPolicy = {
  request: byHost,
} as const satisfies Policy<Actor, Pick<Concerned, "jurisdictionId">>;
