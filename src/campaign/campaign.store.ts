import { type RawBuilder, sql } from "kysely";
import { seesDrafts } from "../body/body.policy.ts";
import { livingStates } from "../body/life.rules.ts";
import { placesFrom } from "../body/register.store.ts";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import { type Actor, reachOf } from "../kernel/actor.ts";
import type { Change } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { ItemView, ListedCampaign } from "./campaign.api.ts";
import type { CampaignEvent } from "./campaign.events.ts";
import type { Campaign, Standing } from "./campaign.model.ts";

export type NamedCampaign = Campaign & { readonly jurisdiction: string; readonly openedByName: string };

const columns = sql`c.id, c.jurisdiction_id as "jurisdictionId", c.name, c.ground, c.until, c.is_open as "isOpen",
  c.opened_by as "openedBy", c.version, j.name as jurisdiction`;

export async function findCampaign(db: TenantDb, id: Id<"campaign">): Promise<NamedCampaign | null> {
  const { rows } = await sql<NamedCampaign>`
    select ${columns}, c.before, c.after, a.display_name as "openedByName"
    from campaign c join jurisdiction j on j.id = c.jurisdiction_id join account a on a.id = c.opened_by
    where c.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** The SQL twin of `campaignPolicy.read`; open ones first, the newest first. */
export async function listCampaigns(db: TenantDb, actor: Actor): Promise<ListedCampaign[]> {
  const { rows } = await sql<ListedCampaign>`
    select ${columns}, p.progress
    from campaign c join jurisdiction j on j.id = c.jurisdiction_id
    cross join lateral (
      select json_build_object('chosen', count(*), 'proposed', count(i.proposal),
        'decided', count(*) filter (where i.decision = 'agreed')) as progress
      from campaign_item i where i.campaign_id = c.id
    ) p
    where c.jurisdiction_id = any(${reachOf(actor, seesDrafts)}::uuid[])
    order by c.is_open desc, c.opened_at desc, c.id
    limit 200
  `.execute(db);
  return rows;
}

export type NamedItem = Omit<ItemView, "can">;

export async function listItems(db: TenantDb, campaign: Id<"campaign">): Promise<NamedItem[]> {
  const { rows } = await sql<NamedItem>`
    select i.body_id as "bodyId", i.facts, i.proposal, i.merge_into as "mergeInto", i.reason, i.statement,
      i.proposed_by as "proposedBy", i.decision, i.note, i.decided_by as "decidedBy", i.version,
      b.name, b.state, b.form, b.lead_unit as "leadUnit", j.name as jurisdiction, m.name as "mergeIntoName",
      p.display_name as "proposedByName", d.display_name as "decidedByName"
    from campaign_item i
    join body b on b.id = i.body_id
    join jurisdiction j on j.id = b.jurisdiction_id
    left join body m on m.id = i.merge_into
    left join account p on p.id = i.proposed_by
    left join account d on d.id = i.decided_by
    where i.campaign_id = ${campaign}
    order by (i.facts ->> 'overdueDays')::int desc nulls last, b.name collate "zh-x-icu", b.id
  `.execute(db);
  return rows;
}

/** How many bodies of the place and below live at this moment. */
export async function countStanding(db: TenantDb, place: Id<"jurisdiction">): Promise<Standing> {
  const { rows } = await sql<{ part: "total" | "form" | "level" | "type"; value: string; n: number }>`
    select case grouping(b.form, j.level, b.type)
        when 3 then 'form' when 5 then 'level' when 6 then 'type' else 'total' end as part,
      coalesce(b.form, j.level, b.type, '') as value, count(*) as n
    from body b join jurisdiction j on j.id = b.jurisdiction_id
    where b.jurisdiction_id = any(${placesFrom(place)}) and b.state = any(${livingStates}::text[])
    group by grouping sets ((), (b.form), (j.level), (b.type))
  `.execute(db);
  const of = (part: string) =>
    Object.fromEntries(rows.filter((row) => row.part === part).map((row) => [row.value, row.n]));
  return {
    total: rows.find(({ part }) => part === "total")?.n ?? 0,
    ...{ form: of("form"), level: of("level"), type: of("type") },
  };
}

/** By body: the open campaign that looks at it. */
export async function listTaken(db: TenantDb, bodies: readonly Id<"body">[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ body: string; name: string }>`
    select i.body_id as body, c.name from campaign_item i join campaign c on c.id = i.campaign_id
    where i.is_open and i.body_id = any(${bodies}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ body, name }) => [body, name]));
}

