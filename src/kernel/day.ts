import { z } from "zod";

/** A calendar day as printed in a paper: `YYYY-MM-DD`, no clock, no zone. */
export const Day = z.iso.date().brand<"Day">();
export type Day = z.output<typeof Day>;

const msPerDay = 86_400_000;

export function isDay(text: string): text is Day {
  return Day.safeParse(text).success;
}

/** @throws ZodError when the text is no day; for literals and trusted columns, never for input. */
export function day(text: string): Day {
  return Day.parse(text);
}

/** The day it is where the offices are at an instant (ISO with zone); China keeps one zone, eight hours before UTC. */
export function dayAt(instant: string): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10) as Day;
}

function toMs(on: Day): number {
  return Date.parse(`${on}T00:00:00Z`);
}

export function addDays(on: Day, days: number): Day {
  return new Date(toMs(on) + days * msPerDay).toISOString().slice(0, 10) as Day;
}

/** The same day of a later month, or the last of that month where it has no such day. */
export function addMonths(on: Day, months: number): Day {
  const first = new Date(`${on.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  const last = first.toISOString().slice(0, 10);
  const day = Math.min(Number(on.slice(8)), Number(last.slice(8)));
  return `${last.slice(0, 8)}${String(day).padStart(2, "0")}` as Day;
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / msPerDay);
}
