import type { Event } from "../../kernel/event.ts";
import type { Id } from "../../kernel/id.ts";

export type ViewEvent =
  | Event<"view.saved", { name: string; sharedIn: string | null }>
  | Event<"view.changed", { name: string; sharedIn: string | null }>
  | Event<"view.deleted", { name: string }>
  | Event<"view.start_chosen", { view: string | null }>;

export function viewEvent<Kind extends ViewEvent["kind"]>(
  id: Id<"register_view"> | Id<"account">,
  kind: Kind,
  facts: Extract<ViewEvent, { kind: Kind }>["facts"],
): ViewEvent {
  const subject = { kind: kind === "view.start_chosen" ? "account" : "register_view", id };
  return { kind, v: 1, subject, facts } as ViewEvent;
}
