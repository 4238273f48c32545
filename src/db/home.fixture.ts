import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, onTestFinished } from "vitest";
import { isAlive, readPostmaster } from "./postmaster.ts";

const keeper = fileURLToPath(new URL("./keeper.fixture.ts", import.meta.url));

export type Keeper = {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly exited: Promise<void>;
};

/** A process of the product on a folder; `lines` is what it has acknowledged so far. */
export function startKeeper(folder: string, task: "write" | "stay" | "list"): Keeper {
  const child = spawn(process.execPath, [keeper, folder, task], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  let rest = "";
  child.stdout?.on("data", (chunk) => {
    const parts = `${rest}${chunk}`.split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return { child, lines, exited };
}

/** What it printed after a word. */
export function numbersOf(lines: readonly string[], word: string): number[] {
  const said = lines.filter((line) => line.startsWith(`${word} `));
  return said.flatMap((line) =>
    line
      .slice(word.length + 1)
      .split(" ")
      .filter(Boolean)
      .map(Number),
  );
}

/** A data folder that is not there yet, in a folder that goes away after the test, with whatever server is left on it. */
export function aHome(parent = tmpdir()): string {
  const { folder, remove } = makeHome(parent);
  onTestFinished(remove);
  return folder;
}

/** The same for all tests of a file. */
export function aHomeOfFile(): string {
  const { folder, remove } = makeHome(tmpdir());
  afterAll(remove);
  return folder;
}

function makeHome(parent: string) {
  const home = mkdtempSync(join(parent, "zhuanban-home-"));
  const folder = join(home, "data");
  const data = join(folder, "postgres");
  const remove = async () => {
    const left = readPostmaster(data);
    if (left && isAlive(left, data)) process.kill(left.pid, "SIGQUIT");
    while (left && isAlive(left, data)) await sleep(10);
    rmSync(home, { recursive: true, force: true });
  };
  return { folder, remove };
}

export async function until(isSo: () => boolean, patience = 30_000): Promise<void> {
  await expect.poll(isSo, { timeout: patience, interval: 5 }).toBe(true);
}
