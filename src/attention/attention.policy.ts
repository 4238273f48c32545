import { type Actor, holds, type Role, reachOf } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";

/** Who assigns other people's time, or answers for how it is assigned: founds, approves, staffs, supervises, audits. */
export const assigning = [
  "founder",
  "approver",
  "staffing_office",
  "supervisor",
  "auditor",
] as const satisfies readonly Role[];

/** A person, and the place of the unit that pays. */
export type Placed = { readonly personId: Id<"person">; readonly jurisdictionId: Id<"jurisdiction"> };
type InPlace = Pick<Placed, "jurisdictionId">;

const isSelf = (actor: Actor, { personId }: Placed) => actor.person === personId;
const assigns = (actor: Actor, { jurisdictionId }: InPlace) =>
  reachOf(actor, assigning).includes(jurisdictionId);
const plans = (actor: Actor, { jurisdictionId }: InPlace) =>
  holds(actor, "founder", jurisdictionId) || holds(actor, "staffing_office", jurisdictionId);

/** The ledger of a person is seen by the person and by whoever assigns their time; to others it is not there. */
export const loadPolicy = {
  read: { when: (actor, of) => isSelf(actor, of) || assigns(actor, of), else: "attention.unknown" },
  /** Warnings speak to those who assign. */
  warn: { when: assigns, else: "attention.not-assigning" },
  stateHome: { when: plans, else: "attention.not-planning" },
} as const satisfies Policy<Actor, Placed>;

/** What a new body would take is asked for a place, by whoever assigns there. */
export const whatIfPolicy = {
  ask: { when: assigns, else: "attention.not-assigning" },
} as const satisfies Policy<Actor, InPlace>;

/** The founder of a body says how much of its members it plans to take. */
export const sharePolicy = {
  state: {
    when: (actor, { jurisdictionId }) => holds(actor, "founder", jurisdictionId),
    else: "attention.not-founder",
  },
} as const satisfies Policy<Actor, InPlace>;
