import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** What a running (or crashed) server has written about itself in `postmaster.pid`. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** Empty on Windows, where there is no socket. */
  readonly socketFolder: string;
  readonly ready: boolean;
};

export function readPostmaster(dataFolder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dataFolder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const [pid, , , port, socketFolder = "", , , status = ""] = lines;
  if (!Number(pid) || !Number(port)) return null;
  return { pid: Number(pid), port: Number(port), socketFolder, ready: status.startsWith("ready") };
}

/** Whether the number written there is still that server: after a crash or a reboot it may be anybody's. */
export function isAlive({ pid }: Postmaster, dataFolder: string): boolean {
  if (!isProcess(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
  } catch {
    return false;
  }
}

export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
