import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Id } from "../kernel/id.ts";
import type { PersonDirectory } from "./person-plan.rules.ts";
import type { KnownPerson, KnownUnit, KnownUnitState } from "./plan.model.ts";
import type { TakenOut } from "./roster.events.ts";

/** The place and every place below it, as a table `below`. */
const belowOf = (place: Id<"jurisdiction">) => sql`
  recursive below as (
    select id, name from jurisdiction where id = ${place}
    union all
    select j.id, j.name from jurisdiction j join below b on j.parent_id = b.id
  )`;

export async function listKnownUnits(db: TenantDb, place: Id<"jurisdiction">): Promise<KnownUnitState[]> {
  const { rows } = await sql<KnownUnitState>`
    with ${belowOf(place)}
    select u.id, u.name, u.short_name as "shortName", b.name as place, b.id = ${place} as "isHere", u.version,
      jsonb_build_object('shortName', u.short_name, 'kind', u.kind, 'system', u.system, 'level', u.level,
        'uscc', u.uscc, 'parentId', u.parent_id, 'newParent', null, 'placeId', b.id) as state
    from unit u join below b on b.id = u.jurisdiction_id
    order by u.id
  `.execute(db);
  return rows;
}

/** Units of the place and below, and everybody there who bears one of the names; who left is not looked for. */
export async function loadPersonDirectory(
  db: TenantDb,
  place: Id<"jurisdiction">,
  names: readonly string[],
): Promise<PersonDirectory> {
  const units: KnownUnit[] = await listKnownUnits(db, place);
  const { rows: persons } = await sql<KnownPerson>`
    with ${belowOf(place)}
    select p.id, p.name, p.unit_id as "unitId", u.name as unit, p.post, p.rank, p.establishment,
      p.phone_tail as "phoneTail", p.post_since as "postSince", p.version
    from person p join unit u on u.id = p.unit_id join below b on b.id = u.jurisdiction_id
    where p.name = any(${names}::text[]) and p.left_on is null
    order by p.id
  `.execute(db);
  return { units, persons };
}

export type OutPerson = {
  readonly name: string;
  readonly unit: string;
  readonly place: string;
  readonly post: string;
  readonly rank: string;
  readonly establishment: string;
  readonly phoneTail: string | null;
  readonly postSince: KnownPerson["postSince"];
};

/** Everybody of the place and below who has not left, unit by unit. */
export async function listPersonsOut(db: TenantDb, place: Id<"jurisdiction">): Promise<OutPerson[]> {
  const { rows } = await sql<OutPerson>`
    with ${belowOf(place)}
    select p.name, u.name as unit, b.name as place, p.post, p.rank, p.establishment, p.phone_tail as "phoneTail",
      p.post_since as "postSince"
    from person p join unit u on u.id = p.unit_id join below b on b.id = u.jurisdiction_id
    where p.left_on is null
    order by b.id <> ${place}, b.name, u.id, p.sound collate "C", p.id
  `.execute(db);
  return rows;
}

export type OutUnit = Pick<KnownUnit, "name" | "shortName" | "place"> &
  Pick<KnownUnitState["state"], "kind" | "system" | "level" | "uscc"> & { readonly parent: string | null };

export async function listUnitsOut(db: TenantDb, place: Id<"jurisdiction">): Promise<OutUnit[]> {
  const { rows } = await sql<OutUnit>`
    with ${belowOf(place)}
    select u.name, u.short_name as "shortName", b.name as place, u.kind, u.system, u.level, u.uscc, above.name as parent
    from unit u join below b on b.id = u.jurisdiction_id left join unit above on above.id = u.parent_id
    order by b.id <> ${place}, b.name, u.id
  `.execute(db);
  return rows;
}

/** Nothing changes but that it is known who took the lists along. */
export function tellTakenOut(work: Settling, event: TakenOut): Promise<boolean> {
  return settle(work, sql`saved as (select 1)`, [event]);
}
