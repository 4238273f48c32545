import { simplifiedRows, traditionalRows } from "./script.data.ts";

const simplifiedByTraditional = new Map<string, string>();
const simplified = simplifiedRows.join("");
for (const [place, character] of [...traditionalRows.join("")].entries()) {
  simplifiedByTraditional.set(character, simplified.charAt(place));
}

/** Simplified form of one character: for matching only, since one simplified form may stand for several. */
export function simplifyCharacter(character: string): string {
  return simplifiedByTraditional.get(character) ?? character;
}
