import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { idsIn, type Recorded } from "./record.ts";

export type Floor = { readonly url: string; readonly options: string; readonly kept: ReadonlySet<string> };

/** Transactions a second of the same statement by pgbench; null where this machine has none. */
export function runPgbench(
  { url, options, kept }: Floor,
  statement: Recorded,
  seconds: number,
): number | null {
  const program = findPgbench();
  if (program === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-pgbench-"));
  const script = join(folder, "floor.sql");
  const values = statement.parameters.map((value) => toValue(value, kept));
  const text = statement.sql.replaceAll(
    /\$(\d+)/g,
    (_, n: string) => values[Number(n) - 1]?.text(`p${n}`) ?? "null",
  );
  writeFileSync(script, `${text.replaceAll(/\s*\n\s*/g, " ").trim()};\n`);
  const variables = values.flatMap(({ value }, at) => (value === null ? [] : ["-D", `p${at + 1}=${value}`]));
  const args = [
    "-n",
    "-M",
    "prepared",
    "-c",
    "16",
    "-j",
    "2",
    "-T",
    String(seconds),
    ...variables,
    "-f",
    script,
    url,
  ];
  const env = { ...process.env, PGOPTIONS: options };
  const said = execFileSync(program, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });
  rmSync(folder, { recursive: true, force: true });
  return Number(/tps = ([\d.]+)/.exec(said)?.[1]);
}

function findPgbench(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return versions.map((one) => join(debian, one, "bin", "pgbench")).find((path) => existsSync(path)) ?? null;
}

type Value = { readonly value: string | null; readonly text: (variable: string) => string };

/** A parameter as pgbench passes it; an id that must be new each time is made by the server. */
function toValue(given: unknown, kept: ReadonlySet<string>): Value {
  if (given === null) return { value: null, text: () => "null" };
  if (typeof given === "number") return { value: null, text: () => String(given) };
  const value = Array.isArray(given)
    ? `{${given.map((one) => JSON.stringify(one)).join(",")}}`
    : String(given);
  const [fresh] = idsIn(value).filter((id) => !kept.has(id));
  if (fresh === undefined) return { value, text: (variable) => `:${variable}` };
  if (value === fresh) return { value: null, text: () => "gen_random_uuid()" };
  return { value, text: (variable) => `replace(:${variable}::text, '${fresh}', gen_random_uuid()::text)` };
}
