import type { Range, Said, Sheet } from "./sheet.model.ts";
import { quoteRange, sayRange } from "./sheet.rules.ts";

const day = "(?:(?:20)?\\d{2,4} ?年)?\\d{1,2} ?月(?:\\d{1,2} ?日|底|中旬|上旬|下旬|初|末)?";
const fullDay = "\\d{4} ?年(?:\\d{1,2} ?月(?:\\d{1,2} ?日|底|末)?|底|末)";
const terms: readonly RegExp[] = [
  new RegExp(
    `(?:运行|运作|工作|存续|设立)(?:期限|时间|期)[^,。;\\n]{0,10}?${day}[^,。;\\n]{0,4}?(?:至|到|—|-|~)[^,。;\\n]{0,4}?${day}`,
  ),
  new RegExp(
    `(?:\\d{4}年[^,。;\\n]{0,8}?)?(?:自|从)${day}(?:起|开始)?(?:至|到|—|-)${day}(?:止|结束|底)?(?:,?\\(?共计?\\d{1,3}天\\)?)?`,
  ),
  new RegExp(
    `(?:运行|存续|保留|工作|延续)(?:期限|时间|期)?(?:暂定|为|至|到)+[^,。;\\n]{0,6}?(?:${fullDay}|[\\d一二两三四五六七八九十]{1,3}(?:年|个月))(?:止|底)?`,
  ),
  /自(?:印发|发文|公布|成立|发布)之日起(?:至[^,。;\n]{4,20}|[\d一二两三四五六七八九十]{1,3}(?:年|个月)|,?[^,。;]{0,6}有效期[^,。;]{2,8})/,
  /(?<=[,。;]|运行|存续)至[^,。;\n]{4,30}(?:时止|为止)/,
  /(?:期限|时间|周期)[^,。;\n]{0,8}?\d{4}年\d{1,2}月(?:\d{1,2}日)?至(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)?/,
  new RegExp(`(?<=\\n)${day}(?:至|到|—)${day}(?=[。,;\\n])`),
  /集中[\d一二两三四五六七八九十]{1,3}(?:个)?(?:月|周|天|年)/,
  /为期[\d一二两三四五六七八九十百]{1,4}(?:个)?(?:月|周|天|年|日)/,
];

/** How long the body is to work. */
export function findTerm(sheet: Sheet, text: string): Said | null {
  for (const pattern of terms) {
    const match = pattern.exec(text);
    if (match !== null) return sayRange(sheet, { from: match.index, to: match.index + match[0].length });
  }
  return null;
}

const endsBody =
  /(?:自动|自行|即行|随即|即|予以|相应|同步|及时)(?:撤销|解散|终止|取消|注销|撤并)|(?:任务|工作|完成)[^。;\n]{0,16}(?:撤销|解散|自行终止|后(?:即|便)?终止|转为常态)|撤销申请|停止以其名义|提出撤销|不再保留|予以撤销|专班(?:解散|撤销)/;
const notBody = /响应|村卡点|卡口|职务|处分|许可|资格|登记/;

/** The sentence that says when the body ends. */
export function findDissolution(sheet: Sheet, sentences: readonly Range[]): Said | null {
  for (const sentence of sentences) {
    const words = sheet.text.slice(sentence.from, sentence.to);
    const match = endsBody.exec(words);
    if (match === null) continue;
    const before = words.slice(0, match.index);
    const near = words.slice(Math.max(0, match.index - 12), match.index + match[0].length + 6);
    // 应急响应终止后自动撤销: what ends first is the occasion, not the thing that ends.
    const isOfAnother = notBody.test(near) && !/后,?[^,。;]{0,8}$/.test(before);
    if (isOfAnother || /原[^,。]{2,60}$/.test(before)) continue;
    return quoteRange(sheet, sentence);
  }
  return null;
}

const budget =
  /(?:经费|资金)(?:保障(?![组一二三四五六七八九十、]|等)|预算|安排|列支|列入|支持|投入|由[^,。]{2,20}(?:承担|解决|列支|保障|安排))|(?:列入|纳入)[^,。]{0,24}(?:财政)?预算|(?:安排|落实|拨付|筹措|保障|列支)[^,。;]{0,16}(?:经费|专项资金|财政资金)|经费等,?[^,。]{0,16}(?:安排|支持|保障)|工作经费/;

/** The sentence that speaks of money for the work. */
export function findBudget(sheet: Sheet, sentences: readonly Range[]): Said | null {
  for (const sentence of sentences) {
    if (budget.test(sheet.text.slice(sentence.from, sentence.to))) return quoteRange(sheet, sentence);
  }
  return null;
}

const necessity =
  /(?:现有|既有|已有|原有)[^,。;]{0,24}(?:机构|领导小组|指挥部|专班|联席会议|机制|部门)[^。;]{0,60}(?:不能|难以|无法|不足以|不适应|不承担|不负责|不管)|成立[^,。;]{0,20}(?:十分|很有|确有)必要/;

/** The sentence that says why no existing body can do it. */
export function findNecessity(sheet: Sheet, sentences: readonly Range[]): Said | null {
  const found = sentences.find((one) => necessity.test(sheet.text.slice(one.from, one.to)));
  return found === undefined ? null : quoteRange(sheet, found);
}
