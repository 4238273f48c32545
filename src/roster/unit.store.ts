import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { Unit } from "./person.model.ts";
import type { UnitEvent } from "./roster.events.ts";

/** A unit and every unit above it, from below. */
export async function listAbove(db: TenantDb, id: Id<"unit">): Promise<Id<"unit">[]> {
  const { rows } = await sql<{ id: Id<"unit"> }>`
    with recursive above as (
      select id, parent_id from unit where id = ${id}
      union
      select u.id, u.parent_id from unit u join above a on u.id = a.parent_id
    )
    select id from above
  `.execute(db);
  return rows.map((row) => row.id);
}

/**
 * @returns false when somebody has saved another version in between
 * @throws a unique violation where the place has a unit of that name
 */
export function saveUnit(work: Settling, { state, events }: Change<Unit, UnitEvent>): Promise<boolean> {
  const save = sql`
    saved as (
      update unit set name = ${state.name}, short_name = ${state.shortName}, kind = ${state.kind},
        system = ${state.system}, level = ${state.level}, uscc = ${state.uscc},
        parent_id = ${state.parent?.id ?? null}::uuid, version = ${state.version}
      where id = ${state.id} and version = ${state.version - 1}
      returning id
    )`;
  return settle(work, save, events);
}
