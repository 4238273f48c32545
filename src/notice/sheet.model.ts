/** Half-open range of places on a sheet. */
export type Range = { readonly from: number; readonly to: number };

/**
 * A paper made readable: views of the same characters, place for place. Script, width, tags, entities, pinyin
 * glosses and hard wraps are folded in `text`; `print` keeps the character the paper shows.
 */
export type Sheet = {
  readonly text: string;
  readonly print: string;
  /** Where each character began in the source (UTF-16 offset). */
  readonly at: readonly number[];
};

/** A value as the paper prints it, the same folded for matching, and where it stands on the sheet. */
export type Said = Range & { readonly value: string; readonly folded: string };
