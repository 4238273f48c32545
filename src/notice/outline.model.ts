import type { Range } from "./sheet.model.ts";

/** Depth of a heading mark: 章 1, 条 2, 一、 3, (一) 4, 1. 5, (1) 6; 0 for a line without one. */
export type Depth = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A line of the paper, or a part of one that opens with a heading mark. */
export type Line = Range & {
  readonly depth: Depth;
  /** Where the words after the mark begin. */
  readonly body: number;
  /** Whether the line begins where the paper breaks one. */
  readonly fresh: boolean;
};
