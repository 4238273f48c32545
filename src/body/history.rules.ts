import { z } from "zod";
import { type Day, dayAt } from "../kernel/day.ts";
import { KeptAdvice } from "./advice.model.ts";
import type { BodyHistoryEntry } from "./body.api.ts";
import { Exemption } from "./exemption.model.ts";
import { type Turn, turns } from "./life.rules.ts";

/** An entry of the history, as the server tells it. */
export type HistoryEntry = z.output<typeof BodyHistoryEntry>;

/** What an event can carry that a reader wants to see; events of other versions carry more, which is left alone. */
const Facts = z.object({
  note: z.string().catch(""),
  reason: z.string().catch(""),
  from: z.enum(["paper", "blank"]).optional().catch(undefined),
  changed: z.array(z.string()).catch([]),
  explanations: z.record(z.string(), z.union([z.string(), Exemption])).catch({}),
  advice: KeptAdvice.nullable().catch(null),
});

/** What was answered to a check that says no; before exemptions had a basis and an end, it was a sentence. */
export type Explanation = string | Exemption;

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
  readonly explanations: readonly (readonly [check: string, answer: Explanation])[];
  /** Which form was advised, where that was kept. */
  readonly advice?: KeptAdvice | null;
  /** The official paper that it is about, where it is about one. */
  readonly paper?: { readonly id: string; readonly name: string };
};

export function tell({ id, at, by, kind, facts }: HistoryEntry): Told {
  const { note, reason, from, changed, explanations, advice } = Facts.parse(facts);
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
    advice,
  };
}

/** What turned the life of the body, with its day. */
export function turnsIn(history: readonly Told[]): { kind: Turn; on: Day }[] {
  return history.flatMap(({ what, at }) =>
    what === null || what === "revised" ? [] : [{ kind: what, on: dayAt(at) }],
  );
}

/** What was answered to the checks when the body was last submitted. */
export function lastAnswers(history: readonly Told[]): Readonly<Record<string, Explanation>> {
  const submitted = history.findLast(({ what }) => what === "submitted");
  return Object.fromEntries(submitted?.explanations ?? []);
}

/** Which form was advised when the body was last submitted. */
export function lastAdvice(history: readonly Told[]): KeptAdvice | null {
  return history.findLast(({ what }) => what === "submitted")?.advice ?? null;
}

/** Why the body was last sent back, while it stands returned. */
export function lastReturn(history: readonly Told[]): Told | null {
  return history.findLast(({ what }) => what === "returned") ?? null;
}
