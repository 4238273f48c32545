import type { Case } from "../../approval/approval.model.ts";
import type { CaseSubject, Effect } from "../../approval/subject.commands.ts";
import type { Work } from "../../http/work.ts";
import type { Id } from "../../kernel/id.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findBody, listNamesakes } from "../body.store.ts";
import { charterToEntry } from "../register.rules.ts";
import { searchText } from "../search.store.ts";
import { charterToSeats, rebindSeats } from "../seat.rules.ts";
import { effectedVersion, listSeats } from "./effect.store.ts";
import type { CharterVersion } from "./version.model.ts";
import { maySeeVersion } from "./version.policy.ts";
import { decideEffect, decideReject, decideReturn, isAmendable } from "./version.rules.ts";
import { findEffective, findVersionById, movedVersion } from "./version.store.ts";

/** A version of a charter before a chain of approval: approved, it is what its body rests on. */
export const versionSubject: CaseSubject = {
  maySee: async (work, { subjectId }) => {
    const version = await findVersionById(work.db, subjectId as Id<"charter_version">);
    const body = version && (await findBody(work.db, version.bodyId));
    return body !== null && version !== null && maySeeVersion(work.actor, body, version.state);
  },
  end: async (work, ended) => {
    const version = await findVersionById(work.db, ended.subjectId as Id<"charter_version">);
    if (!version) return refuse("approval.subject-changed");
    const settled = await endOf(work, version, ended);
    // The clause of the version that no longer fits is for its own page; here it is one and the same.
    return settled.ok ? settled : refuse("approval.subject-changed");
  },
};

async function endOf(
  work: Work,
  version: CharterVersion,
  { state, decisions }: Case,
): Promise<Result<Effect>> {
  if (state === "approved") return effectOf(work, version);
  const reason = decisions.at(-1)?.note ?? "";
  const decide = state === "rejected" ? decideReject : decideReturn;
  const moved = decide(version, version.revision, reason);
  return moved.ok ? ok({ save: movedVersion(moved.value.state), events: moved.value.events }) : moved;
}

async function effectOf(work: Work, version: CharterVersion): Promise<Result<Effect>> {
  const [body, effective] = await Promise.all([
    findBody(work.db, version.bodyId),
    findEffective(work.db, version.bodyId),
  ]);
  if (!body || !effective) return refuse("version.unknown");
  if (!isAmendable(body.state)) return refuse("version.not-running", { state: body.state });
  const decided = decideEffect(version, version.revision, { today: work.today, effective });
  if (!decided.ok) return decided;
  const { state, events } = decided.value;
  const entry = charterToEntry(state.charter);
  const seats = await seatsOf(work, state);
  return ok({ save: effectedVersion(state, { entry, search: searchText(entry), seats }), events });
}

/** Who holds a seat and stays is still the same person; only newcomers are looked up. */
async function seatsOf(work: Work, { bodyId, charter }: CharterVersion) {
  const seats = charterToSeats(charter);
  const names = [...new Set(seats.map((seat) => seat.name).filter(Boolean))];
  const [held, people] = await Promise.all([listSeats(work.db, bodyId), listNamesakes(work.db, names)]);
  return rebindSeats(seats, held, people);
}
