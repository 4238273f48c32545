import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { PersonCard } from "./identity.model.ts";
import { searchPersons } from "./person-search.store.ts";

const mostPersons = 20;

/** Persons for whom every word says something; those whose name begins with one come first. Nobody who has left. */
export async function findPersons(db: TenantDb, words: readonly string[]): Promise<PersonCard[]> {
  const found = await searchPersons(db, { words, among: [], limit: mostPersons });
  const { rows } = await sql<PersonCard>`
    select p.id, p.name, p.post,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit
    from (select * from (${found}) f order by near desc, sound collate "C", id limit ${mostPersons}) f
    join person p on p.id = f.id join unit u on u.id = p.unit_id
    order by f.near desc, f.sound collate "C", f.id
  `.execute(db);
  return rows;
}
