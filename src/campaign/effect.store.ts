import { sql } from "kysely";
import type { Day } from "../kernel/day.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";

/** A body as it is when something is agreed for it. */
export type Ending = { readonly id: Id<"body">; readonly version: number };
/** What it ends on: the campaign, its paper, and who agreed when. */
type Because = {
  readonly campaign: Id<"campaign">;
  readonly name: string;
  readonly ground: string;
  readonly by: Id<"account">;
  readonly on: Day;
};

/** The body is as it was read, and the item that ends it is `held` (campaign.store.ts). */
const isCurrent = ({ id, version }: Ending) =>
  sql`id = ${id} and version = ${version} and state in ('running', 'suspended') and exists (select from held)`;

function tell(kind: string, { id }: Ending, { campaign, name, ground }: Because, more: object = {}): Event {
  const facts = { note: `${name}（${ground}）`, campaign, ...more };
  return { kind, v: 1, subject: { kind: "body", id }, facts };
}

/** Abolished, a body begins to wind up: its people and papers are still to be given back. */
export function windUp(body: Ending, because: Because) {
  return {
    moved: sql`
      moved as (
        update body set state = 'winding_up', version = version + 1, updated_at = now()
        where ${isCurrent(body)}
        returning id
      )`,
    events: [tell("body.wind_up_started", body, because)],
  };
}

/** Merged, a body ends that day, its seats with it; the other one is not changed. */
export function mergeInto(body: Ending, into: Id<"body">, relation: Id<"body_relation">, because: Because) {
  const { by, on, ground } = because;
  return {
    moved: sql`
      moved as (
        update body set state = 'merged', version = version + 1, updated_at = now()
        where ${isCurrent(body)}
          and exists (select from body t where t.id = ${into} and t.state in ('running', 'suspended'))
        returning id
      ),
      related as (
        insert into body_relation (id, kind, from_id, to_id, paper, since, added_by)
        select ${relation}::uuid, 'merged_into', id, ${into}::uuid, ${ground}::text, ${on}::date, ${by}::uuid from moved
      ),
      unseated as (
        update membership set ended_on = ${on}::date
        where body_id in (select id from moved) and ended_on is null
      )`,
    events: [tell("body.merged", body, because, { into })],
  };
}
