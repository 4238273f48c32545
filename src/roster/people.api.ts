import { z } from "zod";
import { PersonCard } from "../identity/identity.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { EstablishmentKind, leavings, Person, PersonFacts, Unit, UnitFacts } from "./person.model.ts";

const personParams = z.object({ id: idOf<"person">() });
const unitParams = z.object({ id: idOf<"unit">() });

export const PeopleFilter = z.object({
  q: z.string().trim().max(60).default(""),
  /** A place, the places below it with it. */
  place: idOf<"jurisdiction">().optional(),
  unit: idOf<"unit">().optional(),
  establishment: EstablishmentKind.optional(),
});
export type PeopleFilter = z.output<typeof PeopleFilter>;

/** What a list shows of a person: what pickers show, and the place. */
export const PersonRow = PersonCard.extend({ jurisdiction: z.string() });
export type PersonRow = z.output<typeof PersonRow>;

export const listPeople = {
  id: "people.list",
  method: "GET",
  path: "/people",
  summary:
    "Persons in the order of their sound, by words (the beginning of name, pinyin or initials; a unit's name), place, unit, and establishment where you may see it.",
  door: "signed_in",
  params: Nothing,
  query: PeopleFilter.extend({
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  body: Nothing,
  reply: z.object({ people: z.array(PersonRow), next: z.string().nullable() }),
  refusals: ["person.cursor-unreadable"],
} satisfies Contract;

export const PersonView = Person.extend({
  can: z.object({ read: May, viewers: May, correct: May, leave: May }),
}).meta({ title: "Person" });
export type PersonView = z.output<typeof PersonView>;

export const getPerson = {
  id: "people.person",
  method: "GET",
  path: "/people/:id",
  summary:
    "What the office keeps of a person. That it was looked at is told to the person, once a day and viewer.",
  door: "signed_in",
  params: personParams,
  query: Nothing,
  body: Nothing,
  reply: PersonView,
  refusals: ["person.unknown"],
} satisfies Contract;

export const listPersonViewers = {
  id: "people.viewers",
  method: "GET",
  path: "/people/:id/viewers",
  summary: "Who looked at the page of the person who asks, day by day, newest first. At most 100.",
  door: "signed_in",
  params: personParams,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    viewers: z.array(
      z.object({
        on: Day,
        at: z.string(),
        name: z.string(),
        post: z.string().nullable(),
        unit: z.string().nullable(),
      }),
    ),
  }),
  refusals: ["person.unknown", "person.not-self"],
} satisfies Contract;

export const correctPerson = {
  id: "people.correct",
  method: "POST",
  path: "/people/:id/correct",
  summary:
    "Correct what is kept of a person: unit, post, rank, establishment, end of the telephone number, in post since.",
  door: "signed_in",
  params: personParams,
  query: Nothing,
  body: PersonFacts.extend({ unitId: idOf<"unit">(), version: z.int() }),
  reply: PersonView,
  refusals: [
    "person.unknown",
    "person.not-staffing",
    "person.unit-unknown",
    "person.unchanged",
    "person.stale",
  ],
} satisfies Contract;

export const markLeft = {
  id: "people.leave",
  method: "POST",
  path: "/people/:id/leave",
  summary:
    "Record that a person has retired or left; or, with `how` null, that this was recorded by mistake.",
  door: "signed_in",
  params: personParams,
  query: Nothing,
  body: z.object({ how: z.enum(leavings).nullable(), on: Day.nullable(), version: z.int() }),
  reply: PersonView,
  refusals: [
    "person.unknown",
    "person.not-staffing",
    "person.left-already",
    "person.not-left",
    "person.stale",
  ],
} satisfies Contract;

const UnitRow = z.object({
  id: idOf<"unit">(),
  parentId: idOf<"unit">().nullable(),
  jurisdictionId: idOf<"jurisdiction">(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  level: z.string().nullable(),
  system: z.string().nullable(),
  persons: z.int(),
});
export type UnitRow = z.output<typeof UnitRow>;

export const listUnits = {
  id: "people.units",
  method: "GET",
  path: "/units",
  summary: "Units by words of their name, by place; with how many persons each has. At most 1,000.",
  door: "signed_in",
  params: Nothing,
  query: z.object({ q: z.string().trim().max(60).default(""), place: idOf<"jurisdiction">().optional() }),
  body: Nothing,
  reply: z.object({ units: z.array(UnitRow) }),
  refusals: [],
} satisfies Contract;

export const UnitView = Unit.extend({
  persons: z.int(),
  children: z.array(UnitRow),
  can: z.object({ correct: May }),
});
export type UnitView = z.output<typeof UnitView>;

export const getUnit = {
  id: "people.unit",
  method: "GET",
  path: "/units/:id",
  summary:
    "One unit: kind, line of work, rank, code, the unit above and those below it, how many persons it has.",
  door: "signed_in",
  params: unitParams,
  query: Nothing,
  body: Nothing,
  reply: UnitView,
  refusals: ["unit.unknown"],
} satisfies Contract;

export const correctUnit = {
  id: "people.correct-unit",
  method: "POST",
  path: "/units/:id/correct",
  summary: "Correct what is kept of a unit: names, kind, line of work, rank, code, the unit above.",
  door: "signed_in",
  params: unitParams,
  query: Nothing,
  body: UnitFacts.extend({ parentId: idOf<"unit">().nullable(), version: z.int() }),
  reply: UnitView,
  refusals: [
    "unit.unknown",
    "unit.not-staffing",
    "unit.uscc-wrong",
    "unit.above-itself",
    "unit.parent-unknown",
    "unit.name-taken",
    "person.unchanged",
    "unit.stale",
  ],
} satisfies Contract;
