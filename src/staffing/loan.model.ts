import { z } from "zod";
import { JurisdictionLevel } from "../identity/identity.model.ts";
import { Day } from "../kernel/day.ts";
import { RulebookSetting } from "../rulebook/rulebook.model.ts";
import type { Arrangement, Secondment, Terms } from "./secondment.model.ts";
import { LoanMode } from "./secondment.model.ts";

/** Another secondment of the same person that takes time; `body` is named only to who may see it. */
export const OtherLoan = z.object({
  body: z.string().nullable(),
  mode: LoanMode,
  share: z.number(),
  startOn: Day,
  endOn: Day,
});
export type OtherLoan = z.output<typeof OtherLoan>;

/** What the checks of a loan ask about, of the person asked for and the body that asks. Page and server judge by it. */
export const LoanFacts = z
  .object({
    today: Day,
    homeLevel: JurisdictionLevel,
    hostLevel: JurisdictionLevel,
    /** The body's place lies above the home unit's. */
    isHostAbove: z.boolean(),
    establishment: z.string(),
    others: z.array(OtherLoan),
    /** Running bodies on which the person has a seat, the host left out. */
    seats: z.int(),
    lastReturn: Day.nullable(),
    /** Months of its persons that the home unit has given away this year, this loan left out. */
    unitMonths: z.number(),
    setting: RulebookSetting,
  })
  .meta({ title: "LoanFacts" });
export type LoanFacts = z.output<typeof LoanFacts>;

/** What is judged: terms and arrangement, and what home unit and person have said so far. */
export type Loan = Omit<Terms, "personId"> &
  Pick<Arrangement, "kind" | "powers" | "approval" | "payer" | "evaluator" | "factSheetDue"> &
  Pick<Secondment, "bars" | "hasKin">;
