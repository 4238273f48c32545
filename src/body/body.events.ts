import type { Day } from "../kernel/day.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { KeptAdvice } from "./advice.model.ts";
import type { Word } from "./body.model.ts";
import type { Exemptions } from "./exemption.model.ts";

export type BodyEvent =
  | Event<"body.drafted", { name: string; from: "paper" | "blank" }>
  | Event<"body.revised", { changed: readonly string[] }>
  /** Version 1 had bare sentences for the explanations; version 2 did not keep the advice on the form. */
  | Event<"body.submitted", { explanations: Exemptions; advice: KeptAdvice }>
  | Event<"body.withdrawn", Record<string, never>>
  | Event<"body.returned", { reason: string }>
  | Event<"body.approved", { foundedOn: Day; note: string }>
  | Event<"body.founded_by_word", { word: Word; regulariseBy: Day; note: string }>
  | Event<"body.regularised", { note: string }>
  | Event<"body.rejected", { reason: string }>
  | Event<"body.lapsed", { regulariseBy: Day; note: string }>
  | Event<"body.discarded", Record<string, never>>;

type Facts<Kind extends BodyEvent["kind"]> = Extract<BodyEvent, { kind: Kind }>["facts"];

export function bodyEvent<Kind extends BodyEvent["kind"]>(
  id: Id<"body">,
  kind: Kind,
  facts: Facts<Kind>,
): BodyEvent {
  return { kind, v: kind === "body.submitted" ? 3 : 1, subject: { kind: "body", id }, facts } as BodyEvent;
}
