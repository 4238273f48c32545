import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import type { Refusal } from "../../kernel/refusal.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { type Between, type LiaisonEvent, liaisonEvent } from "./liaison.events.ts";

export type Named = Between & {
  readonly personId: Id<"person">;
  readonly since: Day;
  readonly side: "home" | "host";
  readonly toldOn: Day | null;
};

type Naming = {
  readonly personId: Id<"person">;
  /** Is of the unit or of one below it. */
  readonly isOfUnit: boolean;
  readonly leftOn: Day | null;
  /** The body lives: who is named could be called on. */
  readonly isLiving: boolean;
  /** For whom the word is given; who speaks for both speaks for the unit. */
  readonly side: "home" | "host";
  readonly before: Id<"person"> | null;
  readonly today: Day;
};

type NamingRefusal = "post.body" | "staffing.person-left" | "liaison.other-unit" | "liaison.same";

/** One person for a unit and a body; whom the body names waits until the unit has taken note. */
export function decideName(
  between: Between,
  naming: Naming,
): Result<{ readonly state: Named; readonly events: readonly LiaisonEvent[] }, Refusal<NamingRefusal>> {
  const { personId, side, before, today } = naming;
  if (!naming.isLiving) return refuse("post.body");
  if (naming.leftOn !== null) return refuse("staffing.person-left", { on: naming.leftOn }, "personId");
  if (!naming.isOfUnit) return refuse("liaison.other-unit", {}, "personId");
  if (before === personId) return refuse("liaison.same");
  const state = { ...between, personId, since: today, side, toldOn: side === "home" ? today : null };
  const facts = { bodyId: between.bodyId, personId, before, side, on: today };
  return ok({ state, events: [liaisonEvent(between.unitId, "unit.liaison-named", facts)] });
}
