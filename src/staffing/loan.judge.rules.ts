import type { Finding } from "../rulebook/rulebook.model.ts";
import { type Rule, ruleOf, runChecks, sortFindings } from "../rulebook/rulebook.rules.ts";
import { coolDown, fitToLend, levelLends, noDisguise, termLimited } from "../rulebook/staffing.data.ts";
import {
  factSheetInTime,
  noKinAbove,
  notTorn,
  powersByStaffing,
  recordWhole,
} from "../rulebook/staffing-care.data.ts";
import { checkFactSheet, checkKin, checkPowers, checkRecord, checkTorn } from "./care.rules.ts";
import type { Loan, LoanFacts } from "./loan.model.ts";
import { checkCoolDown, checkDisguise, checkFit, checkLevel, checkTerm } from "./loan.rules.ts";

/** The checks a secondment goes through, in the order of the book. */
export const loanRules: readonly Rule<Loan, LoanFacts>[] = [
  ruleOf(levelLends, checkLevel),
  ruleOf(termLimited, checkTerm),
  ruleOf(noDisguise, checkDisguise),
  ruleOf(coolDown, checkCoolDown),
  ruleOf(fitToLend, checkFit),
  ruleOf(notTorn, checkTorn),
  ruleOf(recordWhole, checkRecord),
  ruleOf(factSheetInTime, checkFactSheet),
  ruleOf(powersByStaffing, checkPowers),
  ruleOf(noKinAbove, checkKin),
];

/** The one call of page and server: on request, on extension, before it takes effect. */
export function judgeLoan(loan: Loan, facts: LoanFacts): Finding[] {
  const { setting, today } = facts;
  const trial = { subject: loan, facts, setting, regime: setting.regime, on: today };
  return sortFindings(runChecks(loanRules, trial));
}

/** Ids of the checks that say no, as far as the evidence lets them. */
export function failingLoanChecks(loan: Loan, facts: LoanFacts): string[] {
  const failing = judgeLoan(loan, facts).filter(({ outcome }) => outcome === "fail");
  return [...new Set(failing.map(({ id }) => id))];
}
