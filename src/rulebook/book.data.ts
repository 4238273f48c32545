import * as establishment from "./establishment.data.ts";
import * as procedure from "./establishment-procedure.data.ts";
import * as quality from "./quality.data.ts";
import type { RulebookEntry } from "./rulebook.model.ts";
import * as staffing from "./staffing.data.ts";
import * as care from "./staffing-care.data.ts";

/** Every check there is, in the order of the book: founding (EST), quality of a charter (CHT), lending of people (STF). */
export const book: readonly RulebookEntry[] = [establishment, procedure, quality, staffing, care].flatMap(
  (part): RulebookEntry[] => Object.values(part),
);

export const entriesById: ReadonlyMap<string, RulebookEntry> = new Map(
  book.map((entry) => [entry.id, entry]),
);
