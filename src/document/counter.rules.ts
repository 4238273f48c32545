import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { type DocumentEvent, documentEvent } from "./document.events.ts";
import type { DocumentNumber, OfficialDocument } from "./document.model.ts";

/** Where a code's numbers go on, and what is told of it. */
export type Counting = {
  readonly number: DocumentNumber;
  readonly events: readonly DocumentEvent[];
};

type CounterRefusal = "document.not-open" | "document.code-missing" | "document.counter-back";

/**
 * A register that begins in the middle of a year goes on after the numbers that were given on paper. Only upward, so that
 * no number that was used is given again.
 */
export function decideCounter(
  document: Pick<OfficialDocument, "id" | "state" | "bodyId">,
  now: DocumentNumber,
  { next, reason }: { readonly next: number; readonly reason: string },
): Result<Counting, Refusal<CounterRefusal>> {
  const { code, year, serial } = now;
  if (document.state !== "draft") return refuse("document.not-open", { state: document.state });
  if (code === "") return refuse("document.code-missing", {}, "content.code");
  if (next <= serial) return refuse("document.counter-back", { code, year, next: serial }, "next");
  const told = documentEvent(document.id, "document.counted", { code, year, from: serial, to: next, reason });
  return ok({ number: { code, year, serial: next }, events: [told] });
}
