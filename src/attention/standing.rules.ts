import type { PersonCard } from "../identity/identity.model.ts";
import type { Id } from "../kernel/id.ts";
import type { Level, Load, PlannedShare } from "./attention.model.ts";
import type { Person } from "./effective.rules.ts";
import { loadOf } from "./load.rules.ts";
import { plannedShare, type SeatWords, type Statement } from "./share.rules.ts";

/** A living body as a ledger names it. */
export type HeldBody = {
  readonly id: Id<"body">;
  readonly name: string;
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly isOver: boolean;
};

/** One thing that puts a person on a body: a seat, or the secondment in force. */
export type HoldRow = {
  readonly personId: Id<"person">;
  readonly body: HeldBody;
  readonly seat: SeatWords | null;
  readonly lent: Statement | null;
  readonly stated: Statement | null;
  readonly original: number | null;
};

export type PersonRow = {
  readonly person: PersonCard;
  readonly jurisdictionId: Id<"jurisdiction">;
  /** What was entered for the home unit. */
  readonly home: number | null;
};

export type Held = {
  readonly body: HeldBody;
  readonly planned: PlannedShare;
  readonly original: number | null;
};

/** How one person stands today: on which living bodies, with what share of each. */
export type Standing = PersonRow & { readonly held: readonly Held[] };

/** Each body once, whatever number of seats somebody has on it; in the order of the rows. */
export function rowsToStandings(
  persons: readonly PersonRow[],
  rows: readonly HoldRow[],
): Map<Id<"person">, Standing> {
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  return new Map(
    persons.map(
      (one) => [one.person.id, { ...one, held: heldOf(byPerson.get(one.person.id) ?? []) }] as const,
    ),
  );
}

function heldOf(rows: readonly HoldRow[]): Held[] {
  return [...Map.groupBy(rows, ({ body }) => body.id).values()].flatMap((same) => {
    const { body, stated, original } = same[0] as HoldRow;
    const secondment = same.find(({ lent }) => lent)?.lent ?? null;
    const planned = plannedShare({ secondment, stated, seats: same.flatMap(({ seat }) => seat ?? []) });
    return planned ? [{ body, planned, original }] : [];
  });
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
export function standingToPerson(standing: Standing, load: Load, extra?: PlannedShare): Person {
  const home = { body: homeOf(standing), isHome: true, share: load.home.share.value };
  const bodies = standing.held.map(({ body, planned }) => ({
    body: body.id as string,
    isHome: false,
    share: planned.share.value,
  }));
  const proposed = extra ? [{ body: proposedBody, isHome: false, share: extra.share.value }] : [];
  return { capacity: 1, holdings: [...bodies, ...proposed, home] };
}
