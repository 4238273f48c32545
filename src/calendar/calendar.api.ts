import { z } from "zod";
import type { Contract } from "../kernel/contract.ts";
import { idOf } from "../kernel/id.ts";
import { May } from "../kernel/policy.ts";
import { Nothing } from "../kernel/schema.ts";
import { CalendarYear } from "./calendar.model.ts";

const jurisdiction = idOf<"jurisdiction">();

export const listYears = {
  id: "calendar.years",
  method: "GET",
  path: "/calendar",
  summary:
    "Holidays and make-up days a place goes by: its own years, those of the places above, those built in.",
  door: "signed_in",
  params: Nothing,
  query: z.object({ jurisdiction }),
  body: Nothing,
  reply: z.object({
    years: z.array(CalendarYear.extend({ setIn: z.string().nullable() })),
    can: z.object({ set: May }),
  }),
  refusals: ["calendar.place-unknown"],
} satisfies Contract;

export const setYear = {
  id: "calendar.set",
  method: "POST",
  path: "/calendar/set",
  summary: "Enter the arrangement of one year for a place and all below it, whole, with its source.",
  door: "signed_in",
  params: Nothing,
  query: Nothing,
  body: CalendarYear.extend({
    jurisdiction,
    reason: z.string().trim().min(1).max(2_000),
  }),
  reply: Nothing,
  refusals: [
    "calendar.place-unknown",
    "calendar.not-office",
    "calendar.day-outside-year",
    "calendar.day-twice",
    "calendar.day-needless",
  ],
} satisfies Contract;
