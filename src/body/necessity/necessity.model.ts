import { z } from "zod";
import { Day } from "../../kernel/day.ts";
import { BodyId, BodyState } from "../body.model.ts";

/** An existing body that is close to a proposed one, with why. */
export const CloseBody = z.object({
  id: BodyId,
  name: z.string(),
  purpose: z.string().nullable(),
  jurisdiction: z.string(),
  state: BodyState,
  /** 0 to 100, by the pairs of letters that name and duty share. */
  likeness: z.int(),
  /** Words that both use, the longest first. */
  words: z.array(z.string()),
  sameLead: z.boolean(),
  /** Names of persons who sit on both. */
  members: z.array(z.string()),
  /** `duplicate`: one and the same subject, at work; `recreation`: the same subject, ended within the last 12 months. */
  kind: z.enum(["alike", "duplicate", "recreation"]),
  endedOn: Day.nullable(),
});
export type CloseBody = z.output<typeof CloseBody>;
