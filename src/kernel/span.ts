import { z } from "zod";

/** Half-open range of UTF-16 offsets in a text. */
export const Span = z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() });
export type Span = z.output<typeof Span>;
