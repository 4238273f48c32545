import type { Id } from "../kernel/id.ts";
import type { BodyShift, WhatIf } from "./attention.api.ts";
import type { RangedShift } from "./dilution.rules.ts";
import type { Known, Moved } from "./plan.rules.ts";
import { round, rounded, sumRanges } from "./share.rules.ts";
import { homeOf, proposedBody } from "./standing.rules.ts";

type Named = Pick<BodyShift, "kind" | "id" | "name"> & { readonly persons: number };

/** A body changes by less than this only in the digits behind the comma. */
const unchanged = 5e-7;

/** Dilution by body: the new body, then bodies, home units, and last what the asker may not see, taken together. */
export function bodiesOf(moved: readonly Moved[], { bodies }: RangedShift, known: Known): BodyShift[] {
  const names = namesOf(moved, known);
  const rows = [...bodies].map(([key, shift]) => ({ ...(names.get(key) as Named), ...shift }));
  const { seen, last } = foldHidden(rows, moved, known);
  const kinds = ["proposed", "body", "home"];
  const shown = seen
    .filter(({ kind, change }) => kind === "proposed" || Math.abs(change.value) > unchanged)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.change.value - b.change.value);
  return [...shown, ...last].map((row) => ({
    ...row,
    before: round(row.before),
    change: rounded(row.change),
  }));
}

/** A figure that rests on fewer persons is not told by itself. */
const fewest = 5;

/**
 * What the asker may not see stands in one row without a name; where fewer than five sit there, together with the home
 * units, so that it does not tell of somebody that they are on such a body.
 */
function foldHidden(rows: readonly BodyShift[], moved: readonly Moved[], { sees }: Known) {
  const hidden = rows.filter(({ kind }) => kind === "others");
  const seen = rows.filter(({ kind }) => kind !== "others");
  if (hidden.length === 0) return { seen, last: [] };
  const persons = moved.filter(({ rest }) => rest.held.some(({ body }) => !sees(body.jurisdictionId))).length;
  if (persons >= fewest) return { seen, last: [together("others", hidden, persons)] };
  const homes = seen.filter(({ kind }) => kind === "home");
  return {
    seen: seen.filter(({ kind }) => kind !== "home"),
    last: [together("elsewhere", [...homes, ...hidden], moved.length)],
  };
}

function together(kind: BodyShift["kind"], rows: readonly BodyShift[], persons: number): BodyShift {
  return {
    ...{ kind, id: null, name: null, persons },
    before: rows.reduce((sum, { before }) => sum + before, 0),
    change: sumRanges(rows.map(({ change }) => change)),
  };
}

function namesOf(moved: readonly Moved[], { sees }: Known): Map<string, Named> {
  const names = new Map<string, Named>([
    [
      proposedBody,
      { kind: "proposed", id: null, name: null, persons: moved.filter(({ becomes }) => becomes).length },
    ],
  ]);
  const add = (key: string, named: Omit<Named, "persons">) =>
    names.set(key, { ...named, persons: (names.get(key)?.persons ?? 0) + 1 });
  for (const { rest } of moved) {
    const { unit } = rest.person;
    add(homeOf(rest), { kind: "home", id: unit.id, name: unit.name });
    for (const { body } of rest.held) {
      const isSeen = sees(body.jurisdictionId);
      add(
        body.id,
        isSeen ? { kind: "body", id: body.id, name: body.name } : { kind: "others", id: null, name: null },
      );
    }
  }
  return names;
}

/** The living body on which most of the roster sit already; one that shares a single member is no candidate. */
export function mergeOf(moved: readonly Moved[], { sees }: Known): WhatIf["merge"] {
  const staying = moved.filter(({ becomes }) => becomes);
  const shared = new Map<Id<"body">, { name: string; count: number }>();
  for (const { rest } of staying) {
    for (const { body } of rest.held) {
      if (sees(body.jurisdictionId) && !body.isOver) {
        shared.set(body.id, { name: body.name, count: (shared.get(body.id)?.count ?? 0) + 1 });
      }
    }
  }
  const [most] = [...shared].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  if (!most || most[1].count < 2) return null;
  return { id: most[0], name: most[1].name, shared: most[1].count, of: staying.length };
}
