import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { FieldChange, ImportKind } from "./import.model.ts";

/** `import` names the roster that did it; null where a person did it by hand. */
type By = { readonly import: Id<"roster_import"> | null };

export type PersonEvent =
  | Event<"person.enrolled", By & { name: string; unit: string }>
  | Event<"person.corrected", By & { changes: readonly FieldChange[] }>
  | Event<"person.withdrawn", By & { name: string }>
  | Event<"person.left", { how: "retired" | "left"; on: string }>
  | Event<"person.returned", Record<string, never>>;

export type UnitEvent = Event<"unit.corrected", By & { changes: readonly FieldChange[] }>;

export type RosterEvent =
  | Event<"roster.committed", { kind: ImportKind; file: string; counts: Readonly<Record<string, number>> }>
  | Event<"roster.undone", { kind: ImportKind; file: string }>;

/** That the persons or units of a place were taken along as a file, and how many. */
export type TakenOut = Event<"roster.taken-out", { kind: ImportKind; rows: number }>;

type Facts<E extends Event, Kind extends E["kind"]> = Extract<E, { kind: Kind }>["facts"];

export function personEvent<Kind extends PersonEvent["kind"]>(
  id: Id<"person">,
  kind: Kind,
  facts: Facts<PersonEvent, Kind>,
): PersonEvent {
  return { kind, v: 1, subject: { kind: "person", id }, facts: withoutPhones(facts) } as PersonEvent;
}

function withoutPhones(facts: PersonEvent["facts"]): PersonEvent["facts"] {
  if (!("changes" in facts)) return facts;
  const corrected = facts as Facts<PersonEvent, "person.corrected">;
  return { ...corrected, changes: corrected.changes.map(withoutPhone) };
}

/** Events are kept for ever: that a telephone number was changed is told, but of neither number its end. */
function withoutPhone(change: FieldChange): FieldChange {
  const hidden = (text: string) => (text === "" ? "" : "*");
  return change.field === "phone"
    ? { ...change, before: hidden(change.before), after: hidden(change.after) }
    : change;
}

export function rosterEvent<Kind extends RosterEvent["kind"]>(
  id: Id<"roster_import">,
  kind: Kind,
  facts: Facts<RosterEvent, Kind>,
): RosterEvent {
  return { kind, v: 1, subject: { kind: "roster_import", id }, facts } as RosterEvent;
}

export function takenOutEvent(place: Id<"jurisdiction">, facts: TakenOut["facts"]): TakenOut {
  return { kind: "roster.taken-out", v: 1, subject: { kind: "jurisdiction", id: place }, facts };
}

export function unitEvent(id: Id<"unit">, facts: UnitEvent["facts"]): UnitEvent {
  return { kind: "unit.corrected", v: 1, subject: { kind: "unit", id }, facts };
}
