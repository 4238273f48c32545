import type { Mention } from "./founding.model.ts";
import type { Line } from "./outline.model.ts";
import type { ScopedLine } from "./scope.rules.ts";
import type { Range, Sheet } from "./sheet.model.ts";

/** A paper cut into what the reader looks at. */
export type Scene = {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  readonly scoped: readonly ScopedLine[];
  readonly sentences: readonly Range[];
  /** The body that the paper is about, and the others that it founds beside it. */
  readonly main: Mention | null;
  readonly others: readonly Mention[];
  /** Where the head ends: at the founding sentence or the first heading. */
  readonly headEnd: number;
};
