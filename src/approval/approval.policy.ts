import { type Actor, holds, reachOf, roles } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Policy } from "../kernel/policy.ts";
import type { Case } from "./approval.model.ts";

type InPlace = { readonly jurisdictionId: Id<"jurisdiction"> };

const isApplicant = (actor: Actor, { applicants }: Pick<Case, "applicants">) =>
  applicants.includes(actor.account);

/** Who decides is the chain's matter (approval.rules); reminding is for those who brought the case. */
export const casePolicy = {
  remind: { when: isApplicant, else: "approval.not-applicant" },
} as const satisfies Policy<Actor, Pick<Case, "applicants">>;

/** Everybody of a place may know its chains; its administrators and its staffing office set them. */
export const chainPolicy = {
  read: {
    when: (actor, { jurisdictionId }) => reachOf(actor, roles).includes(jurisdictionId),
    else: "approval.place-unknown",
  },
  set: {
    when: (actor, { jurisdictionId }) =>
      holds(actor, "system_admin", jurisdictionId) || holds(actor, "staffing_office", jurisdictionId),
    else: "approval.not-office",
  },
} as const satisfies Policy<Actor, InPlace>;
