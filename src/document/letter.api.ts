import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { SecondmentId } from "../staffing/secondment.model.ts";
import { DocumentEntry, Saved } from "./document.api.ts";

const ByLoan = z.object({ id: SecondmentId });

export const LetterKind = z.enum(["ask_secondment", "answer_secondment"]);

export const listLetters = {
  id: "document.letters",
  method: "GET",
  path: "/secondments/:id/documents",
  summary: "The letters about one secondment, newest first, and which of them you may begin at this step.",
  door: "signed_in",
  params: ByLoan,
  query: Nothing,
  body: Nothing,
  reply: z.object({
    documents: z.array(DocumentEntry),
    can: z.object({ ask_secondment: May, answer_secondment: May }),
  }),
  refusals: ["staffing.unknown"],
} satisfies Contract;

export const beginLetter = {
  id: "document.letter",
  method: "POST",
  path: "/secondments/:id/documents",
  summary:
    "Begin the letter by which a host asks for a person, or a home unit answers, from what was said so far.",
  door: "signed_in",
  params: ByLoan,
  query: Nothing,
  body: z.object({ kind: LetterKind, draftKey: z.uuid() }),
  reply: Saved,
  refusals: ["staffing.unknown", "document.not-office", "document.loan-unfit", "document.unknown"],
} satisfies Contract;
