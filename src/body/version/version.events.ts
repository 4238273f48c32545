import type { Event } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";
import type { Exemptions } from "../exemption.model.ts";

/** What happens to a version happens to its body, whose history tells it. */
export type VersionEvent =
  | Event<"body.version_proposed", { number: number; note: string }>
  | Event<"body.version_saved", { number: number; changed: readonly string[] }>
  | Event<"body.version_submitted", { number: number; explanations: Exemptions }>
  | Event<"body.version_taken_back", { number: number }>
  | Event<"body.version_returned", { number: number; reason: string }>
  | Event<"body.version_rejected", { number: number; reason: string }>
  | Event<"body.version_withdrawn", { number: number }>
  | Event<"body.amended", { number: number; changed: readonly string[]; note: string }>
  | Event<"body.extended", { number: number; changed: readonly string[]; note: string; end: string }>;

type Facts<Kind extends VersionEvent["kind"]> = Extract<VersionEvent, { kind: Kind }>["facts"];

export function versionEvent<Kind extends VersionEvent["kind"]>(
  body: Id<"body">,
  kind: Kind,
  facts: Facts<Kind>,
): VersionEvent {
  return { kind, v: 1, subject: { kind: "body", id: body }, facts } as VersionEvent;
}
