import { judge } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { CharterFacts } from "../charter/judgement.model.ts";
import { defaultSetting } from "../rulebook/rulebook.model.ts";

/** The checks that say no to founding a body on this charter; each is met or explained before it is submitted. */
export function failingChecks(charter: Charter, facts: Omit<CharterFacts, "occasion">): string[] {
  const { findings } = judge(charter, { ...facts, occasion: "founding" }, defaultSetting);
  return [...new Set(findings.filter(({ outcome }) => outcome === "fail").map(({ id }) => id))];
}
