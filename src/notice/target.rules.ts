import type { Range, Said, Sheet } from "./sheet.model.ts";
import { quoteRange } from "./sheet.rules.ts";

const measure =
  "(?:个|家|户|人|亩|公里|项|万元|亿元|件|处|起|次|吨|栋|座|名|场|宗|丘|%|%|套|平方米|公顷|例|条)";
const number = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]{1,4})";
const quantified = [
  new RegExp(
    `(?:完成|达到|达|实现|确保|新增|建成|引进|不低于|不少于|超过|签约|培育|清理|整治|保留|撤销|合并|减少|下降|提高到|控制在|调整为|转为|抛荒|出现|抓好)[^,。;\\n]{0,24}?${number} ?(?:余|多)?${measure}(?:以上|以内|左右)?`,
  ),
  /\d{1,3} ?(?:小时|天|日|个工作日)(?:以?内)[^,。;\n]{0,30}/,
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬|初|末)?(?:\d{1,2}[:时点]\d{0,2}分?)?(?:之?前)[^,。;\n]{0,40}/,
  /(?:年底|年内|月底|本月底|年末)(?:之?前)[^,。;\n]{0,40}/,
  new RegExp(`编制[^,。;\\n]{0,6}${number}(?:名|人)`),
];

/** Clauses that say how much, or by when. */
export function findTargets(sheet: Sheet, sentences: readonly Range[]): Said[] {
  const found: Said[] = [];
  for (const sentence of sentences) {
    let from = sentence.from;
    for (const part of sheet.text.slice(sentence.from, sentence.to).split(/[,、]/)) {
      const lead = /^(?:并|且|于|在|并在)*/.exec(part)?.[0].length ?? 0;
      const bracket = part.search(/\(|$/);
      if (quantified.some((pattern) => pattern.test(part))) {
        found.push(quoteRange(sheet, { from: from + lead, to: from + Math.max(lead, bracket) }));
      }
      from += part.length + 1;
    }
  }
  return found;
}
