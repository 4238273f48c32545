import { sql } from "kysely";
import type { Effect } from "../approval/subject.commands.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Change } from "../kernel/event.ts";
import type { BodyEvent } from "./body.events.ts";
import type { Body } from "./body.model.ts";
import { savedState } from "./body.store.ts";
import type { Exemptions } from "./exemption.model.ts";

/**
 * Submits the body with the case opened on it and what is answered to its failing checks; what was answered before and
 * is not any more, goes.
 * @returns false when somebody has saved another version in between.
 */
export function saveSubmission(
  work: Settling,
  { state, events }: Change<Body, BodyEvent>,
  { exemptions, opened }: { readonly exemptions: Exemptions; readonly opened: Effect },
) {
  const given = Object.entries(exemptions).map(([check, exemption]) => ({ check_id: check, ...exemption }));
  const save = sql`${savedState(state)}, ${opened.save},
    taken_back as (
      delete from exemption x using saved
      where x.body_id = saved.id and x.check_id <> all(${Object.keys(exemptions)}::text[])
    ),
    given as (
      insert into exemption (body_id, check_id, ground, basis, until, given_by)
      select saved.id, g.check_id, g.ground, g.basis, g.until, ${state.submittedBy}::uuid
      from saved, jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as g (check_id text, ground text, basis text, until date)
      on conflict (tenant_id, body_id, check_id) do update
        set ground = excluded.ground, basis = excluded.basis, until = excluded.until, given_by = excluded.given_by
    )`;
  return settle(work, save, [...events, ...opened.events]);
}
