import type { Actor, Role } from "../kernel/actor.ts";
import { day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { defaultSetting } from "../rulebook/rulebook.model.ts";
import type { Loan, LoanFacts } from "./loan.model.ts";
import type { Secondment } from "./secondment.model.ts";
import type { Concerned } from "./secondment.policy.ts";

const id = <Kind extends string>(n: number) =>
  `01900000-0000-7000-8000-${String(n).padStart(12, "0")}` as Id<Kind>;

export const hostPlace = id<"jurisdiction">(1);
export const homePlace = id<"jurisdiction">(2);
export const host = id<"account">(11);
export const agent = id<"account">(12);
export const lent = id<"person">(21);
export const on = day("2026-06-10");

/** Asked for full-time from 1 July to 30 November 2026. */
export function aSecondment(parts: Partial<Secondment> = {}): Secondment {
  return {
    id: id<"secondment">(100),
    bodyId: id<"body">(101),
    personId: lent,
    homeUnitId: id<"unit">(31),
    postId: null,
    state: "requested",
    post: "资金统筹岗",
    duty: "",
    kind: "loan",
    mode: "full_time",
    share: 1,
    startOn: day("2026-07-01"),
    endOn: day("2026-11-30"),
    approval: null,
    payer: "home",
    evaluator: "home",
    factSheetDue: day("2026-12-01"),
    powers: [],
    bars: null,
    hasKin: null,
    extension: null,
    comeBack: null,
    requestedBy: host,
    requestKey: "01900000-0000-7000-8000-000000000200",
    version: 1,
    ...parts,
  };
}

export const concerned: Concerned = {
  jurisdictionId: hostPlace,
  homeJurisdictionId: homePlace,
  agents: [agent],
  personId: lent,
  hasAccount: true,
};

type As = {
  readonly account?: Id<"account">;
  readonly person?: Id<"person">;
  readonly at?: Id<"jurisdiction">;
};

export function anActor(
  held: readonly Role[],
  { account = id<"account">(19), person, at = hostPlace }: As = {},
): Actor {
  return {
    tenant: id<"tenant">(0),
    account,
    person: person ?? null,
    via: "session",
    reach: Object.fromEntries(held.map((role) => [role, [at]])),
  };
}

export function aLoan(parts: Partial<Loan> = {}): Loan {
  return {
    ...aSecondment({ approval: { number: "1", organ: "市政府", on } }),
    bars: [],
    hasKin: false,
    ...parts,
  };
}

/** Bureau to body of the same city, nothing known against it. */
export function someFacts(parts: Partial<LoanFacts> = {}): LoanFacts {
  return {
    today: on,
    homeLevel: "city",
    hostLevel: "city",
    isHostAbove: false,
    establishment: "civil_servant",
    others: [],
    seats: 0,
    lastReturn: null,
    unitMonths: 3,
    setting: defaultSetting,
    ...parts,
  };
}
