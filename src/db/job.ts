import { Logger, parseCronItems, run } from "graphile-worker";
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

const connections = 3;
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
  const runner = await run({
    pgPool,
    schema: "zhuanban_job",
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
      await pgPool.end();
    },
  };
}
