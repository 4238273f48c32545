import { z } from "zod";
import { Charter } from "../../charter/charter.model.ts";
import type { Contract } from "../../kernel/contract.ts";
import { May } from "../../kernel/policy.ts";
import { Nothing } from "../../kernel/schema.ts";
import { Adjustment, AdjustStep } from "../../notice/adjust.model.ts";
import { Trace } from "../../notice/reading.model.ts";
import { BodyId, BodyState } from "../body.model.ts";
import { Instrument } from "./version.model.ts";

const Text = z.object({ text: z.string() });

export const Candidate = z.object({
  id: BodyId,
  name: z.string(),
  jurisdiction: z.string(),
  state: BodyState,
  /** 1: the very name the paper uses. */
  likeness: z.number(),
  /** Whether you may propose a version of it. */
  may: May,
});
export type Candidate = z.output<typeof Candidate>;

export const findAdjusted = {
  id: "version.adjusted",
  method: "POST",
  path: "/bodies/adjusted",
  summary:
    "Whether a paper adjusts a body that stands, what it orders, and which bodies of the register it can mean. Nothing is stored.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: Text,
  reply: z.object({
    adjustment: Adjustment.omit({ roster: true }).nullable(),
    candidates: z.array(Candidate),
  }),
  refusals: ["paper.empty", "paper.too-long", "paper.classified"],
} satisfies Contract;

export const adjustBody = {
  id: "version.adjust",
  method: "POST",
  path: "/bodies/:id/adjust",
  summary:
    "The next version of a body's charter as an adjusting paper would make it, with the words for each change. Nothing is stored.",
  door: "signed_in",
  params: z.object({ id: BodyId }),
  query: Nothing,
  body: Text,
  reply: z.object({
    charter: Charter,
    instrument: Instrument,
    traces: z.array(Trace),
    steps: z.array(z.object({ step: AdjustStep, problem: z.string().nullable() })),
  }),
  refusals: [
    "body.unknown",
    "body.not-founder",
    "paper.empty",
    "paper.too-long",
    "paper.classified",
    "version.not-running",
    "version.no-adjustment",
  ],
} satisfies Contract;
