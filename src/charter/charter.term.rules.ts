import type { Charter } from "./charter.model.ts";

const measured =
  /[0-9０-９〇零一二三四五六七八九十两半]\s*(?:个)?\s*(?:年|月|周|星期|天|日)|年底|年末|月底|月末|季度末/u;
const onCompletion = /完成|结束|终止|解除|验收/u;

/** A term is a day or a stretch of time; 任务完成后 is none. */
export function isTermStated({ term }: Charter): boolean {
  return term.end !== null || (term.text !== null && measured.test(term.text));
}

/** The condition under which the body ends, whether it stands as such or in the place of a term. */
export function isConditionStated({ term, dissolution }: Charter): boolean {
  return isText(dissolution) || (term.text !== null && onCompletion.test(term.text));
}

export function isText(text: string | null): text is string {
  return text !== null && text.trim() !== "";
}
