import type { Range, Said, Sheet } from "./sheet.model.ts";
import { quoteRange } from "./sheet.rules.ts";

export type BasisKind = "document" | "decision" | "approval" | "none";
export type Basis = { readonly kind: BasisKind; readonly said: Said | null };

const opener = /根据|按照|依据|依照|遵照|贯彻|落实|为实施|按(?=《)|依(?=《)/;
const named =
  /《[^《》]{2,80}》|[〔[(【] ?(?:\d{4}|20[xX*]{2}) ?[〕\])】] ?第?[\dxX*]{1,4} ?号|法律、?法规|有关法律|(?:局|厅|委|部|办|政府|办公室)[^,。;《]{0,4}关于[^,。;《]{2,40}的?(?:通知|意见|方案|决定)(?=[,精要和])/;
const decision = /部署|要求|会议精神|精神|决策|战略|指示|批示|规定|意见|方案|计划|文件|决定/;
const vague =
  /^(?:根据|按照)(?:上级)?(?:有关|相关)(?:文件|会议)?(?:精神|要求|规定)|^(?:根据|按照)(?:上级文件|上级)(?:精神|要求)?(?:及|和|,|$)|工作(?:需要|实际)|实际(?:情况)?|当前需要/;
const approval =
  /(?:经[^,。;]{2,24}(?:同意|批准|审定|研究同意|领导批准))|(?:[省市县区镇乡委府院]|政府|委员会|党委|党组)(?:研究)?(?:决定|确定)|经[^,。;]{0,12}(?:党委|政府|党组|会议|管委会)[^,。;]{0,8}研究/;

function judgeClause(words: string): BasisKind {
  if (/经党中央/.test(words)) return "decision";
  let best: BasisKind = approval.test(words) ? "approval" : "none";
  let from = words.search(opener);
  while (from >= 0) {
    const clause = words.slice(from);
    if (named.test(clause.slice(0, 200))) return "document";
    const near = clause.slice(0, Math.max(0, clause.search(/,|$/)));
    if (decision.test(near) && !vague.test(near)) best = "decision";
    const next = clause.slice(2).search(opener);
    from = next < 0 ? -1 : from + 2 + next;
  }
  return best;
}

const strength: readonly BasisKind[] = ["none", "approval", "decision", "document"];

/** What the paper says it rests on, in the sentences that found the body. */
export function findBasis(sheet: Sheet, sentences: readonly Range[]): Basis {
  let best: Basis = { kind: "none", said: null };
  for (const sentence of sentences) {
    const kind = judgeClause(sheet.text.slice(sentence.from, sentence.to));
    if (strength.indexOf(kind) <= strength.indexOf(best.kind)) continue;
    best = { kind, said: quoteRange(sheet, sentence) };
  }
  return best;
}

const aim =
  /(?:^|[。;\n:])[^。;\n]{0,80}?(为了?(?:进一步|切实|全面|有效|深入|认真|更好地?)?(?!主体|牵头|成员|组长|期|准)[^。;\n]{4,90}?)(?=,(?:根据|按照|经|决定|特|现|结合|依据|县|市|区|镇|乡|省|成立)|[。;\n]|,[^,]{0,30}(?:决定|成立|研究))/;

/** The purpose: the clause that opens with 为. */
export function findPurpose(sheet: Sheet, range: Range): Said | null {
  const words = sheet.text.slice(range.from, range.to);
  const match = aim.exec(words);
  const clause = match?.[1];
  if (match === null || clause === undefined) return null;
  const from = range.from + match.index + match[0].lastIndexOf(clause);
  return quoteRange(sheet, { from, to: from + clause.length });
}
