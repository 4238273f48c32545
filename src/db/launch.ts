import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { askToStop, type Cluster } from "./cluster.ts";
import { isAlive, type Postmaster, readPostmaster } from "./postmaster.ts";
import { commandAs, giveTo } from "./runner.ts";
import { SetupFault } from "./setup.ts";

/** `sockaddr_un.sun_path` holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const longestSocketPath = 103;
const port = 5432;
const largestLog = 8 * 1024 * 1024;

/** Starts a server and waits until it takes connections; null when another one has the folder (or still lets go of it). */
export async function launch(
  cluster: Cluster,
  durable: boolean,
  patience: number,
): Promise<Postmaster | null> {
  const address = await chooseAddress(cluster);
  const logFrom = turnOver(cluster.log);
  const child = spawnServer(cluster, [...settingsOf(cluster, durable), ...address.settings]);
  const started = await waitUntilReady(cluster, child, patience);
  child.unref();
  if (started === "slow")
    throw new SetupFault("db.start-slow", { seconds: patience / 1000, log: cluster.log });
  if (started !== "gone") return started;
  if (address.folder) rmSync(address.folder, { recursive: true, force: true });
  explainExit(cluster.log, logFrom);
  return null;
}

async function waitUntilReady(
  cluster: Cluster,
  child: ChildProcess,
  patience: number,
): Promise<Postmaster | "gone" | "slow"> {
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    child.once("exit", resolve).once("error", resolve);
  }).then(() => {
    isGone = true;
  });
  const deadline = Date.now() + patience;
  while (!isGone) {
    if (Date.now() > deadline) return "slow";
    const found = readPostmaster(cluster.data);
    if (found?.ready && found.pid === child.pid) return found;
    await Promise.race([gone, sleep(10)]);
  }
  return "gone";
}

/** @throws SetupFault unless it ended because another server has the folder, or a dying one still lets go of its memory */
function explainExit(log: string, from: number): void {
  const said = readFileSync(log).subarray(from).toString().trimEnd();
  if (/FATAL: .*(postmaster\.pid" already exists|shared memory block .* is still in use)/.test(said)) return;
  throw new SetupFault("db.start-failed", { log, tail: said.split("\n").slice(-8).join("\n") });
}

function spawnServer(cluster: Cluster, settings: readonly string[]): ChildProcess {
  const log = openSync(cluster.log, "a", 0o600);
  const args = ["-D", cluster.data, ...settings.flatMap((setting) => ["-c", setting])];
  const {
    file,
    args: all,
    options,
  } = commandAs(cluster.runner, join(cluster.binaries.folder, "postgres"), args);
  const stale = readPostmaster(cluster.data);
  // A number left by a crash may by now be some other process; PostgreSQL overlooks the one it is told is its grandparent.
  const ignored = stale && !isAlive(stale, cluster.data) ? { PG_GRANDPARENT_PID: String(stale.pid) } : {};
  const child = spawn(file, all, {
    ...options,
    env: { ...options.env, ...ignored },
    // Its own session: Ctrl-C in the terminal is for us, and we stop the server when we are ready for it.
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  return child;
}

/** Small, because it shares a machine with the product; nothing of a row may reach the log. */
function settingsOf({ binaries }: Cluster, durable: boolean): string[] {
  return [
    "max_connections=40",
    "shared_buffers=64MB",
    "work_mem=8MB",
    "maintenance_work_mem=64MB",
    "effective_cache_size=512MB",
    "random_page_cost=1.1",
    "jit=off",
    "max_worker_processes=4",
    "max_parallel_workers_per_gather=0",
    "max_logical_replication_workers=0",
    "max_wal_senders=2",
    "autovacuum_max_workers=2",
    "max_wal_size=512MB",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_checkpoints=off",
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
    ...(binaries.major >= 18 ? ["io_method=sync"] : []),
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
}

type Address = { readonly settings: readonly string[]; readonly folder?: string };

/** A socket inside the data folder, which nobody else may enter; in a short folder of its own where the path is too long. */
async function chooseAddress(cluster: Cluster): Promise<Address> {
  if (process.platform === "win32") {
    return {
      settings: ["listen_addresses=127.0.0.1", `port=${await freePort()}`, "unix_socket_directories="],
    };
  }
  const fits = Buffer.byteLength(join(cluster.data, `.s.PGSQL.${port}`)) <= longestSocketPath;
  const folder = fits ? cluster.data : mkdtempSync(join(tmpdir(), "zhuanban-"));
  if (!fits) giveTo(cluster.runner, folder);
  const settings = ["listen_addresses=", `port=${port}`, `unix_socket_directories=${folder}`];
  return fits ? { settings } : { settings, folder };
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().once("error", reject);
  probe.listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
  return promise;
}

/** Asks, insists, and at last kills; a server killed so recovers at its next start. */
export async function stopServer(cluster: Cluster, server: Postmaster): Promise<void> {
  askToStop(cluster, server.pid, "fast");
  if (!(await isGone(cluster, server, 20_000))) askToStop(cluster, server.pid, "immediate");
  if (!(await isGone(cluster, server, 5_000))) process.kill(server.pid, "SIGKILL");
  await isGone(cluster, server, 2_000);
  const { socketFolder } = server;
  if (socketFolder && socketFolder !== cluster.data) rmSync(socketFolder, { recursive: true, force: true });
}

async function isGone({ data }: Cluster, server: Postmaster, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (isAlive(server, data)) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

/** @returns the length of the log now, in bytes: what comes after it is about the next start */
function turnOver(log: string): number {
  const size = existsSync(log) ? statSync(log).size : 0;
  if (size <= largestLog) return size;
  renameSync(log, `${log}.1`);
  return 0;
}
