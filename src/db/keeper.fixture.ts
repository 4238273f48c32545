// A process of its own for the tests of durability: opens the folder it is told and writes rows through the product's
// API, one after another on several connections, until it is killed. What it prints has been acknowledged.
import { writeSync } from "node:fs";
import { openDatabase } from "./database.ts";
import { SetupFault } from "./setup.ts";
import { addThing, createThings, listThings, tenantA } from "./thing.fixture.ts";

const [folder = "", task = "write"] = process.argv.slice(2);
const print = (line: string) => writeSync(1, `${line}\n`);

try {
  const db = await openDatabase({ folder, poolSize: 4, embedded: { durable: task === "write" } });
  await createThings(db.url);
  const kept = await listThings(db.forTenant(tenantA));
  print(`kept ${kept.map(({ id }) => id).join(" ")}`);
  if (task === "write") {
    let next = (kept.at(-1)?.id ?? 0) + 1;
    const write = async () => {
      for (;;) {
        const id = next++;
        await db.withTenant(tenantA, (trx) => addThing(trx, id));
        print(`added ${id}`);
      }
    };
    await Promise.all([write(), write(), write(), write()]);
  }
  if (task === "stay") await new Promise(() => undefined);
  await db.close();
  print("closed");
} catch (error) {
  print(error instanceof SetupFault ? `refused ${error.message}` : `failed ${String(error)}`);
  process.exitCode = 1;
}
