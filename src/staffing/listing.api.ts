import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { idOf } from "../kernel/id.ts";
import { Nothing, SentFile } from "../kernel/schema.ts";
import { Finding } from "../rulebook/rulebook.model.ts";
import { SecondmentFilter } from "./secondment.api.ts";
import { SecondmentId } from "./secondment.model.ts";

/** A workbook takes no more rows than this; a list that finds more is narrowed first. */
export const mostExported = 20_000;

export const exportSecondments = {
  id: "staffing.export",
  method: "GET",
  path: "/secondments/export",
  summary: "What the list of secondments shows, as an Excel workbook: the same view and filters, every row.",
  door: "signed_in",
  params: Nothing,
  query: SecondmentFilter,
  body: Nothing,
  reply: SentFile,
  sendsFile: true,
  refusals: ["staffing.export-too-large"],
} satisfies Contract;

export const FiredLoan = z.object({
  id: SecondmentId,
  person: z.string(),
  homeUnit: z.string(),
  body: z.string(),
  finding: Finding,
});
export type FiredLoan = z.output<typeof FiredLoan>;

export const listFiredLoans = {
  id: "staffing.fired",
  method: "GET",
  path: "/secondments/checks/:check",
  summary:
    "Secondments that are asked for or stand today, of bodies of a place and below, of which a check says something. In steps: `next` asks for the step after.",
  door: "signed_in",
  params: z.object({ check: z.string().max(40) }),
  query: z.object({ jurisdiction: idOf<"jurisdiction">(), after: SecondmentId.optional() }),
  body: Nothing,
  reply: z.object({ loans: z.array(FiredLoan), judged: z.int(), next: SecondmentId.nullable() }),
  refusals: [],
} satisfies Contract;
