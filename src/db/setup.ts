import { fill } from "../kernel/messages.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { dbMessages } from "./db.messages.ts";

type Code = keyof typeof dbMessages.zh;

/**
 * The database cannot be opened, and trying again will not help before a person has done something. Thrown while
 * starting; its message is the sentence in both languages.
 */
export class SetupFault extends Error {
  readonly refusal: Refusal<Code>;

  constructor(code: Code, facts: NonNullable<Refusal["facts"]> = {}) {
    super(`${fill(dbMessages.zh[code], facts)}\n${fill(dbMessages.en[code], facts)}`);
    this.name = "SetupFault";
    this.refusal = { code, facts };
  }
}

/** Where the ground tells what happened to it: an event's name and its numbers, never a row's content. */
export type Tell = (event: string, facts: Readonly<Record<string, string | number>>) => void;
