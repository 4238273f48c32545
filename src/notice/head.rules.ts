import type { Day } from "../kernel/day.ts";
import { numeralToNumber, toDay } from "./numeral.rules.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

export type DayFound = Range & { readonly day: Day };

const numeral = "[\\d〇○零Oo一二三四五六七八九十]";
const dayPattern = `(${numeral}{4}) ?年 ?(${numeral}{1,3}) ?月 ?(${numeral}{1,3}) ?日`;
const plainDay = "((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)";

function matchToDay(match: RegExpMatchArray): Day | null {
  const [year, month, date] = match.slice(1, 4).map((part) => numeralToNumber(part ?? ""));
  return toDay(year ?? 0, month ?? 0, date ?? 0);
}

const organEnd =
  "(?:政府|办公厅|办公室|委员会|党委|党组|党工委|局|厅|部|院|委|处|所|中心|办事处|管委会|公司|集团|大学|学院|学校|小学|中学|医院|指挥部|领导小组|专班|联席会议|总社|协会|总队|支队|镇|乡|街道|社区|村委会|村|办)";
const signature = new RegExp(
  `(?:^|\\n|[。;)(] {0,4})((?:[\u3400-\u9fff“”、()xX*]{2,40}${organEnd}[\\n ]{0,6})?)(?:\\([^()\\n]{0,6}\\) ?)?${dayPattern} {0,4}(?=$|\\n|\\(|印发|。)`,
  "g",
);
const issuedBy = new RegExp(
  `\\(${dayPattern} ?([\u3400-\u9fff]{4,30}?${organEnd})(?=[\u3400-\u9fff]{1,8}[〔\\[(]|印发|发布)`,
);

/** (2023年4月3日某市人民政府办公室 …号 印发): the day and the organ under the title of rules. */
export function findIssue(sheet: Sheet): Signature | null {
  const match = issuedBy.exec(sheet.text.slice(0, 600));
  const organ = match?.[4];
  if (match === null || organ === undefined) return null;
  const day = matchToDay(match);
  if (day === null) return null;
  const from = match.index + 1;
  const at = match.index + match[0].indexOf(organ);
  return { date: { day, from, to: at }, organ: sayRange(sheet, { from: at, to: at + organ.length }) };
}

const labelledDay = new RegExp(
  `(?:成文日期|发文日期|签发日期|印发日期|生成日期|发文时间|成文时间|制发日期)[:| ]{0,6}(?:${dayPattern}|${plainDay})`,
);
const numberedDay = new RegExp(`号[) ]{0,6}${dayPattern}[) ]{0,2}(?=\\n|$)`);

/** Signing days written as a line of their own or behind the name of the organ. */
function findSignatures(sheet: Sheet): (DayFound & { organ: Range | null })[] {
  const found: (DayFound & { organ: Range | null })[] = [];
  for (const match of sheet.text.matchAll(signature)) {
    const day = toDay(
      ...(match.slice(2, 5).map((part) => numeralToNumber(part ?? "")) as [number, number, number]),
    );
    if (day === null) continue;
    const organText = match[1] ?? "";
    const lead = match[0].indexOf(organText);
    const from = match.index + lead;
    const to = match.index + match[0].length;
    const organ = organText.trim() === "" ? null : { from, to: from + organText.trimEnd().length };
    const dayFrom = organ === null ? from : organ.to;
    found.push({ day, from: dayFrom, to, organ });
  }
  return found;
}

/** Of several organs that sign, the first: on the lines above, or before 、 on the same line. */
function firstOrgan(sheet: Sheet, organ: Range): Said {
  let { from } = organ;
  let to = organ.to;
  for (;;) {
    const above = /(?:^|\n)([^\n]{2,42})\n+ *$/.exec(sheet.text.slice(Math.max(0, from - 60), from));
    const words = above?.[1];
    if (above === null || words === undefined || !organWhole.test(words.replace(/ /g, ""))) break;
    to = from - (above[0].length - above[0].indexOf(words)) + words.length;
    from = to - words.length;
  }
  const pause = sheet.text.slice(from, to).search(/(?<=委员会|办公室|政府|党委|局|部|厅)[、 ]/);
  return sayRange(sheet, { from, to: pause > 0 ? from + pause : to }, "(");
}

export type Signature = { readonly date: DayFound | null; readonly organ: Said | null };

/** The signature block: the organ and the day under the paper. The first with an organ wins: an annex follows it. */
export function findSignature(sheet: Sheet): Signature {
  const all = findSignatures(sheet);
  const best = all.find((one) => one.organ !== null) ?? all.at(-1);
  if (best === undefined) return { date: null, organ: null };
  const organ = best.organ === null ? null : firstOrgan(sheet, best.organ);
  const start = best.from + sheet.text.slice(best.from, best.to).search(/\S/);
  return {
    date: { day: best.day, from: start, to: best.to },
    organ,
  };
}

