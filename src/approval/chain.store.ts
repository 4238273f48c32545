import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Day } from "../kernel/day.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { AccountCard, ChainSet, ChainView, DelegationView } from "./approval.api.ts";
import { type Account, type CaseKind, type Chain, caseKinds, type Delegation } from "./approval.model.ts";
import { defaultChain } from "./chain.rules.ts";

/** For each kind of case the chain the place goes by: its own, that of the nearest place above, or the default. */
export async function listChains(db: TenantDb, place: Id<"jurisdiction">): Promise<ChainView[]> {
  const { rows } = await sql<ChainView>`
    with recursive way as (
      select id, parent_id, name, 0 as up from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id, j.name, w.up + 1 from jurisdiction j join way w on j.id = w.parent_id
    )
    select distinct on (c.kind) c.kind, c.steps, jsonb_build_object('id', w.id, 'name', w.name) as "setIn",
      case when w.up = 0 then c.version else 0 end as version
    from approval_chain c join way w on w.id = c.jurisdiction_id
    order by c.kind, w.up
  `.execute(db);
  return caseKinds.map(
    (kind) => rows.find((row) => row.kind === kind) ?? { ...defaultChain, kind, setIn: null, version: 0 },
  );
}

/** What was set in the place and in the places above it, the newest first. */
export async function listChainHistory(db: TenantDb, place: Id<"jurisdiction">): Promise<ChainSet[]> {
  const { rows } = await sql<ChainSet>`
    with recursive way as (
      select id, parent_id, name from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id, j.name from jurisdiction j join way w on j.id = w.parent_id
    )
    select e.id, e.at, a.display_name as by, w.name as place, e.facts ->> 'kind' as kind,
      e.facts ->> 'reason' as reason, e.facts -> 'steps' as steps
    from way w
    join event e on e.subject_id = w.id and e.subject_kind = 'jurisdiction' and e.kind = 'approval.chain-set'
    left join account a on a.id = e.account_id
    order by e.at desc, e.id desc
    limit 100
  `.execute(db);
  return rows;
}

export async function findChain(db: TenantDb, place: Id<"jurisdiction">, kind: CaseKind): Promise<Chain> {
  const chains = await listChains(db, place);
  return chains.find((chain) => chain.kind === kind) ?? defaultChain;
}

type PlaceChain = Chain & {
  readonly jurisdiction: Id<"jurisdiction">;
  readonly kind: CaseKind;
  /** The version it was changed from; 0 where the place had none of its own. */
  readonly version: number;
};

/** @returns false when somebody has saved another version in between. */
export function saveChain(work: Settling, chain: PlaceChain, events: readonly Event[]): Promise<boolean> {
  const { jurisdiction, kind, steps, version } = chain;
  const save = sql`
    saved as (
      insert into approval_chain (jurisdiction_id, kind, steps)
      select ${jurisdiction}::uuid, ${kind}::text, ${JSON.stringify(steps)}::jsonb
      where ${version}::int = 0 or exists (
        select from approval_chain where jurisdiction_id = ${jurisdiction} and kind = ${kind})
      on conflict (tenant_id, jurisdiction_id, kind) do update set steps = excluded.steps,
        version = approval_chain.version + 1
      where approval_chain.version = ${version}
      returning kind
    )`;
  return settle(work, save, events);
}

/** Of the accounts asked for, those that are there and not closed, with their display names. */
export async function listKnown(db: TenantDb, accounts: readonly Account[]) {
  const { rows } = await sql<{ id: Account; name: string }>`
    select id, display_name as name from account where id = any(${accounts}::uuid[]) and closed_at is null
  `.execute(db);
  return rows;
}

/** Accounts for whom every word is a part of name, unit or post. */
export async function findAccounts(db: TenantDb, words: readonly string[]): Promise<AccountCard[]> {
  const { rows } = await sql<AccountCard>`
    select a.id, a.display_name as name, u.short_name as unit, p.post
    from account a left join person p on p.id = a.person_id left join unit u on u.id = p.unit_id
    where a.closed_at is null
      and not exists (
        select from unnest(${words}::text[]) as w (word)
        where position(lower(word) in lower(concat_ws(' ', a.display_name, a.login, p.pinyin, p.initials,
          u.short_name, u.name, p.post))) = 0)
    order by exists (select from account_role r where r.account_id = a.id and r.role <> 'member') desc,
      a.display_name collate "zh-x-icu", a.id
    limit 20
  `.execute(db);
  return rows;
}

/** Delegations from and to an account that have not ended. */
export async function listDelegations(db: TenantDb, account: Account, today: Day) {
  const { rows } = await sql<DelegationView>`
    select d.id, d.from_id as "from", d.to_id as "to", d.from_day as "fromDay", d.until_day as "untilDay", d.reason,
      f.display_name as "fromName", t.display_name as "toName"
    from approval_delegation d join account f on f.id = d.from_id join account t on t.id = d.to_id
    where ${account} in (d.from_id, d.to_id) and d.ended_at is null and d.until_day >= ${today}
    order by d.from_day, d.id
  `.execute(db);
  return rows;
}

export function insertDelegation(work: Settling, given: Delegation, events: readonly Event[]) {
  const save = sql`
    saved as (
      insert into approval_delegation (id, from_id, to_id, from_day, until_day, reason)
      values (${given.id}, ${given.from}, ${given.to}, ${given.fromDay}, ${given.untilDay}, ${given.reason})
      returning id
    )`;
  return settle(work, save, events);
}

/** @returns false where the account has no such delegation under way. */
export function endDelegation(
  work: Settling,
  ended: { readonly id: Id<"delegation">; readonly from: Account },
  events: readonly Event[],
): Promise<boolean> {
  const save = sql`
    saved as (
      update approval_delegation set ended_at = now()
      where id = ${ended.id} and from_id = ${ended.from} and ended_at is null
      returning id
    )`;
  return settle(work, save, events);
}