export function insertCampaign(work: Settling, { state, events }: Change<Campaign, CampaignEvent>) {
  const save = sql`
    saved as (
      insert into campaign (id, jurisdiction_id, name, ground, until, opened_by, before)
      values (${state.id}, ${state.jurisdictionId}, ${state.name}, ${state.ground}, ${state.until},
        ${state.openedBy}, ${JSON.stringify(state.before)})
      returning id
    )`;
  return settle(work, save, events);
}

type Chosen = { readonly campaign: Id<"campaign">; readonly items: readonly object[] };

/** @throws a unique violation of `campaign_item_once` where another open campaign was faster */
export function insertItems(work: Settling, { campaign, items }: Chosen, events: readonly CampaignEvent[]) {
  const save = sql`
    saved as (
      insert into campaign_item (campaign_id, body_id, facts)
      select c.id, i.body, i.facts
      from campaign c, jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (body uuid, facts jsonb)
      where c.id = ${campaign} and c.is_open
      returning body_id
    )`;
  return settle(work, save, events);
}

export function removeItem(
  work: Settling,
  campaign: Id<"campaign">,
  item: NamedItem,
  events: CampaignEvent[],
) {
  const save = sql`
    saved as (
      delete from campaign_item
      where campaign_id = ${campaign} and body_id = ${item.bodyId} and version = ${item.version} and is_open
      returning body_id
    )`;
  return settle(work, save, events);
}

/**
 * Saves an item and does to the body what was decided. Each hangs on the other: the body moves only where the item is
 * `held` as it was read, for whoever was faster may have proposed something else; and `moved` has to move something.
 * @returns false when somebody was faster with the item or with the body.
 */
export function saveItem(
  work: Settling,
  campaign: Id<"campaign">,
  { state, events }: Change<NamedItem, CampaignEvent>,
  effect?: {
    readonly moved: RawBuilder<unknown>;
    readonly events: readonly Parameters<typeof settle>[2][number][];
  },
) {
  const { proposedBy, decidedBy } = state;
  const isAsRead = sql`campaign_id = ${campaign} and body_id = ${state.bodyId}
    and version = ${state.version - 1} and is_open`;
  const update = sql`
    saved as (
      update campaign_item set proposal = ${state.proposal}, merge_into = ${state.mergeInto}::uuid,
        reason = ${state.reason}, statement = ${state.statement}, proposed_by = ${proposedBy}::uuid,
        proposed_at = case when ${proposedBy}::uuid is null then null
          when ${decidedBy}::uuid is null then now() else proposed_at end,
        decision = ${state.decision}, note = ${state.note}, decided_by = ${decidedBy}::uuid,
        decided_at = case when ${decidedBy}::uuid is null then null else now() end, version = ${state.version}
      where ${isAsRead} ${effect ? sql`and exists (select from moved)` : sql``}
      returning body_id
    )`;
  if (!effect) return settle(work, update, events);
  const held = sql`held as materialized (select from campaign_item where ${isAsRead} for update)`;
  return settle(work, sql`${held}, ${effect.moved}, ${update}`, [...events, ...effect.events]);
}

export function saveClosed(
  work: Settling & { readonly actor: Actor },
  change: Change<Campaign, CampaignEvent>,
) {
  const { state, events } = change;
  const save = sql`
    saved as (
      update campaign set is_open = false, after = ${JSON.stringify(state.after)}, closed_by = ${work.actor.account},
        closed_at = now(), version = ${state.version}
      where id = ${state.id} and version = ${state.version - 1} and is_open
        and not exists (select from campaign_item i
          where i.campaign_id = ${state.id} and i.decision is distinct from 'agreed')
      returning id
    )`;
  return settle(work, save, events);
}
