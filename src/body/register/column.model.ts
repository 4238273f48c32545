import { z } from "zod";

/** What the register can show of a body beside its name, in the order it is shown unless somebody chooses another. */
export const registerColumns = [
  "form",
  "type",
  "head",
  "lead_unit",
  "members",
  "term",
  "state",
  "founded",
  "place",
  "basis",
  "issuer",
  "doc_no",
  "dissolution",
] as const;
export const RegisterColumn = z.enum(registerColumns);
export type RegisterColumn = z.output<typeof RegisterColumn>;

/** Shown where nobody has chosen. */
export const defaultColumns: readonly RegisterColumn[] = [
  "form",
  "type",
  "head",
  "lead_unit",
  "members",
  "term",
  "state",
  "founded",
];

/** Columns as an address names them, `columns=head&columns=term`; none named are those of `defaultColumns`. */
export const RegisterColumns = z
  .union([RegisterColumn, z.array(RegisterColumn).max(30)])
  .optional()
  .transform((given): RegisterColumn[] => (given === undefined ? [] : [...new Set([given].flat())]));
