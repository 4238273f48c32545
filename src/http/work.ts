import type { Database, TenantDb } from "../db/database.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Contract, Heard, Reply } from "../kernel/contract.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Result } from "../kernel/result.ts";
import type { Language } from "../kernel/schema.ts";

/** What every command is given, whoever knocks: the clock, the language, a source of ids, the answer's cookies. */
export type OpenWork = {
  readonly database: Database;
  readonly language: Language;
  /** The instant of the request, ISO with zone; and the day it falls on where the offices are. */
  readonly at: string;
  readonly today: Day;
  readonly newId: <Kind extends string>() => Id<Kind>;
  readonly request: { readonly headers: Readonly<Record<string, string | undefined>>; readonly ip: string };
  readonly setHeader: (name: string, value: string | readonly string[]) => void;
};

/** What a command is given when somebody is signed in. `db` sees the rows of the actor's tenant and no others. */
export type Work = OpenWork & { readonly actor: Actor; readonly db: TenantDb };

type WorkFor<C extends Contract> = C["door"] extends "open" ? OpenWork : Work;

/** One act: what is there → may it → decide → settle → reply. Refusals are returned, faults are thrown. */
export type Command<C extends Contract> = (work: WorkFor<C>, ask: Heard<C>) => Promise<Result<Reply<C>>>;

/** A contract with the command that keeps it. */
export type Route = {
  readonly contract: Contract;
  readonly run: (work: OpenWork | Work, ask: Heard<Contract>) => Promise<Result<unknown>>;
};

export function route<C extends Contract>(contract: C, command: Command<C>): Route {
  // The door builds the work that the contract's `door` asks for; bind.ts is the only caller.
  return { contract, run: command as unknown as Route["run"] };
}
