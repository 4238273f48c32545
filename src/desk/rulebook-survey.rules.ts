import type { Body } from "../body/body.model.ts";
import { bodyFacts } from "../body/judged.rules.ts";
import { charterRules } from "../charter/charter.checks.rules.ts";
import { checkCharter } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { CharterFacts } from "../charter/judgement.model.ts";
import type { Day } from "../kernel/day.ts";
import type { Finding, RulebookEntry, RulebookSetting } from "../rulebook/rulebook.model.ts";
import type { Rule } from "../rulebook/rulebook.rules.ts";
import type { LayeredPlace, Topic } from "../rulebook/setting.model.ts";
import { layersAt, layersToSetting } from "../rulebook/setting.rules.ts";

/** A body of today's register, as far as the checks ask. */
export type Surveyed = Pick<Body, "id" | "jurisdictionId" | "state" | "foundedOn" | "charter">;

/** What is known beside the body: the day, and of its place the level, the setting, and the bodies it could repeat. */
export type Ground = {
  readonly today: Day;
  readonly level: LayeredPlace["level"];
  readonly setting: RulebookSetting;
  /** The body itself is not among them. */
  readonly existing: CharterFacts["existingBodies"];
};

export type CharterRule = Rule<Charter, CharterFacts>;

/** The checks of a charter that a change of this can make say something else. */
export function rulesTouched({ topic, about }: Topic): readonly CharterRule[] {
  return charterRules.filter(({ entry }: { readonly entry: RulebookEntry }) => {
    if (topic === "regime") return entry.underArrangement !== "applies";
    return topic === "adoption" ? entry.articles.some(({ id }) => id === about) : entry.id === about;
  });
}

/** Whether one of them compares the body with the others, which takes long where there are many. */
export function isComparing(rules: readonly CharterRule[]): boolean {
  return rules.some(({ entry }) => entry.id === "EST-03");
}

/** What these checks say of the body, as its own page says it. */
export function surveyBody(body: Surveyed, ground: Ground, rules: readonly CharterRule[]): Finding[] {
  const { today, level, setting, existing } = ground;
  const known = { today, level, ...(existing ? { existingBodies: existing } : {}) };
  return checkCharter(body.charter, bodyFacts(body, known), { setting, rules });
}

/** What holds at each place, looked up once. */
export function settingsOf(places: ReadonlyMap<string, LayeredPlace>): (place: string) => RulebookSetting {
  const known = new Map<string, RulebookSetting>();
  return (place) => {
    const setting = known.get(place) ?? layersToSetting(layersAt(places, place));
    known.set(place, setting);
    return setting;
  };
}

/** What a check asks of people: a correction, or attention. */
export type Voice = "fail" | "warn";
/** A check that says more, or less, of a body than before; null: it asks nothing. */
export type Shift = { readonly check: string; readonly before: Voice | null; readonly after: Voice | null };

const rank = { fail: 2, warn: 1 } as const;
const rankOf = (voice: Voice | null) => (voice === null ? 0 : rank[voice]);

export function shiftsBetween(before: readonly Finding[], after: readonly Finding[]): Shift[] {
  const [old, next] = [voicesOf(before), voicesOf(after)];
  return [...new Set([...old.keys(), ...next.keys()])].toSorted().flatMap((check) => {
    const shift = { check, before: old.get(check) ?? null, after: next.get(check) ?? null };
    return shift.before === shift.after ? [] : [shift];
  });
}

export function isGain({ before, after }: Shift): boolean {
  return rankOf(after) > rankOf(before);
}

/** The gravest word of each check that asks something. */
function voicesOf(findings: readonly Finding[]): Map<string, Voice> {
  const voices = new Map<string, Voice>();
  for (const { id, outcome } of findings) {
    if ((outcome === "fail" || outcome === "warn") && rank[outcome] > rankOf(voices.get(id) ?? null)) {
      voices.set(id, outcome);
    }
  }
  return voices;
}
