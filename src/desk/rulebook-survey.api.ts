import { z } from "zod";
import { BodyId } from "../body/body.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { idOf } from "../kernel/id.ts";
import { Nothing } from "../kernel/schema.ts";
import { Finding } from "../rulebook/rulebook.model.ts";
import { choiceRefusals } from "../rulebook/setting.api.ts";
import { Proposal } from "../rulebook/setting.model.ts";

const Place = z.object({ jurisdiction: idOf<"jurisdiction">() });

/**
 * A survey goes through the register in steps, each as long as one request may take: `next` asks for the step after,
 * and is null at the end.
 */
const Step = z.object({
  /** Bodies looked at in this step; `total` is how many there are in all. */
  judged: z.int(),
  total: z.int(),
  next: BodyId.nullable(),
});
export type Step = z.output<typeof Step>;

const after = BodyId.nullable().default(null);
const Voice = z.enum(["fail", "warn"]).nullable();

export const Shifted = z.object({
  id: BodyId,
  name: z.string(),
  shifts: z.array(z.object({ check: z.string(), before: Voice, after: Voice })),
});
export type Shifted = z.output<typeof Shifted>;

export const tryChoice = {
  id: "rulebook.try",
  method: "POST",
  path: "/rulebook/try",
  summary:
    "What a change would do to today's register: bodies of which a check would say more, or less. Saves nothing.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Proposal.extend({ jurisdictionId: idOf<"jurisdiction">(), after }),
  reply: Step.extend({ gained: z.int(), lost: z.int(), bodies: z.array(Shifted) }),
  refusals: choiceRefusals,
} satisfies Contract;

const Fired = z.object({ fail: z.int(), warn: z.int(), advice: z.int() });
export type Fired = z.output<typeof Fired>;

export const countFired = {
  id: "rulebook.fired",
  method: "GET",
  path: "/rulebook/fired",
  summary: "Of how many bodies that you may see each check says something today.",
  door: "signed_in",
  params: Nothing,
  query: Place.extend({ after: BodyId.optional() }),
  body: Nothing,
  reply: Step.extend({ checks: z.record(z.string(), Fired) }),
  refusals: ["rulebook.unknown"],
} satisfies Contract;

export const FiredBody = z.object({ id: BodyId, name: z.string(), finding: Finding });
export type FiredBody = z.output<typeof FiredBody>;

export const listFired = {
  id: "rulebook.fired-bodies",
  method: "GET",
  path: "/rulebook/checks/:check/bodies",
  summary: "The bodies that you may see of which a check says something today, with what it says.",
  door: "signed_in",
  params: z.object({ check: z.string().max(40) }),
  query: Place.extend({ after: BodyId.optional() }),
  body: Nothing,
  reply: Step.extend({ bodies: z.array(FiredBody) }),
  refusals: ["rulebook.unknown", "rulebook.unknown-check"],
} satisfies Contract;
