import { type ChildProcess, spawn } from "node:child_process";
import { openDatabase } from "../db/database.ts";
import { today } from "../http/clock.ts";
import { newId } from "../http/ids.ts";
import type { Work } from "../http/work.ts";
import type { Actor } from "../kernel/actor.ts";
import { commitRosterCommand, matchRosterCommand } from "./import.commands.ts";
import { findImport } from "./import.store.ts";

type Told = {
  readonly url: string;
  readonly actor: Actor;
  readonly id: string;
  readonly act: "match" | "commit";
};

/** Another process of the product that begins the work on a roster; the test ends it in the middle, as a power cut would. */
export function startOtherWorker(told: Told): ChildProcess {
  return spawn(process.execPath, [import.meta.filename, JSON.stringify(told)], { stdio: "inherit" });
}

async function begin({ url, actor, id, act }: Told): Promise<void> {
  const database = await openDatabase({ url, poolSize: 3 });
  const db = database.forTenant(actor.tenant);
  const work = { database, db, actor, newId, today: today(new Date()) } as unknown as Work;
  const roster = await findImport(db, id as never);
  if (!roster) throw new Error("the roster is not there");
  const { version, matching } = roster;
  const params = { id: roster.id };
  const reply =
    act === "match"
      ? await matchRosterCommand(work, { params, query: {}, body: { version, matching } })
      : await commitRosterCommand(work, { params, query: {}, body: { version, leaveOut: true } });
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
}

if (process.argv[1] === import.meta.filename) await begin(JSON.parse(process.argv[2] as string));
