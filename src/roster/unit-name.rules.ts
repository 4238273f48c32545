import type { Id } from "../kernel/id.ts";
import type { Matching } from "./import.model.ts";
import { nearest } from "./near.rules.ts";
import type { KnownUnit } from "./plan.model.ts";

/** What a unit's name in a roster stands for. */
export type UnitFound =
  | { readonly is: "known"; readonly unit: KnownUnit }
  | { readonly is: "create"; readonly name: string }
  | { readonly is: "ambiguous"; readonly names: readonly string[] }
  | { readonly is: "unknown"; readonly near: KnownUnit | null };

/**
 * Finds units by name as rosters write them: the whole name, the short one, or either without spaces and the place before
 * it; first in the place whose roster it is, then below. What was answered for a name goes before.
 * @param place named in the row, where the roster has such a column
 */
export function unitFinder(
  units: readonly KnownUnit[],
  answers: Pick<Matching, "units" | "createUnits">,
): (name: string, place: string | null) => UnitFound {
  const byName = Map.groupBy(
    units.flatMap((unit) =>
      [...new Set([foldName(unit.name), foldName(unit.shortName)])].map((name) => ({ name, unit })),
    ),
    ({ name }) => name,
  );
  const byId = new Map<Id<"unit">, KnownUnit>(units.map((unit) => [unit.id, unit]));
  const remembered = new Map<string, UnitFound>();
  const find = (name: string, place: string | null): UnitFound => {
    const found = (byName.get(foldName(name)) ?? []).map(({ unit }) => unit);
    const fitting = narrow(found, name, place);
    if (fitting.length === 1) return { is: "known", unit: fitting[0] as KnownUnit };
    if (fitting.length > 1)
      return { is: "ambiguous", names: fitting.map((unit) => `${unit.place} ${unit.name}`) };
    const answer = answers.units[name];
    const chosen = answer !== undefined && answer !== "create" ? byId.get(answer) : undefined;
    if (chosen) return { is: "known", unit: chosen };
    if (answer === "create" || answers.createUnits) return { is: "create", name };
    return { is: "unknown", near: nearest(name, units, (unit) => [unit.name, unit.shortName]) };
  };
  return (name, place) => {
    const key = `${name}\n${place ?? ""}`;
    const known = remembered.get(key) ?? find(name, place);
    remembered.set(key, known);
    return known;
  };
}

/** The whole name goes before the short one, the place named in the row before all others, the place itself before those below. */
function narrow(units: readonly KnownUnit[], name: string, place: string | null): readonly KnownUnit[] {
  const distinct = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  const steps: ((unit: KnownUnit) => boolean)[] = [
    ...(place ? [(unit: KnownUnit) => unit.place === place] : []),
    (unit) => foldName(unit.name) === foldName(name),
    ({ isHere }) => isHere,
  ];
  return steps.reduce<readonly KnownUnit[]>((left, fits) => {
    if (left.length < 2) return left;
    const kept = left.filter(fits);
    return kept.length > 0 ? kept : left;
  }, distinct);
}

function foldName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").replaceAll("(", "（").replaceAll(")", "）");
}
