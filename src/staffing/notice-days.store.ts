import { addWorkingDays } from "../calendar/calendar.rules.ts";
import { findCalendar } from "../calendar/calendar.store.ts";
import type { TenantDb } from "../db/database.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";

/** Working days between a recall and the last day at the host, so that work can be handed over. */
const noticeDays = 5;

/** The first day that a recall given today may name as the last one, by the calendar of the home unit's place. */
export async function earliestLastDay(db: TenantDb, place: Id<"jurisdiction">, today: Day): Promise<Day> {
  return addWorkingDays(await findCalendar(db, place), today, noticeDays);
}
