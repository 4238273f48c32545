import { mostFileBytes } from "../kernel/limit.ts";
import type { Refusal } from "../kernel/refusal.ts";

/** What can be read: a file is one of these by its content, whatever its name says. */
export const paperFormats = ["txt", "docx", "pdf", "html"] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Where a text comes from: pasted, or out of a file. */
export const textFormats = ["text", ...paperFormats] as const;

/** A remark on how a paper was read; its sentence stands in paper.messages. */
export type PaperNote = Refusal<"paper.named-otherwise" | "paper.pages-without-text">;

/** A file, read. */
export type Paper = {
  /** Lines parted by `\n`; cells of a table row parted by a tab. */
  readonly text: string;
  readonly format: PaperFormat;
  /** Of a web page only: what office programs keep as a title is mostly that of an older paper. */
  readonly title?: string;
  readonly notes: readonly PaperNote[];
};

export const refusalCodes = [
  "paper.empty",
  "paper.too-large",
  "paper.too-long",
  "paper.too-many-pages",
  "paper.too-heavy",
  "paper.too-many",
  "paper.bomb",
  "paper.encrypted",
  "paper.broken",
  "paper.scan",
  "paper.no-text",
  "paper.no-glyphs",
  "paper.classified",
  "paper.legacy-doc",
  "paper.image",
  "paper.ofd",
  "paper.wps",
  "paper.foreign",
  "paper.unrecognised",
] as const;
export type PaperRefusal = Refusal<(typeof refusalCodes)[number]>;

/** What a format's reader takes out of a file, before it is admitted as a paper. */
export type Extract = {
  readonly text: string;
  /** Headers, footers, watermarks, notes: searched for secrecy marks, otherwise left out. */
  readonly aside: string;
  readonly title: string | null;
  readonly notes: readonly PaperNote[];
};

export const limits = {
  fileBytes: mostFileBytes,
  characters: 2_000_000,
  pages: 300,
  /** Of one file inside its sandbox. */
  seconds: 15,
  heapMegabytes: 384,
  residentMegabytes: 768,
  /** Of a DOCX package, counted while inflating: what its directory claims is not believed. */
  entries: 4_000,
  inflatedBytes: 48 * 1024 * 1024,
  /** Inflated to packed, above `ratioFromBytes`; Word's own XML stays below 100, deflate can reach 1,032. */
  ratio: 250,
  ratioFromBytes: 4 * 1024 * 1024,
} as const;
