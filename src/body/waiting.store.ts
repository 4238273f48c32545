import { type RawBuilder, sql } from "kysely";
import { absentFor } from "../approval/case.store.ts";
import type { Actor } from "../kernel/actor.ts";
import { roles } from "../kernel/actor.ts";
import type { Day } from "../kernel/day.ts";

/**
 * The SQL twin of `signerOf` (approval.rules): bodies whose founding waits at a step that the account can sign now, in
 * its own name or for somebody it stands in for. Looked up once for a whole page.
 */
export function openStepsOf(actor: Actor, today: Day): RawBuilder<unknown> {
  const me = actor.account;
  const held = roles.flatMap((role) => (actor.reach[role] ?? []).map((place) => ({ role, place })));
  const step = sql`c.steps -> c.step`;
  return sql`
    select c.subject_id from approval_case c
    where c.kind = 'body_founding' and c.state = 'open' and not ${me} = any(c.applicants)
      and not exists (
        select from approval_decision d
        where d.case_id = c.id and d.round = c.round and ${me} in (d.signer_id, d.by_id))
      and (${step} -> 'signers' ? ${me}::text
        or ${step} ->> 'mode' = 'any' and exists (
          select from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (role text, place uuid)
          where h.place = c.jurisdiction_id and h.role = ${step} -> 'who' ->> 'role')
        or exists (
          select from (${absentFor(actor.account, today)}) as a
          where ${step} -> 'signers' ? a.from_id::text and not exists (
            select from approval_decision d
            where d.case_id = c.id and d.round = c.round and d.signer_id = a.from_id)))`;
}

/** Bodies under an open case that the account signs at some step, or stands in for who does: it sees them. */
export function casesSignedBy(actor: Actor, today: Day): RawBuilder<unknown> {
  return sql`
    select c.subject_id from approval_case c, jsonb_array_elements(c.steps) as p
    where c.kind = 'body_founding' and c.state = 'open'
      and (p -> 'signers' ? ${actor.account}::text
        or exists (select from (${absentFor(actor.account, today)}) as a where p -> 'signers' ? a.from_id::text))`;
}
