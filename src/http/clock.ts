import { type Day, day } from "../kernel/day.ts";

const offices = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The day it is where the offices are; China keeps one zone. */
export function today(now: Date): Day {
  return day(offices.format(now));
}
