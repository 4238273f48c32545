import { addMonths } from "../kernel/day.ts";
import type { RulebookSetting } from "../rulebook/rulebook.model.ts";
import { type Answer, isSwitchedOn, parametersOf, type ValuesOf } from "../rulebook/rulebook.rules.ts";
import type { coolDown, termLimited } from "../rulebook/staffing.data.ts";
import { levelLends } from "../rulebook/staffing.data.ts";
import type { LoanFinding } from "./loan.messages.ts";
import type { Loan, LoanFacts } from "./loan.model.ts";
import { monthsOf } from "./standing.rules.ts";

type Answers = readonly Answer<LoanFinding>[];

/**
 * Whether the rule against lending upwards names this loan, and so an approval by the organ it names: a host above, a
 * home unit of county or township, and a share that takes the person from the desk. A zone has no level of its own.
 */
export function isBarred(
  { share }: Pick<Loan, "share">,
  { homeLevel, isHostAbove }: Pick<LoanFacts, "homeLevel" | "isHostAbove">,
  setting: RulebookSetting,
): boolean {
  if (!isSwitchedOn(levelLends, setting)) return false;
  const { fromShare } = parametersOf(levelLends, setting);
  return isHostAbove && share >= fromShare && (homeLevel === "county" || homeLevel === "township");
}

/** STF-01. Sideways nobody is barred, but what each unit gives is shown. */
export function checkLevel(
  loan: Loan,
  facts: LoanFacts,
  { fromShare }: ValuesOf<typeof levelLends.parameters>,
): Answers {
  const { isHostAbove, homeLevel, unitMonths } = facts;
  if (loan.share < fromShare) return [{ outcome: "pass", code: "stf-01.part" }];
  if (!isHostAbove) return [{ outcome: "pass", code: "stf-01.sideways", facts: { months: unitMonths } }];
  if (homeLevel === "zone") return [{ outcome: "advice", loudness: "plain", code: "stf-01.zone" }];
  if (homeLevel !== "county" && homeLevel !== "township") return [{ outcome: "pass", code: "stf-01.higher" }];
  const grounds = homeLevel === "township" ? {} : { grounds: ["F2.2"] };
  const { approval } = loan;
  return approval === null
    ? [{ outcome: "warn", loudness: "loud", code: `stf-01.${homeLevel}`, paths: ["approval"], ...grounds }]
    : [{ outcome: "warn", code: "stf-01.approved", facts: { ...approval }, paths: ["approval"], ...grounds }];
}

/** STF-02. A temporary post is no loan in law and has no six months; so long as it is one. */
export function checkTerm(
  { startOn, endOn, kind, mode }: Loan,
  _facts: LoanFacts,
  { months, totalMonths }: ValuesOf<typeof termLimited.parameters>,
): Answers {
  const facts = { months: monthsOf(startOn, endOn), most: months, total: totalMonths };
  const paths = ["endOn"];
  if (mode === "liaison" || mode === "part_time") return [{ outcome: "pass", code: "stf-02.part", facts }];
  if (facts.months > totalMonths)
    return [{ outcome: "fail", loudness: "loud", code: "stf-02.total", facts, paths }];
  if (kind === "temporary_post") return [{ outcome: "not_applicable", code: "stf-02.temporary-post", facts }];
  if (facts.months > months) return [{ outcome: "warn", code: "stf-02.long", facts, paths }];
  return [{ outcome: "pass", code: "stf-02.within", facts }];
}

/** STF-03. */
export function checkDisguise({ kind, mode }: Loan): Answers {
  if (kind === "loan" || mode !== "full_time") return [{ outcome: "pass", code: "stf-03.open" }];
  const paths = ["kind"];
  if (kind === "temporary_post") {
    return [
      {
        outcome: "advice",
        code: "stf-03.temporary-post",
        paths,
        grounds: ["2.2", "F2.9"],
        loudness: "quiet",
      },
    ];
  }
  return [{ outcome: "warn", code: `stf-03.${kind}`, paths, grounds: ["F2.3"] }];
}

/** STF-04. An end that is over without a recorded return comes before the time between two loans. */
export function checkCoolDown(
  { startOn }: Loan,
  { others, lastReturn, today }: LoanFacts,
  { months }: ValuesOf<typeof coolDown.parameters>,
): Answers {
  const open = others.find(({ endOn }) => endOn < today);
  if (open) return [{ outcome: "warn", code: "stf-04.not-returned", facts: { end: open.endOn } }];
  if (lastReturn === null) return [{ outcome: "pass", code: "stf-04.first" }];
  const from = addMonths(lastReturn, months);
  const facts = { returned: lastReturn, months, from };
  return startOn < from
    ? [{ outcome: "warn", code: "stf-04.too-soon", facts, paths: ["startOn"] }]
    : [{ outcome: "pass", code: "stf-04.long-ago", facts }];
}

/** STF-05. The home unit knows; until it has spoken, it is only asked. */
export function checkFit({ bars }: Loan): Answers {
  if (bars === null) return [{ outcome: "advice", loudness: "quiet", code: "stf-05.unsaid" }];
  if (bars.length === 0) return [{ outcome: "pass", code: "stf-05.none" }];
  return bars.map((bar) => ({ outcome: "warn", code: `stf-05.${bar}`, paths: ["bars"] }) as const);
}
