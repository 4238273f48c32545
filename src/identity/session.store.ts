import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Id } from "../kernel/id.ts";
import type { DoorDb } from "./actor.store.ts";
import { accountEvent } from "./identity.events.ts";
import { failureMemoryHours, lockSeconds, sessionLifeHours } from "./identity.rules.ts";

/** An account that may sign in: not closed, and with a password. */
export type Credential = {
  readonly tenant: Id<"tenant">;
  readonly account: Id<"account">;
  readonly login: string;
  readonly passwordHash: string;
};

export async function findCredential(door: DoorDb, login: string): Promise<Credential | null> {
  const { rows } = await sql<Credential>`
    select a.tenant_id as tenant, a.id as account, a.login, c.password_hash as "passwordHash"
    from account a join credential c on c.tenant_id = a.tenant_id and c.account_id = a.id
    where a.login = ${login} and a.closed_at is null
  `.execute(door);
  return rows[0] ?? null;
}

/**
 * Counts a try before it is judged, so that a hundred tries at once are not all let through; success forgets the count.
 * @returns until when sign-in under this name is shut (the try is then not counted), or null when it may be judged
 */
export async function countTry(door: DoorDb, loginDigest: Buffer): Promise<string | null> {
  const steps = sql`${lockSeconds}::int[]`;
  const shutAfter = sql`now() + make_interval(secs => nullif((${steps})[least(n, ${lockSeconds.length})], 0))`;
  const { rows } = await sql`
    insert into sign_in_failure as f (login_digest, failures, tried_at, shut_until)
    select ${loginDigest}, n, now(), ${shutAfter} from (values (1)) as first (n)
    on conflict (login_digest) do update set (failures, tried_at, shut_until) = (
      select n, now(), ${shutAfter}
      from (select case when f.tried_at < now() - make_interval(hours => ${failureMemoryHours})
        then 1 else f.failures + 1 end as n) as next)
    where f.shut_until is null or f.shut_until <= now()
    returning failures
  `.execute(door);
  return rows.length > 0 ? null : findShut(door, loginDigest);
}

/** Not null even where it has opened in this very moment: a try that was not counted is not judged. */
async function findShut(door: DoorDb, loginDigest: Buffer): Promise<string | null> {
  const { rows } = await sql<{ shutUntil: string }>`
    select coalesce(max(shut_until), now()) as "shutUntil" from sign_in_failure where login_digest = ${loginDigest}
  `.execute(door);
  return rows[0]?.shutUntil ?? null;
}

/** Forgets the failures under this name, and those that nobody came back to. */
export async function forgetTries(door: DoorDb, loginDigest: Buffer): Promise<void> {
  await sql`
    delete from sign_in_failure
    where login_digest = ${loginDigest} or tried_at < now() - make_interval(hours => ${failureMemoryHours})
  `.execute(door);
}

/** Starts a session, and clears away those of the account that have run out. */
export function startSession(work: Settling, account: Id<"account">, digest: Buffer): Promise<boolean> {
  const save = sql`
    worn as (delete from session where account_id = ${account} and ends_at < now()),
    saved as (
      insert into session (digest, account_id, ends_at)
      values (${digest}, ${account}, now() + make_interval(hours => ${sessionLifeHours}))
      returning digest
    )`;
  return settle(work, save, [accountEvent(account, "account.signed_in", {})]);
}

/** @returns false when there was no such session any more */
export function endSession(work: Settling, account: Id<"account">, digest: Buffer): Promise<boolean> {
  const save = sql`saved as (
    delete from session where digest = ${digest} and account_id = ${account} returning digest)`;
  return settle(work, save, [accountEvent(account, "account.signed_out", { everywhere: false })]);
}

export function endSessions(work: Settling, account: Id<"account">): Promise<boolean> {
  const save = sql`saved as (delete from session where account_id = ${account} returning digest)`;
  return settle(work, save, [accountEvent(account, "account.signed_out", { everywhere: true })]);
}

/** The session that goes on under a new token. */
type Renewal = { readonly from: Buffer; readonly to: Buffer };

/** Saves the new password, ends every other session and renews the one that asked, all or nothing. */
export function savePassword(work: Settling, account: Id<"account">, changed: { hash: string } & Renewal) {
  const save = sql`
    saved as (
      update credential set password_hash = ${changed.hash}, changed_at = now()
      where account_id = ${account} returning account_id
    ),
    others as (delete from session where account_id = ${account} and digest <> ${changed.from}),
    renewed as (update session set digest = ${changed.to} where digest = ${changed.from})`;
  return settle(work, save, [accountEvent(account, "account.password_changed", {})]);
}

/** The account's login and password as its own tenant sees them. */
export async function findOwnCredential(db: TenantDb, account: Id<"account">): Promise<Credential | null> {
  const { rows } = await sql<Credential>`
    select a.tenant_id as tenant, a.id as account, a.login, c.password_hash as "passwordHash"
    from account a join credential c on c.account_id = a.id
    where a.id = ${account} and a.closed_at is null
  `.execute(db);
  return rows[0] ?? null;
}