/** A day beside the document number, or in the table above the paper; a day of publishing on the web is none. */
export function findHeadDay(sheet: Sheet): DayFound | null {
  const beside = numberedDay.exec(sheet.text.slice(0, 3_000));
  if (beside !== null) {
    const day = matchToDay(beside);
    if (day !== null) return { day, from: beside.index + 1, to: beside.index + beside[0].length };
  }
  const labelled = labelledDay.exec(sheet.text.slice(0, 3_000));
  if (labelled === null) return null;
  const parts = labelled.slice(1).filter((part) => part !== undefined);
  const day = toDay(...(parts.map(numeralToNumber) as [number, number, number]));
  return day === null ? null : { day, from: labelled.index, to: labelled.index + labelled[0].length };
}

const year = "(?:\\d{4}|\\d{2}|20[xX*]{2}|[〇○零一二三四五六七八九]{4})";
const docNumber = new RegExp(
  `[\u3400-\u9fffxX*]{1,16} ?[〔[(【{<《] ?${year} ?年? ?[〕\\])】}>》] ?(?:第)? ?[\\dxX*一二三四五六七八九十]{1,5} ?号`,
  "g",
);
const citing = /(?:根据|按照|依据|依照|落实|贯彻|遵照|参照|转发|印发|精神|》\(?|批复|原)[^。\n]{0,40}$/;

/** Words that ran into the number from the left: …的通知 沙政办函〔2023〕39号. */
const glued =
  /^.*(?:通知|决定|意见|方案|公告|通告|批复|文号|字号|编号|名称|号|的|制度|规则|日|办公室|办公厅|人民政府|委员会)(?=[\u3400-\u9fff]{2,})/;

/** The paper's own number: in the head, on a line or in a bracket of its own; cited numbers are passed over. */
export function findDocNo(sheet: Sheet, headEnd: number): Said | null {
  const head = sheet.text.slice(0, headEnd);
  for (const match of head.matchAll(docNumber)) {
    const lineStart = head.lastIndexOf("\n", match.index - 1) + 1;
    const before = head.slice(lineStart, match.index);
    const near = before + (/^[\u3400-\u9fff]{2}/.exec(match[0])?.[0] ?? "");
    if (citing.test(near) && !/(?:通知|决定|意见|方案|批复) ?\(?$/.test(before)) continue;
    const shift = glued.exec(match[0])?.[0].length ?? 0;
    return sayRange(sheet, { from: match.index + shift, to: match.index + match[0].length });
  }
  return null;
}

const title = new RegExp(
  `(?:^|\\n|[ |>:)])((?:[\u3400-\u9fff“”()xX*·、 ]{2,50}?${organEnd}|[\u3400-\u9fff]{2,20}))? ?关于`,
  "g",
);
const labelledOrgan =
  /(?:发文单位|发文机关|发布机构|发布机关|制发机关|发文机构|发布单位)[:| ]{0,6}([\u3400-\u9fff]{3,30})/;
const organWhole = new RegExp(
  `^(?!为|根据|按照|各|落实|贯彻|经|的|[^\\n]*通知)[\u3400-\u9fff“”()xX*·、]{2,50}${organEnd}$`,
);

/** The organ that the title names: 甲县人民政府关于…. */
export function findTitleOrgan(sheet: Sheet, headEnd: number): Said | null {
  for (const match of sheet.text.slice(0, headEnd).matchAll(title)) {
    const words = match[1];
    if (words === undefined) continue;
    const from = match.index + match[0].indexOf(words);
    const said = sayRange(sheet, { from, to: from + words.length });
    if (organWhole.test(sheet.text.slice(said.from, said.to).replace(/ /g, ""))) return said;
  }
  return null;
}

/** The organ in the table above the paper, or on the line above the title. */
export function findHeadOrgan(sheet: Sheet): Said | null {
  const head = sheet.text.slice(0, 2_000);
  const labelled = labelledOrgan.exec(head);
  if (labelled !== null) {
    const to = labelled.index + labelled[0].length;
    const words = labelled[1] ?? "";
    if (organWhole.test(words) && !/日期|索引|标题|名称/.test(words))
      return sayRange(sheet, { from: to - words.length, to });
  }
  const above = new RegExp(`(?:^|\\n)([\u3400-\u9fff]{3,30}${organEnd}) *\\n(?:关于|印发)`).exec(head);
  if (above === null) return null;
  const from = above.index + above[0].indexOf(above[1] ?? "");
  return sayRange(sheet, { from, to: from + (above[1] ?? "").length });
}
