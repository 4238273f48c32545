import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Cluster, prepareCluster, superuser, sweepUnfinished } from "./cluster.ts";
import { isUnavailable } from "./faults.ts";
import { launch, stopServer } from "./launch.ts";
import { isAlive, type Postmaster, readPostmaster } from "./postmaster.ts";
import { SetupFault, type Tell } from "./setup.ts";

export type EmbeddedSetting = {
  /** Holds the data, the log and nothing else. Made when it is not there. */
  readonly folder: string;
  /** False only where data may be lost: tests and throw-away databases. */
  readonly durable?: boolean;
  /** Folder of the PostgreSQL programs, where not the packaged or installed ones are wanted. */
  readonly binaries?: string;
  readonly tell?: Tell;
};

/** A PostgreSQL server of our own on a folder, held by this process alone. */
export type Embedded = {
  readonly urlOf: (database: string) => string;
  readonly major: number;
  /** Whether the server that was running already, left by a killed process, has been taken over. */
  readonly reused: boolean;
  /** The process number of the server now. */
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
};

const patience = 120_000;
/** A killed process lets go of its lock as soon as the server has noticed; a living one never does. */
const patienceWithHolder = 1_500;
/** "zhuanban" in ASCII, cut to what an advisory lock's key holds. */
const holderKey = 0x7a_68_75_61;

/**
 * Starts the server of a folder, or takes over the one that a killed process has left running there.
 * @throws SetupFault `db.folder-taken` when another living process holds the folder, and the other `db.*` of starting
 */
export async function startEmbedded(setting: EmbeddedSetting): Promise<Embedded> {
  const durable = setting.durable ?? true;
  const cluster = await prepareCluster(setting.folder, durable, setting.binaries);
  let held = await hold(cluster, durable);
  sweepUnfinished(cluster.home);
  let stopping = false;
  const watch = () => held.client.once("end", () => void regain());
  // The server is gone, or has cut every connection to recover: start it again, or wait until it is back.
  const regain = async () => {
    while (!stopping) {
      try {
        setting.tell?.("database.lost", { pid: held.server.pid });
        held = await hold(cluster, durable);
        setting.tell?.("database.back", { pid: held.server.pid });
        return watch();
      } catch (error) {
        setting.tell?.("database.not-back", { reason: String(error) });
        await sleep(2_000);
      }
    }
  };
  watch();
  return {
    urlOf: (database) => urlOf(cluster, held.server, database),
    major: cluster.binaries.major,
    reused: held.reused,
    pid: () => held.server.pid,
    stop: async () => {
      stopping = true;
      await stopServer(cluster, held.server);
      await held.client.end().catch(() => undefined);
    },
  };
}

type Held = { readonly server: Postmaster; readonly client: pg.Client; readonly reused: boolean };

/** A server of the cluster, with the lock that makes this process the only one to use it. */
async function hold(cluster: Cluster, durable: boolean): Promise<Held> {
  const deadline = Date.now() + patience;
  let refused = false;
  while (Date.now() < deadline) {
    const running = readPostmaster(cluster.data);
    const usable: boolean = running !== null && !refused && isAlive(running, cluster.data);
    if (usable && !running?.ready) {
      await sleep(20);
      continue;
    }
    const server: Postmaster | null = usable ? running : await launch(cluster, durable, patience);
    const client = server && (await claim(cluster, server));
    if (server && client) return { server, client, reused: usable };
    // Nobody listens at the address in the file: the next round starts a server, and PostgreSQL itself has the last word.
    refused = usable;
    await sleep(50);
  }
  throw new SetupFault("db.start-slow", { seconds: patience / 1000, log: cluster.log });
}

/** The lock lives as long as its connection does, so that `kill -9` frees it. Null when the server is not there (any more). */
async function claim(cluster: Cluster, server: Postmaster): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, server, "postgres"),
    application_name: `zhuanban ${process.pid}`,
    keepAlive: true,
  });
  // A lost connection ends too, and `end` is what is listened to.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await lock(client, cluster.home);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isUnavailable(error)) return null;
    throw error;
  }
}

async function lock(client: pg.Client, folder: string): Promise<void> {
  const deadline = Date.now() + patienceWithHolder;
  for (;;) {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as held", [holderKey]);
    if (rows[0].held) return;
    if (Date.now() > deadline) break;
    await sleep(50);
  }
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objid = $1 and l.objsubid = 1`,
    [holderKey],
  );
  throw new SetupFault("db.folder-taken", { folder, pid: /\d+/.exec(rows[0]?.name)?.[0] ?? "?" });
}

function urlOf({ password }: Cluster, { port, socketFolder }: Postmaster, database: string): string {
  const login = `postgresql://${superuser}:${password}`;
  if (socketFolder === "") return `${login}@127.0.0.1:${port}/${database}`;
  return `${login}@localhost/${database}?host=${encodeURIComponent(socketFolder)}&port=${port}`;
}
