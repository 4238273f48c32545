import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Terms } from "../staffing/secondment.model.ts";
import type { At, CityPerson } from "./city.model.ts";
import type { SecondmentSketch } from "./secondment.model.ts";
import type { Keys } from "./seed.rules.ts";

/** Ids and days that a sketch is spelled out with. */
export type Spelling = {
  readonly keys: Keys;
  readonly bodies: ReadonlyMap<string, Id<"body">>;
  readonly persons: ReadonlyMap<string, CityPerson>;
  readonly at: At;
  readonly newId: () => Id<string>;
};

export type SecondmentRow = ReturnType<typeof sketchToRow>;

/** A secondment of the city as the tables hold it, with its events. */
export function sketchToRow(sketch: SecondmentSketch, spelling: Spelling) {
  const { keys, bodies, persons, at, newId } = spelling;
  const { approval, payer, evaluator, factSheet } = sketch.papers;
  const terms = termsOf(sketch, spelling);
  const [to, step, reason] = sketch.extension ?? [];
  return {
    id: newId(),
    body: bodies.get(sketch.body),
    person: terms.personId,
    home: keys.unit.get(persons.get(sketch.person)?.unit ?? ""),
    state: sketch.state,
    post: sketch.words[0],
    duty: sketch.words[1],
    kind: sketch.terms[0],
    mode: terms.mode,
    share: terms.share,
    start_on: terms.startOn,
    end_on: terms.endOn,
    approval_number: approval?.[0] ?? null,
    approval_organ: approval?.[1] ?? null,
    approval_on: approval ? at(approval[2]) : null,
    payer: payer ?? null,
    evaluator: evaluator ?? null,
    fact_sheet_due: factSheet === undefined ? null : at(factSheet),
    powers: sketch.powers,
    bars: sketch.bars ?? null,
    has_kin: sketch.history.some(([kind]) => kind === "agreed") ? false : null,
    extend_to: to === undefined ? null : at(to),
    extend_step: step ?? null,
    extend_reason: reason ?? null,
    returned_on: sketch.comeBack ? at(sketch.comeBack[0]) : null,
    return_said_by: sketch.comeBack?.[1] ?? null,
    requested_by: keys.account.get(sketch.history[0]?.[2] ?? ""),
    request_key: newId(),
    version: sketch.history.length,
    events: sketch.history.map((turn, index) => ({
      id: newId(),
      // A minute apart, so that what happened on one day stays in its order.
      at: `${at(turn[1])}T14:${10 + index}:00+08:00`,
      kind: `secondment.${turn[0]}`,
      by: keys.account.get(turn[2]),
      facts: factsOf(turn, sketch, { terms, at, keys }),
    })),
  };
}

function termsOf({ person, terms }: SecondmentSketch, { keys, at }: Pick<Spelling, "keys" | "at">): Terms {
  const [, mode, share, start, end] = terms;
  const personId = keys.person.get(person) as Id<"person">;
  return { personId, mode, share, startOn: at(start), endOn: at(end) };
}

type Telling = Pick<Spelling, "at" | "keys"> & { readonly terms: Terms };

/** The facts an event of this kind would have carried, had it happened here. */
function factsOf(
  [kind, , , note]: SecondmentSketch["history"][number],
  sketch: SecondmentSketch,
  { terms, at, keys }: Telling,
) {
  const planned = sketch.planned === undefined ? terms.endOn : at(sketch.planned);
  const asked = {
    ...terms,
    endOn: planned,
    personId: keys.person.get(sketch.asked ?? sketch.person) ?? terms.personId,
  };
  const about = "loan";
  switch (kind) {
    case "requested":
      return { terms: asked, explanations: {}, note };
    case "offered":
      return { about, note, asked, offered: terms, bars: sketch.bars ?? null };
    case "consented":
      return { about, note, bars: sketch.bars ?? null };
    case "agreed":
      return { about, note, hasKin: false, onPaper: false, endOn: planned };
    case "declined":
      return { about, note, onPaper: false };
    case "refused":
      return { about, note };
    case "extension-asked":
      return { from: terms.endOn, to: dayOf(sketch.extension?.[0], at), note };
    case "recalled":
      return { lastDay: terms.endOn, planned, note };
    default:
      return { on: dayOf(sketch.comeBack?.[0], at), side: kind === "returned" ? "home" : "host", note };
  }
}

function dayOf(offset: number | undefined, at: At): Day {
  return at(offset ?? 0);
}
