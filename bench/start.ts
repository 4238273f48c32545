/**
 * How long a second `npm start` takes to its first page, and what the idle product holds in memory (proportional set
 * size of the server and every process of its database; Linux only). Run: npx node bench/start.ts
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "zhuanban-start-"));
const port = "18823";

const first = await start();
await first.stop();
const times: number[] = [];
for (let turn = 0; turn < 3; turn += 1) {
  const again = await start();
  times.push(again.ms);
  if (turn === 2) {
    await sleep(10_000);
    console.log(`idle memory of server and database   ${megabytesOf(again.pid).toFixed(0)} MB`);
  }
  await again.stop();
}
console.log(
  `first start to first page            ${(first.ms / 1000).toFixed(1)} s  (packages there, pages built)`,
);
console.log(`later starts to first page           ${times.map((ms) => (ms / 1000).toFixed(1)).join(", ")} s`);
console.log(`first load of the web                ${firstLoad()}`);
rmSync(folder, { recursive: true, force: true });

async function start() {
  const begun = performance.now();
  const env = { ...process.env, ZHUANBAN_DATA: folder, PORT: port };
  const child = spawn("npm", ["start"], { cwd: root, env, stdio: "ignore", detached: true });
  while (!(await isServed())) await sleep(20);
  const ms = performance.now() - begun;
  const stop = async () => {
    process.kill(-(child.pid as number), "SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
    await sleep(500);
  };
  return { ms, pid: child.pid as number, stop };
}

async function isServed(): Promise<boolean> {
  const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
  return page?.ok ?? false;
}

/** The server's process group, and PostgreSQL, which stands in a session of its own and is found by its folder. */
function megabytesOf(group: number): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const isOurs = (pid: string) => isOf(pid, group) || commandOf(pid).includes(folder);
  const ours = pids.filter((pid) => isOurs(pid) || isOurs(parentOf(pid)));
  return ours.reduce((sum, pid) => sum + pssOf(pid), 0) / 1024;
}

function read(path: string) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
function isOf(pid: string, group: number) {
  return statOf(pid)[2] === String(group);
}
function parentOf(pid: string) {
  return statOf(pid)[1] ?? "0";
}
function commandOf(pid: string) {
  return read(`/proc/${pid}/cmdline`);
}
function pssOf(pid: string) {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}
/** After the command in brackets: state, parent, group. */
function statOf(pid: string): string[] {
  return read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
}

/** What a browser must fetch before the sign-in page stands: the page, its scripts and styles, gzipped. */
function firstLoad(): string {
  const web = join(root, "dist", "web");
  const page = readFileSync(join(web, "index.html"), "utf8");
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path as string,
  );
  const sizes = files.map((path) => gzipSync(readFileSync(join(web, path))).length);
  const total = sizes.reduce((sum, size) => sum + size, statSync(join(web, "index.html")).size);
  return `${(total / 1024).toFixed(0)} KB gzip in ${files.length + 1} files`;
}
