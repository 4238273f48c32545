import { isAlike } from "../kernel/alike.ts";
import type { Charter } from "./charter.model.ts";

/** One value of a charter as something to hold: its path, as traces name it, how to read it and how to put it. */
export type Field<T> = {
  readonly path: string;
  /** Undefined where this charter has no such entry. */
  readonly get: (charter: Charter) => T | undefined;
  readonly set: (charter: Charter, value: T) => Charter;
};

export const lists = ["leaders", "members", "memberUnits", "groups", "targets"] as const;
export type List = (typeof lists)[number];
export type EntryOf<L extends List> = Charter[L][number];

type Block = "basis" | "instrument" | "trigger" | "office" | "mechanisms" | "term";

/** `purpose` */
export function fieldOf<K extends keyof Charter>(key: K): Field<Charter[K]> {
  return {
    path: key,
    get: (charter) => charter[key],
    set: (charter, value) => ({ ...charter, [key]: value }),
  };
}

/** `office.unit` */
export function fieldIn<K extends Block, L extends keyof Charter[K] & string>(
  block: K,
  key: L,
): Field<Charter[K][L]> {
  return {
    path: `${block}.${key}`,
    get: (charter) => charter[block][key],
    set: (charter, value) => ({ ...charter, [block]: { ...charter[block], [key]: value } }),
  };
}

/** `leaders[L1].name` */
export function fieldAt<L extends List, K extends keyof EntryOf<L> & string>(
  list: L,
  entry: string,
  key: K,
): Field<EntryOf<L>[K]> {
  const entriesOf = (charter: Charter): readonly EntryOf<L>[] => charter[list];
  return {
    path: `${list}[${entry}].${key}`,
    get: (charter) => entriesOf(charter).find((one) => one.key === entry)?.[key],
    set: (charter, value) => ({
      ...charter,
      [list]: entriesOf(charter).map((one) => (one.key === entry ? { ...one, [key]: value } : one)),
    }),
  };
}

/** The same value where nothing is written as null: what a person types, blank for null. */
export function typed(field: Field<string | null>): Field<string> {
  return {
    path: field.path,
    get: (charter) => {
      const value = field.get(charter);
      return value === undefined ? undefined : (value ?? "");
    },
    set: (charter, text) => field.set(charter, text.trim() === "" ? null : text),
  };
}

/** A list as one writes it on a line, parted by 、; a trailing 、 stays while the next name is being written. */
export function listed(field: Field<string[]>): Field<string> {
  return {
    path: field.path,
    get: (charter) => field.get(charter)?.join("、"),
    set: (charter, text) => field.set(charter, text === "" ? [] : text.split(/[、，,]/)),
  };
}

/** Whether the value is no longer what it was in the original; what the original never had is not corrected, but new. */
export function isCorrected<T>(field: Field<T>, original: Charter, now: Charter): boolean {
  const before = field.get(original);
  return before !== undefined && !isAlike(before, field.get(now));
}

/** Whether a value at `path` belongs to `wanted`: `leaders[L1].name` belongs to `leaders[L1]` and to `leaders`. */
export function isUnder(path: string, wanted: string): boolean {
  return (
    path === wanted ||
    (path.startsWith(wanted) && (path[wanted.length] === "." || path[wanted.length] === "["))
  );
}

/** Whether one of the two paths belongs to the other: a trace may tie a whole entry, a field one value of it. */
export function isTied(one: string, other: string): boolean {
  return isUnder(one, other) || isUnder(other, one);
}

const blocks = {
  basis: ["kind", "text"],
  instrument: ["kind", "issuer", "docNo", "date"],
  trigger: ["kind", "reason"],
  office: ["unit", "director"],
  mechanisms: [
    "meetingCadence",
    "reportingCadence",
    "colocated",
    "fulltime",
    "inspection",
    "entity",
    "groupsAnnounced",
  ],
  term: ["text", "start", "end"],
} as const satisfies { readonly [B in Block]: readonly (keyof Charter[B])[] };
const plain = [
  "name",
  "form",
  "purpose",
  "ground",
  "necessity",
  "leadUnit",
  "dissolution",
  "budget",
] as const;

/** How many values differ: of an entry that was added or removed, the entry. */
export function countCorrected(original: Charter, now: Charter): number {
  const differs = (one: unknown, other: unknown) => (isAlike(one, other) ? 0 : 1);
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  const inBlocks = (Object.keys(blocks) as Block[]).map((block) => {
    const [before, after]: Readonly<Record<string, unknown>>[] = [original[block], now[block]];
    return sum(blocks[block].map((key) => differs(before?.[key], after?.[key])));
  });
  return (
    sum(plain.map((key) => differs(original[key], now[key]))) +
    sum(inBlocks) +
    sum(lists.map((list) => countEntries(original[list], now[list])))
  );
}

type Keyed = { readonly key: string };

function countEntries(before: readonly Keyed[], after: readonly Keyed[]): number {
  const left = new Map(before.map((entry) => [entry.key, entry]));
  let count = 0;
  for (const entry of after) {
    if (!isAlike(left.get(entry.key), entry)) count += 1;
    left.delete(entry.key);
  }
  return count + left.size;
}
