import { createHash } from "node:crypto";

/**
 * Names under which statements are prepared: the same SQL has the same name on every connection and in every process.
 * The last `limit` texts are remembered; a forgotten one is only hashed anew.
 */
export function createStatementNames(limit = 512): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) {
      names.delete(text);
      names.set(text, known);
      return known;
    }
    const name = `z${createHash("sha256").update(text).digest("base64url").slice(0, 24)}`;
    names.set(text, name);
    if (names.size > limit) names.delete(names.keys().next().value as string);
    return name;
  };
}
