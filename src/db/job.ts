import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { connectionConfig } from "./pool.ts";
import type { Tell } from "./setup.ts";

/** Work that nobody waits for. Run again after a failure, so it must be safe to run twice. */
export type Task = (payload: unknown) => Promise<void>;

export type Job = {
  /** `slice.verb`. */
  readonly name: string;
  readonly run: Task;
  /** When it runs by itself, in cron's words and UTC; else it is only asked for. */
  readonly cron?: string;
};

export type Worker = {
  /** Asks for a job; a job with the same key that has not begun yet is replaced. */
  readonly add: (name: string, payload: unknown, key?: string) => Promise<void>;
  /** Lets what is running finish, and begins nothing more. */
  readonly stop: () => Promise<void>;
};

const connections = 4;
const schema = "zhuanban_job";
/** One lock for each worker, held by its session: whoever can take it knows that the worker is no more. */
const aliveKey = 0x7a_68_6a_62;
/** So long the missed hours of a cron are made up for when the server was down, in milliseconds. */
const backfillMs = 6 * 3_600_000;

/**
 * Runs jobs inside this process, kept in a schema of their own on the same database: what was asked for survives the
 * end of the process, however it came.
 */
export async function openWorker(url: string, jobs: readonly Job[], tell: Tell): Promise<Worker> {
  // The worker reads its own tables, and wants the driver's own types.
  const { types: _, ...config } = connectionConfig(url, { statementTimeout: 60_000 });
  const pgPool = new pg.Pool({ ...config, max: connections });
  const cut = (error: Error) => tell("job.cut", { reason: error.message });
  pgPool.on("error", cut).on("connect", (client) => void client.on("error", cut));
  const session = await pgPool.connect();
  const end = async () => {
    session.release(true);
    await pgPool.end();
  };
  await freeJobsOfDead(session).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked in the name of the pool, which is made up as it opens.
  events.once("pool:create", ({ workerPool }) => {
    const alive = session.query("select pg_advisory_lock($1, hashtext($2))", [aliveKey, workerPool.id]);
    alive.catch(cut);
  });
  const runner = await run({
    pgPool,
    schema,
    events,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: new Logger(() => (level, message) => {
      if (level === "error") tell("job.failed", { message });
    }),
    taskList: Object.fromEntries(jobs.map(({ name, run }) => [name, (payload: unknown) => run(payload)])),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, cron }) =>
        cron === undefined ? [] : [{ task: name, match: cron, options: { backfillPeriod: backfillMs } }],
      ),
    ),
  });
  return {
    add: async (name, payload, key) => {
      await runner.addJob(name, payload, key === undefined ? {} : { jobKey: key });
    },
    stop: async () => {
      await runner.stop();
      await end();
    },
  };
}

/** Jobs that a killed process had begun are begun again now, not when their lock of four hours is over. */
async function freeJobsOfDead(session: pg.PoolClient): Promise<void> {
  const { rows: known } = await session.query(`select from pg_namespace where nspname = '${schema}'`);
  if (known.length === 0) return;
  const { rows } = await session.query<{ worker: string }>(
    `select locked_by as worker from ${schema}.jobs where locked_by is not null
     union select locked_by from ${schema}._private_job_queues where locked_by is not null`,
  );
  for (const { worker } of rows) {
    const lock = [aliveKey, worker];
    const taken = await session.query<{ ok: boolean }>(
      "select pg_try_advisory_lock($1, hashtext($2)) as ok",
      lock,
    );
    if (!taken.rows[0]?.ok) continue;
    await session.query(`select ${schema}.force_unlock_workers($1::text[])`, [[worker]]);
    await session.query("select pg_advisory_unlock($1, hashtext($2))", lock);
  }
}
