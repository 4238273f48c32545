import { expect, test } from "vitest";
import type { Jurisdiction } from "../identity/identity.model.ts";
import type { Id } from "../kernel/id.ts";
import { placesInTree, placesOfRole } from "./place.rules.ts";

function aPlace(id: string, parent: string | null): Jurisdiction {
  return {
    id: id as Id<"jurisdiction">,
    parentId: parent as Id<"jurisdiction"> | null,
    level: "county",
    name: id,
    nameEn: id,
  };
}
const places = [
  aPlace("city", null),
  aPlace("zone", "city"),
  aPlace("county", "city"),
  aPlace("town", "county"),
  aPlace("park", "zone"),
];
const holding = (role: "founder" | "member", at: string) => ({
  role,
  jurisdiction: { id: at as Id<"jurisdiction">, name: at, nameEn: at },
});
const namesOf = (found: readonly Jurisdiction[]) => found.map(({ name }) => name);

test("places stand below the place they belong to", () => {
  expect(placesInTree(places).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    "0 city",
    "1 zone",
    "2 park",
    "1 county",
    "2 town",
  ]);
});

test("a place whose parent is not shown stands at the top", () => {
  expect(placesInTree([aPlace("town", "county")])).toEqual([{ ...aPlace("town", "county"), depth: 0 }]);
});

test("a role holds in its place and in every place below, not above and not beside", () => {
  expect(namesOf(placesOfRole([holding("founder", "county")], "founder", places))).toEqual([
    "county",
    "town",
  ]);
});

test("another role gives no place", () => {
  expect(placesOfRole([holding("member", "city")], "founder", places)).toEqual([]);
});
