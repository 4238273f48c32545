import { ok, type Result, refuse } from "../kernel/result.ts";
import { classifyOle } from "./ole.rules.ts";
import type { PaperFormat, PaperNote, PaperRefusal } from "./paper.model.ts";

/** First bytes that tell what a file is, as Latin-1; longer ones before their beginnings. */
const signatures: readonly (readonly [start: string, image: boolean, seems: string])[] = [
  ["\x89PNG", true, "PNG"],
  ["\xff\xd8\xff", true, "JPEG"],
  ["GIF8", true, "GIF"],
  ["II*\0", true, "TIFF"],
  ["MM\0*", true, "TIFF"],
  ["BM", true, "BMP"],
  ["Rar!", false, "RAR"],
  ["7z\xbc\xaf", false, "7Z"],
  ["\x1f\x8b", false, "GZIP"],
  ["MZ", false, "EXE"],
  ["\x7fELF", false, "ELF"],
  ["ID3", false, "MP3"],
  ["{\\rtf", false, "RTF"],
  ["SQLite format 3", false, "SQLite"],
];

const html =
  /^\s*(?:<\?xml[^>]{0,200}>\s*|<!--[^>]{0,400}-->\s*){0,4}<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span)\b/i;
const webArchive = /^(?:from: <?saved by|mime-version: 1\.0|content-type: multipart\/related)/im;

/**
 * What the content is, whatever the name says; a DOCX is told from other ZIP packages when it is opened. The name only
 * decides between two office programs that write the same container.
 */
export function sniffFormat(bytes: Uint8Array, name: string | null): Result<PaperFormat, PaperRefusal> {
  const head = toLatin1(bytes.subarray(0, 2048));
  const container = sniffContainer(bytes, head, name);
  if (container) return container;
  const letters = head.replace(/\0|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/g, "");
  if (letters.includes('progid="Word.Document"')) return refuse("paper.legacy-doc");
  if (webArchive.test(letters)) return refuse("paper.foreign", { seems: "MHT" });
  return ok(html.test(letters) ? "html" : "txt");
}

function sniffContainer(
  bytes: Uint8Array,
  head: string,
  name: string | null,
): Result<PaperFormat, PaperRefusal> | null {
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return ok("docx");
  if (head.slice(0, 1024).includes("%PDF-")) return ok("pdf");
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return refuseOle(bytes, name);
  const known = signatures.find(([start]) => head.startsWith(start) && !isTextAfter(bytes, start));
  if (known) return refuse(known[1] ? "paper.image" : "paper.foreign", { seems: known[2] });
  if (head.startsWith("RIFF")) return refuseRiff(head.slice(8, 12));
  if (head.slice(4, 8) === "ftyp") return refuseIso(head.slice(8, 12));
  return null;
}

/** A text may begin with the letters BM, MZ or ID3; a file of that kind holds a NUL near its start. */
function isTextAfter(bytes: Uint8Array, start: string): boolean {
  return /^[\x20-\x7e]+$/.test(start) && start !== "{\\rtf" && !bytes.subarray(0, 512).includes(0);
}

function refuseOle(bytes: Uint8Array, name: string | null) {
  const kind = classifyOle(bytes);
  if (kind === "encrypted") return refuse("paper.encrypted");
  if (endingOf(name) === "wps") return refuse("paper.wps");
  if (kind === "doc") return refuse("paper.legacy-doc");
  return kind === "other"
    ? refuse("paper.unrecognised")
    : refuse("paper.foreign", { seems: kind.toUpperCase() });
}

function refuseRiff(form: string) {
  return form === "WEBP"
    ? refuse("paper.image", { seems: "WEBP" })
    : refuse("paper.foreign", { seems: form.trim().replace(/\W/g, "") || "RIFF" });
}

function refuseIso(brand: string) {
  return /^(?:heic|heix|mif1|avif)/.test(brand)
    ? refuse("paper.image", { seems: "HEIC" })
    : refuse("paper.foreign", { seems: "MP4" });
}

const formatByEnding: Readonly<Record<string, PaperFormat>> = {
  txt: "txt",
  text: "txt",
  md: "txt",
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  pdf: "pdf",
  html: "html",
  htm: "html",
  shtml: "html",
  xhtml: "html",
};

/** Says so where a name promises another format than the one that was read. */
export function noteEnding(name: string | null, format: PaperFormat): readonly PaperNote[] {
  const ending = endingOf(name);
  if (ending === null || formatByEnding[ending] === format) return [];
  return [{ code: "paper.named-otherwise", facts: { ending, format: format.toUpperCase() } }];
}

function endingOf(name: string | null): string | null {
  return /\.([a-z0-9]{1,8})$/i.exec(name?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
}

function toLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
