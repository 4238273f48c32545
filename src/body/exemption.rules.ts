import { addMonths, type Day } from "../kernel/day.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import type { Exemption, Exemptions } from "./exemption.model.ts";

/** A ground has at least so many letters, of which so many differ: what is typed to fill the box is none. */
const fewestLetters = 10;
const fewestDifferent = 5;
/** A body without a term is not exempted for ever either. */
const mostMonths = 12;

export type ExemptionFlaw =
  | "body.ground-thin"
  | "body.basis-missing"
  | "body.exemption-past"
  | "body.exemption-long";
type Facts = { readonly today: Day; readonly termEnd: Day | null };

/** The last day an exemption may name: the end of the body's term; without one ahead, twelve months from today. */
export function latestEnd({ today, termEnd }: Facts): Day {
  return termEnd !== null && termEnd >= today ? termEnd : addMonths(today, mostMonths);
}

/** What is wrong with an exemption, the first thing in the order of its fields. */
export function flawOf({ ground, basis, until }: Exemption, facts: Facts): ExemptionFlaw | null {
  if (!isGround(ground)) return "body.ground-thin";
  if (lettersOf(basis).length < 2) return "body.basis-missing";
  if (until < facts.today) return "body.exemption-past";
  return until > latestEnd(facts) ? "body.exemption-long" : null;
}

/** Those of the checks that say no: what is answered to a check that does not is left out. */
export function pickExemptions(given: Exemptions, failing: readonly string[]): Exemptions {
  return Object.fromEntries(
    failing.flatMap((check) => (given[check] === undefined ? [] : [[check, given[check]]])),
  );
}

/** Every exemption that is given stands on a ground, on a named basis, and ends. */
export function judgeExemptions(
  exemptions: Exemptions,
  facts: Facts,
): Result<undefined, Refusal<ExemptionFlaw>> {
  for (const [check, exemption] of Object.entries(exemptions)) {
    const flaw = flawOf(exemption, facts);
    if (flaw) return refuse(flaw, { check, latest: latestEnd(facts) }, `explanations.${check}`);
  }
  return ok();
}

/** Once its day is over, an exemption speaks for the check again. */
export function isExpired({ until }: Pick<Exemption, "until">, today: Day): boolean {
  return until < today;
}

export function isGround(text: string): boolean {
  const letters = lettersOf(text);
  return letters.length >= fewestLetters && new Set(letters).size >= fewestDifferent;
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? [];
}
