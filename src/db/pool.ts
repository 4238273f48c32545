import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import pg from "pg";
import type { Tell } from "./setup.ts";
import { createStatementNames } from "./statements.ts";
import { wireTypes } from "./wire.ts";

export type PoolSetting = {
  readonly url: string;
  /** The role every statement runs as, whoever logs in: row-level security binds neither superusers nor owners. */
  readonly role: "zhuanban_app" | "zhuanban_door";
  readonly size: number;
  /** Milliseconds a statement may run. */
  readonly statementTimeout: number;
  readonly tell?: Tell | undefined;
};

/** Where nobody's rows are to be seen. */
export const noTenant = "";

/** Statements one connection may have prepared before it is replaced: what is prepared is memory of the server. */
const mostPrepared = 1_000;
const waitForConnection = 10_000;

/** Connections that know for which tenant they were used last. */
export type Pool = {
  readonly checkOut: (tenant: string) => Promise<Connection>;
  readonly checkIn: (connection: Connection) => void;
  readonly close: () => Promise<void>;
};

export function openPool(setting: PoolSetting): Pool {
  const pool = new pg.Pool({
    ...connectionConfig(setting.url, setting),
    max: setting.size,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: waitForConnection,
  });
  // An idle connection was cut; the pool has dropped it already.
  pool.on("error", (error) => setting.tell?.("database.cut", { reason: error.message }));
  const nameOf = createStatementNames();
  const known = new WeakMap<pg.PoolClient, Connection>();
  const connectionOf = (client: pg.PoolClient) => {
    const before = known.get(client);
    if (before) return before;
    const connection = new Connection(client, nameOf);
    known.set(client, connection);
    // Cut while somebody has it but asks nothing of it: without a listener that would end the process.
    client.on("error", () => connection.spend());
    return connection;
  };
  return {
    checkOut: async (tenant) => {
      const connection = connectionOf(await pool.connect());
      try {
        await connection.serve(tenant);
        return connection;
      } catch (error) {
        connection.release();
        throw error;
      }
    },
    checkIn: (connection) => connection.release(),
    close: () => pool.end(),
  };
}

/** How every connection of the product is set up: in UTC, in our schema, under a role, with limits. */
export function connectionConfig(
  url: string,
  { role, statementTimeout }: { readonly role?: string; readonly statementTimeout: number },
): pg.ClientConfig {
  const settings = {
    ...(role === undefined ? {} : { role }),
    search_path: "zhuanban",
    TimeZone: "UTC",
    DateStyle: "ISO",
    statement_timeout: statementTimeout,
    lock_timeout: Math.min(statementTimeout, 5_000),
    idle_in_transaction_session_timeout: 60_000,
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: url,
    options: options.join(" "),
    application_name: "zhuanban",
    keepAlive: true,
    types: wireTypes(),
  };
}

/** One session of the server, as Kysely wants it. */
export class Connection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #nameOf: (text: string) => string;
  readonly #prepared = new Set<string>();
  /** Undefined while it is not certain. */
  #tenant: string | undefined = noTenant;
  #isSpent = false;

  constructor(client: pg.PoolClient, nameOf: (text: string) => string) {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  /** A round trip only when the tenant is another than last time. */
  async serve(tenant: string): Promise<void> {
    if (this.#tenant === tenant) return;
    this.#tenant = undefined;
    const text = "select set_config('app.tenant', $1, false)";
    await this.#client.query({ name: this.#nameOf(text), text, values: [tenant] });
    this.#tenant = tenant;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#nameOf(sql);
    this.#prepared.add(name);
    try {
      const result = await this.#client.query({ name, text: sql, values: parameters as unknown[] });
      const isChange = result.command !== "SELECT" && result.rowCount !== null;
      return isChange
        ? { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
        : { rows: result.rows };
    } catch (error) {
      if (isStale(error)) this.#isSpent = true;
      throw error;
    }
  }

  /** `begin`, `commit` and their like: one trip, nothing to prepare. @returns the command the server says it carried out */
  async control(text: string): Promise<string> {
    return (await this.#client.query(text)).command;
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for it, and nothing of ours streams.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("Rows are not streamed; page through them.");
  }

  spend(): void {
    this.#isSpent = true;
  }

  /** A session goes back only when all is known of it: no transaction open, the tenant certain, not too much prepared. */
  release(): void {
    const isClean = this.#tenant !== undefined && this.#client.getTransactionStatus() === "I";
    this.#client.release(this.#isSpent || !isClean || this.#prepared.size > mostPrepared);
  }
}

/** A migration changed what a prepared statement returns, or something between us and the server has dropped it. */
function isStale(error: unknown): boolean {
  const code = error instanceof pg.DatabaseError ? error.code : undefined;
  return code === "0A000" || code === "26000";
}
