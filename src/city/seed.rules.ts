import { isFounded } from "../body/body.policy.ts";
import { charterToEntry } from "../body/register.rules.ts";
import { charterToSeats } from "../body/seat.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { CityBody, CityBodyEvent } from "./city.model.ts";

/** The ids given to the city's keys. */
export type Keys = {
  readonly jurisdiction: ReadonlyMap<string, Id<"jurisdiction">>;
  readonly unit: ReadonlyMap<string, Id<"unit">>;
  readonly person: ReadonlyMap<string, Id<"person">>;
  /** By the person who holds it. */
  readonly account: ReadonlyMap<string, Id<"account">>;
};

export type BodyRow = ReturnType<typeof bodyToRow>;

/** A body of the city as the tables hold it, with its seats and events. */
export function bodyToRow(body: CityBody, keys: Keys, newId: () => Id<string>) {
  const { name, form, type, head, leadUnit, memberCount, termEnd } = charterToEntry(body.charter);
  const account = (person: string | undefined) =>
    person === undefined ? null : (keys.account.get(person) ?? null);
  const last = (kind: CityBodyEvent["kind"]) => body.history.findLast((event) => event.kind === kind)?.by;
  return {
    id: newId(),
    jurisdiction: keys.jurisdiction.get(body.jurisdiction),
    state: body.state,
    charter: body.charter,
    name,
    form,
    type,
    head,
    lead_unit: leadUnit,
    member_count: memberCount,
    term_end: termEnd,
    founded_on: isFounded(body) ? foundingDay(body) : null,
    drafted_by: account(body.history[0]?.by),
    submitted_by: account(last("submitted")),
    word: body.word?.said ?? null,
    regularise_by: body.word?.regulariseBy ?? null,
    draft_key: newId(),
    version: body.history.length,
    seats: isFounded(body) ? seatsOf(body, keys) : [],
    events: body.history.map((event, turn) => ({
      id: newId(),
      // A minute apart, so that what happened on one day stays in its order.
      at: `${event.on}T09:${30 + turn}:00+08:00`,
      kind: `body.${event.kind}`,
      by: account(event.by),
      facts: factsOf(event, body.charter),
    })),
  };
}

const foundingKinds = ["approved", "founded_by_word", "issued"];

function foundingDay({ history, charter }: CityBody): Day | null {
  return history.find(({ kind }) => foundingKinds.includes(kind))?.on ?? charter.instrument.date;
}

function seatsOf({ charter, seats }: CityBody, keys: Keys) {
  const personByEntry = new Map(seats.map(({ entry, person }) => [entry, person]));
  return charterToSeats(charter).map((seat) => ({
    ...seat,
    person: keys.person.get(personByEntry.get(seat.key) ?? "") ?? null,
  }));
}

/** The facts an event of this kind would have carried, had it happened here. */
function factsOf({ kind, note, on }: CityBodyEvent, charter: Charter) {
  switch (kind) {
    case "drafted":
      return { name: charter.name, from: "blank" };
    case "submitted":
      return { explanations: {} };
    case "returned":
    case "rejected":
      return { reason: note ?? "" };
    case "approved":
      return { foundedOn: on, note: note ?? "" };
    default:
      return { note: note ?? "" };
  }
}
