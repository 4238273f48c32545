import { knownYears } from "../calendar/calendar.data.ts";
import { day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import type { Account, Case, CaseStep } from "./approval.model.ts";
import { type Acting, decideOpen, type Hand, type Opening } from "./approval.rules.ts";

const id = <Kind extends string>(n: number) =>
  `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as Id<Kind>;

export const applicant = id<"account">(11);
/** Accounts that sign, by number. */
export const signer = (n: number): Account => id<"account">(100 + n);

export function aStep(parts: Partial<CaseStep> = {}): CaseStep {
  return {
    title: { zh: "审核", en: "Review" },
    who: { kind: "accounts", accounts: [signer(1)] },
    mode: "any",
    days: 3,
    station: null,
    signers: [signer(1)],
    ...parts,
  };
}

/** Signed by each of the accounts with these numbers, or by any of them. */
export function signedBy(mode: "any" | "all", ...numbers: readonly number[]): CaseStep {
  return aStep({ mode, signers: numbers.map(signer) });
}

export function anOpening(steps: readonly CaseStep[]): Opening {
  return {
    ...{ id: id<"approval_case">(1), kind: "body_founding", subjectId: id<string>(2) },
    ...{ jurisdictionId: id<"jurisdiction">(3), title: "工作专班", applicants: [applicant] },
    steps: [...steps],
  };
}

export const today = day("2026-11-24");

/** @throws Error where such a case is not opened */
export function aCase(...steps: readonly CaseStep[]): Case {
  const opened = decideOpen(anOpening(steps), { today, calendar: knownYears });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value.state;
}

export function by(account: Account, one: Case, hand: Partial<Hand> = {}): Acting {
  return {
    ...{ version: one.version, today, calendar: knownYears },
    by: { account, roles: [], standsInFor: [], ...hand },
  };
}
