import { ChainStep } from "../approval/approval.model.ts";
import { type Day, isDay } from "../kernel/day.ts";

/** A step as it is typed: the clock is text, names may be empty. `key` tells steps apart while they move. */
export type TypedStep = Omit<ChainStep, "days"> & { readonly key: string; readonly days: string };

export function stepToTyped(step: ChainStep, key: string): TypedStep {
  return { ...step, key, days: String(step.days) };
}

export function emptyStep(key: string): TypedStep {
  const who = { kind: "role", role: "approver" } as const;
  return { key, title: { zh: "", en: "" }, who, mode: "any", days: "3", station: null };
}

/** The chain that is typed; null while a step of it lacks something. */
export function typedToSteps(typed: readonly TypedStep[]): ChainStep[] | null {
  const steps = typed.map(({ key: _, days, ...step }) =>
    ChainStep.safeParse({ ...step, days: /^\d{1,2}$/.test(days.trim()) ? Number(days) : Number.NaN }),
  );
  return steps.length > 0 && steps.every(({ success }) => success)
    ? steps.flatMap(({ data }) => data ?? [])
    : null;
}

/** Moves the step to its neighbour's place; at either end it stays. */
export function moveStep<Step>(steps: readonly Step[], at: number, by: -1 | 1): readonly Step[] {
  const [one, other] = [steps[at], steps[at + by]];
  return one === undefined || other === undefined ? steps : steps.with(at, other).with(at + by, one);
}

/** Days as an office types or pastes them; `bad` is the first word that is none. */
export function textToDays(text: string): { readonly days: Day[]; readonly bad: string | null } {
  const words = text.split(/[\s,，、;；]+/).filter(Boolean);
  return { days: words.filter(isDay), bad: words.find((word) => !isDay(word)) ?? null };
}
