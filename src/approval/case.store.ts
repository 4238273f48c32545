import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Actor, Role } from "../kernel/actor.ts";
import { roles } from "../kernel/actor.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Account, Case, CaseKind, CaseStep, ChainStep } from "./approval.model.ts";

/** A case as its page names it. */
export type NamedCase = Case & { readonly place: string; readonly names: Readonly<Record<string, string>> };

const columns = sql`
  c.id, c.kind, c.subject_id as "subjectId", c.jurisdiction_id as "jurisdictionId", c.title, c.state, c.steps, c.step,
  c.round, to_jsonb(c.applicants) as applicants, c.opened_on as "openedOn", c.since, c.due, c.returns,
  c.reminded_on as "remindedOn", c.ended_on as "endedOn", c.version, j.name as place,
  coalesce((
    select jsonb_agg(jsonb_build_object('act', d.act, 'round', d.round, 'step', d.step, 'signer', d.signer_id,
      'by', d.by_id, 'on', d.decided_on, 'note', d.note) order by d.round, d.decided_at)
    from approval_decision d where d.case_id = c.id), '[]') as decisions,
  (select coalesce(jsonb_object_agg(a.id, a.display_name), '{}') from account a
    where a.id = any(c.applicants)
      or a.id in (select s.one::uuid from jsonb_array_elements(c.steps) as p, jsonb_array_elements_text(p -> 'signers') as s (one))
      or a.id in (select d.signer_id from approval_decision d where d.case_id = c.id)
      or a.id in (select d.by_id from approval_decision d where d.case_id = c.id)) as names`;

export async function findCase(db: TenantDb, id: Id<"approval_case">): Promise<NamedCase | null> {
  const { rows } = await sql<NamedCase>`
    select ${columns} from approval_case c join jurisdiction j on j.id = c.jurisdiction_id where c.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** The cases of one subject, the newest first. */
export async function listCases(db: TenantDb, kind: CaseKind, subject: string): Promise<NamedCase[]> {
  const { rows } = await sql<NamedCase>`
    select ${columns} from approval_case c join jurisdiction j on j.id = c.jurisdiction_id
    where c.subject_id = ${subject} and c.kind = ${kind}
    order by c.id desc
  `.execute(db);
  return rows;
}

export async function findOpenCase(db: TenantDb, kind: CaseKind, subject: string): Promise<NamedCase | null> {
  const { rows } = await sql<NamedCase>`
    select ${columns} from approval_case c join jurisdiction j on j.id = c.jurisdiction_id
    where c.subject_id = ${subject} and c.kind = ${kind} and c.state = 'open'
  `.execute(db);
  return rows[0] ?? null;
}

/**
 * Open cases whose current step names the actor or somebody it stands in for, or asks for a role that it holds in the
 * place; a superset of what `signerOf` lets it sign, the nearest end first.
 */
export async function listCasesNear(
  db: TenantDb,
  actor: Actor,
  standsInFor: readonly Account[],
): Promise<NamedCase[]> {
  const held = roles.flatMap((role) => (actor.reach[role] ?? []).map((place) => ({ role, place })));
  const { rows } = await sql<NamedCase>`
    select ${columns}
    from approval_case c join jurisdiction j on j.id = c.jurisdiction_id
    where c.state = 'open' and (
      c.steps -> c.step -> 'signers' ?| ${[actor.account, ...standsInFor]}::text[]
      or exists (
        select from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (role text, place uuid)
        where h.place = c.jurisdiction_id and h.role = c.steps -> c.step -> 'who' ->> 'role')
    )
    order by c.due, c.id
    limit 500
  `.execute(db);
  return rows;
}

/** Each step with the accounts that may sign it today: those it names, or who holds its role here or above. */
export async function bindSteps(
  db: TenantDb,
  place: Id<"jurisdiction">,
  steps: readonly ChainStep[],
): Promise<CaseStep[]> {
  const { rows } = await sql<{ account: Account; role: Role }>`
    with recursive way as (
      select id, parent_id from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id from jurisdiction j join way w on j.id = w.parent_id
    )
    select distinct r.account_id as account, r.role
    from account_role r join way w on w.id = r.jurisdiction_id
    join account a on a.id = r.account_id and a.closed_at is null
    order by 1
  `.execute(db);
  const holdersOf = (role: Role) => rows.filter((row) => row.role === role).map(({ account }) => account);
  return steps.map((step) => ({
    ...step,
    signers: step.who.kind === "role" ? holdersOf(step.who.role) : [...step.who.accounts],
  }));
}

/** Whom an account stands in for on a day, as a subquery. Whose own account is closed signs by no other hand either. */
export function absentFor(account: Account, on: Day): RawBuilder<unknown> {
  return sql`
    select d.from_id from approval_delegation d join account a on a.id = d.from_id and a.closed_at is null
    where d.to_id = ${account} and d.ended_at is null and ${on}::date between d.from_day and d.until_day`;
}

export async function listAbsent(db: TenantDb, account: Account, on: Day): Promise<Account[]> {
  const { rows } = await sql<{ from: Account }>`
    select distinct from_id as "from" from (${absentFor(account, on)}) as absent order by 1
  `.execute(db);
  return rows.map(({ from }) => from);
}

/** Enters a new case as part of a settling statement; it hangs on `saved`, the rows the subject has written. */
export function openedCase(one: Case): RawBuilder<unknown> {
  return sql`
    opened_case as (
      insert into approval_case (id, kind, subject_id, jurisdiction_id, title, state, steps, step, round, applicants,
        opened_on, since, due, returns, version)
      select ${one.id}::uuid, ${one.kind}::text, ${one.subjectId}::uuid, ${one.jurisdictionId}::uuid, ${one.title}::text,
        ${one.state}::text, ${JSON.stringify(one.steps)}::jsonb, ${one.step}::int, ${one.round}::int,
        ${one.applicants}::uuid[], ${one.openedOn}::date, ${one.since}::date, ${one.due}::date, ${one.returns}::int,
        ${one.version}::int
      where exists (select from saved)
    )`;
}

/** Saves a case as part of a settling statement, as its `saved`, with the decision that was new in it. */
export function savedCase(was: Case, now: Case): RawBuilder<unknown> {
  const given = now.decisions.slice(was.decisions.length);
  return sql`
    saved as (
      update approval_case set state = ${now.state}, steps = ${JSON.stringify(now.steps)}, step = ${now.step},
        round = ${now.round}, since = ${now.since}, due = ${now.due}, returns = ${now.returns},
        reminded_on = ${now.remindedOn}, ended_on = ${now.endedOn}, version = ${now.version}
      where id = ${now.id} and version = ${was.version} and state = 'open'
      returning id
    ),
    decided as (
      insert into approval_decision (case_id, round, step, act, signer_id, by_id, decided_on, note)
      select saved.id, d.round, d.step, d.act, d.signer, d.by, d."on", d.note
      from saved, jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as d (round int, step int, act text, signer uuid, by uuid, "on" date, note text)
    )`;
}
