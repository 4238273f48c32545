import { articles } from "../rulebook/article.data.ts";
import type { endStated, noOverlap } from "../rulebook/establishment.data.ts";
import type { Loudness } from "../rulebook/rulebook.model.ts";
import type { Answer, ValuesOf } from "../rulebook/rulebook.rules.ts";
import type { FindingCode } from "./charter.findings.messages.ts";
import type { Charter } from "./charter.model.ts";
import { findOverlaps } from "./charter.overlap.rules.ts";
import { isConditionStated, isTermStated, isText } from "./charter.term.rules.ts";
import type { CharterFacts, Overlap } from "./judgement.model.ts";

type Answers = readonly Answer<FindingCode>[];

/**
 * EST-01. The law asks it of a body for one task of limited time: a task force always, a headquarters in an emergency.
 * Of others it cannot be known, so they are asked, not told. Real papers almost never state it (5 % a term): read
 * papers are advised, and the louder the more temporary their form claims to be.
 */
export function checkEnd(
  charter: Charter,
  facts: CharterFacts,
  { both }: ValuesOf<typeof endStated.parameters>,
): Answers {
  const [condition, term] = [isConditionStated(charter), isTermStated(charter)];
  if (both ? condition && term : condition || term) return [{ outcome: "pass", code: "est-01.stated" }];
  const paths = [...(term ? [] : ["term"]), ...(condition ? [] : ["dissolution"])];
  if (facts.paperIsCut && facts.occasion === "reading") {
    return [{ outcome: "advice", code: "est-01.unseen", paths }];
  }
  const isBounded = charter.form === "task_force" || isEmergencyHeadquarters(charter);
  if (condition || term) {
    const code = condition ? "est-01.no-term" : "est-01.no-condition";
    return [{ outcome: isBounded && facts.occasion === "founding" ? "fail" : "advice", code, paths }];
  }
  const voice = isBounded ? boundedVoice(charter, facts) : unboundedVoice(charter, facts);
  return [{ ...voice, code: isBounded ? "est-01.neither" : "est-01.open-ended", paths }];
}

type Voice = { readonly outcome: "fail" | "warn" | "advice"; readonly loudness: Loudness };

function boundedVoice({ form }: Charter, { occasion }: CharterFacts): Voice {
  if (occasion === "founding") return { outcome: "fail", loudness: "loud" };
  return form === "task_force"
    ? { outcome: "warn", loudness: "loud" }
    : { outcome: "advice", loudness: "plain" };
}

function unboundedVoice({ form }: Charter, { occasion }: CharterFacts): Voice {
  const isAsked = occasion === "founding" && form !== "joint_conference";
  return isAsked ? { outcome: "warn", loudness: "plain" } : { outcome: "advice", loudness: "quiet" };
}

function isEmergencyHeadquarters({ form, trigger }: Charter): boolean {
  return form === "headquarters" && trigger.kind === "emergency";
}

/** EST-02. Necessity is said in the request, hardly ever in the notice: a paper is not blamed for its silence. */
export function checkNecessity(charter: Charter, facts: CharterFacts): Answers {
  if (isText(charter.necessity)) return [{ outcome: "pass", code: "est-02.shown" }];
  const paths = ["necessity"];
  if (facts.occasion === "reading") return [{ outcome: "advice", code: "est-02.not-in-paper", paths }];
  if (facts.paperText !== undefined) return [{ outcome: "warn", code: "est-02.not-in-paper", paths }];
  return [{ outcome: "fail", code: "est-02.missing", paths }];
}

/** EST-03. Likeness is only our measure: it warns. One and the same subject is a duplicate in law. */
export function checkOverlap(
  charter: Charter,
  facts: CharterFacts,
  parameters: ValuesOf<typeof noOverlap.parameters>,
): Answers {
  const { existingBodies } = facts;
  if (existingBodies === undefined) return [{ outcome: "not_applicable", code: "est-03.unknown" }];
  const thresholds = { name: parameters.nameSimilarity, duty: parameters.dutySimilarity };
  const proposal = charterToProposal(charter);
  const isKnown = "findOverlaps" in existingBodies;
  const overlaps = isKnown
    ? existingBodies.findOverlaps(proposal, thresholds)
    : findOverlaps(proposal, existingBodies, thresholds);
  if (overlaps.length === 0) {
    const count = isKnown ? existingBodies.count : existingBodies.length;
    return [{ outcome: "pass", code: "est-03.none", facts: { count } }];
  }
  return overlaps.map((overlap) => overlapToAnswer(overlap, facts.occasion));
}

function charterToProposal({ name, purpose, leaders, members }: Charter) {
  const names = [...leaders, ...members].flatMap((seat) => (seat.name === null ? [] : [seat.name]));
  return { name, duty: purpose ?? "", members: names };
}

function overlapToAnswer({ body, sameName, ...like }: Overlap, occasion: string): Answer<FindingCode> {
  const paths = ["name", "purpose"];
  const facts = { name: body.name, id: body.id };
  if (sameName && occasion === "reading") {
    return { outcome: "advice", loudness: "plain", code: "est-03.known", facts, paths };
  }
  if (sameName) return { outcome: "fail", code: "est-03.same-name", facts, paths };
  const percent = Math.round(Math.max(like.name, like.duty) * 100);
  return { outcome: "warn", code: "est-03.alike", facts: { ...facts, percent, shared: like.shared }, paths };
}

/** EST-04. Papers do not name the ground; who founds one can. A zone is not named in the measure: it is warned. */
export function checkLevel(charter: Charter, facts: CharterFacts): Answers {
  const { level, occasion } = facts;
  if (level === null) return [{ outcome: "not_applicable", code: "est-04.unknown" }];
  if (level === "province")
    return [{ outcome: "pass", code: "est-04.province", grounds: [articles.byLevel.id] }];
  if (level === "township") return [townshipAnswer(charter, occasion)];
  if (charter.ground !== null) return [{ outcome: "pass", code: "est-04.allowed" }];
  const paths = ["ground"];
  if (level === "zone") {
    return [{ outcome: occasion === "founding" ? "warn" : "advice", code: "est-04.zone", paths }];
  }
  return [{ outcome: occasion === "founding" ? "fail" : "advice", code: "est-04.no-ground", paths }];
}

function townshipAnswer({ ground, trigger }: Charter, occasion: string): Answer<FindingCode> {
  const isEmergency = ground === "emergency_command" || trigger.kind === "emergency";
  const loudness = occasion === "founding" && !isEmergency ? "loud" : "plain";
  const code = isEmergency ? "est-04.township-emergency" : "est-04.township";
  return {
    outcome: isEmergency ? "warn" : "fail",
    loudness,
    code,
    paths: ["name"],
    grounds: [articles.byLevel.id],
  };
}
