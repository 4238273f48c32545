import type { Jurisdiction, Myself } from "../identity/identity.model.ts";
import type { Role } from "../kernel/actor.ts";

/** A place with how many of the places shown stand above it. */
export type PlaceInTree = Jurisdiction & { readonly depth: number };

/** The places in the order of their tree; given as the server lists them, each after the one above it. */
export function placesInTree(places: readonly Jurisdiction[]): PlaceInTree[] {
  const known = new Set(places.map(({ id }) => id));
  const below = Map.groupBy(places, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const walk = (parent: Jurisdiction["id"] | null, depth: number): PlaceInTree[] =>
    (below.get(parent) ?? []).flatMap((place) => [{ ...place, depth }, ...walk(place.id, depth + 1)]);
  return walk(null, 0);
}

/** The places in which an account holds the role: a role holds in its place and in every place below. */
export function placesOfRole(
  held: Myself["roles"],
  role: Role,
  places: readonly Jurisdiction[],
): Jurisdiction[] {
  const reached = new Set(held.filter((one) => one.role === role).map((one) => one.jurisdiction.id));
  for (const { id, parentId } of places) if (parentId !== null && reached.has(parentId)) reached.add(id);
  return places.filter(({ id }) => reached.has(id));
}
