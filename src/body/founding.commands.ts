import { sql } from "kysely";
import type { Case } from "../approval/approval.model.ts";
import type { CaseSubject, Effect } from "../approval/subject.commands.ts";
import type { Work } from "../http/work.ts";
import type { Id } from "../kernel/id.ts";
import { may } from "../kernel/policy.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { seatsOf } from "./body.commands.ts";
import { bodyPolicy } from "./body.policy.ts";
import * as rules from "./body.rules.ts";
import { findBody, movedState, type NamedBody, seated } from "./body.store.ts";

/** A founding before its chain: approved, the body is founded and its seats are bound. */
export const foundingSubject: CaseSubject = {
  maySee: async (work, { subjectId }) => {
    const body = await findBody(work.db, subjectId as Id<"body">);
    return body !== null && may(bodyPolicy, "read", work.actor, body).ok;
  },
  end: async (work, ended) => {
    const body = await findBody(work.db, ended.subjectId as Id<"body">);
    if (!body) return refuse("approval.subject-changed");
    const effect = await effectOf(work, body, ended);
    // Lapsed meanwhile: the body's own page says so, here there is nothing left to decide.
    return effect.ok ? effect : refuse("approval.subject-changed");
  },
};

async function effectOf(work: Work, body: NamedBody, { state, decisions }: Case): Promise<Result<Effect>> {
  const said = decisions.at(-1)?.note ?? "";
  if (state === "approved") {
    const approved = rules.decideApproved(body, { today: work.today, note: said });
    if (!approved.ok) return approved;
    const seats = seated(await seatsOf(work, body.charter), sql`${body.id}::uuid`);
    return ok({ save: sql`${movedState(approved.value.state)}, ${seats}`, events: approved.value.events });
  }
  const moved = state === "rejected" ? rules.decideRejected(body, said) : rules.decideReturned(body, said);
  return moved.ok ? ok({ save: movedState(moved.value.state), events: moved.value.events }) : moved;
}
