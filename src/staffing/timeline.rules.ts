import { addDays, addMonths, type Day, daysBetween } from "../kernel/day.ts";

/** The days a timeline shows, both ends included, at the edges of months. */
export type Span = { readonly from: Day; readonly to: Day };

const mostMonthsBack = 6;
const mostMonthsAhead = 9;
type Term = { readonly startOn: Day; readonly endOn: Day };

/** As much as the terms need, with today in it; what lies farther off is cut at the edge. */
export function spanOf(terms: readonly Term[], today: Day): Span {
  const first = firstOf([today, ...terms.map(({ startOn }) => startOn)]);
  const last = lastOf([addMonths(today, 1), ...terms.map(({ endOn }) => endOn)]);
  const from = firstOfMonth(lastOf([first, addMonths(today, -mostMonthsBack)]));
  const end = firstOf([last, addMonths(today, mostMonthsAhead)]);
  const to = addDays(addMonths(firstOfMonth(end), 1), -1);
  return { from, to };
}

/** Where a term lies in the span, in hundredths of its width; `cut` says at which edges it goes on. */
export function placeOf({ startOn, endOn }: Term, span: Span) {
  const all = daysBetween(span.from, span.to) + 1;
  const start = Math.max(0, daysBetween(span.from, startOn));
  const end = Math.min(all, daysBetween(span.from, endOn) + 1);
  return {
    left: (start / all) * 100,
    width: Math.max(0, ((end - start) / all) * 100),
    cut: { before: startOn < span.from, after: endOn > span.to },
  };
}

/** The first day of each month of the span, with its place. */
export function monthsIn(span: Span): { on: Day; left: number }[] {
  const months: { on: Day; left: number }[] = [];
  for (let on = span.from; on <= span.to; on = addMonths(on, 1)) {
    months.push({ on, left: placeOf({ startOn: on, endOn: on }, span).left });
  }
  return months;
}

function firstOfMonth(on: Day): Day {
  return `${on.slice(0, 8)}01` as Day;
}

function firstOf(days: readonly Day[]): Day {
  return days.toSorted()[0] as Day;
}

function lastOf(days: readonly Day[]): Day {
  return days.toSorted().at(-1) as Day;
}
