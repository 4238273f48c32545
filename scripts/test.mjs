// `npm test`: unit tests on a real database, then the whole way in a real browser. Ends with one line that counts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, ensureWeb, root, step } from "./ground.mjs";

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const results = join(root, "dist", "test-results");

ensureInstalled();
mkdirSync(results, { recursive: true });

step("Unit tests, on a database of their own …");
const parts = [vitest("unit", process.argv.slice(2))];
if (process.argv.length === 2) {
  ensureWeb();
  if (findChromium()) {
    step("Browser tests, in Chromium against the running product …");
    parts.push(vitest("e2e", findOffice() ? [] : ["--exclude", "e2e/layout.test.ts"]));
  }
}
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function vitest(project, filters) {
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const node = join(root, "node_modules", ".bin", "node");
  const args = [join("node_modules", "vitest", "vitest.mjs"), "run", "--project", project, ...filters];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const done = spawnSync(node, [...args, ...reporters], { cwd: root, stdio: "inherit" });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
  // A suite that breaks outside of its tests (a hook, an import) counts as one failure.
  const broken = done.status !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

function findChromium() {
  return findProgram({
    name: "Chromium",
    paths: chromium,
    packages: ["chromium", "fonts-noto-cjk"],
    without: "BROWSER TESTS DID NOT RUN",
  });
}

function findOffice() {
  return findProgram({
    name: "LibreOffice",
    paths: ["/usr/bin/soffice"],
    packages: ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-noto-cjk"],
    without: "THE LAYOUT OF PAPERS WAS NOT MEASURED",
  });
}

/** Comes from the system's packages; as root on a Debian-like system it is fetched, elsewhere it is asked for. */
function findProgram({ name, paths, packages, without }) {
  const isHere = () => paths.some((path) => existsSync(path));
  if (!isHere() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    step(`Installing ${name} from the system's packages …`);
    const apt = (...args) =>
      spawnSync("apt-get", args, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...packages);
  }
  if (isHere()) return true;
  const sentence = `${without}: no ${name} found. Install it (Debian: apt install ${packages.join(" ")}).`;
  console.error(`\n${"!".repeat(sentence.length)}\n${sentence}\n${"!".repeat(sentence.length)}\n`);
  if (process.env.CI) process.exit(1);
  return false;
}
