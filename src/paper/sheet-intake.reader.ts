import { z } from "zod";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { classifyOle } from "./ole.rules.ts";
import { runInSandbox } from "./sandbox.reader.ts";
import {
  cellNotes,
  type SheetFormat,
  type SheetRefusal,
  sheetFormats,
  sheetLimits,
  sheetRefusals,
  type Workbook,
} from "./sheet.model.ts";

const Sheet = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
  hiddenRows: z.array(z.int()),
  notes: z.array(z.object({ row: z.int(), column: z.int(), note: z.enum(cellNotes) })),
});
const Fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const Answer = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({ format: z.enum(sheetFormats), hasMacros: z.boolean(), sheets: z.array(Sheet) }),
  }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({ code: z.enum(sheetRefusals), facts: z.record(z.string(), Fact).optional() }),
  }),
]);

/**
 * Bytes of a file → the workbook they hold, or why not and what to do. The content decides, never the name; the file is
 * opened in a process of its own, and nothing of it is written anywhere.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Workbook, SheetRefusal>> {
  if (bytes.length === 0) return refuse("sheet.empty");
  if (bytes.length > sheetLimits.fileBytes) {
    const megabytes = Math.ceil((bytes.length / 1024 / 1024) * 10) / 10;
    return refuse("sheet.too-large", { megabytes, limit: sheetLimits.fileBytes / 1024 / 1024 });
  }
  const format = sniffSheet(bytes);
  if (!format.ok) return format;
  const came = await runInSandbox(format.value, bytes, sheetLimits);
  if (typeof came === "string") return refuse(`sheet.${came}`, { seconds: sheetLimits.seconds });
  const parsed = Answer.parse(came.answer);
  return parsed.ok ? parsed : refuse(parsed.refusal.code, parsed.refusal.facts);
}

function sniffSheet(bytes: Uint8Array): Result<SheetFormat, SheetRefusal> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return ok("xlsx");
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return refuseOle(bytes);
  const foreign = foreigners.find(([start]) => head.startsWith(start));
  if (foreign) return refuse("sheet.foreign", { seems: foreign[1] });
  if (/^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table)/i.test(head))
    return refuse("sheet.foreign", { seems: "HTML/XML" });
  return ok("csv");
}

const foreigners = [
  ["%PDF-", "PDF"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["Rar!", "RAR"],
  ["7z\xbc\xaf", "7Z"],
  ["{\\rtf", "RTF"],
  ["SQLite format 3", "SQLite"],
] as const;

function refuseOle(bytes: Uint8Array): Result<never, SheetRefusal> {
  const kind = classifyOle(bytes);
  if (kind === "encrypted") return refuse("sheet.encrypted");
  return kind === "xls" ? refuse("sheet.legacy-xls") : refuse("sheet.foreign", { seems: kind.toUpperCase() });
}
