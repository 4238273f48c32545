import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { openDatabase } from "../db/database.ts";
import { openGuard } from "./guard.store.ts";

/** A second process of the product that knows who asks. */
export type OtherProcess = {
  /** The account it would let in by this cookie, or null. */
  readonly whoIs: (cookie: string) => Promise<string | null>;
  readonly end: () => void;
};

export async function startOtherProcess(url: string): Promise<OtherProcess> {
  const child: ChildProcess = spawn(process.execPath, [import.meta.filename, url], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (!child.stdin || !child.stdout) throw new Error("no pipes");
  const { stdin } = child;
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await answers.next()).value ?? "null") as string | null;
  await next();
  return {
    whoIs: (cookie) => {
      stdin.write(`${cookie}\n`);
      return next();
    },
    end: () => stdin.end(),
  };
}

/** What runs over there: a line with a cookie in, a line with the account out. */
async function answerLines(url: string): Promise<void> {
  const database = await openDatabase({ url, poolSize: 2 });
  const guard = await openGuard(database);
  process.stdout.write('"ready"\n');
  for await (const cookie of createInterface({ input: process.stdin })) {
    const actor = await guard.whoIs({ headers: { cookie } });
    process.stdout.write(`${JSON.stringify(actor?.account ?? null)}\n`);
  }
  await guard.close();
  await database.close();
}

if (process.argv[1] === import.meta.filename) await answerLines(process.argv[2] as string);
