import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";

export type AgentEvent = Event<"unit.agent-named" | "unit.agent-dismissed", { accountId: Id<"account"> }>;

export function agentEvent(unit: Id<"unit">, kind: AgentEvent["kind"], accountId: Id<"account">): AgentEvent {
  return { kind, v: 1, subject: { kind: "unit", id: unit }, facts: { accountId } };
}
