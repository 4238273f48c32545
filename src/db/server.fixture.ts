import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";

/** How the tests of a run find their server: by a folder, because the server starts when the first of them asks. */
export type TestServer = { readonly folder: string; readonly run: string };
/** What lies in that folder once the server is there. */
export type Ready = { readonly url: string } | { readonly error: string };

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * One server for the whole run: the one of TEST_DATABASE_URL or DATABASE_URL, else an embedded one in a folder that goes
 * away afterwards. Tests that need no database do not wait for it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-test-"));
  const run = `zt${Math.random().toString(36).slice(2, 8)}`;
  project.provide("testServer", { folder, run });
  const end = new AbortController();
  const serving = serve(folder, run, end.signal);
  return async () => {
    end.abort();
    const stop = await serving;
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export const wantedFile = "wanted";
export const readyFile = "ready.json";

async function serve(folder: string, run: string, end: AbortSignal): Promise<() => Promise<void>> {
  while (!existsSync(join(folder, wantedFile))) {
    if (end.aborted) return async () => undefined;
    await sleep(20);
  }
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  try {
    const server = given ? null : await startThrowAway(join(folder, "data"));
    const url = given ?? (server?.urlOf("postgres") as string);
    await withClient(url, (client) => client.query(`create database ${templateOf(run)}`));
    await migrate(databaseAt(url, templateOf(run)));
    answer(folder, { url });
    return async () => {
      if (given) await dropAll(url, run);
      await server?.stop();
    };
  } catch (error) {
    answer(folder, { error: String(error) });
    return async () => undefined;
  }
}

async function startThrowAway(folder: string): Promise<Embedded> {
  const server = await startEmbedded({ folder, durable: false });
  if (process.platform !== "win32") outliveNobody(server.pid());
  return server;
}

/** A run that is killed cannot stop its server; this child notices, because its input ends with us. */
function outliveNobody(pid: number): void {
  const script = 'read -r _; kill -INT "$0" 2>/dev/null';
  const guard = spawn("/bin/sh", ["-c", script, String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
}

async function dropAll(url: string, run: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query("select datname from pg_database where datname ^@ $1", [`${run}_`]);
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
}

function answer(folder: string, ready: Ready): void {
  const file = join(folder, readyFile);
  writeFileSync(`${file}.new`, JSON.stringify(ready));
  renameSync(`${file}.new`, file);
}

export function templateOf(run: string): string {
  return `${run}_template`;
}

export function databaseAt(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
