// A process of its own for the test of jobs: begins the job it asks for, does what it is for, says so, and never ends it.
import { writeSync } from "node:fs";
import { openWorker } from "./job.ts";
import { asOwner } from "./thing.fixture.ts";

const [url = "", n = ""] = process.argv.slice(2);

const run = async () => {
  await asOwner(
    url,
    `insert into begun values (${n}); insert into effect values (${n}) on conflict do nothing`,
  );
  writeSync(1, "begun\n");
  await new Promise(() => setTimeout(() => undefined, 600_000));
};
const worker = await openWorker(url, [{ name: "thing.last", run }], () => undefined);
await worker.add("thing.last", { n: Number(n) });
