import type { Contract } from "../../kernel/contract.ts";
import { Nothing, SentFile } from "../../kernel/schema.ts";
import { RegisterPage } from "../body.api.ts";
import { RegisterColumns } from "./column.model.ts";

/** A workbook takes no more rows than this; a filter that finds more is narrowed first. */
export const mostExported = 20_000;

export const exportBodies = {
  id: "body.export",
  method: "GET",
  path: "/bodies/export",
  summary: "What the register shows, as an Excel workbook: the same filters, order and columns, every row.",
  door: "signed_in",
  params: Nothing,
  query: RegisterPage.omit({ limit: true, cursor: true }).extend({ columns: RegisterColumns }),
  body: Nothing,
  reply: SentFile,
  sendsFile: true,
  refusals: ["body.export-too-large"],
} satisfies Contract;
