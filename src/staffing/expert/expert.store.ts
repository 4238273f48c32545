import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { type Settling, settle } from "../../db/settle.ts";
import { nameToPinyin } from "../../identity/pinyin.store.ts";
import type { Day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import { agentsOf } from "../secondment.store.ts";
import type { Recorded } from "../training/training.policy.ts";
import type { Expert } from "./expert.api.ts";

type Found = Omit<Expert, "can"> & Recorded & { readonly total: number };

/** The pool, of all places of the tenant: who is asked for need not be near. By their sound; the first 200. */
export async function listExperts(db: TenantDb, words: readonly string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select p.id, p.id as "personId", p.name, p.post, j.name as jurisdiction, array[j.id] as places, g.agents,
      jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit,
      array(select field from expertise x where x.person_id = p.id order by field collate "zh-x-icu") as fields,
      count(*) over () as total
    from person p join unit u on u.id = p.unit_id join jurisdiction j on j.id = u.jurisdiction_id
    cross join lateral ${agentsOf(sql`p.unit_id`)} g
    where p.left_on is null
      and (p.establishment = 'expert' or p.id in (select person_id from expertise))
      ${sql.join([sql``, ...words.map((word) => sql`and ${fits(word)}`)], sql` `)}
    order by p.sound collate "C", p.id
    limit 200
  `.execute(db);
  return rows;
}

/** A part of field, name, unit or post; or the beginning of how field or name sounds. */
function fits(word: string): RawBuilder<unknown> {
  const typed = word.replaceAll("ü", "v").replace(/['’]/g, "");
  return sql`(position(${word} in lower(p.name || ' ' || u.name || ' ' || u.short_name || ' ' || p.post)) > 0
    or p.sound ^@ ${typed} or p.initials ^@ ${typed}
    or exists (select from expertise x where x.person_id = p.id
      and (position(${word} in lower(x.field)) > 0 or x.sound ^@ ${typed} or x.initials ^@ ${typed})))`;
}

export async function listFields(db: TenantDb, person: Id<"person">): Promise<string[]> {
  const { rows } = await sql<{ field: string }>`
    select field from expertise where person_id = ${person} order by field collate "zh-x-icu"
  `.execute(db);
  return rows.map(({ field }) => field);
}

type Marking = { readonly before: readonly string[]; readonly after: readonly string[] };

/** Keeps the fields named and no others. @returns false when nothing changes */
export async function saveExpertise(
  work: Settling,
  person: Id<"person">,
  { before, after }: Marking,
): Promise<boolean> {
  const added = after.filter((field) => !before.includes(field)).map(fieldToRow);
  const save = sql`
    gone as (
      delete from expertise where person_id = ${person} and field <> all(${after}::text[]) returning field
    ),
    come as (
      insert into expertise (person_id, field, sound, initials)
      select ${person}, field, sound, initials
      from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as x (field text, sound text, initials text)
      on conflict do nothing
      returning field
    ),
    saved as (select from gone union all select from come)`;
  const subject = { kind: "person", id: person };
  return settle(work, save, [{ kind: "person.expertise-set", v: 1, subject, facts: { before, after } }]);
}

function fieldToRow(field: string) {
  const { pinyin, initials } = nameToPinyin(field);
  return { field, sound: pinyin.replaceAll(" ", ""), initials };
}

/** Running bodies of these places whose term is not over. */
export async function listHostBodies(db: TenantDb, places: readonly Id<"jurisdiction">[], today: Day) {
  const { rows } = await sql<{ id: Id<"body">; name: string }>`
    select id, name from body
    where jurisdiction_id = any(${places}::uuid[]) and state = 'running'
      and (term_end is null or term_end >= ${today}::date)
    order by name collate "zh-x-icu", id
    limit 300
  `.execute(db);
  return rows;
}
