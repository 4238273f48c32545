import { type RawBuilder, sql } from "kysely";
import type { Database } from "../db/database.ts";
import type { Actor, Role } from "../kernel/actor.ts";
import { narrowReach, sessionIdleMinutes } from "./identity.rules.ts";

/** The door's view: accounts, sessions and keys of every tenant, and nothing else of any. */
export type DoorDb = Database["door"];

/** Whose live session this is; with it the session counts as seen. */
export function findActorBySession(door: DoorDb, digest: Buffer): Promise<Actor | null> {
  return findActor(door, "session", [
    sql`
      select s.digest, s.tenant_id, s.account_id, a.person_id, null::text[] as roles
      from session s join account a on a.id = s.account_id
      where s.digest = ${digest} and s.ends_at > now() and a.closed_at is null
        and s.seen_at > now() - make_interval(mins => ${sessionIdleMinutes})`,
    sql`
      update session s set seen_at = now() from found
      where s.digest = found.digest and s.seen_at < now() - interval '1 minute'`,
  ]);
}

/** Whose live key this is, with no more roles than the key was made for; with it the key counts as used. */
export function findActorByKey(door: DoorDb, digest: Buffer): Promise<Actor | null> {
  return findActor(door, "api_key", [
    sql`
      select k.digest, k.tenant_id, k.account_id, a.person_id, k.roles
      from api_key k join account a on a.id = k.account_id
      where k.digest = ${digest} and k.revoked_at is null and a.closed_at is null
        and (k.expires_at is null or k.expires_at > now())`,
    sql`
      update api_key k set last_used_at = now() from found
      where k.digest = found.digest and coalesce(k.last_used_at < now() - interval '1 hour', true)`,
  ]);
}

type FoundActor = Omit<Actor, "via"> & { readonly roles: readonly Role[] | null };
type Look = readonly [found: RawBuilder<unknown>, touch: RawBuilder<unknown>];

/** One statement: who it is, that it was seen, and every place each role reaches, down the tree. */
async function findActor(door: DoorDb, via: Actor["via"], [found, touch]: Look): Promise<Actor | null> {
  const { rows } = await sql<FoundActor>`
    with recursive found as (${found}),
    touched as (${touch}),
    held as (
      select r.tenant_id, r.role, r.jurisdiction_id
      from account_role r join found using (tenant_id, account_id)
      union
      select j.tenant_id, h.role, j.id
      from held h join jurisdiction j on j.tenant_id = h.tenant_id and j.parent_id = h.jurisdiction_id
    ),
    place as (select role, jsonb_agg(jurisdiction_id) as ids from held group by role)
    select f.tenant_id as tenant, f.account_id as account, f.person_id as person, f.roles,
      coalesce((select jsonb_object_agg(role, ids) from place), '{}') as reach
    from found f
  `.execute(door);
  const row = rows[0];
  if (!row) return null;
  const { tenant, account, person, reach, roles } = row;
  return { tenant, account, person, via, reach: narrowReach(reach, roles) };
}
