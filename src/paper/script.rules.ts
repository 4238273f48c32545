import { simplifiedRows, traditionalRows } from "./script.data.ts";

const simplifiedByTraditional = new Map<string, string>();
const simplified = simplifiedRows.join("");
for (const [place, character] of [...traditionalRows.join("")].entries()) {
  simplifiedByTraditional.set(character, simplified.charAt(place));
}
const traditional = new RegExp(`[${traditionalRows.join("")}]`, "gu");

/** Simplified form of one character: for matching only, since one simplified form may stand for several. */
export function simplifyCharacter(character: string): string {
  return simplifiedByTraditional.get(character) ?? character;
}

/** The text in simplified script, character by character: every offset stays what it was. */
export function simplifyText(text: string): string {
  return text.replace(traditional, simplifyCharacter);
}
