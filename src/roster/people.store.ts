import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { TenantDb } from "../db/database.ts";
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
  const words = page.q.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = await Promise.all(words.map((word) => fitsWord(db, word)));
  const { rows } = await sql<PersonRow & { sound: string }>`
    select p.id, p.name, p.post, p.sound, j.name as jurisdiction,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit
    from person p join unit u on u.id = p.unit_id join jurisdiction j on j.id = u.jurisdiction_id
    where p.left_on is null and ${sql.join([...fits, ...conditions(page, sees), beyond(after)], sql` and `)}
    order by p.sound collate "C", p.id
    limit ${page.limit + 1}
  `.execute(db);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const next = rows.length > page.limit && last ? writeCursor(last) : null;
  return ok({ people: shown.map(({ sound: _, ...person }) => person), next });
}

/**
 * Persons whose name, sound or initials begin with the word, or whose unit's name holds it. Beginnings are ranges of an
 * index, and units are few: nobody is found by reading everybody.
 */
async function fitsWord(db: TenantDb, word: string): Promise<RawBuilder<unknown>> {
  const typed = word.replaceAll("ü", "v").replace(/['’]/g, "");
  if (/^[a-z]+$/.test(typed)) {
    return sql`p.id in (${beginning("sound", typed)} union ${beginning("initials", typed)})`;
  }
  const { rows: units } = await sql<{ id: Id<"unit"> }>`
    select id from unit where position(${word} in lower(name)) > 0 or position(${word} in lower(short_name)) > 0
  `.execute(db);
  const ids = units.map(({ id }) => id);
  const [from, to] = rangeOf(word);
  return sql`(p.name collate "C" >= ${from} and p.name collate "C" < ${to} or p.unit_id = any(${ids}::uuid[]))`;
}

function beginning(column: "sound" | "initials", text: string): RawBuilder<unknown> {
  const [from, to] = rangeOf(text);
  return sql`select id from person where ${sql.ref(column)} collate "C" >= ${from} and ${sql.ref(column)} collate "C" < ${to}`;
}

function rangeOf(beginning: string): readonly [from: string, to: string] {
  return [beginning, `${beginning}\u{10ffff}`];
}

function conditions(
  { place, unit, establishment }: Page,
  sees: readonly Id<"jurisdiction">[],
): RawBuilder<unknown>[] {
  return [
    ...(unit ? [sql`p.unit_id = ${unit}`] : []),
    ...(place
      ? [
          sql`u.jurisdiction_id in (with recursive below as (
            select id from jurisdiction where id = ${place}
            union all select c.id from jurisdiction c join below b on c.parent_id = b.id) select id from below)`,
        ]
      : []),
    // What a list does not show it must not tell by what it finds, either.
    ...(establishment
      ? [sql`p.establishment = ${establishment} and u.jurisdiction_id = any(${sees}::uuid[])`]
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
