import { sweepLapsed } from "../body/lapse.commands.ts";
import type { Database } from "../db/database.ts";
import { type Job, openWorker, type Worker } from "../db/job.ts";
import type { Tell } from "../db/setup.ts";
import { today } from "../http/clock.ts";
import { newId } from "../http/ids.ts";

/** What must be true whenever the product opens, and is made true again by the jobs below: each safe to run twice. */
export async function sweep(database: Database): Promise<void> {
  await sweepLapsed(database, { today: today(new Date()), newId });
}

/** Every job of the product. A later slice adds its own here. */
function jobsOf(database: Database): readonly Job[] {
  // Every hour, and so within an hour of midnight in China, whatever zone the server keeps.
  return [{ name: "body.lapse", cron: "1 * * * *", run: () => sweep(database) }];
}

/** Begins after the product listens: nobody waits for it. */
export function startWorker(database: Database, tell: Tell): Promise<Worker> {
  return openWorker(database.url, jobsOf(database), tell);
}
