import type { EntryOf, List } from "./charter.field.rules.ts";
import type { Charter, LeaderTier } from "./charter.model.ts";

const letters = { leaders: "L", members: "M", memberUnits: "U", groups: "G", targets: "T" } as const;

/** A key that neither charter has used, so that no trace of a removed entry is taken for a trace of the new one. */
export function nextKey(list: List, charters: readonly Charter[]): string {
  const numbers = charters.flatMap((charter) =>
    charter[list].map(({ key }) => Number.parseInt(key.slice(1), 10) || 0),
  );
  return `${letters[list]}${Math.max(0, ...numbers) + 1}`;
}

const firstRoles: Readonly<Partial<Record<LeaderTier, string>>> = { head: "组长", deputy: "副组长" };

/** An entry with nothing in it yet. The first leader is the head; later ones take the last one's role. */
export function blankEntry<L extends List>(list: L, key: string, charter: Charter): EntryOf<L>;
export function blankEntry(list: List, key: string, charter: Charter): EntryOf<List> {
  const last = charter.leaders.at(-1);
  const hasHead = charter.leaders.some(({ tier }) => tier === "head");
  const tier: LeaderTier = !hasHead ? "head" : last?.tier === "head" || !last ? "deputy" : last.tier;
  const role = last?.tier === tier ? last.role : (firstRoles[tier] ?? "");
  const blanks = {
    leaders: { key, role, tier, name: null, post: "" },
    members: { key, name: null, post: "" },
    memberUnits: { key, name: "" },
    groups: { key, name: "", lead: null, duty: null, members: [] },
    targets: { key, text: "", due: null },
  } satisfies { readonly [L in List]: EntryOf<L> };
  return blanks[list];
}

/** Puts an entry behind the one called `after`, or at the end. */
export function insertEntry<L extends List>(
  charter: Charter,
  list: L,
  place: { readonly entry: EntryOf<L>; readonly after: string | null },
): Charter {
  const { entry, after } = place;
  const at = charter[list].findIndex(({ key }) => key === after);
  return putAt(charter, list, { entry, at: at === -1 ? charter[list].length : at + 1 });
}

function putAt<L extends List>(
  charter: Charter,
  list: L,
  { entry, at }: { readonly entry: EntryOf<L>; readonly at: number },
): Charter {
  const entries: readonly EntryOf<L>[] = charter[list];
  return { ...charter, [list]: entries.toSpliced(at, 0, entry) };
}

export function removeEntry(charter: Charter, list: List, key: string): Charter {
  const entries: readonly EntryOf<List>[] = charter[list];
  return { ...charter, [list]: entries.filter((one) => one.key !== key) };
}

/** Moves an entry one place up or down; at the edge it stays. */
export function moveEntry(
  charter: Charter,
  list: List,
  { key, by }: { readonly key: string; readonly by: -1 | 1 },
): Charter {
  const entries: readonly EntryOf<List>[] = charter[list];
  const at = entries.findIndex((one) => one.key === key);
  const entry = entries[at];
  const to = at + by;
  if (!entry || to < 0 || to >= entries.length) return charter;
  return { ...charter, [list]: entries.toSpliced(at, 1).toSpliced(to, 0, entry) };
}

/** The entries of the original that are gone. */
export function removedEntries<L extends List>(original: Charter, now: Charter, list: L): EntryOf<L>[] {
  const before: readonly EntryOf<L>[] = original[list];
  const kept = new Set(now[list].map(({ key }) => key));
  return before.filter(({ key }) => !kept.has(key));
}

/** Puts removed entries back, each behind its neighbour of the original. */
export function restoreEntries(original: Charter, now: Charter, list: List): Charter {
  const before: readonly EntryOf<List>[] = original[list];
  return removedEntries(original, now, list).reduce((charter, entry) => {
    const after = before[before.indexOf(entry) - 1]?.key ?? null;
    const at = charter[list].findIndex(({ key }) => key === after);
    return putAt(charter, list, { entry, at: at + 1 });
  }, now);
}

export type Person = { readonly name: string | null; readonly post: string };

/**
 * Parts a name from a post that the reader took together. What is selected is the name; where only the caret stands, the
 * name ends there (in the name's field) or begins there (in the post's).
 */
export function splitPerson(
  person: Person,
  cut: { readonly field: keyof Person; readonly from: number; readonly to: number },
): Person {
  if (cut.field === "post" && person.name !== null) return person;
  const text = person[cut.field] ?? "";
  const isCaret = cut.from === cut.to;
  const from = isCaret && cut.field === "name" ? 0 : cut.from;
  const to = isCaret && cut.field === "post" ? text.length : cut.to;
  const name = text.slice(from, to).trim();
  const rest = (text.slice(0, from) + text.slice(to)).replace(/^[\s、，,（(]+|[\s、，,（(]+$/gu, "");
  const other = cut.field === "name" ? person.post : "";
  const post = [rest, other].filter((part) => part !== "").join("、");
  return { name: name === "" ? null : name, post };
}
