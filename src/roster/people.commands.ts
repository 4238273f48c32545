import type { Command, Work } from "../http/work.ts";
import { reachOf } from "../kernel/actor.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import { canOf, may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type * as api from "./people.api.ts";
import * as list from "./people.store.ts";
import type { Person } from "./person.model.ts";
import { decideCorrect, decideLeave } from "./person.rules.ts";
import * as store from "./person.store.ts";
import type { PersonEvent } from "./roster.events.ts";
import { assigns, personPolicy } from "./roster.policy.ts";

export const listPeopleCommand: Command<typeof api.listPeople> = (work, { query }) =>
  list.listPeople(work.db, query, reachOf(work.actor, assigns));

/** Whom the actor may not look at is unknown; what else the act needs is asked after. */
export async function personFor(
  work: Work,
  id: Id<"person">,
  act: keyof typeof personPolicy,
): Promise<Result<Person>> {
  const person = await store.findPerson(work.db, id);
  if (!person) return refuse("person.unknown");
  const seen = may(personPolicy, "read", work.actor, person);
  if (!seen.ok) return seen;
  const allowed = may(personPolicy, act, work.actor, person);
  return allowed.ok ? ok(person) : allowed;
}

function personToView(work: Work, person: Person): api.PersonView {
  return { ...person, can: canOf(personPolicy, work.actor, person) };
}

/** Looking at somebody else's page leaves a trace that this person can see. */
export const getPersonCommand: Command<typeof api.getPerson> = async (work, { params }) => {
  const person = await personFor(work, params.id, "read");
  if (!person.ok) return person;
  if (work.actor.person !== params.id) {
    await store.noteView(work.db, params.id, { account: work.actor.account, on: work.today });
  }
  return ok(personToView(work, person.value));
};

export const listPersonViewersCommand: Command<typeof api.listPersonViewers> = async (work, { params }) => {
  const person = await personFor(work, params.id, "viewers");
  return person.ok ? ok({ viewers: await store.listViewers(work.db, params.id) }) : person;
};

export const correctPersonCommand: Command<typeof api.correctPerson> = async (work, { params, body }) => {
  const person = await personFor(work, params.id, "correct");
  if (!person.ok) return person;
  const found = await store.findUnitCard(work.db, body.unitId);
  if (!found || !(work.actor.reach.staffing_office ?? []).includes(found.jurisdictionId)) {
    return refuse("person.unit-unknown", {}, "unitId");
  }
  const { jurisdiction, jurisdictionId, ...unit } = found;
  return settlePerson(
    work,
    person.value,
    decideCorrect(person.value, body.version, { ...body, unit, jurisdiction, jurisdictionId }),
  );
};

export const markLeftCommand: Command<typeof api.markLeft> = async (work, { params, body }) => {
  const person = await personFor(work, params.id, "leave");
  if (!person.ok) return person;
  return settlePerson(work, person.value, decideLeave(person.value, { ...body, today: work.today }));
};

async function settlePerson(work: Work, before: Person, decided: Result<Change<Person, PersonEvent>>) {
  if (!decided.ok) return decided;
  if (await store.savePerson(work, decided.value)) return ok(personToView(work, decided.value.state));
  const now = await store.findPerson(work.db, before.id);
  return refuse("person.stale", { current: now?.version ?? before.version + 1 }, "version");
}
