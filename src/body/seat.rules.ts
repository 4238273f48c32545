import type { Charter } from "../charter/charter.model.ts";
import type { Id } from "../kernel/id.ts";

/** One seat of a founded body, as its charter names it. */
export type Seat = {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly tier: Charter["leaders"][number]["tier"] | "member";
  readonly post: string;
};

/** A seat with the person of the register who holds it; null where the register is not certain. */
export type BoundSeat = Seat & { readonly personId: Id<"person"> | null };

export function charterToSeats(charter: Charter): Seat[] {
  const leaders = charter.leaders.map(({ key, name, role, tier, post }) => ({
    key,
    name: name ?? "",
    role,
    tier,
    post,
  }));
  const members = charter.members.map(({ key, name, post }) => ({
    key,
    name: name ?? "",
    role: "成员",
    tier: "member" as const,
    post,
  }));
  return [...leaders, ...members];
}

type Candidate = {
  readonly id: Id<"person">;
  readonly name: string;
  readonly unit: string;
  readonly unitShort: string;
};

/**
 * Binds each named seat to the person of that name: the only one of the name, or among namesakes the only one whose
 * unit the seat's post begins with. Nobody is bound by guess.
 */
export function bindSeats(seats: readonly Seat[], people: readonly Candidate[]): BoundSeat[] {
  const byName = Map.groupBy(people, (person) => person.name);
  return seats.map((seat) => {
    const namesakes = seat.name === "" ? [] : (byName.get(seat.name) ?? []);
    const fitting =
      namesakes.length === 1 ? namesakes : namesakes.filter((person) => isOfUnit(seat.post, person));
    return { ...seat, personId: fitting.length === 1 ? (fitting[0] as Candidate).id : null };
  });
}

function isOfUnit(post: string, { unit, unitShort }: Candidate): boolean {
  return post.startsWith(unit) || post.startsWith(unitShort);
}

/**
 * Seats of the next version with the persons who hold seats now: who stays stays bound, also where the seat is another
 * one, as long as one person alone held seats under that name. Only newcomers are looked up in the register.
 */
export function rebindSeats(
  seats: readonly Seat[],
  held: readonly BoundSeat[],
  people: readonly Candidate[],
): BoundSeat[] {
  const heldByName = Map.groupBy(held, ({ name }) => name);
  const keep = (seat: Seat): Id<"person"> | null => {
    const those = seat.name === "" ? [] : (heldByName.get(seat.name) ?? []);
    const same = those.find(({ key }) => key === seat.key);
    const bound = [...new Set(those.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
    return same?.personId ?? (bound.length === 1 ? (bound[0] as Id<"person">) : null);
  };
  return bindSeats(seats, people).map((seat) => ({ ...seat, personId: keep(seat) ?? seat.personId }));
}
