import type { Finding, Regime, RulebookSetting } from "../rulebook/rulebook.model.ts";
import { type Rule, runChecks, sortFindings } from "../rulebook/rulebook.rules.ts";
import { charterRules } from "./charter.checks.rules.ts";
import { adviseForm } from "./charter.form.rules.ts";
import type { Charter } from "./charter.model.ts";
import { deriveType } from "./charter.type.rules.ts";
import type { CharterFacts, Judgement } from "./judgement.model.ts";

/** The one call of page, command line and API. A paper that was read is judged by the law of the day it was signed. */
export function judge(charter: Charter, facts: CharterFacts, setting: RulebookSetting): Judgement {
  const findings = sortFindings(checkCharter(charter, facts, { setting, rules: charterRules }));
  const existing = findings.some(isDuplicate) ? "existing_body" : "none";
  return { type: deriveType(charter), findings, form: adviseForm(charter, existing) };
}

export type CheckedBy = {
  readonly setting: RulebookSetting;
  readonly rules: readonly Rule<Charter, CharterFacts>[];
};

/** What some of the checks find, in the order of the book. */
export function checkCharter(
  charter: Charter,
  facts: CharterFacts,
  { setting, rules }: CheckedBy,
): Finding[] {
  const on = facts.occasion === "reading" ? (charter.instrument.date ?? facts.today) : facts.today;
  return runChecks(rules, { subject: charter, facts, setting, regime: regimeOf(charter, setting), on });
}

/** Only a task force can be a mere arrangement of a department; every other form is a deliberative body. */
function regimeOf({ form }: Charter, setting: RulebookSetting): Regime {
  return form === "task_force" ? setting.regime : "deliberative_body";
}

function isDuplicate({ code }: Finding): boolean {
  return code === "est-03.same-name";
}
