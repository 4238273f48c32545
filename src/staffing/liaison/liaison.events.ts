import type { Day } from "../../kernel/day.ts";
import type { Event } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";

/** Between which body and which unit. */
export type Between = { readonly bodyId: Id<"body">; readonly unitId: Id<"unit"> };

type Facts = {
  readonly bodyId: Id<"body">;
  readonly personId: Id<"person">;
  readonly before: Id<"person"> | null;
  readonly side: "home" | "host";
  readonly on: Day;
};

export type LiaisonEvent = Event<
  "unit.liaison-named" | "unit.liaison-dismissed" | "unit.liaison-noted",
  Facts
>;

/** Told of the unit, whose liaison it is. */
export function liaisonEvent(
  unitId: Between["unitId"],
  kind: LiaisonEvent["kind"],
  facts: Facts,
): LiaisonEvent {
  return { kind, v: 1, subject: { kind: "unit", id: unitId }, facts };
}
