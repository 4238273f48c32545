import type { Actor } from "../../kernel/actor.ts";
import type { Policy } from "../../kernel/policy.ts";
import { type Concerned, isHome, isHost } from "../secondment.policy.ts";

export type Between = Pick<Concerned, "jurisdictionId" | "agents">;

/** The unit names its liaison, or the body does and the unit is told. Only the unit takes note of it. */
export const liaisonPolicy = {
  change: {
    when: (actor: Actor, between: Between) => isHost(actor, between) || isHome(actor, between),
    else: "staffing.not-liaising",
  },
  note: { when: isHome, else: "staffing.not-liaising" },
} as const satisfies Policy<Actor, Between>;
