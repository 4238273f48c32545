import type { Range } from "./sheet.model.ts";

/** Cuts a range at the ends of sentences (。;!? and line ends); brackets are not looked into. */
export function splitSentences(text: string, range: Range): Range[] {
  const sentences: Range[] = [];
  let from = range.from;
  for (let i = range.from; i <= range.to; i += 1) {
    if (i < range.to && !/[。;!?\n]/.test(text.charAt(i))) continue;
    if (i > from) sentences.push({ from, to: i });
    from = i + 1;
  }
  return sentences;
}
