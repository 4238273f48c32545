import { sql } from "kysely";
import type { TenantDb } from "../db/database.ts";
import { type Settling, settle } from "../db/settle.ts";
import type { Event } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import { knownYears } from "./calendar.data.ts";
import type { Calendar, CalendarYear } from "./calendar.model.ts";

type PlacedYear = CalendarYear & { readonly setIn: string | null };

/** What a place goes by, year by year: set here, else in the nearest place above, else built in. */
export async function listYears(db: TenantDb, place: Id<"jurisdiction">): Promise<PlacedYear[]> {
  const { rows } = await sql<PlacedYear>`
    with recursive way as (
      select id, parent_id, name, 0 as up from jurisdiction where id = ${place}
      union all
      select j.id, j.parent_id, j.name, w.up + 1 from jurisdiction j join way w on j.id = w.parent_id
    )
    select distinct on (y.year) y.year, y.confirmed, y.grade, y.source, to_jsonb(y.days_off) as "daysOff",
      to_jsonb(y.make_up_days) as "makeUpDays", w.name as "setIn"
    from calendar_year y join way w on w.id = y.jurisdiction_id
    order by y.year, w.up
  `.execute(db);
  const builtIn = knownYears.filter(({ year }) => rows.every((row) => row.year !== year));
  return [...rows, ...builtIn.map((year) => ({ ...year, setIn: null }))].sort((a, b) => a.year - b.year);
}

export async function findCalendar(db: TenantDb, place: Id<"jurisdiction">): Promise<Calendar> {
  return listYears(db, place);
}

type PlaceYear = CalendarYear & { readonly jurisdictionId: Id<"jurisdiction"> };

/** Enters the year for the place, over what was entered for it before. */
export function saveYear(work: Settling, year: PlaceYear, events: readonly Event[]): Promise<boolean> {
  const save = sql`
    saved as (
      insert into calendar_year (jurisdiction_id, year, confirmed, grade, source, days_off, make_up_days)
      values (${year.jurisdictionId}, ${year.year}, ${year.confirmed}, ${year.grade}, ${year.source},
        ${year.daysOff}::date[], ${year.makeUpDays}::date[])
      on conflict (tenant_id, jurisdiction_id, year) do update set confirmed = excluded.confirmed,
        grade = excluded.grade, source = excluded.source, days_off = excluded.days_off,
        make_up_days = excluded.make_up_days
      returning year
    )`;
  return settle(work, save, events);
}
