import { z } from "zod";
import { Day } from "../kernel/day.ts";
import { EvidenceGrade } from "../rulebook/rulebook.model.ts";

/** What the government's notice on holidays says of one year, as far as it departs from the plain week. */
export const CalendarYear = z.object({
  year: z.int().min(2000).max(2100),
  /** The yearly notice with the make-up days is out; without it only the days fixed by law are known. */
  confirmed: z.boolean(),
  grade: EvidenceGrade,
  source: z.string().trim().min(1).max(400),
  /** Days from Monday to Friday on which offices rest. */
  daysOff: z.array(Day).max(60),
  /** Saturdays and Sundays on which offices work. */
  makeUpDays: z.array(Day).max(30),
});
export type CalendarYear = z.output<typeof CalendarYear>;

/** The years a place goes by; a year that is not among them is a plain week. */
export type Calendar = readonly CalendarYear[];
