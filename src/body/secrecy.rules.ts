import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { findClassifiedMark } from "../paper/classified.rules.ts";
import type { SourcePaper } from "./body.model.ts";

/**
 * Nothing that bears a secrecy mark is kept, wherever it was typed: refused is the first text below `path` that does.
 * The refusal names level and place, and nothing of the text.
 */
export function refuseMarked(said: unknown, path: string): Result<undefined, Refusal<"body.classified">> {
  const field = findMarked(said, path);
  return field === null ? ok() : refuse("body.classified", { level: field.level }, field.path);
}

/** A paper is refused as the reader would have refused it, whoever claims to have read it; its name is part of it. */
export function refuseMarkedPaper(
  paper: SourcePaper | null,
): Result<undefined, Refusal<"body.classified" | "paper.classified">> {
  const mark = paper && findClassifiedMark(paper.text);
  if (mark) return refuse("paper.classified", { level: mark.level, line: mark.line }, "paper.text");
  return refuseMarked(paper?.fileName ?? "", "paper.fileName");
}

type Marked = { readonly path: string; readonly level: string };

function findMarked(said: unknown, path: string): Marked | null {
  if (typeof said === "string") {
    const mark = said.includes("密") ? findClassifiedMark(said) : null;
    return mark && { path, level: mark.level };
  }
  if (typeof said !== "object" || said === null) return null;
  for (const [key, part] of Object.entries(said)) {
    const found = findMarked(part, Array.isArray(said) ? `${path}[${keyOf(part) ?? key}]` : `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

/** Entries of a charter's lists are named by their key. */
function keyOf(entry: unknown): string | undefined {
  return (entry as { readonly key?: string } | null)?.key;
}
