import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { TenantDb } from "../db/database.ts";
import { searchPersons } from "../identity/person-search.store.ts";
import type { Id } from "../kernel/id.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { PeopleFilter, PersonRow } from "./people.api.ts";

type Page = PeopleFilter & { readonly cursor?: string | undefined; readonly limit: number };

/** One page of persons in the order of their sound. @param sees the places where the asker may see an establishment */
export async function listPeople(
  db: TenantDb,
  page: Page,
  sees: readonly Id<"jurisdiction">[],
): Promise<Result<{ people: PersonRow[]; next: string | null }>> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  if (page.cursor !== undefined && after === null) return refuse("person.cursor-unreadable");
  const words = page.q.split(/\s+/).filter(Boolean);
  const among = [...conditions(page, sees), beyond(after)];
  const found = await searchPersons(db, { words, among, limit: page.limit + 1 });
  const { rows } = await sql<PersonRow & { sound: string }>`
    select p.id, p.name, p.post, p.sound, j.name as jurisdiction,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit
    from (select id, sound from (${found}) f order by sound collate "C", id limit ${page.limit + 1}) f
    join person p on p.id = f.id join unit u on u.id = p.unit_id join jurisdiction j on j.id = u.jurisdiction_id
    order by f.sound collate "C", f.id
  `.execute(db);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const next = rows.length > page.limit && last ? writeCursor(last) : null;
  return ok({ people: shown.map(({ sound: _, ...person }) => person), next });
}

function conditions(
  { place, unit, establishment }: Page,
  sees: readonly Id<"jurisdiction">[],
): RawBuilder<unknown>[] {
  return [
    ...(unit ? [sql`p.unit_id = ${unit}`] : []),
    ...(place
      ? [
          sql`p.unit_id in (select id from unit where jurisdiction_id in (with recursive below as (
            select id from jurisdiction where id = ${place}
            union all select c.id from jurisdiction c join below b on c.parent_id = b.id) select id from below))`,
        ]
      : []),
    // What a list does not show it must not tell by what it finds, either.
    ...(establishment
      ? [
          sql`p.establishment = ${establishment}
            and p.unit_id in (select id from unit where jurisdiction_id = any(${sees}::uuid[]))`,
        ]
      : []),
  ];
}

function beyond(after: Cursor | null): RawBuilder<unknown> {
  return after === null
    ? sql`true`
    : sql`(p.sound collate "C", p.id) > (${after.sound}::text, ${after.id}::uuid)`;
}

type Cursor = { readonly sound: string; readonly id: string };
const CursorOfList = z.tuple([z.string().max(200), z.uuid()]);

function writeCursor({ sound, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sound, id])).toString("base64url");
}

function readCursor(cursor: string): Cursor | null {
  try {
    const [sound, id] = CursorOfList.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { sound, id };
  } catch {
    return null;
  }
}
