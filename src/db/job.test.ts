import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { aDatabaseUrl } from "./database.fixture.ts";
import { openWorker } from "./job.ts";

let url: string;
beforeAll(async () => {
  url = await aDatabaseUrl();
});

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await sleep(20);
}

test("a job that was asked for is run, and run again after it has failed", async () => {
  const seen: unknown[] = [];
  const told: string[] = [];
  const run = async (payload: unknown) => {
    seen.push(payload);
    if (seen.length === 1) throw new Error("the first time fails");
  };
  const worker = await openWorker(url, [{ name: "thing.do", run }], (event) => told.push(event));
  await worker.add("thing.do", { n: 1 });
  await until(() => seen.length === 2);
  await worker.stop();
  expect(seen).toEqual([{ n: 1 }, { n: 1 }]);
  expect(told).toContain("job.failed");
});

test("a job asked for under one key before it began is one job", async () => {
  const seen: unknown[] = [];
  const first = await openWorker(url, [], () => undefined);
  await first.add("thing.once", { n: 1 }, "key");
  await first.add("thing.once", { n: 2 }, "key");
  await first.stop();
  // What was left behind by one process is done by the next one.
  const run = async (payload: unknown) => void seen.push(payload);
  const next = await openWorker(url, [{ name: "thing.once", run }], () => undefined);
  await until(() => seen.length > 0);
  await sleep(100);
  await next.stop();
  expect(seen).toEqual([{ n: 2 }]);
});
