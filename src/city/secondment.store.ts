import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import type { SecondmentRow } from "./secondment.rules.ts";

export type UnitAgent = { readonly unit: Id<"unit">; readonly account: Id<"account"> };

export async function insertAgents(db: TenantDb, agents: readonly UnitAgent[]): Promise<void> {
  await sql`
    insert into unit_agent (unit_id, account_id)
    select unit, account from jsonb_to_recordset(${JSON.stringify(agents)}::jsonb) as r (unit uuid, account uuid)
  `.execute(db);
}

/** Secondments with what was said of them, each in the state it stands in. */
export async function insertSecondments(db: TenantDb, rows: readonly SecondmentRow[]): Promise<void> {
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, body uuid, person uuid, home uuid,
        state text, post text, duty text, kind text, mode text, share numeric, start_on date, end_on date,
        approval_number text, approval_organ text, approval_on date, payer text, evaluator text, fact_sheet_due date,
        powers text[], bars text[], has_kin boolean, extend_to date, extend_step text, extend_reason text,
        returned_on date, return_said_by text, requested_by uuid, request_key uuid, version int, events jsonb)
    ),
    entered as (
      insert into secondment (id, body_id, person_id, home_unit_id, state, post, duty, kind, mode, share, start_on,
        end_on, approval_number, approval_organ, approval_on, payer, evaluator, fact_sheet_due, powers, bars, has_kin,
        extend_to, extend_step, extend_reason, returned_on, return_said_by, requested_by, request_key, version)
      select id, body, person, home, state, post, duty, kind, mode, share, start_on, end_on, approval_number,
        approval_organ, approval_on, payer, evaluator, fact_sheet_due, powers, bars, has_kin, extend_to, extend_step,
        extend_reason, returned_on, return_said_by, requested_by, request_key, version
      from given
    )
    insert into event (id, at, kind, v, subject_kind, subject_id, account_id, facts)
    select e.id, e.at, e.kind, 1, 'secondment', g.id, e.by, e.facts
    from given g, jsonb_to_recordset(g.events) as e (id uuid, at timestamptz, kind text, by uuid, facts jsonb)
  `.execute(db);
}
