import { type Actor, holds, reachOf } from "../../kernel/actor.ts";
import type { Policy } from "../../kernel/policy.ts";
import { seesDrafts } from "../body.policy.ts";
import type { RegisterView } from "./view.api.ts";

type Kept = Pick<RegisterView, "accountId" | "sharedIn">;

const isOwn = (actor: Actor, { accountId }: Kept) => actor.account === accountId;
/** Of those who draft, decide, oversee or audit in the place. */
const isOfOffice = (actor: Actor, { sharedIn }: Pick<Kept, "sharedIn">) =>
  sharedIn === null || seesDrafts.some((role) => holds(actor, role, sharedIn));

/** A view belongs to the account that keeps it; shared, the office of the place sees it too and begins with it. */
export const viewPolicy = {
  read: {
    when: (actor, view) => isOwn(actor, view) || (view.sharedIn !== null && isOfOffice(actor, view)),
    else: "view.unknown",
  },
  change: { when: isOwn, else: "view.not-own" },
  delete: { when: isOwn, else: "view.not-own" },
} satisfies Policy<Actor, Kept>;

/** One shares only with an office that one belongs to. */
export const sharingPolicy = {
  share: { when: isOfOffice, else: "view.not-office" },
} satisfies Policy<Actor, Pick<Kept, "sharedIn">>;

/** Places whose shared views the actor sees: the same as `read`, for a query. */
export function placesShared(actor: Actor) {
  return reachOf(actor, seesDrafts);
}
