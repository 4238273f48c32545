import { ok, type Result, refuse } from "../kernel/result.ts";
import { findClassifiedMark, findMarkAround } from "./classified.rules.ts";
import { limits, type PaperRefusal } from "./paper.model.ts";

const megabyte = 1024 * 1024;

export function checkSize(bytes: Uint8Array): Result<undefined, PaperRefusal> {
  if (bytes.length === 0) return refuse("paper.empty");
  if (bytes.length <= limits.fileBytes) return ok();
  const megabytes = Math.ceil((bytes.length / megabyte) * 10) / 10;
  return refuse("paper.too-large", { megabytes, limit: limits.fileBytes / megabyte });
}

/**
 * Admits the text of a paper, read from a file or pasted, and tidies its line ends. Refused: a secrecy mark, no text, too
 * much text. The refusal of a marked paper names level and line and holds nothing else of it.
 * @param aside what stands around the body; searched for marks only
 */
export function admitText(text: string, aside = ""): Result<string, PaperRefusal> {
  const tidy = tidyText(text);
  const mark = findClassifiedMark(tidy) ?? findMarkAround(tidyText(aside));
  if (mark) return refuse("paper.classified", { level: mark.level, line: mark.line });
  if (tidy.trim() === "") return refuse("paper.empty");
  if (tidy.length <= limits.characters) return ok(tidy);
  return refuse("paper.too-long", { characters: tidy.length, limit: limits.characters });
}

/** `\n` for every line end, no control characters, no byte order mark, at most one empty line in a row. */
function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[\0-\x08\x0e-\x1f\x7f\ufeff\u200b]/g, "")
    .replace(/[ \t\u00a0\u3000]{1,200}(?=\n)/g, "")
    .replace(/\n{3,}/g, "\n\n");
}
