import { type SpawnOptions, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from "node:fs";
import { SetupFault } from "./setup.ts";

/**
 * As whom the server runs. PostgreSQL refuses root, so a root process hands it to another user, or, where the folder
 * is closed to them, to itself under a borrowed number in a user namespace.
 */
export type Runner =
  | { readonly kind: "self" }
  | { readonly kind: "user"; readonly uid: number; readonly gid: number }
  | { readonly kind: "namespace" };

type Command = { readonly file: string; readonly args: readonly string[]; readonly options: SpawnOptions };

/** Host settings (PGDATA, LC_ALL, TZ, …) must not reach the server: a folder behaves alike wherever it is started. */
const cleanEnv = {
  PATH: process.env.PATH ?? "",
  LC_ALL: "C",
  ...(process.platform === "win32"
    ? { SystemRoot: process.env.SystemRoot ?? "", TEMP: process.env.TEMP ?? "" }
    : {}),
};

export function commandAs(runner: Runner, program: string, args: readonly string[]): Command {
  const options = { cwd: process.platform === "win32" ? undefined : "/", env: cleanEnv, windowsHide: true };
  switch (runner.kind) {
    case "self":
      return { file: program, args, options };
    case "user":
      return { file: program, args, options: { ...options, uid: runner.uid, gid: runner.gid } };
    case "namespace":
      return {
        file: "unshare",
        args: ["--user", "--map-user=65534", "--map-group=65534", "--", program, ...args],
        options,
      };
  }
}

/** Whoever owns the data runs it; where there is none yet, the first who can reach both the folder and the programs. */
export function chooseRunner(home: string, dataFolder: string, postgres: string): Runner {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : null;
  if (owner && owner.uid !== 0) return { kind: "user", uid: owner.uid, gid: owner.gid };
  const users = owner ? [] : ["zhuanban", "postgres", "nobody"].map(userNamed);
  const candidates: Runner[] = [...users.filter((user) => user !== null), { kind: "namespace" }];
  const fit = candidates.find((runner) => reaches(runner, home, postgres));
  if (!fit) throw new SetupFault("db.root-only", { folder: home });
  return fit;
}

/** Makes a folder that only the runner (and root) may enter. */
export function makeFolderOf(runner: Runner, folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  giveTo(runner, folder);
}

export function giveTo(runner: Runner, path: string): void {
  if (runner.kind === "user") chownSync(path, runner.uid, runner.gid);
}

/** Makes the product's own folder; others may pass through it, and see only what is theirs. */
export function makeHome(home: string): void {
  if (existsSync(home)) return;
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
}

function userNamed(name: string): Runner | null {
  const idOf = (flag: string) => {
    const asked = spawnSync("id", [flag, name], { encoding: "utf8" });
    return asked.status === 0 ? Number(asked.stdout) : null;
  };
  const uid = idOf("-u");
  const gid = idOf("-g");
  return uid === null || gid === null ? null : { kind: "user", uid, gid };
}

/** Asked of the system itself, because modes, access lists and mounts all have a say. */
function reaches(runner: Runner, home: string, postgres: string): boolean {
  const { file, args, options } = commandAs(runner, "/bin/sh", [
    "-c",
    'cd "$0" && "$1" --version',
    home,
    postgres,
  ]);
  return spawnSync(file, args, { ...options, stdio: "ignore" }).status === 0;
}
