import type { CharterPart } from "../compare.rules.ts";

/** What can happen to a value, an entry or the order of a charter; each code has its sentence in change.messages. */
export type ChangeCode =
  | "renamed"
  | "value-stated"
  | "value-changed"
  | "value-dropped"
  | "flag-on"
  | "flag-off"
  | "office-moved"
  | "office-director"
  | "lead-unit"
  | "term-extended"
  | "term-shortened"
  | "term-set"
  | "term-opened"
  | "seat-replaced"
  | "seat-moved"
  | "seat-post"
  | "seats-added"
  | "seats-removed"
  | "units-added"
  | "units-removed"
  | "group-added"
  | "group-removed"
  | "group-renamed"
  | "group-lead"
  | "group-duty"
  | "group-members"
  | "target-added"
  | "target-removed"
  | "target-changed"
  | "target-due"
  | "reordered";

/**
 * One thing that differs between two versions of a charter. `parts` are the parts it lies in: two where somebody goes
 * from the members to the leaders. `path` leads to the value or list, without keys, as field names know it.
 */
export type CharterChange = {
  readonly code: ChangeCode;
  readonly parts: readonly CharterPart[];
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
};
