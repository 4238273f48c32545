import type { Charter } from "../charter/charter.model.ts";
import { isAlike } from "../kernel/alike.ts";

export type CharterPart = keyof Charter;
export type Side = "mine" | "theirs";

/** A part in which two versions differ. `by`: who changed it since the version both began with. */
export type Difference = { readonly part: CharterPart; readonly by: Side | "both" };

/** What I and somebody else made of the same charter, part by part; parts in which both agree are left out. */
export function compareCharters(base: Charter, mine: Charter, theirs: Charter): Difference[] {
  const parts = Object.keys(base) as CharterPart[];
  return parts
    .filter((part) => !isAlike(mine[part], theirs[part]))
    .map((part) => {
      if (isAlike(base[part], theirs[part])) return { part, by: "mine" };
      return { part, by: isAlike(base[part], mine[part]) ? "theirs" : "both" };
    });
}

/** Who alone changed a part has it; where both did, mine stands until something else is chosen. */
export function firstChoices(differences: readonly Difference[]): Partial<Record<CharterPart, Side>> {
  return Object.fromEntries(differences.map(({ part, by }) => [part, by === "both" ? "mine" : by]));
}

/** Their version with the parts in which mine was chosen. */
export function mergeCharters(
  mine: Charter,
  theirs: Charter,
  choices: Readonly<Partial<Record<CharterPart, Side>>>,
): Charter {
  const kept = (Object.keys(choices) as CharterPart[]).filter((part) => choices[part] === "mine");
  return { ...theirs, ...Object.fromEntries(kept.map((part) => [part, mine[part]])) };
}
