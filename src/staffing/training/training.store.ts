import { sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { type Settling, settle } from "../../db/settle.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import { agentsOf } from "../secondment.store.ts";
import type { Training } from "./training.api.ts";
import { trainingEvent } from "./training.events.ts";
import type { Recorded } from "./training.policy.ts";

/** What policy asks about a person of whom something is recorded; null where there is nobody of that id. */
export async function findRecorded(db: TenantDb, person: Id<"person">): Promise<Recorded | null> {
  const { rows } = await sql<Recorded>`
    select p.id as "personId", g.agents, array(
      select u.jurisdiction_id
      union
      select b.jurisdiction_id from post_holding h join body b on b.id = h.body_id
      where h.person_id = p.id and h.until is null) as places
    from person p join unit u on u.id = p.unit_id cross join lateral ${agentsOf(sql`p.unit_id`)} g
    where p.id = ${person}
  `.execute(db);
  return rows[0] ?? null;
}

export async function listDone(db: TenantDb, person: Id<"person">): Promise<Training["done"]> {
  const { rows } = await sql<Training["done"][number]>`
    select t.course, t.done_on as "doneOn", a.display_name as by
    from training t join account a on a.id = t.recorded_by
    where t.person_id = ${person}
    order by t.done_on desc, t.course
  `.execute(db);
  return rows;
}

export async function listMissing(db: TenantDb, person: Id<"person">): Promise<Training["missing"]> {
  const { rows } = await sql<Training["missing"][number]>`
    select asked.course, p.name as post, jsonb_build_object('id', b.id, 'name', b.name) as body
    from post_holding h join post p on p.id = h.post_id join body b on b.id = h.body_id
    cross join unnest(p.training) as asked (course)
    where h.person_id = ${person} and h.until is null
      and not exists (select from training t where t.person_id = h.person_id and t.course = asked.course)
    order by b.name collate "zh-x-icu", p.name, asked.course
  `.execute(db);
  return rows;
}

type Done = { readonly course: string; readonly doneOn: Day };

/** @returns false when it is recorded already */
export function saveTraining(
  work: Settling & { readonly actor: Actor },
  person: Id<"person">,
  done: Done,
): Promise<boolean> {
  const save = sql`
    saved as (
      insert into training (person_id, course, done_on, recorded_by)
      values (${person}, ${done.course}, ${done.doneOn}, ${work.actor.account})
      on conflict do nothing
      returning person_id
    )`;
  return settle(work, save, [trainingEvent(person, "person.training-recorded", done)]);
}

/** @returns false when it was not recorded */
export function removeTraining(work: Settling, person: Id<"person">, done: Done): Promise<boolean> {
  const save = sql`
    saved as (
      delete from training
      where person_id = ${person} and course = ${done.course} and done_on = ${done.doneOn}
      returning person_id
    )`;
  return settle(work, save, [trainingEvent(person, "person.training-struck", done)]);
}
