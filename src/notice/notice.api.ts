import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { Nothing, UploadedFile } from "../kernel/schema.ts";
import { refusalCodes } from "../paper/paper.model.ts";
import { Reading } from "./reading.model.ts";

const Fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]);

/** What the reader makes of a paper. Spans of the reading are offsets into `text`. Nothing of it is stored. */
export const NoticeRead = z.object({
  text: z.string(),
  format: z.enum(["text", "txt", "docx", "pdf", "html"]),
  fileName: z.string().nullable(),
  /** Remarks on the file, such as an ending that lies; their sentences are in paper.messages. */
  notes: z.array(z.object({ code: z.string(), facts: z.record(z.string(), Fact).readonly().optional() })),
  reading: Reading,
});
export type NoticeRead = z.output<typeof NoticeRead>;

export const readNoticeText = {
  id: "notice.read",
  method: "POST",
  path: "/notices/read",
  summary:
    "Read a pasted paper: the body it founds, each value with the words that say it. Nothing is stored.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: z.object({ text: z.string() }),
  reply: NoticeRead,
  refusals: ["paper.empty", "paper.too-long", "paper.classified"],
} satisfies Contract;

export const readNoticeFile = {
  id: "notice.readFile",
  method: "POST",
  path: "/notices/read-file",
  summary: "Read a file: TXT, DOCX, PDF with text, or HTML saved from a site. Nothing is stored.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: UploadedFile,
  reply: NoticeRead,
  takesFile: true,
  refusals: refusalCodes,
} satisfies Contract;
