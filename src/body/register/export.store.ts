import { sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { type Settling, settle } from "../../db/settle.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { RegisterPage, RegisterRow } from "../body.api.ts";
import { type Looking, listBodies } from "../register.store.ts";

/** Every row of the view up to its limit, in one statement: the sheet is of one moment. */
export async function listAllBodies(
  db: TenantDb,
  looking: Looking,
  page: RegisterPage,
): Promise<Result<RegisterRow[]>> {
  const found = await listBodies(db, looking, page);
  return found.ok ? ok(found.value.rows) : found;
}

/** The place asked for, or the tenant where none is. */
export async function findPlaceName(db: TenantDb, place: Id<"jurisdiction"> | null): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select coalesce((select name from jurisdiction where id = ${place}::uuid), t.name) as name from tenant t
  `.execute(db);
  return rows[0]?.name ?? "";
}

type Exported = { readonly rows: number; readonly columns: readonly string[]; readonly filter: unknown };

/** Nothing changes but that it is known who took the register along, and what of it. */
export function tellExport(work: Settling & { readonly actor: Actor }, exported: Exported): Promise<boolean> {
  const subject = { kind: "account", id: work.actor.account };
  return settle(work, sql`saved as (select 1)`, [
    { kind: "register.exported", v: 1, subject, facts: exported },
  ]);
}
