import type { PersonCard } from "../identity/identity.model.ts";
import type { Id } from "../kernel/id.ts";
import type { Level, Load, Mode, PlannedShare } from "./attention.model.ts";
import type { Person } from "./effective.rules.ts";
import { loadOf } from "./load.rules.ts";
import { exactly, homeShareOf, plannedShare, type SeatWords } from "./share.rules.ts";

/** A living body as a ledger names it. */
export type HeldBody = {
  readonly id: Id<"body">;
  readonly name: string;
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly isOver: boolean;
};

/** One thing that puts a person on a body: a seat, or the secondment in force. */
export type HoldRow = {
  readonly bodyId: Id<"body">;
  readonly body: string;
  readonly place: Id<"jurisdiction">;
  readonly isOver: boolean;
  readonly tier: SeatWords["tier"] | null;
  readonly role: string;
  readonly post: string;
  readonly lentMode: Mode | null;
  readonly lentShare: number | null;
  readonly statedMode: Mode | null;
  readonly statedShare: number | null;
  readonly original: number | null;
};

/** A person with all of these, those of one body beside one another; null where there are none. */
export type StandingRow = {
  readonly id: Id<"person">;
  readonly name: string;
  readonly post: string;
  readonly unitId: Id<"unit">;
  readonly unit: string;
  readonly unitShort: string;
  readonly place: Id<"jurisdiction">;
  /** What was entered for the home unit. */
  readonly home: number | null;
  readonly holds: readonly HoldRow[] | null;
};

export type Held = {
  readonly body: HeldBody;
  readonly planned: PlannedShare;
  readonly original: number | null;
};

/** How one person stands today: on which living bodies, with what share of each. */
export type Standing = {
  readonly person: PersonCard;
  /** The place of the unit that pays. */
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly home: number | null;
  readonly held: readonly Held[];
};

/** Each body once, whatever number of seats somebody has on it; in the order of the rows. */
export function rowsToStandings(rows: readonly StandingRow[]): Map<Id<"person">, Standing> {
  return new Map(rows.map((row) => [row.id, rowToStanding(row)]));
}

function rowToStanding({
  id,
  name,
  post,
  unitId,
  unit,
  unitShort,
  place,
  home,
  holds,
}: StandingRow): Standing {
  const held: Held[] = [];
  let from = 0;
  for (const [at, { bodyId }] of (holds ?? []).entries()) {
    if (holds?.[at + 1]?.bodyId === bodyId) continue;
    held.push(...heldOf((holds ?? []).slice(from, at + 1)));
    from = at + 1;
  }
  return {
    person: { id, name, post, unit: { id: unitId, name: unit, shortName: unitShort } },
    jurisdictionId: place,
    home,
    held,
  };
}

function heldOf(rows: readonly HoldRow[]): Held[] {
  const { bodyId: id, body: name, place, isOver, statedMode, statedShare, original } = rows[0] as HoldRow;
  const lent = rows.find(({ lentMode }) => lentMode !== null);
  const planned = plannedShare({
    secondment: lent?.lentMode ? { mode: lent.lentMode, share: lent.lentShare } : null,
    stated: statedMode && { mode: statedMode, share: statedShare },
    seats: rows.flatMap(({ tier, role, post }) => (tier === null ? [] : { tier, role, post })),
  });
  return planned ? [{ body: { id, name, jurisdictionId: place, isOver }, planned, original }] : [];
}

export function standingLoad(standing: Standing, before?: Level): Load {
  return loadOf({ bodies: standing.held.map(({ planned }) => planned), home: standing.home }, before);
}

/** What the new body is called among the others while it has no id. */
export const proposedBody = "proposed";

export function homeOf({ person }: Pick<Standing, "person">): string {
  return `unit:${person.unit.id}`;
}

/** A person as the model of effective attention sees one. Leave is not entered yet, so everybody has a whole day. */
export function standingToPerson(standing: Standing, extra: PlannedShare | null = null): Person {
  const bodies = standing.held.map(({ body, planned }) => ({
    body: body.id as string,
    isHome: false,
    share: planned.share.value,
  }));
  if (extra) bodies.push({ body: proposedBody, isHome: false, share: extra.share.value });
  const taken = bodies.reduce((sum, { share }) => sum + share, 0);
  const home = homeShareOf(standing.home, exactly(taken)).share.value;
  return { capacity: 1, holdings: [...bodies, { body: homeOf(standing), isHome: true, share: home }] };
}
