import type { Charter } from "../../charter/charter.model.ts";
import type { Adjustment } from "../../notice/adjust.model.ts";

type Person = { readonly key: string; readonly name: string | null; readonly post: string };

/**
 * Puts the roster of a paper in the place of the old one. Who stays keeps the key, so that what is tied to the seat
 * stays tied; lists that the paper leaves out stay as they were.
 * @returns the charter, and the paths of the lists that were taken
 */
export function takeRoster(charter: Charter, roster: Adjustment["roster"]) {
  const leaders = keyed(roster.leaders, charter.leaders, "L");
  const members = keyed(roster.members, charter.members, "M");
  const hasUnits = roster.memberUnits.length > 0;
  const hasGroups = roster.groups.length > 0;
  const next: Charter = {
    ...charter,
    leaders,
    members,
    memberUnits: hasUnits ? renumbered(roster.memberUnits, charter.memberUnits, "U") : charter.memberUnits,
    groups: hasGroups ? renumbered(roster.groups, charter.groups, "G") : charter.groups,
  };
  const paths = [
    "leaders",
    "members",
    ...(hasUnits ? ["memberUnits"] : []),
    ...(hasGroups ? ["groups"] : []),
  ];
  return { charter: next, paths };
}

/** By name, else by post where nobody is named; newcomers get keys that nobody had. */
function keyed<One extends Person>(those: readonly One[], before: readonly One[], letter: string): One[] {
  const signOf = ({ name, post }: Person) => name ?? `post ${post}`;
  const keys = Map.groupBy(before, signOf);
  return numbered(those, before, { letter, keyOf: (one) => keys.get(signOf(one))?.shift()?.key });
}

function renumbered<One extends { readonly key: string; readonly name: string }>(
  those: readonly One[],
  before: readonly One[],
  letter: string,
): One[] {
  const keys = Map.groupBy(before, ({ name }) => name);
  return numbered(those, before, { letter, keyOf: ({ name }) => keys.get(name)?.shift()?.key });
}

function numbered<One extends { readonly key: string }>(
  those: readonly One[],
  before: readonly One[],
  { letter, keyOf }: { readonly letter: string; readonly keyOf: (one: One) => string | undefined },
): One[] {
  let last = Math.max(0, ...before.map(({ key }) => Number.parseInt(key.slice(1), 10) || 0));
  return those.map((one) => {
    const kept = keyOf(one);
    if (kept !== undefined) return { ...one, key: kept };
    last += 1;
    return { ...one, key: `${letter}${last}` };
  });
}
