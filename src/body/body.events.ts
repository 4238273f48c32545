import type { Day } from "../kernel/day.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";

/** What a person answers to a check that says no: the check's id and why it is right all the same. */
export type Explanations = Readonly<Record<string, string>>;

export type BodyEvent =
  | Event<"body.drafted", { name: string; from: "paper" | "blank" }>
  | Event<"body.revised", { changed: readonly string[] }>
  | Event<"body.submitted", { explanations: Explanations }>
  | Event<"body.withdrawn", Record<string, never>>
  | Event<"body.returned", { reason: string }>
  | Event<"body.approved", { foundedOn: Day; note: string }>
  | Event<"body.discarded", Record<string, never>>;

type Facts<Kind extends BodyEvent["kind"]> = Extract<BodyEvent, { kind: Kind }>["facts"];

export function bodyEvent<Kind extends BodyEvent["kind"]>(
  id: Id<"body">,
  kind: Kind,
  facts: Facts<Kind>,
): BodyEvent {
  return { kind, v: 1, subject: { kind: "body", id }, facts } as BodyEvent;
}
