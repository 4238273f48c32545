import { type Day, dayAt } from "../kernel/day.ts";

/** The day it is where the offices are. */
export function today(now: Date): Day {
  return dayAt(now.toISOString());
}
