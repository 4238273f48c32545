import * as field from "./field.ts";
import type { NoticeRecord, Person } from "./record.ts";
import { addTally, emptyTally, type Tally } from "./tally.ts";
import { foldText } from "./text.ts";

/** Fields that restate another one: shown, but left out of micro and macro. */
const restating = ["name_near", "leaders_who", "leaders_post", "members_post"] as const;
const scalars = Object.keys(field.scalarFields) as field.ScalarField[];
const flags = Object.keys(field.flagFields) as field.FlagField[];
const lists = [
  "leaders",
  "members",
  "member_slots",
  "subgroups",
  "subgroup_lead",
  "targets",
  "meeting_cadence",
  "reporting_cadence",
] as const;

export type Field = field.ScalarField | field.FlagField | (typeof lists)[number] | (typeof restating)[number];
export const countingFields: readonly Field[] = [...scalars, ...lists, ...flags];
export const fields: readonly Field[] = [...countingFields, ...restating];
export const isFlag = (name: Field): boolean => name in field.flagFields;

export type ClassName = "emergency" | "substantive" | "type";
export type Miss = { id: string; field: Field | ClassName; how: "missed" | "wrong"; value: string };

/** What is counted while the papers go by. */
export type Books = { readonly tallies: Record<Field, Tally>; readonly misses: Miss[] };
export type Pair = { readonly id: string; readonly gold: NoticeRecord; readonly said: NoticeRecord };

export const openBooks = (): Books => ({
  tallies: Object.fromEntries(fields.map((name) => [name, emptyTally()])) as Record<Field, Tally>,
  misses: [],
});

const one = (isTrue: unknown): number => (isTrue ? 1 : 0);

function compareScalars({ tallies, misses }: Books, { id, gold, said }: Pair): void {
  for (const name of scalars) {
    const right = foldText(gold[name]) ? gold[name] : null;
    const value = foldText(said[name]) ? said[name] : null;
    const isHit = right !== null && value !== null && field.scalarFields[name](right, value);
    addTally(tallies[name], isHit ? { hits: 1 } : { missed: one(right), wrong: one(value) });
    if (!isHit && right) misses.push({ id, field: name, how: "missed", value: right });
    if (!isHit && value) misses.push({ id, field: name, how: "wrong", value });
  }
  const isNear = field.isNearName(gold.name, said.name);
  const rest = { missed: one(foldText(gold.name)), wrong: one(foldText(said.name)) };
  addTally(tallies.name_near, isNear ? { hits: 1 } : rest);
}

type Match<T> = { readonly gold: T; readonly said: T };

/** Pairs entries in the order of gold, each with the first fitting one that is still free. */
function matchEntries<T>(gold: readonly T[], said: readonly T[], same: (gold: T, said: T) => boolean) {
  const free = new Set(said.keys());
  const matches: Match<T>[] = [];
  const missed: T[] = [];
  for (const entry of gold) {
    const at = [...free].find((index) => same(entry, said[index] as T));
    if (at === undefined) missed.push(entry);
    else matches.push({ gold: entry, said: said[at] as T });
    if (at !== undefined) free.delete(at);
  }
  return { matches, missed, wrong: [...free].map((index) => said[index] as T) };
}

type SetOf<T> = { readonly name: Field; readonly set: field.SetField<T> };

function compareSet<T>(books: Books, pair: Pair, { name, set }: SetOf<T>): readonly Match<T>[] {
  const { matches, missed, wrong } = matchEntries(set.list(pair.gold), set.list(pair.said), set.same);
  addTally(books.tallies[name], { hits: matches.length, missed: missed.length, wrong: wrong.length });
  if (countingFields.includes(name)) {
    const note = (how: Miss["how"], entry: T): number =>
      books.misses.push({ id: pair.id, field: name, how, value: set.show(entry) });
    for (const entry of missed) note("missed", entry);
    for (const entry of wrong) note("wrong", entry);
  }
  return matches;
}

/** Posts of the persons that both sides name. */
function comparePosts(tally: Tally, matches: readonly Match<Person>[]): void {
  for (const { gold, said } of matches.filter((match) => foldText(match.gold.name) !== "")) {
    const [right, value] = [gold.unit_or_post, said.unit_or_post];
    const isHit = foldText(right) && foldText(value) && field.isSamePost(right, value);
    addTally(tally, isHit ? { hits: 1 } : { missed: one(foldText(right)), wrong: one(foldText(value)) });
  }
}

function compareLists(books: Books, pair: Pair): void {
  compareSet(books, pair, { name: "leaders", set: field.leaders });
  comparePosts(
    books.tallies.leaders_post,
    compareSet(books, pair, { name: "leaders_who", set: field.leadersWho }),
  );
  comparePosts(books.tallies.members_post, compareSet(books, pair, { name: "members", set: field.members }));
  compareSet(books, pair, { name: "member_slots", set: field.slots });
  compareSet(books, pair, { name: "subgroups", set: field.subgroups });
  compareSet(books, pair, { name: "subgroup_lead", set: field.subgroupLeads });
  compareSet(books, pair, { name: "targets", set: field.targets });
  compareSet(books, pair, { name: "meeting_cadence", set: field.meetings });
  compareSet(books, pair, { name: "reporting_cadence", set: field.reports });
}

function compareFlags({ tallies, misses }: Books, { id, gold, said }: Pair): void {
  for (const name of flags) {
    const [right, value] = [field.flagFields[name](gold), field.flagFields[name](said)];
    addTally(tallies[name], {
      hits: one(right && value),
      missed: one(right && !value),
      wrong: one(!right && value),
      denied: one(!right && !value),
    });
    if (right !== value) misses.push({ id, field: name, how: right ? "missed" : "wrong", value: "true" });
  }
}

/** Enters every field of one paper. */
export function comparePair(books: Books, pair: Pair): void {
  compareScalars(books, pair);
  compareLists(books, pair);
  compareFlags(books, pair);
}
