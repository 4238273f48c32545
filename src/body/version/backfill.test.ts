import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aCharter } from "../../charter/charter.fixture.ts";
import { testServerUrl } from "../../db/database.fixture.ts";
import { migrate, migrationFolder } from "../../db/migrate.ts";
import { databaseAt } from "../../db/server.fixture.ts";
import { asOwner, tenantA, tenantB } from "../../db/thing.fixture.ts";

test("bodies founded before there were versions have version 1 after it, whoever's they are, and drafts have none", async () => {
  const url = await aDatabaseOfAnOrdinaryOwner();
  await migrate(url, migrationsUpTo("0005"));
  await asOwner(url, `${bodiesOf(tenantA, "a", 1)} ${bodiesOf(tenantB, "b", 3)}`);
  await migrate(url);
  const versions = await asOwner(
    url,
    `alter table charter_version no force row level security;
     alter table charter_version disable row level security`,
  ).then(() =>
    asOwner(
      url,
      `select tenant_id, number, state, charter ->> 'name' as name, instrument ->> 'kind' as kind, effective_on::text,
         charter -> 'mechanisms' ? 'groupsAnnounced' as "isWhole"
       from charter_version order by name`,
    ),
  );
  const first = {
    number: 1,
    state: "effective",
    kind: "formal_document",
    effective_on: "2026-03-01",
    isWhole: true,
  };
  expect(versions).toEqual([
    { ...first, tenant_id: tenantA, name: "a" },
    { ...first, tenant_id: tenantB, name: "b" },
  ]);
});

/** A founded body and a draft of a tenant, as the product wrote them under migration 0005; ids begin with `from`. */
function bodiesOf(tenant: string, name: string, from: number): string {
  const idOf = (number: number) => `01900000-0000-7000-8000-00000000010${number}`;
  const { mechanisms, ...rest } = aCharter();
  const { groupsAnnounced: _, ...before } = mechanisms;
  const charter = JSON.stringify({ ...rest, mechanisms: before, name }).replaceAll("'", "''");
  const body = (id: string, state: string, day: string) => `
    insert into body (id, jurisdiction_id, state, charter, name, search, form, type, head, lead_unit, member_count,
      founded_on, drafted_by, draft_key)
    values ('${id}', '${tenant}', '${state}', '${charter}', '${name}', '', 'task_force', 'gap_filling', '', '', 0,
      ${day}, '${tenant}', '${id}');`;
  return `
    set app.tenant = '${tenant}';
    insert into tenant (tenant_id, name) values ('${tenant}', '${name}');
    insert into jurisdiction (id, level, name) values ('${tenant}', 'city', '${name}');
    insert into account (id, login, display_name) values ('${tenant}', '${name}', '${name}');
    ${body(idOf(from), "running", "'2026-03-01'")} ${body(idOf(from + 1), "draft", "null")}`;
}

function migrationsUpTo(last: string): string {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of readdirSync(migrationFolder).filter((name) => name.slice(0, 4) <= last)) {
    cpSync(join(migrationFolder, file), join(folder, file));
  }
  return folder;
}

/** Owned by a user who is no superuser: row-level security binds it as everybody. */
async function aDatabaseOfAnOrdinaryOwner(): Promise<string> {
  const server = await testServerUrl();
  const name = `zb_${Math.random().toString(36).slice(2, 10)}`;
  await asOwner(server, `create role ${name} login password 'pw' createrole`);
  await asOwner(server, `grant zhuanban_app, zhuanban_door to ${name} with admin option`);
  await asOwner(server, `create database ${name} owner ${name}`);
  onTestFinished(async () => {
    await asOwner(server, `drop database ${name} with (force)`);
    await asOwner(server, `drop role ${name}`);
  });
  const url = new URL(databaseAt(server, name));
  url.username = name;
  url.password = "pw";
  return url.href;
}
