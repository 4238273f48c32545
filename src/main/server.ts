import { cityAccounts } from "../city/accounts.data.ts";
import { demoPassword } from "../city/seed.store.ts";
import type { Worker } from "../db/job.ts";
import { SetupFault } from "../db/setup.ts";
import { openProduct, type Product } from "./product.ts";
import { readSetting, type Setting } from "./setting.ts";
import { startWorker } from "./worker.ts";

const patienceMs = 10_000;

try {
  const setting = readSetting(process.env);
  const product = await openProduct(setting);
  const address = await product.app.listen({ host: setting.host, port: setting.port });
  greet(address, setting);
  const working = startWorker(product.database, (event, facts) => product.app.log.warn(facts, event));
  // Without its jobs the product still serves; what they would write is read by rule all the same.
  working.catch((error: unknown) => product.app.log.error(error, "job.not-started"));
  stopGracefully(product, working);
} catch (error) {
  fail(error);
}

function greet(address: string, setting: Setting): void {
  const lines = [`专班 Zhuanban  ${address}`, `API            ${address}/api/docs`];
  if (setting.demo) {
    lines.push("", `岚川市（虚构）· an invented city. Sign in with the password ${demoPassword} as`);
    for (const { login, title, titleEn } of cityAccounts)
      lines.push(`  ${login.padEnd(12)} ${title} · ${titleEn}`);
  }
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
}

/** The first signal ends in good order; a second one, or too long a wait, ends at once. */
function stopGracefully(product: Product, working: Promise<Worker>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), patienceMs).unref();
      await working.then((worker) => worker.stop()).catch(() => undefined);
      await product.close();
      process.exit(0);
    });
  }
}

/** What a person can mend is said in a sentence; anything else is a bug and shows where it happened. */
function fail(error: unknown): never {
  const known = error instanceof SetupFault || error instanceof RangeError || isAddressTaken(error);
  process.stderr.write(`\n${known ? sentenceOf(error) : (error as Error).stack}\n\n`);
  process.exit(1);
}

function isAddressTaken(error: unknown): error is NodeJS.ErrnoException {
  return (error as NodeJS.ErrnoException).code === "EADDRINUSE";
}

function sentenceOf(error: Error): string {
  if (!isAddressTaken(error)) return error.message;
  return "端口已被占用。请先停下另一个程序，或换一个端口：PORT=8801 npm start\nThe port is taken. Stop the other program, or choose another: PORT=8801 npm start";
}
