/**
 * A refusal is a value, not an exception: the rule that said no, and the facts a sentence about it needs.
 * `code` is `slice.reason` (kebab-case after the dot); the sentence lives in that slice's messages, per language.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  /** What the sentence names: numbers, names, days. Never personal data beyond what the asker sent or may see. */
  readonly facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** The field of the request that the refusal is about, as a path like `charter.term.end`. */
  readonly field?: string;
};
