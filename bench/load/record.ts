import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import type { TenantDb } from "../../src/db/database.ts";

export type Recorded = { readonly sql: string; readonly parameters: readonly unknown[] };

/** The statements that a store sends, without sending them: the floors run exactly these. */
export async function recordStatements(work: (db: TenantDb) => Promise<unknown>): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  class Recorder extends DummyDriver {
    override async acquireConnection() {
      return {
        executeQuery: async <R>({ sql, parameters }: CompiledQuery) => {
          recorded.push({ sql, parameters });
          return { rows: [] as R[] };
        },
        streamQuery: async function* <R>(): AsyncGenerator<R> {},
      } as unknown as Awaited<ReturnType<DummyDriver["acquireConnection"]>>;
    }
  }
  const db = new Kysely<never>({
    dialect: {
      createDriver: () => new Recorder(),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (one) => new PostgresIntrospector(one),
    },
  });
  await work(db as unknown as TenantDb);
  return recorded;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

export function idsIn(text: string): string[] {
  return [...text.matchAll(uuid)].map(([id]) => id);
}

/** Gives ids that must be new each time (all but the `kept` ones) a new value, the same in every place. */
export function renew(
  parameters: readonly unknown[],
  kept: ReadonlySet<string>,
  newId: () => string,
): unknown[] {
  const fresh = new Map<string, string>();
  const swap = (id: string) => {
    if (kept.has(id)) return id;
    const known = fresh.get(id) ?? newId();
    fresh.set(id, known);
    return known;
  };
  return parameters.map((one) => (typeof one === "string" ? one.replace(uuid, swap) : one));
}
