import { seesDrafts } from "../body/body.policy.ts";
import { type Actor, holds, type Role } from "../kernel/actor.ts";
import type { Policy } from "../kernel/policy.ts";
import type { Campaign } from "./campaign.model.ts";

type Placed = Pick<Campaign, "jurisdictionId">;

const holdsOne = (roles: readonly Role[]) => (actor: Actor, at: Placed) =>
  roles.some((role) => holds(actor, role, at.jurisdictionId));
const isOffice = holdsOne(["founder", "staffing_office"]);
const isDecider = holdsOne(["approver", "staffing_office"]);

/** The office opens, chooses and proposes; a decider decides. Four eyes between the two is a rule of the decision. */
export const campaignPolicy = {
  read: { when: holdsOne(seesDrafts), else: "campaign.unknown" },
  choose: { when: isOffice, else: "campaign.not-office" },
  propose: { when: isOffice, else: "campaign.not-office" },
  decide: { when: isDecider, else: "campaign.not-decider" },
  close: { when: isOffice, else: "campaign.not-office" },
} as const satisfies Policy<Actor, Placed>;

/** Opening needs no campaign yet, only its place. */
export const openingPolicy = {
  open: { when: isOffice, else: "campaign.not-office" },
} as const satisfies Policy<Actor, Placed>;
