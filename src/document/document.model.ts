import { z } from "zod";
import { Day } from "../kernel/day.ts";
import { idOf } from "../kernel/id.ts";

/** 文种: of the fifteen in article 8 of the regulation on official papers, those that a task force's life needs. */
export const genres = ["notice", "request", "letter", "minutes"] as const;
export type Genre = (typeof genres)[number];

/** What a paper does. Each step of a body's life has its genre (DOC-01). */
export const documentKinds = [
  "request_founding",
  "found",
  "adjust",
  "dissolve",
  "ask_secondment",
  "answer_secondment",
  "minutes",
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.output<typeof DocumentKind>;

export const genreOfKind: Readonly<Record<DocumentKind, Genre>> = {
  request_founding: "request",
  found: "notice",
  adjust: "notice",
  dissolve: "notice",
  ask_secondment: "letter",
  answer_secondment: "letter",
  minutes: "minutes",
};

/**
 * A draft; then numbered and in force, or put away. `void` (作废): taken back, its number stays used and is never given
 * again.
 */
export const documentStates = ["draft", "issued", "void", "discarded"] as const;
export const DocumentState = z.enum(documentStates);
export type DocumentState = z.output<typeof DocumentState>;

const line = (max: number) => z.string().trim().max(max);

/** One row of a roster: who is under which role. Two people under one role are two rows with the same role. */
export const RosterRow = z.object({ role: line(40), name: line(60), post: line(300) });
export type RosterRow = z.output<typeof RosterRow>;

/** What the text of a paper is made of. A heading's numeral follows from its place; `rest` runs on behind it. */
export const Block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), text: line(8_000) }),
  z.object({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: line(400),
    rest: line(8_000),
  }),
  z.object({ kind: z.literal("roster"), rows: z.array(RosterRow).max(12_000) }),
  z.object({
    kind: z.literal("table"),
    head: z.array(line(40)).min(1).max(8),
    rows: z.array(z.array(line(400)).max(8)).max(12_000),
  }),
]);
export type Block = z.output<typeof Block>;

export const Attachment = z.object({ title: line(200), blocks: z.array(Block).max(400) });
export type Attachment = z.output<typeof Attachment>;

/** An official paper as data: all that is printed, except its number and its day, which issuing gives. */
export const DocumentContent = z
  .object({
    /** 发文机关: who signs. */
    issuer: line(200),
    /** 发文机关标志, the red head: `岚川市人民政府办公室文件`; of minutes `……会议纪要`. */
    masthead: line(200),
    /** 机关代字: `岚政办发`. */
    code: line(40),
    title: line(300),
    /** 主送机关. */
    recipients: z.array(line(200)).max(60),
    /** 签发人, printed on papers that go up. */
    signer: line(60).nullable(),
    blocks: z.array(Block).max(2_000),
    attachments: z.array(Attachment).max(20),
    /** 抄送机关. */
    copies: z.array(line(200)).max(100),
    /** 印发机关. */
    printer: line(200),
  })
  .meta({ title: "DocumentContent" });
export type DocumentContent = z.output<typeof DocumentContent>;

export const DocumentId = idOf<"document">();
export type DocumentId = z.output<typeof DocumentId>;

/** `岚政办发〔2026〕12号`. */
export const DocumentNumber = z.object({
  code: z.string(),
  year: z.int().min(1900).max(2999),
  serial: z.int().positive(),
});
export type DocumentNumber = z.output<typeof DocumentNumber>;

export const OfficialDocument = z.object({
  id: DocumentId,
  bodyId: idOf<"body">(),
  jurisdictionId: idOf<"jurisdiction">(),
  kind: DocumentKind,
  /** The loan a letter asks or answers about. */
  secondmentId: idOf<"secondment">().nullable(),
  /** The version of the charter that a notice of adjustment tells of. */
  charterVersionId: idOf<"charter_version">().nullable(),
  state: DocumentState,
  content: DocumentContent,
  number: DocumentNumber.nullable(),
  issuedOn: Day.nullable(),
  draftedBy: idOf<"account">(),
  /** Named by the one who begins the paper, so that the same beginning sent twice is one draft. */
  draftKey: z.uuid(),
  issuedBy: idOf<"account">().nullable(),
  /** Goes up with every change; a change names the version it was made on. */
  version: z.int().positive(),
});
export type OfficialDocument = z.output<typeof OfficialDocument>;
