import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Id } from "../kernel/id.ts";
import type { RulebookSetting } from "./rulebook.model.ts";
import type { SettingHistoryEntry } from "./setting.api.ts";
import { type SettingEvent, settingEvent } from "./setting.events.ts";
import type { Layer, LayeredPlace, Proposal } from "./setting.model.ts";
import { layersToSetting } from "./setting.rules.ts";

/** What holds in the place; of a place that is not there, the defaults. */
export async function findSetting(db: TenantDb, place: Id<"jurisdiction">): Promise<RulebookSetting> {
  return layersToSetting(await listLayers(db, place));
}

/** What the places above say, the highest first, and last what the place says itself. Empty: there is no such place. */
export async function listLayers(db: TenantDb, place: Id<"jurisdiction">): Promise<Layer[]> {
  const { rows } = await sql<Layer>`
    with recursive above as (
      select id, parent_id, name, name_en, 0 as height from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id, j.name, j.name_en, a.height + 1
      from jurisdiction j join above a on j.id = a.parent_id
    )
    select a.id as "jurisdictionId", a.name, a.name_en as "nameEn", coalesce((
      select jsonb_agg(jsonb_build_object('topic', c.topic, 'about', c.about, 'name', c.name, 'value', c.value)
        order by c.topic, c.about, c.name)
      from rulebook_choice c where c.jurisdiction_id = a.id), '[]') as choices
    from above a
    order by a.height desc
  `.execute(db);
  return rows;
}

/** Every place of the tenant with what it says itself. */
export async function listLayeredPlaces(db: TenantDb): Promise<LayeredPlace[]> {
  const { rows } = await sql<LayeredPlace>`
    select j.id as "jurisdictionId", j.parent_id as "parentId", j.level, j.name, j.name_en as "nameEn",
      coalesce(jsonb_agg(jsonb_build_object('topic', c.topic, 'about', c.about, 'name', c.name, 'value', c.value))
        filter (where c.topic is not null), '[]') as choices
    from jurisdiction j left join rulebook_choice c on c.jurisdiction_id = j.id
    group by j.tenant_id, j.id
  `.execute(db);
  return rows;
}

/** @returns false when the place did not say what the proposal saw it say. */
export function saveChoice(
  work: Settling,
  place: Id<"jurisdiction">,
  facts: SettingEvent["facts"],
): Promise<boolean> {
  return settle(work, savedChoice(place, facts), [settingEvent(place, facts)]);
}

function savedChoice(place: Id<"jurisdiction">, { topic, about, name, before, value }: Proposal) {
  const old = JSON.stringify(before);
  const here = sql`jurisdiction_id = ${place} and topic = ${topic} and about = ${about} and name = ${name}
    and value = ${old}::jsonb`;
  if (value === null) return sql`saved as (delete from rulebook_choice where ${here} returning topic)`;
  if (before !== null) {
    return sql`saved as (update rulebook_choice set value = ${JSON.stringify(value)} where ${here} returning topic)`;
  }
  return sql`
    saved as (
      insert into rulebook_choice (jurisdiction_id, topic, about, name, value)
      values (${place}, ${topic}, ${about}, ${name}, ${JSON.stringify(value)})
      on conflict (tenant_id, jurisdiction_id, topic, about, name) do nothing
      returning topic
    )`;
}

/** What was set in the place and in the places above it, newest first. */
export async function listSettingHistory(db: TenantDb, place: Id<"jurisdiction">) {
  const { rows } = await sql<SettingHistoryEntry>`
    with recursive above as (
      select id, parent_id, name, name_en from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id, j.name, j.name_en from jurisdiction j join above a on j.id = a.parent_id
    )
    select e.id, e.at, c.display_name as by,
      jsonb_build_object('id', a.id, 'name', a.name, 'nameEn', a.name_en) as place,
      e.facts ->> 'topic' as topic, e.facts ->> 'about' as about, e.facts ->> 'name' as name,
      e.facts -> 'before' as before, e.facts -> 'value' as value, e.facts ->> 'reason' as reason
    from above a
    join event e on e.subject_id = a.id and e.subject_kind = 'jurisdiction' and e.kind = 'rulebook.set'
    left join account c on c.id = e.account_id
    order by e.at desc, e.id desc
    limit 200
  `.execute(db);
  return rows;
}
