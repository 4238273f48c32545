import { z } from "zod";
import { BodyForm, Charter, TaskForceType } from "../charter/charter.model.ts";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";
import { Trace } from "../notice/reading.model.ts";
import { limits, textFormats } from "../paper/paper.model.ts";

/** The life of a body, as far as it is led yet. `overdue` is no state: it is read off the term and today. */
export const bodyStates = [
  "draft",
  "submitted",
  "returned",
  "rejected",
  "running",
  "suspended",
  "merged",
  "winding_up",
  "dissolved",
  "archived",
  "discarded",
  "lapsed",
] as const;
export const BodyState = z.enum(bodyStates);
export type BodyState = z.output<typeof BodyState>;

/** States in which a body is not founded yet: seen by who drafts it and who decides on it, not by everybody. */
export const unfoundedStates = ["draft", "submitted", "returned", "rejected", "discarded"] as const;

/**
 * A leader's word for a sudden event, on which a body runs before its paper: who said it, when, how it came, who heard
 * it or where it is recorded, and why it could not wait.
 */
export const Word = z.object({
  saidBy: z.string().trim().min(1).max(60),
  post: z.string().trim().min(1).max(120),
  saidOn: Day,
  how: z.enum(["on_site", "meeting", "phone", "message"]),
  witness: z.string().trim().min(1).max(400),
  reason: z.string().trim().min(1).max(2_000),
});
export type Word = z.output<typeof Word>;

export const BodyId = idOf<"body">();
export type BodyId = z.output<typeof BodyId>;

export const Body = z.object({
  id: BodyId,
  jurisdictionId: idOf<"jurisdiction">(),
  state: BodyState,
  charter: Charter,
  paperId: idOf<"paper">().nullable(),
  draftedBy: idOf<"account">(),
  submittedBy: idOf<"account">().nullable(),
  /** Named by the one who saves, so that the same draft sent twice is one draft. */
  draftKey: z.uuid(),
  foundedOn: Day.nullable(),
  /** Null: founded in the ordinary way, or not yet. */
  word: Word.nullable(),
  /** Until then the founding by word is to be approved, or the body lapses; null: nothing is owed. */
  regulariseBy: Day.nullable(),
  /** Goes up with every change; a change names the version it was made on. */
  version: z.int().positive(),
});
export type Body = z.output<typeof Body>;

/** What the register sorts and filters by: readings of the charter, written whenever the charter is. */
export const RegisterEntry = z.object({
  name: z.string(),
  form: BodyForm,
  type: TaskForceType,
  /** The first head, by name or, where the paper gives none, by post. */
  head: z.string(),
  leadUnit: z.string(),
  memberCount: z.int().nonnegative(),
  termEnd: Day.nullable(),
});
export type RegisterEntry = z.output<typeof RegisterEntry>;

/** The paper a charter was read from, kept with the words that say each value. */
export const SourcePaper = z.object({
  fileName: z.string().max(255).nullable(),
  format: z.enum(textFormats),
  text: z.string().min(1).max(limits.characters),
  traces: z.array(Trace).max(60_000),
});
export type SourcePaper = z.output<typeof SourcePaper>;
