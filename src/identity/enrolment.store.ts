import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import type { Role } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { Jurisdiction } from "./identity.model.ts";
import { hashPassword } from "./password.store.ts";
import type { Sound } from "./pinyin.store.ts";

type NewUnit = {
  readonly id: Id<"unit">;
  readonly jurisdictionId: Id<"jurisdiction">;
  readonly parentId: Id<"unit"> | null;
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly system: string | null;
  /** 行政级别; left out where nobody has said. */
  readonly level?: string | null;
  readonly uscc: string | null;
};

type NewPerson = Sound & {
  readonly id: Id<"person">;
  readonly unitId: Id<"unit">;
  readonly name: string;
  readonly post: string;
  readonly rank: string;
  readonly establishment: string;
};

export type NewAccount = {
  readonly id: Id<"account">;
  /** In lower case. */
  readonly login: string;
  readonly displayName: string;
  readonly personId: Id<"person"> | null;
  /** Null: cannot sign in with a password. */
  readonly password: string | null;
  readonly roles: readonly { readonly role: Role; readonly jurisdictionId: Id<"jurisdiction"> }[];
};

/** Every function here enters its whole list in one statement, for the tenant that `db` sees. */
export async function insertTenant(db: TenantDb, id: Id<"tenant">, name: string): Promise<void> {
  await sql`insert into tenant (tenant_id, name) values (${id}, ${name})`.execute(db);
}

/** In any order: the place above may come later in the list. */
export async function insertJurisdictions(db: TenantDb, places: readonly Jurisdiction[]): Promise<void> {
  await sql`
    insert into jurisdiction (id, parent_id, level, name, name_en)
    select id, "parentId", level, name, "nameEn" from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as r (id uuid, "parentId" uuid, level text, name text, "nameEn" text)
  `.execute(db);
}

export async function insertUnits(db: TenantDb, units: readonly NewUnit[]): Promise<void> {
  await sql`
    insert into unit (id, jurisdiction_id, parent_id, name, short_name, name_en, kind, system, level, uscc)
    select id, "jurisdictionId", "parentId", name, "shortName", "nameEn", kind, system, level, uscc
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as r (id uuid, "jurisdictionId" uuid, "parentId" uuid,
      name text, "shortName" text, "nameEn" text, kind text, system text, level text,
      uscc text)
  `.execute(db);
}

export async function insertPersons(db: TenantDb, persons: readonly NewPerson[]): Promise<void> {
  await sql`
    insert into person (id, unit_id, name, pinyin, initials, post, rank, establishment)
    select id, "unitId", name, pinyin, initials, post, rank, establishment
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as r (id uuid, "unitId" uuid,
      name text, pinyin text, initials text, post text, rank text, establishment text)
  `.execute(db);
}

/**
 * Accounts with their roles and passwords. Accounts entered together with the same password share its hash, so that
 * an invented city does not wait for a hundred slow hashes of one word.
 */
export async function insertAccounts(db: TenantDb, accounts: readonly NewAccount[]): Promise<void> {
  const hashes = await hashEach(accounts.flatMap(({ password }) => (password === null ? [] : [password])));
  const rows = accounts.map(({ password, ...account }) => ({
    ...account,
    passwordHash: password === null ? null : hashes.get(password),
  }));
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, login text, "displayName" text,
        "personId" uuid, "passwordHash" text, roles jsonb)
    ),
    entered as (
      insert into account (id, login, display_name, person_id)
      select id, login, "displayName", "personId" from given
    ),
    secured as (
      insert into credential (account_id, password_hash)
      select id, "passwordHash" from given where "passwordHash" is not null
    )
    insert into account_role (account_id, role, jurisdiction_id)
    select g.id, r.role, r."jurisdictionId"
    from given g, jsonb_to_recordset(g.roles) as r (role text, "jurisdictionId" uuid)
  `.execute(db);
}

async function hashEach(passwords: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const different = [...new Set(passwords)];
  return new Map(await Promise.all(different.map(async (one) => [one, await hashPassword(one)] as const)));
}
