import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Role } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import { apiKeyEvent } from "./identity.events.ts";
import type { ApiKey } from "./identity.model.ts";

const columns = sql`
  k.id, k.name, k.hint, k.roles, k.created_at as "createdAt", k.expires_at as "expiresAt",
  k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt",
  jsonb_build_object('id', a.id, 'displayName', a.display_name) as owner`;

export async function findApiKey(db: TenantDb, id: ApiKey["id"]): Promise<ApiKey | null> {
  const { rows } = await sql<ApiKey>`
    select ${columns} from api_key k join account a on a.id = k.account_id where k.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** Newest first. @param owner null for the keys of every account */
export async function listApiKeys(db: TenantDb, owner: Id<"account"> | null): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`
    select ${columns} from api_key k join account a on a.id = k.account_id
    where ${owner}::uuid is null or k.account_id = ${owner}
    order by k.id desc limit 500
  `.execute(db);
  return rows;
}

type NewApiKey = {
  readonly id: ApiKey["id"];
  readonly name: string;
  readonly owner: Id<"account">;
  readonly digest: Buffer;
  readonly hint: string;
  readonly roles: readonly Role[] | null;
  readonly expiresAt: string | null;
};

export function insertApiKey(work: Settling, key: NewApiKey): Promise<boolean> {
  const { id, name, roles, expiresAt } = key;
  const save = sql`saved as (
    insert into api_key (id, account_id, name, digest, hint, roles, expires_at)
    values (${id}, ${key.owner}, ${name}, ${key.digest}, ${key.hint}, ${roles}, ${expiresAt})
    returning id)`;
  return settle(work, save, [apiKeyEvent(id, "api_key.created", { name, roles, expiresAt })]);
}

/** @returns false when it was revoked before */
export function revokeApiKey(work: Settling, { id, name }: Pick<ApiKey, "id" | "name">): Promise<boolean> {
  const save = sql`saved as (
    update api_key set revoked_at = now() where id = ${id} and revoked_at is null returning id)`;
  return settle(work, save, [apiKeyEvent(id, "api_key.revoked", { name })]);
}
