import type { Day } from "../kernel/day.ts";
import type { Change } from "../kernel/event.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { FieldChange } from "./import.model.ts";
import type { Person, PersonFacts } from "./person.model.ts";
import { type PersonEvent, personEvent } from "./roster.events.ts";
import { wordOf } from "./word.rules.ts";

type PersonChange = Result<Change<Person, PersonEvent>>;
type Place = Pick<Person, "unit" | "jurisdictionId" | "jurisdiction">;

/** What is kept of a person is corrected, field by field told; who corrects nothing is told so. */
export function decideCorrect(person: Person, version: number, to: PersonFacts & Place): PersonChange {
  if (version !== person.version) return refuse("person.stale", { current: person.version }, "version");
  const { post, rank, establishment, phoneTail, postSince, unit, jurisdiction, jurisdictionId } = to;
  const state = {
    ...person,
    post,
    rank,
    establishment,
    phoneTail,
    postSince,
    unit,
    jurisdiction,
    jurisdictionId,
    version: version + 1,
  };
  const changes = changesBetween(person, state);
  if (changes.length === 0) return refuse("person.unchanged");
  return ok({ state, events: [personEvent(person.id, "person.corrected", { import: null, changes })] });
}

function changesBetween(before: Person, after: Person): FieldChange[] {
  const shown = (one: Person): readonly (readonly [FieldChange["field"], string])[] => [
    ["unit", one.unit.name],
    ["post", one.post],
    ["rank", wordOf("rank", one.rank)],
    ["establishment", wordOf("establishment", one.establishment)],
    ["phone", one.phoneTail ?? ""],
    ["since", one.postSince ?? ""],
  ];
  const now = new Map(shown(after));
  return shown(before).flatMap(([field, was]) => {
    const is = now.get(field) ?? "";
    return is === was ? [] : [{ field, before: was, after: is }];
  });
}

type Leaving = {
  readonly how: "retired" | "left" | null;
  readonly on: Day | null;
  readonly version: number;
  readonly today: Day;
};

/** A person leaves once; what was recorded by mistake is taken back. Who left stays in what names them. */
export function decideLeave(person: Person, { how, on, version, today }: Leaving): PersonChange {
  if (version !== person.version) return refuse("person.stale", { current: person.version }, "version");
  if (how === null) {
    if (person.leftOn === null) return refuse("person.not-left");
    const state = { ...person, leftOn: null, leaving: null, version: version + 1 };
    return ok({ state, events: [personEvent(person.id, "person.returned", {})] });
  }
  if (person.leftOn !== null) return refuse("person.left-already");
  const leftOn = on ?? today;
  const state = { ...person, leftOn, leaving: how, version: version + 1 };
  return ok({ state, events: [personEvent(person.id, "person.left", { how, on: leftOn })] });
}
