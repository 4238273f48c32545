import { type Kysely, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { DB } from "../db/tables.gen.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Body } from "./body.model.ts";

/** Every tenant there is. The door sees no more of them than that. */
export async function listTenants(door: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct tenant_id as id from jurisdiction`.execute(door);
  return rows.map(({ id }) => id);
}

/** Bodies whose day has passed, and that are not written down as lapsed. */
export async function listLapsing(db: TenantDb, today: Day): Promise<Id<"body">[]> {
  const { rows } = await sql<{ id: Id<"body"> }>`
    select id from body where regularise_by < ${today} and state in ('running', 'suspended')
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The body as it is written, whatever day it is. */
export async function findWritten(db: TenantDb, id: Id<"body">): Promise<Body | null> {
  const { rows } = await sql<Body>`
    select id, jurisdiction_id as "jurisdictionId", state, charter, paper_id as "paperId", drafted_by as "draftedBy",
      submitted_by as "submittedBy", draft_key as "draftKey", founded_on as "foundedOn", word,
      regularise_by as "regulariseBy", version
    from body where id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}
