import type { AdjustStep } from "./adjust.model.ts";
import { firstGroup } from "./adjust-name.rules.ts";
import { bodyEndings } from "./body.data.ts";
import { findDays } from "./moment.rules.ts";
import { isName, isUnitWord, splitPerson } from "./name.rules.ts";
import { numeralToNumber } from "./numeral.rules.ts";
import { anyOf } from "./role.rules.ts";
import type { Range, Sheet } from "./sheet.model.ts";
import { rangeToSpan, sayRange, textOf } from "./sheet.rules.ts";

const ending = anyOf(bodyEndings.map(([word]) => word));
const extended =
  /(?:(?:工作|运行|存续|任务)?(?:期限|时间))?(?:[由自从][^,。;\n]{4,24})?(?:延长|延期|顺延|延续)(?:工作|运行|存续)?(?:期限|时间)?(?:至|到)(?:\d{4} ?年(?:\d{1,2} ?月)?|\d{1,2} ?月)(?:\d{1,2} ?日|底|末|上旬|中旬|下旬)?(?:止|结束)?/;
const prolonged =
  /(?:延长|延期|顺延|延续)(?:工作|运行|存续)?(?:期限|时间)?([\d一二两三四五六七八九十半]{1,3})(个月|年)/;
const renamed = new RegExp(
  `(?:更名|改名|名称(?:调整|变更|更改)|名称改|调整更名)为["“]?([\u3400-\u9fff·()]{2,60}?(?:${ending}))`,
);
const seated =
  /办公室[^,。;\n]{0,24}?(?:改设|改为设|调整(?:设置|设)?|移设|转设|迁设|改设立)(?:在|到|至|于)([\u3400-\u9fff()]{2,30}?)(?=[,。;\n]|$|,)/;
const directed =
  /办公室主任(?:改?由|调整为|变更为)(?:[^,。;\n]{2,40}?(?:调整|变更)为)?([^,。;\n]{2,40}?)(?:同志)?(?:担任|兼任|任|兼)?(?=[,。;\n]|$)/;
const led =
  /牵头(?:单位|部门)(?:改?由|调整为|变更为)(?:[^,。;\n]{2,30}?(?:调整|变更)为)?([\u3400-\u9fff]{2,30}?)(?:牵头|担任)?(?=[,。;\n]|$)/;

/** What one sentence orders of the body itself: its term, its name, its office, who leads. */
export function readBodySteps(sheet: Sheet, sentence: Range, year: number | null): AdjustStep[] {
  const text = textOf(sheet, sentence);
  const spansOf = (range: Range) => [rangeToSpan(sheet, range)];
  const place = (pattern: RegExp) => {
    const range = firstGroup(text, pattern);
    return range && { from: sentence.from + range.from, to: sentence.from + range.to };
  };
  const steps: AdjustStep[] = [...readEnd(sheet, sentence, year)];
  const name = place(renamed);
  if (name) steps.push({ kind: "rename", name: sayRange(sheet, name).value, spans: spansOf(name) });
  const unit = place(seated);
  if (unit && isUnitWord(textOf(sheet, unit))) {
    steps.push({ kind: "office", unit: sayRange(sheet, unit).value, spans: spansOf(unit) });
  }
  const director = place(directed);
  const person = director && personOf(textOf(sheet, director));
  if (director && person) steps.push({ kind: "director", name: person, spans: spansOf(director) });
  const lead = place(led);
  if (lead && isUnitWord(textOf(sheet, lead))) {
    steps.push({ kind: "lead-unit", unit: sayRange(sheet, lead).value, spans: spansOf(lead) });
  }
  return steps;
}

function personOf(words: string): string | null {
  const bare = words.replace(/同志$/, "");
  if (isName(bare)) return bare;
  const [from, to] = splitPerson(bare)?.name ?? [0, 0];
  return to > from ? bare.slice(from, to) : null;
}

function readEnd(sheet: Sheet, sentence: Range, year: number | null): AdjustStep[] {
  const text = textOf(sheet, sentence);
  const match = extended.exec(text);
  // The old end may be named before the new one: 由2026年底延长至….
  const end = match && (findDays(match[0].slice(match[0].search(/[至到](?!.*[至到])/)), year).at(-1) ?? null);
  if (match && end) return [step(match, { end, months: null })];
  const longer = prolonged.exec(text);
  const count = longer?.[1] === "半" ? 0.5 : numeralToNumber(longer?.[1] ?? "");
  if (!longer || !count) return [];
  return [step(longer, { end: null, months: Math.round(longer[2] === "年" ? count * 12 : count) })];

  function step(
    found: RegExpExecArray,
    until: { end: ReturnType<typeof findDays>[number] | null; months: number | null },
  ) {
    const from = sentence.from + found.index;
    const range = { from, to: from + found[0].length };
    const words = sayRange(sheet, range).value.slice(0, 300);
    return { kind: "end" as const, ...until, text: words, spans: [rangeToSpan(sheet, range)] };
  }
}
