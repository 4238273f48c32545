import { addDays, type Day, daysBetween } from "../kernel/day.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Calendar, CalendarYear } from "./calendar.model.ts";

/** Whether offices work on a day: by the year's arrangement, else from Monday to Friday. */
export function isWorkingDay(calendar: Calendar, on: Day): boolean {
  const known = calendar.find(({ year }) => year === yearOf(on));
  if (known?.daysOff.includes(on)) return false;
  return known?.makeUpDays.includes(on) || !isWeekend(on);
}

/**
 * The last day of a clock of so many working days that starts after `from`: of one day on a Friday it is the next
 * working day, Monday as a rule. Zero days end on the next working day at or after `from`.
 */
export function addWorkingDays(calendar: Calendar, from: Day, days: number): Day {
  let on = from;
  for (let left = days; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkingDay(calendar, on)) left -= 1;
  }
  while (days === 0 && !isWorkingDay(calendar, on)) on = addDays(on, 1);
  return on;
}

/** Working days after `from` up to and with `to`; negative when `to` lies before. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let on = from; on < to; ) {
    on = addDays(on, 1);
    if (isWorkingDay(calendar, on)) count += 1;
  }
  return count;
}

/** Years from `from` to `to` of which no arrangement is known for certain: their days are counted by weekends or by law. */
export function unsureYears(calendar: Calendar, from: Day, to: Day): number[] {
  const span = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
  return span.filter((year) => !calendar.some((known) => known.year === year && known.confirmed));
}

type YearRefusal = "calendar.day-outside-year" | "calendar.day-twice" | "calendar.day-needless";

/** A year is entered whole: each day in it, once, and only where it departs from the plain week. */
export function judgeYear({
  year,
  daysOff,
  makeUpDays,
}: CalendarYear): Result<undefined, Refusal<YearRefusal>> {
  const all = [...daysOff, ...makeUpDays];
  const outside = all.find((on) => yearOf(on) !== year);
  if (outside) return refuse("calendar.day-outside-year", { day: outside, year }, "daysOff");
  const twice = all.find((on, at) => all.indexOf(on) !== at);
  if (twice) return refuse("calendar.day-twice", { day: twice }, "daysOff");
  const needless = daysOff.find(isWeekend) ?? makeUpDays.find((on) => !isWeekend(on));
  return needless ? refuse("calendar.day-needless", { day: needless }, "daysOff") : ok();
}

function yearOf(on: Day): number {
  return Number(on.slice(0, 4));
}

/** 1970-01-01 was a Thursday. */
function isWeekend(on: Day): boolean {
  const weekday = (((daysBetween("1970-01-01" as Day, on) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
