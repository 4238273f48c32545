import * as establishment from "./establishment.data.ts";
import * as procedure from "./establishment-procedure.data.ts";
import * as quality from "./quality.data.ts";
import type { RulebookEntry } from "./rulebook.model.ts";
import * as staffing from "./staffing.data.ts";
import * as care from "./staffing-care.data.ts";

/** Every check there is, by number: quality of a charter (CHT), founding (EST), lending of people (STF). */
export const book: readonly RulebookEntry[] = [establishment, procedure, quality, staffing, care]
  .flatMap((part): RulebookEntry[] => Object.values(part))
  .toSorted((one, other) => one.id.localeCompare(other.id));

export const entriesById: ReadonlyMap<string, RulebookEntry> = new Map(
  book.map((entry) => [entry.id, entry]),
);
