import { type Charter, emptyCharter } from "../charter/charter.model.ts";
import { addDays } from "../kernel/day.ts";
import { numberPaper, printDay } from "./calendar.data.ts";
import type { At, BodySketch, CityBody, CityPerson, CitySeat } from "./city.model.ts";
import { cityPersons, printPost } from "./people.data.ts";
import { cityUnits } from "./units.data.ts";

const personsByKey = new Map(cityPersons.map((person) => [person.key, person]));
const unitsByKey = new Map(cityUnits.map((unit) => [unit.key, unit]));

function personOf(key: string): CityPerson {
  const person = personsByKey.get(key);
  if (!person) throw new Error(`Nobody in the city is called ${key}`);
  return person;
}

function printUnit(key: string): string {
  const unit = unitsByKey.get(key);
  if (!unit) throw new Error(`The city has no unit ${key}`);
  return unit.shortName;
}

/** A lead is a person (`市财政局局长邬永康`) or a unit, by key. */
function printLead(key: string): string {
  const person = personsByKey.get(key);
  return person ? `${printPost(person)}${person.name}` : printUnit(key);
}

function rosterOf(sketch: BodySketch): Pick<Charter, "leaders" | "members" | "memberUnits"> {
  return {
    leaders: sketch.leaders.map(([role, tier, key], turn) => {
      const person = personOf(key);
      return { key: `L${turn + 1}`, role, tier, name: person.name, post: printPost(person) };
    }),
    members: (sketch.members ?? []).map((key, turn) => {
      const person = personOf(key);
      return { key: `M${turn + 1}`, name: person.name, post: printPost(person) };
    }),
    memberUnits: (sketch.memberUnits ?? []).map((key, turn) => ({
      key: `U${turn + 1}`,
      name: printUnit(key),
    })),
  };
}

function instrumentOf(sketch: BodySketch, at: At): Charter["instrument"] {
  if (!sketch.paper) return emptyCharter().instrument;
  const { kind, issuer, number, signed } = sketch.paper;
  return {
    kind,
    issuer,
    docNo: number ? numberPaper(number[0], at(signed), number[1]) : null,
    date: at(signed),
  };
}

/** Fills `{start}`, `{end}` and `{number}`. */
function fillText(text: string, sketch: BodySketch, at: At): string {
  const { start, end } = sketch.term ?? {};
  return text
    .replaceAll("{start}", start === undefined ? "" : printDay(at(start)))
    .replaceAll("{end}", end === undefined ? "" : printDay(at(end)))
    .replaceAll("{number}", instrumentOf(sketch, at).docNo ?? "");
}

function termOf(sketch: BodySketch, at: At): Charter["term"] {
  const { text = null, start, end } = sketch.term ?? {};
  return {
    text: text === null ? null : fillText(text, sketch, at),
    start: start === undefined ? null : at(start),
    end: end === undefined ? null : at(end),
  };
}

function charterOf(sketch: BodySketch, at: At): Charter {
  const empty = emptyCharter();
  return {
    ...empty,
    ...sketch.words,
    name: fillText(sketch.words.name, sketch, at),
    instrument: instrumentOf(sketch, at),
    term: termOf(sketch, at),
    ...rosterOf(sketch),
    leadUnit: sketch.leadUnit === null ? null : printUnit(sketch.leadUnit),
    office: {
      unit: sketch.officeUnit ? printUnit(sketch.officeUnit) : null,
      director: sketch.director ? personOf(sketch.director).name : null,
    },
    groups: (sketch.groups ?? []).map(({ name, lead, duty, units }, turn) => ({
      key: `G${turn + 1}`,
      name,
      lead: printLead(lead),
      duty,
      members: units.map(printUnit),
    })),
    mechanisms: { ...empty.mechanisms, ...sketch.mechanisms },
    targets: (sketch.targets ?? []).map(([text, due], turn) => ({
      key: `T${turn + 1}`,
      text,
      due: due === null ? null : at(due),
    })),
  };
}

function seatsOf(sketch: BodySketch): CitySeat[] {
  return [
    ...sketch.leaders.map(([, , person], turn) => ({ entry: `L${turn + 1}`, person })),
    ...(sketch.members ?? []).map((person, turn) => ({ entry: `M${turn + 1}`, person })),
    ...(sketch.director ? [{ entry: "OD", person: sketch.director }] : []),
  ];
}

function wordOf({ word }: BodySketch, at: At): CityBody["word"] {
  if (!word) return null;
  const { saidBy, saidOn, days, ...rest } = word;
  const person = personOf(saidBy);
  const said = { ...rest, saidBy: person.name, post: printPost(person), saidOn: at(saidOn) };
  return { said, regulariseBy: addDays(at(saidOn), days) };
}

/** Writes the body out in full: names and posts printed from the city's persons, every entry keyed. */
export function composeBody(sketch: BodySketch, at: At): CityBody {
  const { key, jurisdiction, regime, state, authority, leadUnit } = sketch;
  return {
    key,
    jurisdiction,
    regime,
    state,
    authority,
    leadUnit,
    charter: charterOf(sketch, at),
    seats: seatsOf(sketch),
    word: wordOf(sketch, at),
    history: sketch.history.map(([kind, on, by, note]) => ({
      kind,
      on: at(on),
      by,
      note: note === undefined ? null : fillText(note, sketch, at),
    })),
  };
}
