import { sql } from "kysely";
import { RegisterFilter } from "../body/body.api.ts";
import { livingStates } from "../body/life.rules.ts";
import { conditions, type Looking } from "../body/register.store.ts";
import type { ExistingBody } from "../charter/judgement.model.ts";
import type { TenantDb } from "../db/database.ts";
import type { Id } from "../kernel/id.ts";
import type { Surveyed } from "./rulebook-survey.rules.ts";

/** What can still be founded otherwise, and what lives: the rest of the register is history. */
const surveyedStates = ["draft", "submitted", "returned", ...livingStates] as const;

type Area = { readonly looking: Looking; readonly place: Id<"jurisdiction"> };

function within({ looking, place }: Area) {
  const filter = RegisterFilter.parse({ jurisdiction: place, state: [...surveyedStates] });
  return sql.join(conditions(looking, filter), sql` and `);
}

/** Bodies of the place and the places below that the actor may see, in the order of their ids. */
export async function listSurveyed(
  db: TenantDb,
  area: Area,
  { after, limit }: { readonly after: string | null; readonly limit: number },
) {
  const { rows } = await sql<Surveyed & { readonly name: string }>`
    select b.id, b.name, b.jurisdiction_id as "jurisdictionId", b.state, b.founded_on as "foundedOn", b.charter
    from body b
    where ${within(area)} and (${after}::uuid is null or b.id > ${after}::uuid)
    order by b.id
    limit ${limit}
  `.execute(db);
  return rows;
}

export async function countSurveyed(db: TenantDb, area: Area): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from body b where ${within(area)}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Every living body by its place, in the order in which `listNeighbours` has them. */
export async function listLiving(db: TenantDb) {
  const { rows } = await sql<ExistingBody & { readonly jurisdictionId: Id<"jurisdiction"> }>`
    select b.id, b.name, b.charter ->> 'purpose' as duty, b.jurisdiction_id as "jurisdictionId"
    from body b
    where standing_of(b.state, b.regularise_by) = any(${livingStates}::text[])
    order by b.id
  `.execute(db);
  return rows;
}
