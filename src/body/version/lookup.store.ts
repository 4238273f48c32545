import { sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { type Actor, reachOf, roles } from "../../kernel/actor.ts";
import { type Body, unfoundedStates } from "../body.model.ts";

/** What looking a body up by its name needs of it. */
export type NamedInRegister = Pick<Body, "id" | "state" | "jurisdictionId" | "draftedBy" | "submittedBy"> & {
  readonly name: string;
  readonly jurisdiction: string;
};

/** Every founded body that the actor may see, by name. */
export async function listNamed(db: TenantDb, actor: Actor): Promise<NamedInRegister[]> {
  const { rows } = await sql<NamedInRegister>`
    select b.id, b.name, standing_of(b.state, b.regularise_by) as state, b.jurisdiction_id as "jurisdictionId", b.drafted_by as "draftedBy",
      b.submitted_by as "submittedBy", j.name as jurisdiction
    from body b join jurisdiction j on j.id = b.jurisdiction_id
    where b.state <> all(${unfoundedStates}::text[]) and b.jurisdiction_id = any(${reachOf(actor, roles)}::uuid[])
  `.execute(db);
  return rows;
}
