import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { isCheckViolation, isExclusionViolation } from "../db/faults.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { SecondmentTold, SecondmentView } from "./secondment.api.ts";
import type { SecondmentEvent } from "./secondment.events.ts";
import type { Secondment } from "./secondment.model.ts";
import type { Concerned } from "./secondment.policy.ts";
import type { Host } from "./terms.rules.ts";

/** A secondment with the names that its page shows, and what policy and rules ask about it. */
export type Named = Secondment &
  Concerned &
  Pick<SecondmentView, "person" | "homeUnit" | "body" | "requestedByName" | "agentNames"> & {
    readonly host: Host;
  };

/** What stands in the way of saving: another version, or another loan of the same person. */
export type Saved = "saved" | "stale" | "full-time" | "shares";

export async function findSecondment(db: TenantDb, id: Id<"secondment">): Promise<Named | null> {
  const { rows } = await sql<Named>`
    select s.id, s.body_id as "bodyId", s.person_id as "personId", s.home_unit_id as "homeUnitId", s.post_id as "postId", s.state,
      s.post, s.duty, s.kind, s.mode, s.share::float8 as share, s.start_on as "startOn", s.end_on as "endOn",
      case when s.approval_number is not null then jsonb_build_object('number', s.approval_number,
        'organ', s.approval_organ, 'on', s.approval_on) end as approval,
      s.payer, s.evaluator, s.fact_sheet_due as "factSheetDue", s.powers, s.bars, s.has_kin as "hasKin",
      case when s.extend_to is not null then jsonb_build_object('to', s.extend_to, 'step', s.extend_step,
        'reason', s.extend_reason) end as extension,
      case when s.returned_on is not null then jsonb_build_object('on', s.returned_on,
        'saidBy', s.return_said_by) end as "comeBack",
      s.requested_by as "requestedBy", s.request_key as "requestKey", s.version,
      b.jurisdiction_id as "jurisdictionId", u.jurisdiction_id as "homeJurisdictionId",
      jsonb_build_object('isRunning', b.state = 'running', 'termEnd', b.term_end) as host,
      jsonb_build_object('id', b.id, 'name', b.name, 'jurisdiction', j.name, 'termEnd', b.term_end) as body,
      jsonb_build_object('id', p.id, 'name', p.name, 'post', p.post) as person,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as "homeUnit",
      r.display_name as "requestedByName", g.agents, g.names as "agentNames",
      ${hasAccount(sql`s.person_id`)} as "hasAccount"
    from secondment s
    join body b on b.id = s.body_id
    join jurisdiction j on j.id = b.jurisdiction_id
    join person p on p.id = s.person_id
    join unit u on u.id = s.home_unit_id
    join account r on r.id = s.requested_by
    cross join lateral ${agentsOf(sql`s.home_unit_id`)} g
    where s.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** Somebody who can sign in; an account of the past, which nobody can open, answers nothing. */
function hasAccount(person: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select from account a join credential c on c.account_id = a.id
    where a.person_id = ${person} and a.closed_at is null)`;
}

/** Who answers for a unit: its agents, and those of the units above it. */
export function agentsOf(unit: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    with recursive up as (
      select id, parent_id from unit where id = ${unit}
      union
      select above.id, above.parent_id from unit above join up on above.id = up.parent_id
    )
    select coalesce(jsonb_agg(distinct a.id), '[]') as agents,
      coalesce(jsonb_agg(distinct a.display_name), '[]') as names
    from up join unit_agent x on x.unit_id = up.id join account a on a.id = x.account_id and a.closed_at is null
  )`;
}

/** The request this account has sent under this key before, if it has. */
export async function findRequest(db: TenantDb, by: Id<"account">, requestKey: string) {
  const { rows } = await sql<{ id: Id<"secondment"> }>`
    select id from secondment where requested_by = ${by} and request_key = ${requestKey}
  `.execute(db);
  return rows[0]?.id ?? null;
}

type SecondmentChange = Change<Secondment, SecondmentEvent>;

/** `stale`: the account has already sent a request under this key. */
export function insertSecondment(work: Settling, { state, events }: SecondmentChange): Promise<Saved> {
  const save = sql`
    saved as (
      insert into secondment (id, body_id, person_id, home_unit_id, state, post, duty, kind, mode, share, start_on,
        end_on, approval_number, approval_organ, approval_on, payer, evaluator, fact_sheet_due, powers, requested_by,
        request_key, post_id)
      values (${state.id}, ${state.bodyId}, ${state.personId}, ${state.homeUnitId}, ${state.state}, ${state.post},
        ${state.duty}, ${state.kind}, ${state.mode}, ${state.share}, ${state.startOn}, ${state.endOn},
        ${state.approval?.number ?? null}, ${state.approval?.organ ?? null}, ${state.approval?.on ?? null},
        ${state.payer}, ${state.evaluator}, ${state.factSheetDue}, ${state.powers}::text[], ${state.requestedBy},
        ${state.requestKey}, ${state.postId}::uuid)
      on conflict (tenant_id, requested_by, request_key) do nothing
      returning id
    )`;
  return savedOrClash(() => settle(work, save, events));
}

/** What an act can change: everything but post, duty, kind and who asked. */
export function saveSecondment(work: Settling, { state, events }: SecondmentChange): Promise<Saved> {
  const save = sql`
    saved as (
      update secondment set state = ${state.state}, person_id = ${state.personId}, mode = ${state.mode},
        share = ${state.share}, start_on = ${state.startOn}, end_on = ${state.endOn},
        approval_number = ${state.approval?.number ?? null}, approval_organ = ${state.approval?.organ ?? null},
        approval_on = ${state.approval?.on ?? null}::date, bars = ${state.bars}::text[], has_kin = ${state.hasKin},
        extend_to = ${state.extension?.to ?? null}::date, extend_step = ${state.extension?.step ?? null},
        extend_reason = ${state.extension?.reason ?? null}, returned_on = ${state.comeBack?.on ?? null}::date,
        return_said_by = ${state.comeBack?.saidBy ?? null}, version = ${state.version}, updated_at = now()
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
  return savedOrClash(() => settle(work, save, events));
}

async function savedOrClash(save: () => Promise<boolean>): Promise<Saved> {
  try {
    return (await save()) ? "saved" : "stale";
  } catch (error) {
    if (isExclusionViolation(error, "secondment_one_full_time")) return "full-time";
    if (isCheckViolation(error, "secondment_shares")) return "shares";
    throw error;
  }
}

/** What was said and done, oldest first, and the names of the persons it speaks of. */
export async function listHistory(db: TenantDb, id: Id<"secondment">) {
  const { rows } = await sql<SecondmentTold>`
    select e.id, e.at, e.kind, a.display_name as by, e.facts
    from event e left join account a on a.id = e.account_id
    where e.subject_id = ${id} and e.subject_kind = 'secondment'
    order by e.at, e.id
  `.execute(db);
  const { rows: named } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.name
    from event e
    cross join lateral (values (e.facts #>> '{terms,personId}'), (e.facts #>> '{asked,personId}'),
      (e.facts #>> '{offered,personId}')) as said (person)
    join person p on p.id = said.person::uuid
    where e.subject_id = ${id} and e.subject_kind = 'secondment'
  `.execute(db);
  return { entries: rows, persons: Object.fromEntries(named.map((one) => [one.id, one.name])) };
}
