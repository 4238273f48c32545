import * as establishment from "./establishment.data.ts";
import * as procedure from "./establishment-procedure.data.ts";
import * as quality from "./quality.data.ts";
import type { RulebookEntry } from "./rulebook.model.ts";

/** Every check there is, in the order of the book: founding and procedure (EST), quality of a charter (CHT). */
export const book: readonly RulebookEntry[] = [establishment, procedure, quality].flatMap(
  (part): RulebookEntry[] => Object.values(part),
);

export const entriesById: ReadonlyMap<string, RulebookEntry> = new Map(
  book.map((entry) => [entry.id, entry]),
);
