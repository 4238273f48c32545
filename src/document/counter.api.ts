import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { Nothing } from "../kernel/schema.ts";
import { DocumentId, DocumentNumber } from "./document.model.ts";

const ById = z.object({ id: DocumentId });

export const getCounter = {
  id: "document.counter",
  method: "GET",
  path: "/documents/:id/number",
  summary: "The number that a draft would be given if it were issued now.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: Nothing,
  reply: z.object({ next: DocumentNumber }),
  refusals: ["document.unknown"],
} satisfies Contract;

export const setCounter = {
  id: "document.count",
  method: "POST",
  path: "/documents/:id/number",
  summary:
    "Set, with a reason, at which number the code of a draft goes on this year: for numbers given on paper before. Only upward.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: z.object({
    next: z.int().positive().max(999_999),
    reason: z.string().trim().min(1).max(2_000),
  }),
  reply: z.object({ next: DocumentNumber }),
  refusals: [
    "document.unknown",
    "document.not-office",
    "document.not-open",
    "document.code-missing",
    "document.code-elsewhere",
    "document.counter-back",
    "body.classified",
  ],
} satisfies Contract;
