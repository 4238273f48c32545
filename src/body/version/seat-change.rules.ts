import type { Charter } from "../../charter/charter.model.ts";
import type { CharterPart } from "../compare.rules.ts";
import { charterToSeats, type Seat } from "../seat.rules.ts";
import type { CharterChange } from "./change.model.ts";
import { isReordered, type Paired, pairBy, unpaired } from "./pair.rules.ts";

const partOf = ({ tier }: Seat): CharterPart => (tier === "member" ? "members" : "leaders");
const wholeOf = ({ tier, role, name, post }: Seat) => JSON.stringify([tier, role, name, post]);
const named = ({ name }: Seat) => (name === "" ? null : name);
/** Who sits there: by name; a seat without a person is its post. */
const whoOf = ({ name, post }: Seat) => name || post;

/** Who took whose seat, who moved, whose post is another, who joined and who left. Linear in the number of seats. */
export function listSeatChanges(before: Charter, after: Charter): CharterChange[] {
  const [left, right] = [charterToSeats(before), charterToSeats(after)];
  const same = pairBy(unpaired(left, right), wholeOf);
  const staying = pairBy(
    pairBy({ ...same, pairs: [] }, (seat) => named(seat) && `${partOf(seat)} ${seat.name}`),
    named,
  );
  const replaced = pairReplaced({ ...staying, pairs: [] });
  const changes = [
    ...replaced.pairs.map(replacedToChange),
    ...staying.pairs.flatMap(stayedToChanges),
    ...countedToChanges("seats-added", replaced.come),
    ...countedToChanges("seats-removed", replaced.gone),
  ];
  return [...changes, ...reorderings(left, right, changes)];
}

/** A seat is handed on where its key, or else its role, is the same; members, who all have one role, only by key. */
function pairReplaced(rest: Paired<Seat>): Paired<Seat> {
  const byKey = pairBy(rest, ({ key, role, tier, name }) => (name === "" ? null : `${key} ${tier} ${role}`));
  return pairBy(byKey, ({ role, tier, name }) =>
    tier === "member" || name === "" ? null : `${tier} ${role}`,
  );
}

function replacedToChange([from, to]: readonly [Seat, Seat]): CharterChange {
  const part = partOf(to);
  const facts = { from: whoOf(from), to: whoOf(to), role: to.role, post: to.post };
  return { code: "seat-replaced", parts: [part], path: part, facts };
}

function stayedToChanges([from, to]: readonly [Seat, Seat]): CharterChange[] {
  const parts = [...new Set([partOf(from), partOf(to)])];
  const path = partOf(to);
  const who = whoOf(to);
  const isMoved = from.tier !== to.tier || from.role !== to.role;
  const moved = { who, from: from.role, to: to.role };
  const posted = { who, from: from.post, to: to.post };
  return [
    ...(isMoved ? [{ code: "seat-moved", parts, path, facts: moved } as const] : []),
    ...(from.post === to.post ? [] : [{ code: "seat-post", parts, path, facts: posted } as const]),
  ];
}

/** Those who come or go in one role are told together. */
function countedToChanges(code: "seats-added" | "seats-removed", seats: readonly Seat[]): CharterChange[] {
  const byRole = Map.groupBy(seats, (seat) => `${seat.tier} ${seat.role}`);
  return [...byRole.values()].map((those) => {
    const [first] = those as [Seat];
    const part = partOf(first);
    const facts = { count: those.length, role: first.role, who: those.map(whoOf) };
    return { code, parts: [part], path: part, facts };
  });
}

function reorderings(
  left: readonly Seat[],
  right: readonly Seat[],
  told: readonly CharterChange[],
): CharterChange[] {
  return (["leaders", "members"] as const)
    .filter((part) => !told.some(({ parts }) => parts.includes(part)))
    .filter((part) => {
      const of = (seats: readonly Seat[]) => seats.filter((seat) => partOf(seat) === part);
      return isReordered(of(left), of(right), wholeOf);
    })
    .map((part) => ({ code: "reordered", parts: [part], path: part, facts: {} }));
}
