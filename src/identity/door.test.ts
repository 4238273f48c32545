import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase } from "../db/database.fixture.ts";
import type { Database } from "../db/database.ts";
import { isForbidden } from "../db/faults.ts";
import { aTown, type Town } from "./identity.fixture.ts";

let database: Database;
let town: Town;

beforeAll(async () => {
  database = await aDatabase();
  [town] = await Promise.all([aTown(database), aTown(database)]);
});

afterAll(() => database.close());

const forbidden = expect.toSatisfy(isForbidden, "a missing grant");
const attempt = (statement: string, db: Pick<Database, "door">["door"] = database.door) =>
  sql.raw(statement).execute(db);

describe("the role at the door, which sees every tenant", () => {
  test.each([
    "select id, login, closed_at from account",
    "select account_id, password_hash from credential",
    "select digest, account_id, seen_at, ends_at from session",
    "select digest, account_id, roles, expires_at from api_key",
    "select account_id, role, jurisdiction_id from account_role",
    "select id, parent_id from jurisdiction",
    "select * from sign_in_failure",
  ])("may: %s", async (statement) => {
    await expect(attempt(statement)).resolves.toBeDefined();
  });

  test.each([
    "select display_name from account",
    "select name from jurisdiction",
    "select name, hint from api_key",
    "select name from tenant",
    "select * from person",
    "select * from unit",
    "select * from body",
    "select * from paper",
    "select * from event",
    "update account set closed_at = null",
    "update credential set password_hash = '$argon2id$'",
    "insert into session (digest, account_id, ends_at) values ('', null, now())",
    "delete from session",
    "update session set ends_at = now()",
    "update session set account_id = account_id",
    "update api_key set revoked_at = null",
    "insert into account_role (account_id, role, jurisdiction_id) values (null, 'system_admin', null)",
  ])("may not: %s", async (statement) => {
    await expect(attempt(statement)).rejects.toEqual(forbidden);
  });
});

describe("the role of the product, which sees one tenant", () => {
  test.each(["account", "credential", "account_role", "person", "jurisdiction"])(
    "finds no other tenant's %s",
    async (table) => {
      const { rows } = await attempt(`select distinct tenant_id from ${table}`, town.db);
      expect(rows).toEqual([{ tenant_id: town.tenant }]);
    },
  );

  test("knows nothing of who failed at the door", async () => {
    await expect(attempt("select * from sign_in_failure", town.db)).rejects.toEqual(forbidden);
  });

  test("cannot unmake a password or a key", async () => {
    await expect(attempt("delete from credential", town.db)).rejects.toEqual(forbidden);
    await expect(attempt("delete from api_key", town.db)).rejects.toEqual(forbidden);
  });
});
