import { type Charter, emptyCharter } from "../charter/charter.model.ts";
import type { Sureness, Trace } from "./reading.model.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { rangeToSpan } from "./sheet.rules.ts";

/** A charter being written, and the words that each of its values rests on. */
export type Draft = { readonly sheet: Sheet; readonly charter: Charter; readonly traces: Trace[] };

export function openDraft(sheet: Sheet): Draft {
  return { sheet, charter: emptyCharter(), traces: [] };
}

export function trace(draft: Draft, path: string, at: readonly Range[], sure: Sureness = "said"): void {
  const spans = at.filter((one) => one.to > one.from).map((one) => rangeToSpan(draft.sheet, one));
  draft.traces.push({ path, spans, sure });
}

/** The value as printed, traced; null where the paper says nothing. */
export function put(draft: Draft, path: string, said: Said | null, sure: Sureness = "said"): string | null {
  if (said === null || said.value === "") return null;
  trace(draft, path, [said], sure);
  return said.value;
}

/** Several values in one, each traced: 每周召开;每月报告. */
export function putAll(draft: Draft, path: string, all: readonly Said[]): string | null {
  if (all.length === 0) return null;
  trace(draft, path, all);
  return [...new Set(all.map((one) => one.value))].join(";");
}
