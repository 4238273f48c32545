import type { Day } from "../kernel/day.ts";
import type { Answer, ValuesOf } from "../rulebook/rulebook.rules.ts";
import type { factSheetInTime, notTorn } from "../rulebook/staffing-care.data.ts";
import type { LoanFinding } from "./loan.messages.ts";
import type { Loan, LoanFacts, OtherLoan } from "./loan.model.ts";
import type { Power } from "./secondment.model.ts";
import { percent } from "./terms.rules.ts";

type Answers = readonly Answer<LoanFinding>[];

/** STF-06. What the database would refuse is said beforehand. */
export function checkTorn(
  loan: Loan,
  { others, seats }: LoanFacts,
  { bodies }: ValuesOf<typeof notTorn.parameters>,
): Answers {
  const beside = others.filter(({ startOn, endOn }) => startOn <= loan.endOn && loan.startOn <= endOn);
  const peak = peakShare(beside, loan) + loan.share;
  const count = seats + beside.length + 1;
  const facts = { count, most: bodies, percent: percent(peak) };
  if (peak > 1.000001)
    return [{ outcome: "fail", loudness: "loud", code: "stf-06.over", facts, paths: ["share"] }];
  if (count > bodies) return [{ outcome: "warn", loudness: "plain", code: "stf-06.many", facts }];
  return [{ outcome: "pass", code: "stf-06.whole", facts }];
}

/** The most that the others take on one day of the term; it can only rise on a first day. */
export function peakShare(others: readonly OtherLoan[], { startOn, endOn }: Pick<Loan, "startOn" | "endOn">) {
  const within = (on: Day) => startOn <= on && on <= endOn;
  const days = [startOn, ...others.map((one) => one.startOn).filter(within)];
  const takenOn = (on: Day) =>
    others.filter((one) => one.startOn <= on && on <= one.endOn).reduce((sum, one) => sum + one.share, 0);
  return Math.max(0, ...days.map(takenOn));
}

/** STF-07. What is missing, each by the article that asks for it. */
export function checkRecord({ approval, payer, evaluator, factSheetDue }: Loan): Answers {
  const missing: Answer<LoanFinding>[] = [
    ...(approval === null
      ? [{ outcome: "warn", code: "stf-07.no-approval", paths: ["approval"], grounds: ["F2.3"] } as const]
      : []),
    ...(payer === null
      ? [{ outcome: "warn", code: "stf-07.no-payer", paths: ["payer"], grounds: ["F2.3"] } as const]
      : []),
    ...(evaluator === null
      ? [
          {
            outcome: "advice",
            code: "stf-07.no-evaluator",
            paths: ["evaluator"],
            grounds: ["F2.20"],
          } as const,
        ]
      : []),
    ...(evaluator === "host"
      ? [
          {
            outcome: "advice",
            code: "stf-07.host-evaluates",
            paths: ["evaluator"],
            grounds: ["F2.21"],
          } as const,
        ]
      : []),
    ...(factSheetDue === null
      ? [
          {
            outcome: "advice",
            code: "stf-07.no-fact-sheet",
            paths: ["factSheetDue"],
            grounds: ["F2.21"],
          } as const,
        ]
      : []),
  ];
  return missing.length > 0 ? missing : [{ outcome: "pass", code: "stf-07.whole" }];
}

/** STF-08. The first annual assessment that falls into the loan or after it. */
export function checkFactSheet(
  { endOn, factSheetDue }: Loan,
  _facts: LoanFacts,
  { before }: ValuesOf<typeof factSheetInTime.parameters>,
): Answers {
  if (factSheetDue === null || !/^\d\d-\d\d$/.test(before)) {
    return [{ outcome: "not_applicable", code: "stf-08.unknown" }];
  }
  const assessment = `${endOn.slice(0, 4)}-${before}`;
  const facts = { due: factSheetDue, assessment };
  return factSheetDue < assessment
    ? [{ outcome: "pass", code: "stf-08.in-time", facts }]
    : [{ outcome: "advice", code: "stf-08.late", facts, paths: ["factSheetDue"] }];
}

const reserved = ["approve", "decide", "enforce"] as const;

/** The powers of a post that this establishment does not carry. */
export function beyondStaffing(establishment: string, powers: readonly Power[]) {
  return establishment === "civil_servant" ? [] : reserved.filter((power) => powers.includes(power));
}

/** STF-09. */
export function checkPowers({ powers }: Loan, { establishment }: LoanFacts): Answers {
  if (establishment === "civil_servant") return [{ outcome: "pass", code: "stf-09.civil-servant" }];
  if (powers === null) return [{ outcome: "advice", code: "stf-09.unsaid", paths: ["powers"] }];
  const held = beyondStaffing(establishment, powers);
  if (held.length === 0) return [{ outcome: "pass", code: "stf-09.none" }];
  return held.map((power) => ({ outcome: "fail", code: `stf-09.${power}`, paths: ["powers"] }) as const);
}

/** STF-10. Only the person can declare it. */
export function checkKin({ hasKin }: Loan): Answers {
  if (hasKin === null) return [{ outcome: "advice", loudness: "quiet", code: "stf-10.unsaid" }];
  return hasKin
    ? [{ outcome: "fail", code: "stf-10.kin", paths: ["hasKin"] }]
    : [{ outcome: "pass", code: "stf-10.none" }];
}
