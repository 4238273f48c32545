import { type Actor, holds } from "../../kernel/actor.ts";
import type { Policy } from "../../kernel/policy.ts";
import type { Body } from "../body.model.ts";
import { bodyPolicy, seesDrafts } from "../body.policy.ts";
import type { CharterVersion } from "./version.model.ts";

type Placed = Parameters<typeof bodyPolicy.read.when>[1];

const isFounderThere = (actor: Actor, { jurisdictionId }: Pick<Body, "jurisdictionId">) =>
  holds(actor, "founder", jurisdictionId);

/** A version in effect is seen by who sees its body, a proposal by who sees drafts there. */
export const versionPolicy = {
  propose: { when: isFounderThere, else: "body.not-founder" },
  save: { when: isFounderThere, else: "body.not-founder" },
  submit: { when: isFounderThere, else: "body.not-founder" },
  takeBack: { when: isFounderThere, else: "body.not-founder" },
  withdraw: { when: isFounderThere, else: "body.not-founder" },
} as const satisfies Policy<Actor, Placed>;

/** Whether this account sees a version of a body that it may see. */
export function maySeeVersion(actor: Actor, body: Placed, state: CharterVersion["state"]): boolean {
  if (!bodyPolicy.read.when(actor, body)) return false;
  return state === "effective" || seesDrafts.some((role) => holds(actor, role, body.jurisdictionId));
}
