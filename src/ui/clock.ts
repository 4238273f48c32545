import { type Day, day } from "../kernel/day.ts";

const offices = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** Today where the offices are, whatever the device's zone. */
export function dayNow(): Day {
  return day(offices.format(new Date()));
}
