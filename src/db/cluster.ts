import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Binaries, findBinaries, inspectBinaries } from "./binaries.ts";
import { chooseRunner, commandAs, giveTo, makeFolderOf, makeHome, type Runner } from "./runner.ts";
import { SetupFault } from "./setup.ts";

/** One data folder and everything needed to start a server on it. */
export type Cluster = {
  readonly home: string;
  /** PostgreSQL's own folder, inside `home`. */
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly runner: Runner;
};

export const superuser = "zhuanban";
const passwordFile = "zhuanban.password";

/**
 * The cluster in `home`, made there when it is not yet. Two processes may do this at once: each makes one of its own
 * beside, and the first to rename it into place wins.
 */
export async function prepareCluster(home: string, durable: boolean, binFolder?: string): Promise<Cluster> {
  const data = join(home, "postgres");
  makeHome(home);
  const binaries = (binFolder && inspectBinaries(binFolder)) || findBinaries(data);
  const runner = chooseRunner(home, data, join(binaries.folder, "postgres"));
  if (!existsSync(data)) await createData({ home, data, binaries, runner, durable });
  const password = readFileSync(join(data, passwordFile), "utf8");
  return { home, data, log: join(home, "postgres.log"), password, binaries, runner };
}

/** Folders of a creation that was killed half-way; only the holder of the folder may sweep. */
export function sweepUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith("making-")) rmSync(join(home, name), { recursive: true, force: true });
  }
}

type Making = Omit<Cluster, "log" | "password"> & { readonly durable: boolean };

async function createData(making: Making): Promise<void> {
  const place = join(making.home, `making-${randomBytes(6).toString("hex")}`);
  try {
    await fillData(making, place);
    renameSync(join(place, "data"), making.data);
  } catch (error) {
    // Another process was first, and may have swept our half away; its data is as good.
    if (!existsSync(making.data)) throw error;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function fillData({ binaries, runner, durable }: Making, place: string): Promise<void> {
  const data = join(place, "data");
  const secret = join(place, "password");
  makeFolderOf(runner, place);
  writeFileSync(secret, randomBytes(24).toString("base64url"), { mode: 0o600 });
  giveTo(runner, secret);
  const initdb = join(binaries.folder, "initdb");
  const login = [`--username=${superuser}`, `--pwfile=${secret}`, "--auth=scram-sha-256"];
  await run(runner, initdb, ["-D", data, "--no-sync", "--no-instructions", ...login, ...localeOf(binaries)]);
  renameSync(secret, join(data, passwordFile));
  if (durable) await run(runner, initdb, ["-D", data, "--sync-only"]);
}

/** Order by code point, the meaning of letters by Unicode; Chinese order is asked for by name (`zh-x-icu`). */
function localeOf({ major }: Binaries): string[] {
  if (major >= 17) {
    return ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  }
  return ["--encoding=UTF8", process.platform === "linux" ? "--locale=C.UTF-8" : "--locale=C"];
}

function run(runner: Runner, program: string, args: readonly string[]): Promise<void> {
  const command = commandAs(runner, program, args);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(command.file, command.args, {
    ...command.options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  child.on("error", reject);
  child.on("close", (code) => {
    if (code === 0) resolve();
    else reject(new SetupFault("db.start-failed", { log: program, tail: said.trim() }));
  });
  return promise;
}

/** Windows has no signals to ask with; everywhere else a signal needs no further program. */
export function askToStop({ binaries, data }: Cluster, pid: number, mode: "fast" | "immediate"): void {
  if (process.platform === "win32") {
    spawnSync(join(binaries.folder, "pg_ctl.exe"), ["stop", "-D", data, "-m", mode, "--no-wait"]);
    return;
  }
  try {
    process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  } catch {
    // Already gone, which is what was asked for.
  }
}
