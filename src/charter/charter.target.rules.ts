import type { Answer } from "../rulebook/rulebook.rules.ts";
import type { FindingCode } from "./charter.findings.messages.ts";
import type { Charter, Target } from "./charter.model.ts";
import { likeness, pairsOf } from "./charter.overlap.rules.ts";
import { isText } from "./charter.term.rules.ts";
import type { CharterFacts } from "./judgement.model.ts";

const figure =
  /[0-9０-９%％‰]|[〇零一二三四五六七八九十百千万亿两]+(?:个|项|家|户|人|名|天|日|周|月|年|次|亩|公里|元|倍|成)|百分之|全部|清零/u;

/** A target can be measured if it has a day, a figure, or a whole that can be counted (清零, 全部). */
export function isMeasurable({ text, due }: Target): boolean {
  return due !== null || figure.test(text);
}

/** CHT-08. Most papers set no target, so silence is a whisper; a target nobody can measure is worth a word. */
export function checkTargets(
  { targets, purpose, form }: Charter,
  facts: CharterFacts,
): readonly Answer<FindingCode>[] {
  if (targets.length === 0) {
    const isAsked = form === "task_force" && !facts.paperIsCut;
    return [
      { outcome: "advice", loudness: isAsked ? "plain" : "quiet", code: "cht-08.none", paths: ["targets"] },
    ];
  }
  const loose = targets.filter((target) => !isMeasurable(target));
  if (loose.length === 0) return [{ outcome: "pass", code: "cht-08.measurable" }];
  const slogans = isText(purpose) ? loose.filter(({ text }) => repeats(text, purpose)) : [];
  const rest = loose.filter((target) => !slogans.includes(target));
  return [...answerAbout("cht-08.slogan", slogans), ...answerAbout("cht-08.vague", rest)];
}

function answerAbout(code: FindingCode, targets: readonly Target[]): Answer<FindingCode>[] {
  if (targets.length === 0) return [];
  const paths = targets.map(({ key }) => `targets[${key}]`);
  return [{ outcome: "advice", loudness: "plain", code, facts: { count: targets.length }, paths }];
}

/** 目标重复口号: most of its wording stands in the purpose already. */
function repeats(text: string, purpose: string): boolean {
  return likeness(pairsOf(text), pairsOf(purpose)) >= 0.6 || purpose.includes(text);
}
