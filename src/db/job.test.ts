import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { aDatabaseUrl } from "./database.fixture.ts";
import { openWorker } from "./job.ts";
import { asOwner } from "./thing.fixture.ts";

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

test("a job begun by a process that was killed is begun again at the next start, and its effect is there once", {
  timeout: 60_000,
}, async () => {
  await asOwner(url, "create table begun (n int); create table effect (n int primary key)");
  for (let n = 1; n <= 3; n += 1) {
    const killed = spawn(process.execPath, [join(import.meta.dirname, "job.fixture.ts"), url, String(n)]);
    await once(killed.stdout, "data");
    killed.kill("SIGKILL");
    await once(killed, "exit");
    const done: number[] = [];
    const run = async (payload: unknown) => {
      const { n } = payload as { n: number };
      await asOwner(url, `insert into effect values (${n}) on conflict do nothing`);
      done.push(n);
    };
    const started = performance.now();
    const worker = await openWorker(url, [{ name: "thing.last", run }], () => undefined);
    await until(() => done.length > 0);
    await worker.stop();
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(done).toEqual([n]);
  }
  expect(await asOwner(url, "select n from begun order by n")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(await asOwner(url, "select n from effect order by n")).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test("a job that another living process has begun is left to it", async () => {
  let runs = 0;
  const run = async () => {
    runs += 1;
    await sleep(1_500);
  };
  const jobs = [{ name: "thing.slow", run }];
  const first = await openWorker(url, jobs, () => undefined);
  await first.add("thing.slow", {});
  await until(() => runs === 1);
  const second = await openWorker(url, jobs, () => undefined);
  await sleep(300);
  await second.stop();
  await first.stop();
  expect(runs).toBe(1);
});
