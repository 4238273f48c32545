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

/** Clauses of a sentence; a comma inside 《》 or brackets parts nothing. */
function splitClauses(sheet: Sheet, sentence: Range): Range[] {
  const clauses: Range[] = [];
  let from = sentence.from;
  let depth = 0;
  for (let at = sentence.from; at <= sentence.to; at += 1) {
    const character = sheet.text.charAt(at);
    if (/[《(〔]/.test(character)) depth += 1;
    if (/[》)〕]/.test(character)) depth = Math.max(0, depth - 1);
    if (at < sentence.to && (depth > 0 || character !== ",")) continue;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  }
  return clauses;
}

type Ground = { readonly kind: BasisKind; readonly from: number };

/** What one clause rests on, and where in it the words begin. */
function judgeClause(words: string): Ground {
  if (/经党中央/.test(words)) return { kind: "decision", from: words.search(/经党中央/) };
  let best: Ground = { kind: "none", from: 0 };
  if (approval.test(words)) best = { kind: "approval", from: Math.max(0, words.search(/经/)) };
  let from = words.search(opener);
  while (from >= 0) {
    const clause = words.slice(from);
    if (named.test(clause.slice(0, 200))) return { kind: "document", from };
    if (best.kind !== "decision" && decision.test(clause) && !vague.test(clause))
      best = { kind: "decision", from };
    const next = clause.slice(2).search(opener);
    from = next < 0 ? -1 : from + 2 + next;
  }
  return best;
}

const strength: readonly BasisKind[] = ["none", "approval", "decision", "document"];

/** Where the ground ends and what is founded on it begins. */
const decides = /(?:决定|确定|研究|同意)(?=成立|建立|组建|设立|调整|对|完善|撤销)/;

/** The strongest ground of one sentence: its clause, and the clauses right behind it that go on with grounds. */
function groundOf(sheet: Sheet, sentence: Range): Basis {
  const clauses = splitClauses(sheet, sentence).map((clause) => ({
    ...clause,
    ground: judgeClause(sheet.text.slice(clause.from, clause.to)),
  }));
  const rank = (kind: BasisKind) => strength.indexOf(kind);
  const top = Math.max(0, ...clauses.map(({ ground }) => rank(ground.kind)));
  const first = clauses.findIndex(({ ground }) => rank(ground.kind) === top);
  const begin = clauses[first];
  if (top === 0 || begin === undefined) return { kind: "none", said: null };
  const stop = clauses.findIndex(
    ({ from, to, ground }, at) =>
      at > first && (ground.kind === "none" || decides.test(sheet.text.slice(from, to))),
  );
  const last = clauses[(stop < 0 ? clauses.length : stop) - 1] ?? begin;
  const from = begin.from + begin.ground.from;
  const decided = sheet.text.slice(from, last.to).search(decides);
  const said = quoteRange(sheet, { from, to: decided < 0 ? last.to : from + decided + 2 });
  return { kind: begin.ground.kind, said };
}

/** What the paper says it rests on, in the sentences that found the body. */
export function findBasis(sheet: Sheet, sentences: readonly Range[]): Basis {
  let best: Basis = { kind: "none", said: null };
  for (const sentence of sentences) {
    const found = groundOf(sheet, sentence);
    if (strength.indexOf(found.kind) > strength.indexOf(best.kind)) best = found;
  }
  return best;
}

/** 为 opens a purpose at the start of a clause, or before a word that says so: 我校为进一步加强…. */
const opensAim =
  "(?:[^。;\\n]{0,80}?(?:[,:)》现特是]|(?=为(?:了|进一步|切实|全面|深入|认真|加强|做好|贯彻|推进))))?? ?";
const aimWords =
  "(为了?(?:进一步|切实|全面|有效|深入|认真|更好地?)?(?!主|[你您:]|牵头|成员|组长|期|准)[^。;\\n]{4,90}?)";
const aimEnd =
  "(?=,(?:根据|按照|经|决定|特|现|结合|依据|县|市|区|镇|乡|省|成立)|[。;\\n]|,[^,]{0,30}(?:决定|成立|研究))";
const aim = new RegExp(`(?:^|[。;\\n:])${opensAim}${aimWords}${aimEnd}`);

/** The purpose: the clause that opens with 为. */
export function findPurpose(sheet: Sheet, range: Range): Said | null {
  const words = sheet.text.slice(range.from, range.to);
  const match = aim.exec(words);
  const clause = match?.[1];
  if (match === null || clause === undefined) return null;
  const from = range.from + match.index + match[0].lastIndexOf(clause);
  return quoteRange(sheet, { from, to: from + clause.length });
}
