import { z } from "zod";
import { BodyId } from "../body/body.model.ts";
import type { Contract } from "../kernel/contract.ts";
import { Day } from "../kernel/day.ts";
import { May } from "../kernel/policy.ts";
import { Nothing, SentFile } from "../kernel/schema.ts";
import {
  DocumentContent,
  DocumentId,
  DocumentKind,
  DocumentNumber,
  DocumentState,
  OfficialDocument,
} from "./document.model.ts";

const ById = z.object({ id: DocumentId });
const Version = z.int().positive();

export const DocumentView = OfficialDocument.extend({
  body: z.object({ id: BodyId, name: z.string() }),
  jurisdiction: z.string(),
  draftedByName: z.string(),
  issuedByName: z.string().nullable(),
  /** Why it was taken back, where it was. */
  voidReason: z.string().nullable(),
  can: z.object({ revise: May, issue: May, void: May, discard: May, count: May }),
}).meta({ title: "Document" });
export type DocumentView = z.output<typeof DocumentView>;

export const DocumentEntry = z.object({
  id: DocumentId,
  kind: DocumentKind,
  state: DocumentState,
  title: z.string(),
  number: DocumentNumber.nullable(),
  issuedOn: Day.nullable(),
});
export type DocumentEntry = z.output<typeof DocumentEntry>;

/** That a paper was numbered or taken back: what the history of its body tells. */
export const DocumentDeed = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  kind: z.enum(["document.issued", "document.voided"]),
  reason: z.string(),
  document: DocumentId,
});
export type DocumentDeed = z.output<typeof DocumentDeed>;

/** What beginning a paper answers. */
export const Saved = z.object({ id: DocumentId, version: Version });

export const listDocuments = {
  id: "document.list",
  method: "GET",
  path: "/bodies/:id/documents",
  summary: "The official papers of a body, newest first, and which kinds its step calls for.",
  door: "signed_in",
  params: z.object({ id: BodyId }),
  query: Nothing,
  body: Nothing,
  reply: z.object({
    documents: z.array(DocumentEntry),
    /** Oldest first. */
    deeds: z.array(DocumentDeed),
    /** Kinds that fit the step (DOC-01). */
    kinds: z.array(DocumentKind),
    can: z.object({ draft: May }),
  }),
  refusals: ["body.unknown"],
} satisfies Contract;

export const beginDocument = {
  id: "document.begin",
  method: "POST",
  path: "/bodies/:id/documents",
  summary: "Begin a paper of a body from its charter. The same draftKey sent twice is one draft.",
  door: "signed_in",
  params: z.object({ id: BodyId }),
  query: Nothing,
  body: z.object({ kind: DocumentKind, draftKey: z.uuid() }),
  reply: Saved,
  refusals: ["body.unknown", "document.not-office", "document.kind-unfit", "document.unknown"],
} satisfies Contract;

export const getDocument = {
  id: "document.get",
  method: "GET",
  path: "/documents/:id",
  summary: "One paper as it is printed, and what you may do with it.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: Nothing,
  reply: DocumentView,
  refusals: ["document.unknown"],
} satisfies Contract;

export const reviseDocument = {
  id: "document.revise",
  method: "POST",
  path: "/documents/:id/revise",
  summary: "Save the words of a draft.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: z.object({ version: Version, content: DocumentContent }),
  reply: DocumentView,
  refusals: [
    "document.unknown",
    "document.not-office",
    "document.not-open",
    "document.stale",
    "body.classified",
  ],
} satisfies Contract;

export const issueDocument = {
  id: "document.issue",
  method: "POST",
  path: "/documents/:id/issue",
  summary: "Give the paper its number: the next of its code and year. From then on its words do not change.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: z.object({ version: Version }),
  reply: DocumentView,
  refusals: [
    "document.unknown",
    "document.not-office",
    "document.not-open",
    "document.stale",
    "document.unfit",
    "document.code-elsewhere",
    "document.kind-unfit",
    "document.loan-unfit",
    "document.version-unfit",
    "body.classified",
  ],
} satisfies Contract;

export const voidDocument = {
  id: "document.void",
  method: "POST",
  path: "/documents/:id/void",
  summary: "Take an issued paper back (作废). Its number stays used.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: z.object({ version: Version, reason: z.string().trim().min(1).max(2_000) }),
  reply: DocumentView,
  refusals: [
    "document.unknown",
    "document.not-office",
    "document.not-issued",
    "document.stale",
    "body.classified",
  ],
} satisfies Contract;

export const discardDocument = {
  id: "document.discard",
  method: "POST",
  path: "/documents/:id/discard",
  summary: "Put a draft away. It never had a number.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: z.object({ version: Version }),
  reply: DocumentView,
  refusals: ["document.unknown", "document.not-office", "document.not-open", "document.stale"],
} satisfies Contract;

export const getDocumentFile = {
  id: "document.file",
  method: "GET",
  path: "/documents/:id/docx",
  summary: "The paper as a DOCX in the layout of GB/T 9704-2012.",
  door: "signed_in",
  params: ById,
  query: Nothing,
  body: Nothing,
  reply: SentFile,
  sendsFile: true,
  refusals: ["document.unknown"],
} satisfies Contract;
