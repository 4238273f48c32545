import { z } from "zod";
import { day } from "../kernel/day.ts";
import { type Turn, turns } from "./life.rules.ts";

/** An entry of the history, as the server tells it. */
export type HistoryEntry = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly by: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** What an event can carry that a reader wants to see; events of other versions carry more, which is left alone. */
const Facts = z.object({
  note: z.string().catch(""),
  reason: z.string().catch(""),
  from: z.enum(["paper", "blank"]).optional().catch(undefined),
  changed: z.array(z.string()).catch([]),
  explanations: z.record(z.string(), z.string()).catch({}),
});

export type Told = {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  /** What happened; null for what this page does not know yet. */
  readonly what: Turn | "revised" | null;
  /** The kind as stored, for what the page does not know. */
  readonly kind: string;
  /** Why, in the words of who did it. */
  readonly why: string;
  readonly from: "paper" | "blank" | undefined;
  /** Parts of the charter that were changed. */
  readonly changed: readonly string[];
  /** Id of a check, and what was answered to it. */
  readonly explanations: readonly (readonly [check: string, answer: string])[];
};

/** The whole history, oldest first by the day it happened, whatever order it was written down in. */
export function tellAll(entries: readonly HistoryEntry[]): Told[] {
  return entries.map(tell).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function tell({ id, at, by, kind, facts }: HistoryEntry): Told {
  const { note, reason, from, changed, explanations } = Facts.parse(facts);
  const bare = kind.replace(/^body\./, "");
  const what = bare === "revised" ? bare : (turns.find((turn) => turn === bare) ?? null);
  return {
    id,
    at,
    by,
    what,
    kind,
    why: reason || note,
    from,
    changed,
    explanations: Object.entries(explanations),
  };
}

/** The day of an instant where the offices are. */
function dayOf(at: string) {
  return day(new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10));
}

/** What turned the life of the body, with its day. */
export function turnsIn(history: readonly Told[]): { kind: Turn; on: ReturnType<typeof dayOf> }[] {
  return history.flatMap(({ what, at }) =>
    what === null || what === "revised" ? [] : [{ kind: what, on: dayOf(at) }],
  );
}

/** What was answered to the checks when the body was last submitted. */
export function lastAnswers(history: readonly Told[]): Readonly<Record<string, string>> {
  const submitted = history.findLast(({ what }) => what === "submitted");
  return Object.fromEntries(submitted?.explanations ?? []);
}

/** Why the body was last sent back, while it stands returned. */
export function lastReturn(history: readonly Told[]): Told | null {
  return history.findLast(({ what }) => what === "returned") ?? null;
}
