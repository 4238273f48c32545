import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { type Database, type DatabaseSetting, openDatabase } from "./database.ts";
import { databaseAt, type Ready, readyFile, templateOf, wantedFile, withClient } from "./server.fixture.ts";

let made = 0;

/**
 * A database of one's own with every migration applied, in the server of this test run: `const db = await aDatabase()` at
 * the top of a test file or in `beforeAll`. It goes away with the run.
 */
export async function aDatabase(setting: Omit<DatabaseSetting, "url" | "folder"> = {}): Promise<Database> {
  return openDatabase({ poolSize: 4, ...setting, url: await aDatabaseUrl() });
}

/** The same, not opened. */
export async function aDatabaseUrl(): Promise<string> {
  const { run } = inject("testServer");
  const server = await testServerUrl();
  made += 1;
  const name = `${run}_${process.pid}_${Math.random().toString(36).slice(2, 8)}_${made}`;
  await withClient(server, (client) => client.query(`create database ${name} template ${templateOf(run)}`));
  return databaseAt(server, name);
}

/** The server of this run, started when first asked for; the URL is that of a user who may do everything. */
export async function testServerUrl(): Promise<string> {
  const { folder } = inject("testServer");
  writeFileSync(join(folder, wantedFile), "");
  const file = join(folder, readyFile);
  while (!existsSync(file)) await sleep(20);
  const ready: Ready = JSON.parse(readFileSync(file, "utf8"));
  if ("error" in ready) throw new Error(`The test server did not start. ${ready.error}`);
  return ready.url;
}
