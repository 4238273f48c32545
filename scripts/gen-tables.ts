// Prints src/db/tables.gen.ts, the tables as Kysely sees them, from a throw-away database with every migration applied.
// `--check` writes nothing and fails where the file in the tree differs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startEmbedded } from "../src/db/embedded.ts";
import { migrate } from "../src/db/migrate.ts";

const target = fileURLToPath(new URL("../src/db/tables.gen.ts", import.meta.url));

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
  readonly isAlways: boolean;
};

/** As src/db/wire.ts has them arrive. */
const types: Readonly<Record<string, string>> = {
  bool: "boolean",
  bytea: "Buffer",
  date: "string",
  float4: "number",
  float8: "number",
  int2: "number",
  int4: "number",
  int8: "number",
  json: "unknown",
  jsonb: "unknown",
  numeric: "string",
  text: "string",
  timestamptz: "string",
  tsvector: "string",
  uuid: "string",
  xid8: "string",
};

const catalogQuery = `
  select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as "isNullable",
    a.atthasdef or a.attidentity <> '' as "hasDefault",
    a.attgenerated <> '' or a.attidentity = 'a' as "isAlways"
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'zhuanban'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'
  order by c.relname collate "C", a.attnum`;

async function readColumns(): Promise<readonly Column[]> {
  const folder = mkdtempSync(join(tmpdir(), "zhuanban-gen-"));
  const server = await startEmbedded({ folder: join(folder, "data"), durable: false });
  try {
    const url = server.urlOf("postgres");
    await migrate(url);
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<Column>(catalogQuery);
    await client.end();
    return rows;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function typeOf({ table, name, type, isNullable, hasDefault, isAlways }: Column): string {
  const isArray = type.startsWith("_");
  const element = types[isArray ? type.slice(1) : type];
  if (element === undefined) throw new Error(`${table}.${name}: say in gen-tables.ts how ${type} arrives`);
  const value = `${element}${isArray ? "[]" : ""}`;
  const whole = isNullable && value !== "unknown" ? `${value} | null` : value;
  if (isAlways) return `GeneratedAlways<${whole}>`;
  return hasDefault ? `Generated<${whole}>` : whole;
}

function toPascal(name: string): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function print(columns: readonly Column[]): string {
  const byTable = Map.groupBy(columns, (column) => column.table);
  const tables = [...byTable].map(([table, own]) => {
    const fields = own.map((column) => `  ${column.name}: ${typeOf(column)};`);
    return `export interface ${toPascal(table)} {\n${fields.join("\n")}\n}\n`;
  });
  const wrappers = ["Generated", "GeneratedAlways"].filter((name) =>
    tables.some((one) => one.includes(`${name}<`)),
  );
  return `// Written by scripts/gen-tables.ts from the migrations; do not edit.
import type { ${wrappers.join(", ")} } from "kysely";

${tables.join("\n")}
export interface DB {
${[...byTable.keys()].map((table) => `  ${table}: ${toPascal(table)};`).join("\n")}
}
`;
}

const printed = print(await readColumns());
if (!process.argv.includes("--check")) writeFileSync(target, printed);
else if (readFileSync(target, "utf8").replaceAll("\r\n", "\n") !== printed) {
  console.error("src/db/tables.gen.ts is not what the migrations make. Run: npx node scripts/gen-tables.ts");
  process.exitCode = 1;
}
