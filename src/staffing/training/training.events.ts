import type { Day } from "../../kernel/day.ts";
import type { Event } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";

type Done = { readonly course: string; readonly doneOn: Day };

export type TrainingEvent = Event<"person.training-recorded" | "person.training-struck", Done>;

export function trainingEvent(
  person: Id<"person">,
  kind: TrainingEvent["kind"],
  { course, doneOn }: Done,
): TrainingEvent {
  return { kind, v: 1, subject: { kind: "person", id: person }, facts: { course, doneOn } };
}
