import type { Chain } from "../approval/approval.model.ts";
import { judge } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { ApprovalStation, CharterFacts, Judgement } from "../charter/judgement.model.ts";
import type { Finding, RulebookSetting } from "../rulebook/rulebook.model.ts";
import type { ApprovalPath } from "./body.api.ts";
import type { Body } from "./body.model.ts";
import { isFounded } from "./body.policy.ts";

export type Known = Pick<CharterFacts, "today" | "level" | "existingBodies" | "plannedPath">;
type Judged = Pick<Body, "state" | "foundedOn"> & { readonly approvalPath?: ApprovalPath | null };

/**
 * What a body is judged with: a charter that still can be corrected as one that somebody is about to found a body with,
 * a founded body by the law of its day. Once it is approved its way is what was recorded, before that what is planned.
 */
export function bodyFacts(body: Judged, known: Known): CharterFacts {
  const occasion = isFounded(body) ? "reading" : "founding";
  const { foundedOn, approvalPath } = body;
  return {
    ...known,
    occasion,
    ...(foundedOn === null ? {} : { foundedOn }),
    ...(approvalPath ? { approvalPath } : {}),
  };
}

/** The stations that a chain will pass; who submits is the applicant. */
export function chainToPath({ steps }: Chain): readonly ApprovalStation[] {
  return ["applicant", ...steps.flatMap(({ station }) => station ?? [])];
}

/** What is said of a charter that somebody is about to found a body with. */
export function judgeFounding(
  charter: Charter,
  facts: Omit<CharterFacts, "occasion">,
  setting: RulebookSetting,
): Judgement {
  return judge(charter, { ...facts, occasion: "founding" }, setting);
}

/** What founding a body on this charter would be told no for. */
export function foundingFailures(
  charter: Charter,
  facts: Omit<CharterFacts, "occasion">,
  setting: RulebookSetting,
): Finding[] {
  return judgeFounding(charter, facts, setting).findings.filter(({ outcome }) => outcome === "fail");
}

/** The checks that say no to founding a body on this charter; each is met or explained before it is submitted. */
export function failingChecks(
  charter: Charter,
  facts: Omit<CharterFacts, "occasion">,
  setting: RulebookSetting,
): string[] {
  return failingIn(judgeFounding(charter, facts, setting));
}

export function failingIn({ findings }: Judgement): string[] {
  return [...new Set(findings.filter(({ outcome }) => outcome === "fail").map(({ id }) => id))];
}
