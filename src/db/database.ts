import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import pg from "pg";
import { buildersOver } from "./dialect.ts";
import { type Embedded, type EmbeddedSetting, startEmbedded } from "./embedded.ts";
import { type Hear, type Listening, listenTo } from "./listen.ts";
import { migrate } from "./migrate.ts";
import { connectionConfig, noTenant, openPool } from "./pool.ts";
import { retryConflicts } from "./retry.ts";
import type { Tell } from "./setup.ts";
import type { DB } from "./tables.gen.ts";

export type DatabaseSetting = {
  /** A server of one's own, `postgresql://…`; without it the embedded one runs in `folder`. */
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
  readonly embedded?: Omit<EmbeddedSetting, "folder" | "tell">;
  /** Connections for the product's work; the door has a quarter of them more. */
  readonly poolSize?: number;
  /** Milliseconds after which a statement is given up. */
  readonly statementTimeout?: number;
  readonly tell?: Tell | undefined;
};

/** Sees the rows of one tenant and no others, also where a query forgets to ask. */
export type TenantDb = Kysely<DB>;

export type Database = {
  /** Queries each on a connection of their own; `.transaction()` and `.connection()` as Kysely has them. */
  readonly forTenant: (tenant: string) => TenantDb;
  /** A transaction that is run again when it loses against another one: `work` must have no effect outside of it. */
  readonly withTenant: <T>(tenant: string, work: (trx: Transaction<DB>) => Promise<T>) => Promise<T>;
  /** Several statements on one connection, each committed by itself. */
  readonly read: <T>(tenant: string, work: (db: TenantDb) => Promise<T>) => Promise<T>;
  /** Before the tenant is known: sign-in and the look-up of sessions, under the role `zhuanban_door`. */
  readonly door: Kysely<DB>;
  /** Hears `pg_notify(channel, …)` of every process, from the commit on. */
  readonly listen: (channel: string, hear: Hear) => Promise<Listening>;
  readonly isReady: () => Promise<boolean>;
  /** The URL of the server, for tools; it holds a password. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

const databaseName = "zhuanban";
const patienceAtClose = 5_000;
const patienceForAnswer = 2_000;

/**
 * The database, migrated and ready.
 * @throws SetupFault with a sentence for the person who starts the product
 */
export async function openDatabase(setting: DatabaseSetting): Promise<Database> {
  if (setting.url) {
    await migrate(setting.url);
    return openPools(setting.url, setting);
  }
  const folder = setting.folder ?? "data";
  const server = await startEmbedded({
    ...setting.embedded,
    folder,
    ...(setting.tell ? { tell: setting.tell } : {}),
  });
  try {
    await createDatabase(server, databaseName);
    const url = server.urlOf(databaseName);
    await migrate(url);
    return openPools(url, setting, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function createDatabase(server: Embedded, name: typeof databaseName): Promise<void> {
  const client = new pg.Client(server.urlOf("postgres"));
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
    // The sentence of an error may quote a value of a row. We are told it anyway; the server's log need not be.
    await client.query(`alter database ${name} set log_min_messages = 'log'`);
  } finally {
    await client.end();
  }
}

type Shared = { readonly statementTimeout: number; readonly tell: Tell | undefined };

function openPools(url: string, setting: DatabaseSetting, server?: Embedded): Database {
  const size = setting.poolSize ?? 16;
  const shared: Shared = { statementTimeout: setting.statementTimeout ?? 15_000, tell: setting.tell };
  const app = openPool({ ...shared, url, role: "zhuanban_app", size });
  const atDoor = openPool({ ...shared, url, role: "zhuanban_door", size: Math.ceil(size / 4) });
  const listenings = new Set<Listening>();
  const forTenant = buildersOver<DB>(app);
  const door = buildersOver<DB>(atDoor)(noTenant);
  return {
    forTenant,
    withTenant: (tenant, work) => retryConflicts(() => forTenant(tenant).transaction().execute(work)),
    read: (tenant, work) => forTenant(tenant).connection().execute(work),
    door,
    listen: async (channel, hear) => {
      const config = connectionConfig(url, { role: "zhuanban_door", statementTimeout: 0 });
      const listening = await listenTo(config, channel, hear);
      listenings.add(listening);
      return listening;
    },
    isReady: () => answers(door),
    url,
    close: async () => {
      const ends = [app.close(), atDoor.close(), ...[...listenings].map((one) => one.stop())];
      // A statement still running holds its connection; the server's own stop, or the end of the process, cuts it.
      await Promise.race([Promise.all(ends), sleep(patienceAtClose, undefined, { ref: false })]);
      await server?.stop();
    },
  };
}

async function answers(db: Kysely<DB>): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(patienceForAnswer, false, { ref: false })]);
}
