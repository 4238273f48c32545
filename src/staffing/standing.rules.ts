import { addDays, type Day, daysBetween } from "../kernel/day.ts";
import type { Secondment, Step } from "./secondment.model.ts";

/** Days left from which a secondment ends soon. */
export const endingDays = 30;

type Dated = Pick<Secondment, "state" | "startOn" | "endOn">;

/**
 * How it stands on a day. `coming`: agreed and not begun; `over`: past its end and nobody has confirmed the return.
 * What is not agreed stands as its state says.
 */
export type Standing =
  | { readonly kind: "coming"; readonly days: number }
  | { readonly kind: "running" | "ending"; readonly days: number }
  | { readonly kind: "over"; readonly days: number }
  | { readonly kind: Exclude<Secondment["state"], "agreed"> };

export function standingOf({ state, startOn, endOn }: Dated, today: Day): Standing {
  const isOut = state === "agreed" || state === "recalled";
  if (isOut && endOn < today) return { kind: "over", days: daysBetween(endOn, today) };
  if (state !== "agreed") return { kind: state };
  if (today < startOn) return { kind: "coming", days: daysBetween(today, startOn) };
  const days = daysBetween(today, endOn);
  return { kind: days <= endingDays ? "ending" : "running", days };
}

/** It takes effect on the start day, once all three sides agree. */
export function hasBegun({ state, startOn }: Dated, today: Day): boolean {
  return (state === "agreed" || state === "recalled") && startOn <= today;
}

export type Table = { readonly about: "loan" | "extension"; readonly step: Step };

/** What waits for an answer: the loan itself, or its extension; null where nothing does. */
export function onTable({ state, extension }: Pick<Secondment, "state" | "extension">): Table | null {
  if (state === "requested" || state === "offered" || state === "consented") {
    return { about: "loan", step: state };
  }
  return state === "agreed" && extension ? { about: "extension", step: extension.step } : null;
}

/** Whole months a term takes, the last one counted as soon as it begins: 1 March to 31 August is six. */
export function monthsOf(startOn: Day, endOn: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = startOn.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = addDays(endOn, 1).split("-").map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return toDay > fromDay ? months + 1 : months;
}
