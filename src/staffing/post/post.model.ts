import { z } from "zod";
import type { BodyId } from "../../body/body.model.ts";
import { Day } from "../../kernel/day.ts";
import { idOf } from "../../kernel/id.ts";
import { Power } from "../secondment.model.ts";

export const PostId = idOf<"post">();
export type PostId = z.output<typeof PostId>;

/** The name of a course, as a certificate would print it. */
export const Course = z.string().trim().min(1).max(100);

/** What a body writes down of a post: 岗、责, what it may do that not everybody may, and what its holder has learnt. */
export const PostFields = z.object({
  name: z.string().trim().min(1).max(100),
  duty: z.string().trim().max(1_000),
  powers: z.array(Power).max(Power.options.length),
  training: z.array(Course).max(20),
});
export type PostFields = z.output<typeof PostFields>;

export const Holder = z.object({ personId: idOf<"person">(), since: Day });
export type Holder = z.output<typeof Holder>;

export type Post = PostFields & {
  readonly id: PostId;
  readonly bodyId: BodyId;
  readonly closedOn: Day | null;
  readonly holder: Holder | null;
  /** When the last holding that is over ended; null where none is. */
  readonly endedOn: Day | null;
  readonly version: number;
};
