import { addWorkingDays } from "../calendar/calendar.rules.ts";
import { findCalendar } from "../calendar/calendar.store.ts";
import type { TenantDb } from "../db/database.ts";
import type { Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { parametersOf } from "../rulebook/rulebook.rules.ts";
import { findSetting } from "../rulebook/setting.store.ts";
import { coolDown } from "../rulebook/staffing.data.ts";

/**
 * The first day that a recall given today may name as the last one, so that work can be handed over: so many working
 * days as the home unit's place has set, by its calendar.
 */
export async function earliestLastDay(db: TenantDb, place: Id<"jurisdiction">, today: Day): Promise<Day> {
  const { noticeDays } = parametersOf(coolDown, await findSetting(db, place));
  return addWorkingDays(await findCalendar(db, place), today, noticeDays);
}
