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
import { isAlive, isProcess, type Postmaster, readPostmaster } from "./postmaster.ts";
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
  const child = spawnServer(cluster, [...settingsOf(cluster, durable), ...address.settings]);
  const exited = new Promise<void>((resolve) =>
    child.once("close", () => resolve()).once("error", () => resolve()),
  );
  const started = await waitUntilReady(cluster, child, exited, patience);
  if (started === null && address.folder) rmSync(address.folder, { recursive: true, force: true });
  return started;
}

async function waitUntilReady(
  cluster: Cluster,
  child: ChildProcess,
  exited: Promise<void>,
  patience: number,
) {
  const deadline = Date.now() + patience;
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  while (Date.now() < deadline) {
    if (gone) return explainExit(cluster);
    const found = readPostmaster(cluster.data);
    if (found?.ready && found.pid === child.pid) {
      child.unref();
      return found;
    }
    await Promise.race([exited, sleep(10)]);
  }
  child.unref();
  throw new SetupFault("db.start-slow", { seconds: patience / 1000, log: cluster.log });
}

/** Null where another server has the folder, or a dying one still lets go of its memory. */
function explainExit({ log }: Cluster): null {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  const fatal = lines.findLast((line) => line.includes("FATAL:")) ?? "";
  if (/postmaster\.pid" already exists|shared memory block .* is still in use/.test(fatal)) return null;
  throw new SetupFault("db.start-failed", { log, tail: lines.slice(-8).join("\n") });
}

function spawnServer(cluster: Cluster, settings: readonly string[]): ChildProcess {
  turnOver(cluster.log);
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
export async function stopServer(cluster: Cluster, { pid, socketFolder }: Postmaster): Promise<void> {
  askToStop(cluster, pid, "fast");
  if (!(await isGone(pid, 20_000))) askToStop(cluster, pid, "immediate");
  if (!(await isGone(pid, 5_000))) process.kill(pid, "SIGKILL");
  await isGone(pid, 2_000);
  if (socketFolder && socketFolder !== cluster.data) rmSync(socketFolder, { recursive: true, force: true });
}

async function isGone(pid: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (isProcess(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function turnOver(log: string): void {
  if (existsSync(log) && statSync(log).size > largestLog) renameSync(log, `${log}.1`);
}
