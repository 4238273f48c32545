import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import type { Id } from "../../kernel/id.ts";
import type { RegisterEntry } from "../body.model.ts";
import type { BoundSeat } from "../seat.rules.ts";
import type { CharterVersion } from "./version.model.ts";
import { movedVersion } from "./version.store.ts";

/** What the register and the seats become when a version takes effect. */
export type Effect = {
  readonly entry: RegisterEntry;
  readonly search: string;
  readonly seats: readonly BoundSeat[];
};

/**
 * Puts a version into effect as a part of a statement: itself, the body with its columns in the register, and its seats.
 * Hangs on `saved`. A body that runs no more is held back by the database.
 */
export function effectedVersion(state: CharterVersion, effect: Effect): RawBuilder<unknown> {
  return sql`${movedVersion(state)}, ${rewritten(state, effect)}, ${reseated(effect.seats)}, ${exempted(state)}`;
}

function rewritten({ charter }: CharterVersion, { entry, search }: Effect): RawBuilder<unknown> {
  return sql`
    rewritten as (
      update body b set charter = ${JSON.stringify(charter)}, name = ${entry.name}, search = ${search},
        form = ${entry.form}, type = ${entry.type}, head = ${entry.head}, lead_unit = ${entry.leadUnit},
        member_count = ${entry.memberCount}, term_end = ${entry.termEnd}, version = b.version + 1, updated_at = now()
      from moved_version v where b.id = v.body_id
    )`;
}

/** Seats that stay keep their row; who left is taken off. */
function reseated(seats: readonly BoundSeat[]): RawBuilder<unknown> {
  const rows = seats.map(({ personId, ...seat }) => ({ ...seat, person_id: personId }));
  return sql`
    unseated as (
      delete from membership m using moved_version v
      where m.body_id = v.body_id and m.key <> all(${seats.map(({ key }) => key)}::text[])
    ),
    seated as (
      insert into membership (body_id, key, person_id, name, role, tier, post)
      select v.body_id, s.key, s.person_id, s.name, s.role, s.tier, s.post
      from moved_version v, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as s (key text, person_id uuid, name text, role text, tier text, post text)
      on conflict (tenant_id, body_id, key) do update set person_id = excluded.person_id, name = excluded.name,
        role = excluded.role, tier = excluded.tier, post = excluded.post
    )`;
}

/** What was answered for this version is what the body is exempt by from now on. */
function exempted({ exemptions, submittedBy }: CharterVersion): RawBuilder<unknown> {
  const given = Object.entries(exemptions).map(([check, exemption]) => ({ check_id: check, ...exemption }));
  return sql`
    ceased as (
      delete from exemption x using moved_version v
      where x.body_id = v.body_id and x.check_id <> all(${Object.keys(exemptions)}::text[])
    ),
    exempted as (
      insert into exemption (body_id, check_id, ground, basis, until, given_by)
      select v.body_id, g.check_id, g.ground, g.basis, g.until, ${submittedBy}::uuid
      from moved_version v, jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as g (check_id text, ground text, basis text, until date)
      on conflict (tenant_id, body_id, check_id) do update
        set ground = excluded.ground, basis = excluded.basis, until = excluded.until, given_by = excluded.given_by
    )`;
}

export async function listSeats(db: TenantDb, body: Id<"body">): Promise<BoundSeat[]> {
  const { rows } = await sql<BoundSeat>`
    select key, person_id as "personId", name, role, tier, post from membership where body_id = ${body}`.execute(
    db,
  );
  return rows;
}
