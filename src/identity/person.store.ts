import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { PersonCard } from "./identity.model.ts";

const mostPersons = 20;

/**
 * Persons for whom every word says something: a part of the name, post or unit, or the beginning of the name's pinyin
 * (`zhangs`) or initials (`zs`). Those whose name begins with a word come first.
 */
export async function findPersons(db: TenantDb, words: readonly string[]): Promise<PersonCard[]> {
  const matches = words.map((word) => {
    const part = `%${escapeLike(word)}%`;
    const start = `${escapeLike(toPinyinQuery(word))}%`;
    return sql`(p.name like ${part} or p.post like ${part} or u.name like ${part} or u.short_name like ${part}
      or replace(p.pinyin, ' ', '') like ${start} or p.initials like ${start})`;
  });
  const { rows } = await sql<PersonCard>`
    select p.id, p.name, p.post,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit
    from person p join unit u on u.id = p.unit_id
    where ${matches.length === 0 ? sql`true` : sql.join(matches, sql` and `)}
    order by p.name ^@ any(${words}::text[]) desc, p.pinyin, p.id
    limit ${mostPersons}
  `.execute(db);
  return rows;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** As pinyin is stored: no capitals, no apostrophes, `v` for `ü`. */
function toPinyinQuery(word: string): string {
  return word.toLowerCase().replaceAll("ü", "v").replace(/['’]/g, "");
}
