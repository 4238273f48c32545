import { addDays, type Day } from "../kernel/day.ts";
import type { At } from "./city.model.ts";

function backToFriday(on: Day): Day {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(on, -1);
  return weekday === 0 ? addDays(on, -2) : on;
}

/** Offices sign on working days, so a weekend falls back to its Friday; order of days is kept, today is today. */
export function countFrom(today: Day): At {
  return (days) => (days === 0 ? today : backToFriday(addDays(today, days)));
}

/** `2026-03-09` as a paper prints it: 2026年3月9日. */
export function printDay(on: Day): string {
  const [year, month, date] = on.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** `岚政办发〔2026〕12号`, the year taken from the day of signing. */
export function numberPaper(mark: string, on: Day, serial: number): string {
  return `${mark}〔${on.slice(0, 4)}〕${serial}号`;
}
