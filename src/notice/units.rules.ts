import { isUnitWord } from "./name.rules.ts";
import type { Line } from "./outline.model.ts";
import type { Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

const addressee = /(?:^|\n)([\u3400-\u9fff()、,]{8,600}):/;
const anybody = /^各|有关|相关|直属|以上单位/;

/** The units a paper is written to, when it names them one by one: they make up a joint conference. */
export function findAddressees(sheet: Sheet, headEnd: number): Said[] {
  const match = addressee.exec(sheet.text.slice(0, headEnd + 1));
  const list = match?.[1];
  if (match === null || list === undefined) return [];
  let from = match.index + match[0].indexOf(list);
  const found: Said[] = [];
  for (const part of list.split(/[、,]/)) {
    found.push(sayRange(sheet, { from, to: from + part.length }));
    from += part.length + 1;
  }
  return found.length < 3 || found.some((unit) => anybody.test(unit.folded) || !isUnitWord(unit.folded))
    ? []
    : found;
}

const dutyHead = /职责分工|部门职责|单位职责|任务分工|工作分工|责任分工/;
const dutyLine = /^ ?([\u3400-\u9fff]{2,16}?)(?::|负责)/;

/** Units that a plan gives a duty each, a line a unit: 县财政局:负责经费保障. */
export function findDutyUnits(sheet: Sheet, lines: readonly Line[]): Said[] {
  const found: Said[] = [];
  let isDuties = false;
  for (const line of lines) {
    const words = sheet.text.slice(line.body, Math.min(line.to, line.body + 24));
    if (line.depth > 0 && line.depth <= 3) isDuties = dutyHead.test(words);
    const unit = isDuties ? dutyLine.exec(words)?.[1] : undefined;
    if (unit === undefined || (!isUnitWord(unit) && line.depth === 0)) continue;
    const from = line.body + words.indexOf(unit);
    found.push(sayRange(sheet, { from, to: from + unit.length }));
  }
  return found.length >= 3 ? found : [];
}
