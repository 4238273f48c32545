import { z } from "zod";
import { BodyForm, TaskForceType } from "../../charter/charter.model.ts";
import { JurisdictionLevel } from "../../identity/identity.model.ts";
import type { Contract } from "../../kernel/contract.ts";
import { Day } from "../../kernel/day.ts";
import { idOf } from "../../kernel/id.ts";
import { Nothing } from "../../kernel/schema.ts";

const count = z.int().nonnegative();

/** How many bodies of a type lived at the end of a day. */
export const Running = z.object({ on: Day, type: TaskForceType, count });
export type Running = z.output<typeof Running>;

/** How many bodies of a form live today, by the level of their place. */
export const AtLevel = z.object({ level: JurisdictionLevel, form: BodyForm, count });
export type AtLevel = z.output<typeof AtLevel>;

/** Of the bodies whose term ran out in a quarter: ended by then, ended later, or still there. */
export const Quarter = z.object({
  /** Its first day. */
  from: Day,
  onTime: count,
  late: count,
  overdue: count,
});
export type Quarter = z.output<typeof Quarter>;

export const getNumbers = {
  id: "body.numbers",
  method: "GET",
  path: "/register/numbers",
  summary:
    "The register in numbers: living bodies at each month's end, by level, and whether terms were kept.",
  door: "signed_in",
  params: Nothing,
  query: z.object({
    /** The place and every place below it; everything one may see without it. */
    jurisdiction: idOf<"jurisdiction">().optional(),
  }),
  body: Nothing,
  reply: z.object({
    /** Twelve months' ends and today, the oldest first; of each only the types that there were. */
    running: z.array(Running),
    levels: z.array(AtLevel),
    /** Eight quarters, the oldest first. */
    quarters: z.array(Quarter),
  }),
  refusals: [],
} satisfies Contract;
