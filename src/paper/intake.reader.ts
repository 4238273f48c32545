import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Paper, PaperRefusal } from "./paper.model.ts";
import { admitText, checkSize } from "./paper.rules.ts";
import { extractInSandbox } from "./sandbox.reader.ts";
import { noteEnding, sniffFormat } from "./sniff.rules.ts";
import { extractText } from "./text.reader.ts";

/**
 * Bytes of a file → the paper they hold, or why not and what to do. Nothing is written anywhere, and no text of a refused
 * paper leaves this function. Name and media type are claims: the content decides, and of `type` only a `charset` is
 * heard, for plain text.
 * @throws Error when the machine cannot start the process that reads DOCX, PDF and HTML
 */
export async function readPaper(
  bytes: Uint8Array,
  name: string | null,
  type: string | null,
): Promise<Result<Paper, PaperRefusal>> {
  const sized = checkSize(bytes);
  if (!sized.ok) return sized;
  const sniffed = sniffFormat(bytes, name);
  if (!sniffed.ok) return sniffed;
  const format = sniffed.value;
  const extracted =
    format === "txt" ? extractText(bytes, charsetOf(type)) : await extractInSandbox(format, bytes);
  if (!extracted.ok) return extracted;
  const { text, aside, title, notes } = extracted.value;
  const admitted = admitText(text, `${title ?? ""}\n${aside}`);
  if (!admitted.ok) return admitted.refusal.code === "paper.empty" ? refuseBlank(format) : admitted;
  return ok({
    text: admitted.value,
    format,
    ...(title === null ? {} : { title }),
    notes: [...noteEnding(name, format), ...notes],
  });
}

function refuseBlank(format: Paper["format"]) {
  return format === "txt" ? refuse("paper.empty") : refuse("paper.no-text");
}

function charsetOf(type: string | null): string | null {
  return /charset\s*=\s*"?([\w-]{2,20})/i.exec(type ?? "")?.[1] ?? null;
}
