import { sql } from "kysely";
import type { TenantDb } from "../../db/database.ts";
import { type Settling, settle } from "../../db/settle.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { broughtViews, type ListedView, type RegisterView } from "./view.api.ts";
import { viewEvent } from "./view.events.ts";
import { placesShared } from "./view.policy.ts";

type NamedView = Omit<ListedView, "can">;

/** The SQL twin of `viewPolicy.read`. One's own come first, each part by name. */
export async function listViews(db: TenantDb, actor: Actor): Promise<NamedView[]> {
  const { rows } = await sql<NamedView>`
    select v.id, v.account_id as "accountId", v.name, v.search, v.shared_in as "sharedIn", v.version,
      a.display_name as by, j.name as "sharedInName"
    from register_view v join account a on a.id = v.account_id left join jurisdiction j on j.id = v.shared_in
    where v.account_id = ${actor.account} or v.shared_in = any(${placesShared(actor)}::uuid[])
    order by v.account_id <> ${actor.account}, v.name collate "zh-x-icu", v.id
    limit 200
  `.execute(db);
  return rows;
}

export async function findView(db: TenantDb, id: Id<"register_view">): Promise<RegisterView | null> {
  const { rows } = await sql<RegisterView>`
    select id, account_id as "accountId", name, search, shared_in as "sharedIn", version
    from register_view where id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** The kept or brought view that the account begins with; null where it has chosen none. */
export async function findStart(db: TenantDb, account: Id<"account">): Promise<string | null> {
  const { rows } = await sql<{ start: string }>`
    select coalesce(view_id::text, brought) as start from register_start where account_id = ${account}
  `.execute(db);
  return rows[0]?.start ?? null;
}

/** @returns false when the account keeps a view of this name already */
export function insertView(work: Settling, view: RegisterView): Promise<boolean> {
  const { id, accountId, name, search, sharedIn } = view;
  const save = sql`
    saved as (
      insert into register_view (id, account_id, name, search, shared_in)
      values (${id}, ${accountId}, ${name}, ${search}, ${sharedIn})
      on conflict (tenant_id, account_id, name) do nothing
      returning id
    )`;
  return settle(work, save, [viewEvent(id, "view.saved", { name, sharedIn })]);
}

/** Whether the account keeps another view of this name. */
export async function isNameTaken(db: TenantDb, { id, accountId, name }: RegisterView): Promise<boolean> {
  const { rows } = await sql`
    select from register_view where account_id = ${accountId} and name = ${name} and id <> ${id}
  `.execute(db);
  return rows.length > 0;
}

/** @returns false when it has been changed in between. */
export function saveView(work: Settling, view: RegisterView): Promise<boolean> {
  const { id, name, search, sharedIn, version } = view;
  const save = sql`
    saved as (
      update register_view set name = ${name}, search = ${search}, shared_in = ${sharedIn}, version = version + 1
      where id = ${id} and version = ${version}
      returning id
    )`;
  return settle(work, save, [viewEvent(id, "view.changed", { name, sharedIn })]);
}

export function removeView(work: Settling, { id, name }: RegisterView): Promise<boolean> {
  const save = sql`saved as (delete from register_view where id = ${id} returning id)`;
  return settle(work, save, [viewEvent(id, "view.deleted", { name })]);
}

export function saveStart(work: Settling, account: Id<"account">, view: string | null): Promise<boolean> {
  const brought = broughtViews.find((one) => one === view) ?? null;
  const kept = brought === null ? view : null;
  const save =
    view === null
      ? sql`saved as (delete from register_start where account_id = ${account} returning account_id)`
      : sql`
        saved as (
          insert into register_start (account_id, view_id, brought)
          values (${account}, ${kept}::uuid, ${brought}::text)
          on conflict (tenant_id, account_id) do update set view_id = excluded.view_id, brought = excluded.brought
          returning account_id
        )`;
  return settle(work, save, [viewEvent(account, "view.start_chosen", { view })]);
}
