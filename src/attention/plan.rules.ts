import type { BoundSeat } from "../body/seat.rules.ts";
import type { Id } from "../kernel/id.ts";
import type { SeatFound } from "./attention.api.ts";
import type { Load, PlannedShare } from "./attention.model.ts";
import type { Person } from "./effective.rules.ts";
import { loadOf } from "./load.rules.ts";
import { plannedShare, type Statement } from "./share.rules.ts";
import { type Standing, standingLoad, standingToPerson } from "./standing.rules.ts";

/** A seat of the roster with what was stated for it, and how its name is found in the register. */
export type ProposedSeat = BoundSeat & {
  readonly statement: Statement | null;
  readonly isNamesake: boolean;
};

/** What there is to know: how the persons stand who are the asker's to assign, and what the asker may see. */
export type Known = {
  readonly standings: ReadonlyMap<Id<"person">, Standing>;
  readonly bodyId: Id<"body"> | null;
  /** Whether the asker may see the bodies of a place. */
  readonly sees: (place: Id<"jurisdiction">) => boolean;
};

/** One person of the roster: how it stands without this body, and what this body takes before and after. */
export type Moved = {
  readonly key: string | null;
  readonly standing: Standing;
  readonly rest: Standing;
  readonly was: PlannedShare | null;
  readonly becomes: PlannedShare | null;
  readonly before: Load;
  readonly after: Load;
};

export type Plan = {
  readonly seats: readonly { key: string; found: SeatFound }[];
  readonly moved: readonly Moved[];
};

/** Who is counted, and how; a person with two seats counts once, at the larger share. */
export function planOf(seats: readonly ProposedSeat[], known: Known): Plan {
  const found = findSeats(seats, known);
  const byPerson = Map.groupBy(
    seats.filter((_, at) => found[at] === "counted" || found[at] === "again"),
    (seat) => seat.personId as Id<"person">,
  );
  const staying = [...byPerson].map(([personId, own]) =>
    moveOf(known.standings.get(personId) as Standing, own, known),
  );
  const leaving = [...known.standings.values()].flatMap((standing) => {
    const sits = standing.held.some(({ body }) => body.id === known.bodyId);
    return sits && !byPerson.has(standing.person.id) ? [moveOf(standing, [], known)] : [];
  });
  return {
    seats: seats.map(({ key }, at) => ({ key, found: found[at] as SeatFound })),
    moved: [...staying, ...leaving],
  };
}

function findSeats(seats: readonly ProposedSeat[], { standings }: Known): SeatFound[] {
  const seen = new Set<string>();
  return seats.map(({ name, personId, isNamesake }) => {
    if (personId === null) return name === "" ? "unnamed" : isNamesake ? "namesakes" : "unknown";
    if (!standings.has(personId)) return "outside";
    if (seen.has(personId)) return "again";
    seen.add(personId);
    return "counted";
  });
}

function moveOf(standing: Standing, own: readonly ProposedSeat[], { bodyId }: Known): Moved {
  const now = standing.held.find(({ body }) => body.id === bodyId)?.planned ?? null;
  const rest = { ...standing, held: standing.held.filter(({ body }) => body.id !== bodyId) };
  const becomes = proposedShare(own, now);
  const before = standingLoad(standing);
  const after = loadWith(rest, becomes, before);
  return { key: own[0]?.key ?? null, standing, rest, was: now, becomes, before, after };
}

/** Stated for the seat; else what is known of this person on this body by other means; else the seat's default. */
function proposedShare(own: readonly ProposedSeat[], now: PlannedShare | null): PlannedShare | null {
  if (own.length === 0) return null;
  const stated = own.find(({ statement }) => statement)?.statement ?? null;
  if (stated === null && now !== null && now.source !== "default") return now;
  return plannedShare({ secondment: null, stated, seats: own });
}

/** The load with another share of this body. */
export function loadWith(rest: Standing, becomes: PlannedShare | null, before: Load): Load {
  const bodies = [...rest.held.map(({ planned }) => planned), ...(becomes ? [becomes] : [])];
  return loadOf({ bodies, home: rest.home }, before.level);
}

export function proposalOf(moved: readonly Moved[]): { before: Person[]; after: Person[] } {
  return {
    before: moved.map(({ rest, was }) => standingToPerson(rest, was)),
    after: moved.map(({ rest, becomes }) => standingToPerson(rest, becomes)),
  };
}
