import { sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { isCheckViolation, isUniqueViolation } from "../../db/faults.ts";
import { type Settling, settle } from "../../db/settle.ts";
import { type Actor, reachOf, roles } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { unfoundedStates } from "../body.model.ts";
import { livingStates } from "../life.rules.ts";
import type { RelationEvent } from "./relation.events.ts";
import type { RelatedBody, Relation } from "./relation.model.ts";

const columns = sql`r.id, r.kind, r.from_id as "fromId", r.to_id as "toId", r.paper, r.since`;
/** How far from a body its picture reaches, and how much it holds at most. */
const steps = 3;
const most = 200;

/** The relations around a body, the nearest first. */
export async function listRelationsNear(db: TenantDb, body: Id<"body">): Promise<Relation[]> {
  const { rows } = await sql<Relation>`
    with recursive near as (
      select ${body}::uuid as id, 0 as step
      union
      select case when r.from_id = n.id then r.to_id else r.from_id end, n.step + 1
      from body_relation r join near n on n.id in (r.from_id, r.to_id)
      where n.step < ${steps}
    ),
    nearest as (select id, min(step) as step from near group by id)
    select ${columns}
    from body_relation r join nearest f on f.id = r.from_id join nearest t on t.id = r.to_id
    order by least(f.step, t.step), r.since, r.id
    limit ${most}`.execute(db);
  return rows;
}

/** Of these bodies those the actor may see. */
export async function listRelated(
  db: TenantDb,
  actor: Actor,
  ids: readonly Id<"body">[],
): Promise<RelatedBody[]> {
  const { rows } = await sql<RelatedBody>`
    select b.id, b.name, standing_of(b.state, b.regularise_by) as state, j.name as jurisdiction
    from body b join jurisdiction j on j.id = b.jurisdiction_id
    where b.id = any(${ids}::uuid[]) and b.state <> all(${unfoundedStates}::text[])
      and b.jurisdiction_id = any(${reachOf(actor, roles)}::uuid[])
    order by b.name`.execute(db);
  return rows;
}

/** Every relation on the ways up from these bodies, whoever may see them: a cycle is one also where nobody looks. */
export async function listAbove(db: TenantDb, ids: readonly Id<"body">[]) {
  const { rows } = await sql<Pick<Relation, "kind" | "fromId" | "toId">>`
    with recursive above as (
      select r.id, r.kind, r.from_id, r.to_id from body_relation r where r.from_id = any(${ids}::uuid[])
      union
      select r.id, r.kind, r.from_id, r.to_id from body_relation r join above a on a.to_id = r.from_id
    )
    select kind, from_id as "fromId", to_id as "toId" from above`.execute(db);
  return rows;
}

export async function findRelation(db: TenantDb, id: Relation["id"]): Promise<Relation | null> {
  const { rows } = await sql<Relation>`select ${columns} from body_relation r where r.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

type Saving = {
  readonly state: Relation;
  readonly events: readonly RelationEvent[];
  readonly by: Id<"account">;
};
/** What the database says where two relate at once: the other half of a cycle, or the same relation. */
export type Saved = "saved" | "cycle" | "twice" | "ended";

export function insertRelation(work: Settling, saving: Saving): Promise<Saved> {
  return saved(settle(work, sql`saved as (${inserted(saving)} returning id)`, saving.events));
}

function inserted({ state, by }: Omit<Saving, "events">) {
  return sql`
    insert into body_relation (id, kind, from_id, to_id, paper, since, added_by)
    select ${state.id}::uuid, ${state.kind}::text, ${state.fromId}::uuid, ${state.toId}::uuid, ${state.paper}::text,
      ${state.since}::date, ${by}::uuid`;
}

/** Ends the body that is merged, and its seats, with the relation, in one statement. */
export function saveMerger(work: Settling, saving: Saving): Promise<Saved> {
  const { fromId, toId, since } = saving.state;
  const save = sql`
    held as (
      select id from body
      where id in (${fromId}, ${toId}) and state = any(${livingStates}::text[]) order by id for update
    ),
    saved as (
      update body b set state = 'merged', version = b.version + 1, updated_at = now()
      where b.id = ${fromId} and b.regularise_by is null and (select count(*) from held) = 2
      returning b.id
    ),
    related as (${inserted(saving)} where exists (select from saved)),
    unseated as (
      update membership m set ended_on = ${since}::date from saved where m.body_id = saved.id and m.ended_on is null
    )`;
  return saved(settle(work, save, saving.events));
}

export function removeRelation(work: Settling, id: Relation["id"], events: readonly RelationEvent[]) {
  return settle(work, sql`saved as (delete from body_relation where id = ${id} returning id)`, events);
}

async function saved(settled: Promise<boolean>): Promise<Saved> {
  try {
    return (await settled) ? "saved" : "ended";
  } catch (error) {
    if (isCheckViolation(error, "body_relation_no_cycle")) return "cycle";
    if (isUniqueViolation(error)) return "twice";
    throw error;
  }
}
