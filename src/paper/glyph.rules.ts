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

/** Share of the visible characters that no reader can know: private use, replacement, control. From 0 to 1. */
export function unknownShare(text: string): number {
  const visible = text.replace(/\s/gu, "");
  if (visible === "") return 0;
  return (visible.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0) / visible.length;
}
