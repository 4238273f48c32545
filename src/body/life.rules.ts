import { type Day, daysBetween } from "../kernel/day.ts";
import type { Body, BodyState } from "./body.model.ts";
import { isFounded } from "./body.policy.ts";

/** States in which a body works, so that a term that has run out means something. */
export const livingStates = ["running", "suspended", "winding_up"] as const;

/** A term is about to end when so many days are left, or fewer. */
export const endingDays = 30;

export function isLiving(state: BodyState): boolean {
  return (livingStates as readonly string[]).includes(state);
}

/** What there is to say of a term today. `planned`: the body is not founded yet; `ended`: it lives no more. */
export type TermLeft =
  | { readonly kind: "left" | "ending" | "over"; readonly days: number }
  | { readonly kind: "planned"; readonly end: Day }
  | { readonly kind: "today" | "open" | "ended" };

/** Days left of the term; past it without a new paper, a body that works is overdue by so many days. */
export function termLeftOf(
  { state, termEnd }: { readonly state: BodyState; readonly termEnd: Day | null },
  today: Day,
): TermLeft {
  const isPlanned = !isFounded({ state });
  if (!isPlanned && !isLiving(state)) return { kind: "ended" };
  if (termEnd === null) return { kind: "open" };
  if (isPlanned) return { kind: "planned", end: termEnd };
  const days = daysBetween(today, termEnd);
  if (days === 0) return { kind: "today" };
  if (days < 0) return { kind: "over", days: -days };
  return { kind: days <= endingDays ? "ending" : "left", days };
}

/** What turns the life of a body; corrections of the charter and other events are for the history only. */
export const turns = [
  "drafted",
  "submitted",
  "withdrawn",
  "returned",
  "discarded",
  "approved",
  "founded_by_word",
  "regularised",
  "rejected",
  "lapsed",
  "merged",
  "issued",
  "amended",
  "extended",
  "suspended",
  "resumed",
  "wind_up_started",
  "dissolved",
  "archived",
] as const;
export type Turn = (typeof turns)[number];

/** A place on the line of life: a turn, the end of the term, or today. */
export type Station = {
  readonly kind: Turn | "term_end" | "regularise_by" | "now";
  readonly on: Day;
  /** Days to the next station; null behind the last one. */
  readonly days: number | null;
  /** How the stretch to the next station is to be read: lived, past the term, or still ahead. */
  readonly stretch: "lived" | "over" | "ahead";
};

type Lived = Pick<Body, "state"> & { readonly termEnd: Day | null; readonly regulariseBy?: Day | null };

/** The line of life, oldest first. Turns come as days of what happened; a body that lives no more has no today. */
export function lifeOf(
  body: Lived,
  lived: readonly { readonly kind: Turn; readonly on: Day }[],
  today: Day,
): Station[] {
  const isEnded =
    termLeftOf(body, today).kind === "ended" || body.state === "discarded" || body.state === "rejected";
  const marks: { kind: Station["kind"]; on: Day }[] = [...lived];
  if (isLiving(body.state) && body.termEnd !== null) marks.push({ kind: "term_end", on: body.termEnd });
  if (isLiving(body.state) && body.regulariseBy) marks.push({ kind: "regularise_by", on: body.regulariseBy });
  if (!isEnded) marks.push({ kind: "now", on: today });
  marks.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const end = marks.findIndex(({ kind }) => kind === "term_end");
  const now = marks.findIndex(({ kind }) => kind === "now");
  return marks.map((mark, at) => {
    const next = marks[at + 1];
    const isOver = end >= 0 && now > end && at >= end;
    const stretch = now >= 0 && at >= now ? "ahead" : isOver ? "over" : "lived";
    return { ...mark, days: next ? daysBetween(mark.on, next.on) : null, stretch };
  });
}
