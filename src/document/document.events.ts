import type { Day } from "../kernel/day.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { DocumentKind } from "./document.model.ts";

export type DocumentEvent =
  | Event<"document.drafted", { bodyId: Id<"body">; kind: DocumentKind; title: string }>
  | Event<"document.revised", { changed: readonly string[] }>
  | Event<"document.voided", { reason: string; number: string }>
  | Event<"document.discarded", Record<string, never>>
  | Event<"document.counted", { code: string; year: number; from: number; to: number; reason: string }>;

/** Told by the statement that gives the number, which alone knows it. */
export type DocumentIssued = Event<
  "document.issued",
  { bodyId: Id<"body">; kind: DocumentKind; title: string; number: string; issuedOn: Day }
>;

type Facts<Kind extends DocumentEvent["kind"]> = Extract<DocumentEvent, { kind: Kind }>["facts"];

export function documentEvent<Kind extends DocumentEvent["kind"]>(
  id: Id<"document">,
  kind: Kind,
  facts: Facts<Kind>,
): DocumentEvent {
  return { kind, v: 1, subject: { kind: "document", id }, facts } as DocumentEvent;
}
