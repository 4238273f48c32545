/** Radicals of the supplement block that stand for a whole character; Unicode gives them no compatibility mapping. */
const supplement =
  "⺁厂⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⺩王⺬示⺮竹⺶羊⻊足⻗雨";

const characterByRadical = new Map(Array.from({ length: supplement.length / 2 }, (_, n) => pairAt(n * 2)));

function pairAt(at: number): [string, string] {
  return [supplement.charAt(at), supplement.charAt(at + 1)];
}

/**
 * Puts characters in place of the radicals (⼈⺠⻓) that PDF writers leave for them. Only these two blocks: NFKC over the
 * whole text would also fold the paper's full-width punctuation.
 */
export function radicalsToCharacters(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/gu,
    (radical) => characterByRadical.get(radical) ?? radical.normalize("NFKC"),
  );
}

/**
 * What the papers of the country are written in, minority scripts too. A font without a character table gives glyph
 * numbers instead, which fall anywhere.
 */
const known =
  /[\s\p{Script=Han}\p{Script=Arabic}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Hangul}\p{Script=Yi}\u0020-\u007e\u00a0-\u00ff\u2000-\u2bff\u3000-\u33ff\ufe10-\ufe6f\uff00-\uffef]/gu;

/** Share of characters that no paper has: private use, unassigned, control, far-off scripts. From 0 to 1. */
export function strangeShare(text: string): number {
  return text === "" ? 0 : text.replace(known, "").length / text.length;
}
