import type { Command, Work } from "../../http/work.ts";
import type { Id } from "../../kernel/id.ts";
import { canOf, may } from "../../kernel/policy.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { refuseMarkedWords } from "../load.commands.ts";
import type * as api from "./training.api.ts";
import { type Recorded, recordPolicy } from "./training.policy.ts";
import * as store from "./training.store.ts";

/** A person whose record may not be read is unknown. */
export async function recordedFor(
  work: Work,
  id: Id<"person">,
  act: keyof typeof recordPolicy,
): Promise<Result<Recorded>> {
  const person = await store.findRecorded(work.db, id);
  if (!person) return refuse("person.unknown");
  const seen = may(recordPolicy, "read", work.actor, person);
  if (!seen.ok) return seen;
  const allowed = may(recordPolicy, act, work.actor, person);
  return allowed.ok ? ok(person) : allowed;
}

export const getTrainingCommand: Command<typeof api.getTraining> = async (work, { params }) => {
  const person = await recordedFor(work, params.id, "read");
  return person.ok ? ok(await viewOf(work, person.value)) : person;
};

async function viewOf(work: Work, person: Recorded): Promise<api.Training> {
  const { record } = canOf(recordPolicy, work.actor, person);
  return {
    done: await store.listDone(work.db, person.personId),
    missing: await store.listMissing(work.db, person.personId),
    can: { record },
  };
}

export const recordTrainingCommand: Command<typeof api.recordTraining> = async (work, { params, body }) => {
  const clean = refuseMarkedWords(body);
  if (!clean.ok) return clean;
  const person = await recordedFor(work, params.id, "record");
  if (!person.ok) return person;
  if (body.doneOn > work.today) return refuse("staffing.training-future", { today: work.today }, "doneOn");
  await store.saveTraining(work, params.id, body);
  return ok(await viewOf(work, person.value));
};

export const strikeTrainingCommand: Command<typeof api.strikeTraining> = async (work, { params, body }) => {
  const person = await recordedFor(work, params.id, "record");
  if (!person.ok) return person;
  await store.removeTraining(work, params.id, body);
  return ok(await viewOf(work, person.value));
};
