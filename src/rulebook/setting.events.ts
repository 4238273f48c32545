import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Proposal } from "./setting.model.ts";

export type SettingEvent = Event<"rulebook.set", Proposal & { readonly reason: string }>;

export function settingEvent(place: Id<"jurisdiction">, facts: SettingEvent["facts"]): SettingEvent {
  return { kind: "rulebook.set", v: 1, subject: { kind: "jurisdiction", id: place }, facts };
}
