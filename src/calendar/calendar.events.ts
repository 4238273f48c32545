import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { CalendarYear } from "./calendar.model.ts";

/** Told of the place. The whole year stands in it, because the next entry overwrites the row. */
export type CalendarEvent = Event<"calendar.set", CalendarYear & { readonly reason: string }>;

export function calendarSet(place: Id<"jurisdiction">, facts: CalendarEvent["facts"]): CalendarEvent {
  return { kind: "calendar.set", v: 1, subject: { kind: "jurisdiction", id: place }, facts };
}
