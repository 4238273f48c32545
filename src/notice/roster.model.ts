import type { Range, Said } from "./sheet.model.ts";

/** A run of characters between separators, spaces inside dropped. */
export type Atom = Range & {
  readonly text: string;
  /** Where each character of `text` stands on the sheet. */
  readonly places: readonly number[];
  /** The bracket at its end, without the brackets: 李甲(副县长). */
  readonly bracket: Range | null;
  /** What stands between it and the one before. */
  readonly gap: "none" | "space" | "pause" | "comma" | "line";
};

/** One thing that a roster lists: a person, a post without a person, or a unit. */
export type Entry = {
  readonly kind: "person" | "post" | "unit";
  readonly name: Said | null;
  /** Unit and post; empty value where the paper gives none. */
  readonly post: Said;
  /** A word in brackets that belongs to the role: 李甲(常务). */
  readonly modifier: string | null;
};

/** A role word of a roster and what it lists. */
export type Row = {
  readonly role: Said;
  /** The role word folded, as the vocabulary knows it. */
  readonly word: string;
  readonly entries: readonly Entry[];
};
