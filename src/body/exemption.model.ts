import { z } from "zod";
import { Day } from "../kernel/day.ts";

/** Why a body may be as it is although a check says no: the ground, the paper or decision it rests on, and until when. */
export const Exemption = z.object({
  ground: z.string().trim().min(1).max(2_000),
  basis: z.string().trim().min(1).max(200),
  until: Day,
});
export type Exemption = z.output<typeof Exemption>;

/** By the id of the check. */
export const Exemptions = z.record(z.string().max(40), Exemption);
export type Exemptions = Readonly<z.output<typeof Exemptions>>;
