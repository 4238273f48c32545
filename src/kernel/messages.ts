import type { Refusal } from "./refusal.ts";
import type { Language } from "./schema.ts";

/** A sentence with holes: `第 {version} 版` takes `facts.version`. */
export type Sentences<Key extends string = string> = Readonly<Record<Key, string>>;

/** The sentences of one slice. zh-CN is the original; a sentence missing in English does not compile. */
export type Catalog<Key extends string = string> = Readonly<Record<Language, Sentences<Key>>>;

export function catalog<Key extends string>(zh: Sentences<Key>, en: Sentences<NoInfer<Key>>): Catalog<Key> {
  return { zh, en };
}

/** Fills the holes of a sentence; a hole without its fact stays visible, so that it is noticed. */
export function fill(sentence: string, facts: Refusal["facts"] = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return hole;
    return Array.isArray(fact) ? fact.join("、") : String(fact);
  });
}

/** The sentence for a code, or the code itself where no catalog knows it (a test keeps that from happening). */
export function say(catalogs: readonly Catalog[], language: Language, refusal: Refusal): string {
  for (const one of catalogs) {
    const sentence = one[language][refusal.code];
    if (sentence !== undefined) return fill(sentence, refusal.facts);
  }
  return refusal.code;
}
