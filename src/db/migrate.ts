import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { connectionConfig } from "./pool.ts";
import { SetupFault } from "./setup.ts";

export const migrationFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

type Migration = {
  readonly number: number;
  readonly file: string;
  readonly text: string;
  readonly checksum: string;
};
type Applied = Pick<Migration, "number" | "file" | "checksum">;

/** One lock for all databases of ours; an advisory lock is held within its database. */
const migrationKey = 0x7a_68_6d_67;
/** Building an index over a large table may take long; a lock that is not granted must not. */
const longestStatement = 3_600_000;

/**
 * Brings a database up to date: every migration not yet applied, in order, each in a transaction of its own. Servers that
 * start at once wait for one another.
 * @returns the files applied now
 * @throws SetupFault when the server does not fit, or the migrations applied are not those of this program
 */
export async function migrate(url: string, folder = migrationFolder): Promise<readonly string[]> {
  const client = new pg.Client(connectionConfig(url, { statementTimeout: longestStatement }));
  await client.connect();
  try {
    await checkServer(client);
    // Waiting for another server to migrate is no failure, however long it takes.
    await client.query("set lock_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [migrationKey]);
    await client.query("set lock_timeout = '10s'");
    await prepareLedger(client);
    const pending = pendingOf(readMigrations(folder), await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.file);
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`
    select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding,
      exists (select from pg_collation where collname = 'zh-x-icu') as "hasIcu"`);
  const [server] = rows;
  if (server.major < 15) throw new SetupFault("db.server-old", { found: server.version });
  if (server.encoding !== "UTF8") throw new SetupFault("db.server-not-utf8", { found: server.encoding });
  if (!server.hasIcu) throw new SetupFault("db.server-no-icu");
}

async function prepareLedger(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists zhuanban;
    create table if not exists zhuanban.migration (
      number integer primary key,
      file text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  return (await client.query("select number, file, checksum from migration order by number")).rows;
}

export function readMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  const migrations = files.sort().map((file) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
    if (number === undefined) throw new SetupFault("db.migration-name", { file });
    // A checkout may have changed the line ends, which change nothing.
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    return { number: Number(number), file, text, checksum: createHash("sha256").update(text).digest("hex") };
  });
  const twice = migrations.find((one, index) => one.number === migrations[index - 1]?.number);
  if (twice) throw new SetupFault("db.migration-name", { file: twice.file });
  return migrations;
}

/** What is still to run; refuses where the past differs. */
export function pendingOf(known: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const knownByNumber = new Map(known.map((one) => [one.number, one]));
  for (const done of applied) {
    const now = knownByNumber.get(done.number);
    if (!now) throw new SetupFault("db.migration-unknown", { file: done.file });
    if (now.checksum !== done.checksum) throw new SetupFault("db.migration-changed", { file: now.file });
  }
  const last = applied.at(-1);
  const isDone = new Set(applied.map((one) => one.number));
  const pending = known.filter((one) => !isDone.has(one.number));
  const late = pending.find((one) => last && one.number < last.number);
  if (late && last) throw new SetupFault("db.migration-late", { file: late.file, last: last.file });
  return pending;
}

async function apply(client: pg.Client, { number, file, text, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    // Where the one who migrates is bound by row-level security, a change of rows must fail, not quietly see none.
    await client.query("set local row_security = off");
    await client.query(text);
    await client.query("insert into zhuanban.migration (number, file, checksum) values ($1, $2, $3)", [
      number,
      file,
      checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw faultOf(error, file, client.user ?? "");
  }
}

function faultOf(error: unknown, file: string, user: string): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const role = /^role-missing (\w+)/.exec(error.message)?.[1];
  if (role) return new SetupFault("db.role-missing", { role, user });
  const extension = /^extension-missing (\w+)/.exec(error.message)?.[1];
  if (extension) return new SetupFault("db.extension-missing", { extension, user });
  const line = error.position === undefined ? "" : ` (character ${error.position})`;
  return new SetupFault("db.migration-failed", { file, reason: `${error.message}${line}` });
}
