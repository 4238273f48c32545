import type { Day } from "../kernel/day.ts";
import type { Event } from "../kernel/event.ts";
import type { Bar, Explanations, Secondment, Terms } from "./secondment.model.ts";

/** `about`: whether it was said of the loan itself or of its extension. */
type Said = { readonly about: "loan" | "extension"; readonly note: string };

export type SecondmentEvent =
  | Event<"secondment.requested", { terms: Terms; explanations: Explanations; note: string }>
  | Event<"secondment.offered", Said & { asked: Terms; offered: Terms; bars: readonly Bar[] | null }>
  | Event<"secondment.accepted", Said & { explanations: Explanations }>
  | Event<"secondment.consented", Said & { bars: readonly Bar[] | null }>
  | Event<"secondment.refused", Said>
  | Event<"secondment.agreed", Said & { hasKin: boolean | null; onPaper: boolean; endOn: Day }>
  | Event<"secondment.declined", Said & { onPaper: boolean }>
  | Event<"secondment.withdrawn", Said & { side: "host" | "home" }>
  | Event<"secondment.extension-asked", { from: Day; to: Day; note: string }>
  | Event<"secondment.recalled", { lastDay: Day; planned: Day; note: string }>
  | Event<"secondment.return-said", { on: Day; side: "host" | "home"; note: string }>
  | Event<"secondment.returned", { on: Day; side: "host" | "home"; note: string }>;

type Facts<Kind extends SecondmentEvent["kind"]> = Extract<SecondmentEvent, { kind: Kind }>["facts"];

export function secondmentEvent<Kind extends SecondmentEvent["kind"]>(
  id: Secondment["id"],
  kind: Kind,
  facts: Facts<Kind>,
): SecondmentEvent {
  return { kind, v: 1, subject: { kind: "secondment", id }, facts } as SecondmentEvent;
}
