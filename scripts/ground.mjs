// What `npm start`, `npm test` and the rest need before any TypeScript can run. Plain JavaScript, because a bare clone
// may have an older Node; the runtime the project pins comes with its packages.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Installs the locked packages when they are missing or another lock was installed. */
export function ensureInstalled() {
  const lock = hashOf(["package-lock.json"]);
  const stamp = join(root, "node_modules", ".zhuanban-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  step("Installing packages (once; a minute or two) …");
  run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], { shell: process.platform === "win32" });
  const runtime = spawnSync(bin("node"), ["--version"], { encoding: "utf8" });
  if (runtime.status !== 0) {
    stop(
      "The pinned Node runtime did not install. Its package has an install script: if scripts are switched off\n" +
        "(npm config get ignore-scripts), run: npm ci --ignore-scripts=false",
    );
  }
  writeFileSync(stamp, lock);
}

/** Builds the pages when a source of theirs has changed since the last build. */
export function ensureWeb() {
  const sources = hashOf(["index.html", "vite.config.ts", "package-lock.json", ...filesUnder("src")]);
  const stamp = join(root, "dist", "web", ".built-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  step("Building the pages …");
  runNode([join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Runs the pinned Node to its end; a failure ends this process with the same code. */
export function runNode(args, options = {}) {
  run(bin("node"), args, { ...options, shell: process.platform === "win32" });
}

/** Runs the pinned Node and hands signals on to it; ends as it ends. */
export function becomeNode(args) {
  const child = spawn(bin("node"), args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

export function step(sentence) {
  process.stderr.write(`\u001b[2m·\u001b[0m ${sentence}\n`);
}

function run(command, args, options) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (done.error) stop(`${command} could not be started: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function filesUnder(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(test|fixture|bench)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}
