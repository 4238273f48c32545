import {
  AbortedTransactionError,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { Connection, noTenant, type Pool } from "./pool.ts";

/**
 * A query builder over a pool for every tenant: its queries, transactions and connections see that tenant's rows.
 * Making one costs a few objects, so each request makes its own.
 */
export function buildersOver<DB>(pool: Pool): (tenant: string) => Kysely<DB> {
  const driver = new PoolDriver(pool);
  const dialect: Dialect = {
    createDriver: () => driver,
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
  const config = { dialect };
  const compiler = dialect.createQueryCompiler();
  const adapter = dialect.createAdapter();
  return (tenant) => {
    const executor = new DefaultQueryExecutor(compiler, adapter, providerFor(pool, tenant));
    return new Kysely<DB>({ config, dialect, driver, executor });
  };
}

function providerFor(pool: Pool, tenant: string): ConnectionProvider {
  return {
    provideConnection: async (consume) => {
      const connection = await pool.checkOut(tenant);
      try {
        return await consume(connection);
      } finally {
        pool.checkIn(connection);
      }
    },
  };
}

/** Transactions over our connections. Kysely gets connections from the provider above, so `acquireConnection` has no tenant. */
class PoolDriver implements Driver {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  acquireConnection(): Promise<DatabaseConnection> {
    return this.#pool.checkOut(noTenant);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#pool.checkIn(ours(connection));
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : "";
    await ours(connection).control(`begin${level}${settings.accessMode ? ` ${settings.accessMode}` : ""}`);
  }

  /** A transaction in which a statement failed answers `commit` by rolling back, without an error. */
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if ((await ours(connection).control("commit")) === "ROLLBACK") throw new AbortedTransactionError();
  }

  /** What went wrong before matters more than that the roll-back could not be sent; the session is not used again. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await ours(connection).control("rollback");
    } catch {
      ours(connection).spend();
    }
  }

  async destroy(): Promise<void> {}
}

function ours(connection: DatabaseConnection): Connection {
  if (connection instanceof Connection) return connection;
  throw new TypeError("not a connection of this pool");
}
