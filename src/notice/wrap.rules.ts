import { anyOf, roleSource, stretchedWords } from "./role.rules.ts";
import type { Range, Sheet } from "./sheet.model.ts";
import { dropRanges } from "./sheet.rules.ts";

const marker =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十百\d]{1,4}[章条]|\d{1,2}[.、)]|[①-⑳]|附件|附:)/;
const startsRole = new RegExp(`^(?:${roleSource})(?:[:( ]|$)`);
const pageNumber = /^[-—–\s·]*(?:第\s*)?\d{1,3}(?:\s*[/页]\s*(?:共?\s*\d{1,3}\s*页?)?)?[-—–\s·]*$/;
const libraryPage = /^\d{1,2}、/;
const isClosed = (line: string) => /[。;:!?…》”)|\]】]$/.test(line);
const han = /[\u3400-\u9fff]/;
const bodyWord = /^(?:工作)?(?:领导小组|指挥部|工作专班|专班|联席会议|委员会|小组)/;
const bodyClause =
  /^[^,。:;]{2,8}(?:下设|办公室|负责|主要|成员|要|由|各|实行|会议|定期|组成|组长|全面|人员|应|对|在|日常|机构|职)/;
const titleEnd = /(?:通知|决定|意见|函|方案|批复|公告|通告|请示|令|规则|制度)(?:\([^()]{1,12}\))?$/;
const rosterLine = /^[\u3400-\u9fff]{2,4}(?: |\()|^[\u3400-\u9fff] {1,4}[\u3400-\u9fff](?: |\(|$)/;
const dateLine = /^[\d〇○零一二三四五六七八九十]{4}年/;

/** Words that a break may cut; the cut is known by its two sides. */
const cutWords = [
  "组长",
  "小组",
  "领导小组",
  "工作",
  "专班",
  "指挥部",
  "办公室",
  "成员",
  "负责",
  "疫情",
  "防控",
  "落实",
  "协调",
  "组织",
  "部门",
  "单位",
  "人民政府",
];
const isCutWord = (before: string, after: string) =>
  cutWords.some((word) =>
    Array.from({ length: word.length - 1 }, (_, i) => i + 1).some(
      (cut) => before.endsWith(word.slice(0, cut)) && after.startsWith(word.slice(cut)),
    ),
  );

const isTitleCut = (before: string, after: string) =>
  before.includes("关于") &&
  before.length <= 60 &&
  after.length <= 60 &&
  !titleEnd.test(before) &&
  titleEnd.test(after);

const isTitle = (line: string) => /关于/.test(line) && titleEnd.test(line);

/** Whether a line break was made by the width of the page, not by the writer. */
export function isHardWrap(before: string, after: string): boolean {
  if (before === "" || after === "" || marker.test(after) || startsRole.test(after)) return false;
  if (/[《、,(“]$/.test(before)) return !/^[\d-]{6}/.test(after);
  if (isClosed(before) || dateLine.test(after)) return false;
  if (before.length <= 3 && startsRole.test(before + after)) return true;
  if (isTitleCut(before, after)) return true;
  if (isTitle(before) || isTitle(after)) return false;
  if (!han.test(before.slice(-1)) || !han.test(after.charAt(0))) return false;
  if (bodyWord.test(after) && before.length >= 8 && !bodyClause.test(after)) return true;
  if (rosterLine.test(after)) return false;
  const isProse =
    (/[,。;]/.test(before) && before.length >= 14) ||
    (before.includes("、") && !before.includes(" ") && before.length >= 24);
  if (isProse && /[,。;:、]|组|[^\n]{10}/.test(after)) return true;
  return before.length >= 10 && after.length >= 4 && isCutWord(before, after) && /[,。;:、)]/.test(after);
}

type Line = Range & { readonly value: string };

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    const value = text.slice(from, to).trim();
    if (value !== "") {
      const start = from + text.slice(from, to).search(/\S/);
      lines.push({ from: start, to: start + value.length, value });
    }
    from = to + 1;
  }
  return lines;
}

/** Document libraries number their pages inside the sentence: "…在市“百千⏎2、万工程”". */
function isLibraryPage(before: string, after: string): boolean {
  return before.length >= 60 && !isClosed(before) && libraryPage.test(after);
}

/** Rejoins lines that the page broke, and drops page numbers that stand between two halves. */
export function rejoinLines(sheet: Sheet): Sheet {
  const lines = splitLines(sheet.text);
  const drops: Range[] = [];
  let last: Line | null = null;
  let open = "";
  for (const line of lines) {
    if (last !== null && pageNumber.test(line.value)) continue;
    if (last !== null && isLibraryPage(last.value, line.value)) {
      const number = libraryPage.exec(line.value)?.[0] ?? "";
      drops.push({ from: last.to, to: line.from + number.length });
      open = line.value.slice(number.length);
    } else if (last !== null && isHardWrap(open, line.value)) {
      drops.push({ from: last.to, to: line.from });
      open = (open + line.value).slice(-200);
    } else {
      open = line.value.slice(-200);
    }
    last = line;
  }
  return dropRanges(sheet, drops);
}

const stretched = new RegExp(
  `(?:${anyOf(stretchedWords.map((word) => Array.from(word).join(" {0,6}")))})(?=[ :(]|$|[\u3400-\u9fff])`,
  "gm",
);
const loose = /(?<=[\n:,;、。(《“]) {1,40}| {1,40}(?=[\n:,;、。)》”(])/g;

/** Drops the spaces inside role words and beside punctuation: they carry no meaning there. */
export function squeezeSpaces(sheet: Sheet): Sheet {
  const drops: Range[] = [];
  for (const match of sheet.text.matchAll(loose))
    drops.push({ from: match.index, to: match.index + match[0].length });
  const tidy = dropRanges(sheet, drops);
  const inside: Range[] = [];
  for (const match of tidy.text.matchAll(stretched)) {
    for (const gap of match[0].matchAll(/ +/g)) {
      inside.push({ from: match.index + gap.index, to: match.index + gap.index + gap[0].length });
    }
  }
  return dropRanges(tidy, inside);
}
