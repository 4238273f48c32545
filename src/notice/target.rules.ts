import type { Range, Said, Sheet } from "./sheet.model.ts";
import { quoteRange } from "./sheet.rules.ts";

const measure =
  "万?(?:个|家|户|人|亩|公里|项|万元|亿元|件|处|起|次|吨|栋|座|名|场|宗|丘|%|套|平方米|公顷|例|条|台|辆|级)";
const number = '(?<![“"第])(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]{1,4})';
const aims =
  "(?:完成|达到|达|实现|确保|新增|建成|引进|引育|不低于|不少于|超过|突破|签约|培育|清理|整治|保留|撤销|合并|减少|下降|增长|提高到|控制在|调整为|转为|抛荒|出现|抓好|开工|实施|开通|率)";
const quantified = [
  new RegExp(`${aims}[^,。;\\n]{0,24}?${number} ?(?:余|多)?${measure}(?:以上|以内|左右)?`),
  /\d{1,3} ?(?:分钟|小时|天|日|个工作日)(?:以?内)[^,。;\n]{0,30}/,
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|中旬|上旬|下旬|初|末)?(?:\d{1,2}[:时点]\d{0,2}分?)?(?:之?前)/,
  /(?:\d{4}年|\d{1,2}月)?(?:年底|年内|月底|本月底|年末|底)(?:之?前)/,
  new RegExp(`编制[^,。;\\n]{0,6}${number}(?:名|人)`),
];
/** A routine: every year, every month; not a target of the task. */
const recurring = /[个项](?:方面|环节|重点)|每(?:年|月|季度|周|日|天)|联系电话|邮箱/;
const hasMeasure = new RegExp(`${number} ?${measure}`);

/** A clause that is a day and nothing else, 到2027年6月底前, says by when the next one is due. */
const bareDeadline =
  /^(?:并|且|力争|确保|要|计划|原则上)*(?:到|在|于|至)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|[年月]?(?:底|末|内|初|中旬|上旬|下旬))?(?:之?前)?$/;
const namesDay = /[年月日]/;

/** Clauses of a sentence; one that is only a day stays with what is due then. */
function splitClauses(words: string): string[] {
  const clauses: string[] = [];
  let day: string | null = null;
  for (const clause of words.split(",")) {
    const whole: string = day === null ? clause : `${day},${clause}`;
    day = bareDeadline.test(whole) && namesDay.test(whole) ? whole : null;
    if (day === null) clauses.push(whole);
  }
  return day === null ? clauses : [...clauses, day];
}

/** A list of aims, 不抛荒一丘、不出现连片5亩, is cut; a list of things under one figure is not. */
function splitAims(words: string): string[] {
  return splitClauses(words).flatMap((clause) => {
    const parts = clause.split("、");
    return parts.every((part) => hasMeasure.test(part)) ? parts : [clause];
  });
}

/** Clauses that say how much, or by when. */
export function findTargets(sheet: Sheet, sentences: readonly Range[]): Said[] {
  const found: Said[] = [];
  for (const sentence of sentences) {
    let from = sentence.from;
    for (const part of splitAims(sheet.text.slice(sentence.from, sentence.to))) {
      const lead = /^(?:并|且|于|在)*/.exec(part)?.[0].length ?? 0;
      const bracket = part.search(/\(|$/);
      if (!recurring.test(part) && quantified.some((pattern) => pattern.test(part))) {
        found.push(quoteRange(sheet, { from: from + lead, to: from + Math.max(lead, bracket) }));
      }
      from += part.length + 1;
    }
  }
  return found;
}
