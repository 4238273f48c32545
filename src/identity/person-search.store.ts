import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../db/database.ts";

/** One way of meaning a word: a condition on `person p`. */
type Way = {
  readonly is: RawBuilder<unknown>;
  /** The word begins the name or how it sounds: such persons come before others in a picker. */
  readonly isNear: boolean;
  /** Holds for some thousands at most: found by its own index first, ordered after. */
  readonly isNarrow: boolean;
};

type Search = {
  readonly words: readonly string[];
  /** What else must hold of `person p`. */
  readonly among: readonly RawBuilder<unknown>[];
  readonly limit: number;
};

/**
 * Persons for whom every word says something, as a query of (id, sound, near): the beginning of the name, of the given
 * name, of either's sound or of the initials; a part of the post or of the unit's name. At most `limit` of each way, in
 * the order of their sound, so that nobody is found by reading everybody.
 */
export async function searchPersons(
  db: TenantDb,
  { words, among, limit }: Search,
): Promise<RawBuilder<unknown>> {
  const meant = await Promise.all(words.map((word) => waysOf(db, word)));
  // A word that is in no post and no unit is a name: it finds the fewest, and says who comes first.
  meant.sort((one, other) => one.length - other.length);
  const [first = [{ is: sql`true`, isNear: true, isNarrow: false }], ...others] = meant;
  const also = others.map(
    (ways) =>
      sql`(${sql.join(
        ways.map(({ is }) => is),
        sql` or `,
      )})`,
  );
  const arms = first.map((way) => armOf(way, { among: [...also, ...among], limit }));
  return sql`select id, sound, max(near) as near from (${sql.join(arms, sql` union all `)}) h group by id, sound`;
}

/** `offset 0` keeps the planner from walking everybody in the order of sound until enough of a narrow way are met. */
function armOf({ is, isNear, isNarrow }: Way, { among, limit }: Omit<Search, "words">): RawBuilder<unknown> {
  const holds = sql.join([sql`p.left_on is null`, is, ...among], sql` and `);
  const found = sql`select p.id, p.sound from person p where ${holds}`;
  const near = sql`${isNear ? 1 : 0}::integer as near`;
  return isNarrow
    ? sql`(select id, sound, ${near} from (${found} offset 0) p order by sound collate "C", id limit ${limit})`
    : sql`(select p.id, p.sound, ${near} from person p where ${holds} order by p.sound collate "C", p.id limit ${limit})`;
}

async function waysOf(db: TenantDb, word: string): Promise<readonly Way[]> {
  const folded = word.toLowerCase();
  const { rows } = await sql<{ posts: string[]; units: string[] }>`
    select
      array(select post from post_text where position(${folded} in lower(post)) > 0) as posts,
      array(select id from unit where position(${folded} in lower(name)) > 0
        or position(${folded} in lower(short_name)) > 0) as units
  `.execute(db);
  const { posts = [], units = [] } = rows[0] ?? {};
  const typed = folded.replaceAll("ü", "v").replace(/['’]/g, "");
  return [
    ...(/^[a-z]+$/.test(typed) ? waysOfSound(typed) : waysOfName(word)),
    ...(posts.length > 0
      ? [{ is: sql`p.post = any(${posts}::text[])`, isNear: false, isNarrow: false }]
      : []),
    ...(units.length > 0
      ? [{ is: sql`p.unit_id = any(${units}::uuid[])`, isNear: false, isNarrow: false }]
      : []),
  ];
}

function waysOfSound(typed: string): Way[] {
  return [
    { is: begins("sound", typed), isNear: true, isNarrow: false },
    { is: begins("initials", typed), isNear: true, isNarrow: true },
    { is: begins("given_sound", typed), isNear: false, isNarrow: true },
  ];
}

function waysOfName(word: string): Way[] {
  return [
    { is: begins("name", word), isNear: true, isNarrow: true },
    { is: begins("given", word), isNear: false, isNarrow: true },
    { is: begins("given_tail", word), isNear: false, isNarrow: true },
  ];
}

/** A beginning is a range of the column's index. */
function begins(column: string, text: string): RawBuilder<unknown> {
  const of = sql.ref(`p.${column}`);
  return sql`(${of} collate "C" >= ${text} and ${of} collate "C" < ${`${text}\u{10ffff}`})`;
}
