import { type Actor, reachOf } from "../../kernel/actor.ts";
import type { Policy } from "../../kernel/policy.ts";
import { type Concerned, isHost, seesSecondments } from "../secondment.policy.ts";

type Placed = Pick<Concerned, "jurisdictionId">;

/** Posts are read by whoever reads the body; what its holder has yet to learn, by who assigns time there. */
export const postPolicy = {
  keep: { when: isHost, else: "staffing.not-host" },
  seeTraining: {
    when: (actor: Actor, { jurisdictionId }: Placed) =>
      reachOf(actor, seesSecondments).includes(jurisdictionId),
    else: "staffing.training-unseen",
  },
} as const satisfies Policy<Actor, Placed>;
