import type { BodyForm } from "../charter/charter.model.ts";
import { bodyEndings, foundingVerbs, lowerTier, reshuffleVerbs, turningVerbs } from "./body.data.ts";
import type { Mention } from "./founding.model.ts";
import type { NoticeAction } from "./reading.model.ts";
import { anyOf } from "./role.rules.ts";
import type { Range, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

const formByEnding = new Map(bodyEndings);
const endingSource = anyOf(bodyEndings.map(([word]) => word));
const ending = new RegExp(endingSource, "g");
const verb = new RegExp(`${anyOf(turningVerbs)}|${anyOf(foundingVerbs)}|${anyOf(reshuffleVerbs)}`, "g");
const turning = new Set<string>(turningVerbs);
const reshuffle = new Set<string>(reshuffleVerbs);

/** A relative clause before the name: 由 … 为成员的X, 以 … 为组长的X. */
const relative = /^(?:了)?(?:一个)?(?:由|以)/;
const relativeEnd = /(?:成员(?:单位)?|组员|组成|参加|参与|组长|召集人|指挥长?|主任|牵头|负责|担任)的/g;
const leading =
  /^(?:了|起|一个|一支|专门的?|相应的?|新的|我(?:们)?(?=[市县区镇乡校局村])|本(?=[市县区镇乡校局村])|以下|如下|下列|\d{1,3}(?:个|支|[人名](?:组成)?的?)|[一二两三四五六七八九十]{1,3}(?:个|支)|常年|若干(?:个)?|健全|完善|并|和|或|与|[“”"'《 ])+/;
const genericName =
  /^(?:工作|专门|相应)?(?:领导小组|领导组|专班|工作专班|指挥部|联席会议|工作小组|小组|委员会|办公室|工作组|组织|(?:[国省市县镇乡村]级)?(?:应急)?(?:组织)?(?:领导|指挥)?机构|(?:专班|领导小组|指挥部|联席会议)办公室)$/;
/** Words that no name of a body begins with or holds: the sentence runs on, lists several, or speaks of bodies in general. */
const noName =
  /^(?:的|多个|等|单位|各|该|其|这|那|某些|几个|一些|自己|以)|包括|通常|一般应|担任|任(?:组|副组|指挥|召集)|(?:委员会|部|局|厅|办)、/;
/** How far behind its verb a name may end. */
const reach = 160;

export function formOfName(name: string): BodyForm | null {
  let found: BodyForm | null = null;
  let longest = 0;
  for (const [word, form] of formByEnding) {
    if (name.endsWith(word) && word.length > longest) {
      found = form;
      longest = word.length;
    }
  }
  return found;
}

/** 建设委员会冬季供暖工作领导小组: a committee that founds, run together with what it founds. */
const strongEnding = /领导小组|专班|指挥部|联席会议/;
const committee = /^[^由下设负责成员组长主任是及和与并、(:,在以对“”"]{2,30}$/;

/** Where a name that begins here ends: at the last ending before the words turn to something else. */
function findNameEnd(words: string): number {
  let end = 0;
  for (const match of words.matchAll(ending)) {
    const between = words.slice(end, match.index);
    const isWithin =
      strongEnding.test(match[0]) && /委员会$/.test(words.slice(0, end)) && committee.test(between);
    if (
      end > 0 &&
      !isWithin &&
      !/^[^由下设负责成员组长主任是的及和与并、(:,为在以对进作“”"]{0,12}$/.test(between)
    )
      break;
    const to = match.index + match[0].length;
    if (/^(?:组长|主任|成员|组成|副)/.test(words.slice(to, to + 2)) && end > 0) break;
    if (match[0].endsWith("队") && words.charAt(to) === "伍") break;
    end = to;
  }
  return end;
}

/** The name that follows a verb, in the clause that the verb opens. */
function readName(sheet: Sheet, from: number): Range | null {
  const stop = sheet.text.slice(from, from + reach * 3);
  const sentence = stop.slice(0, Math.max(0, stop.search(/[。;!?\n]|$/)));
  let start = 0;
  if (relative.test(sentence)) {
    for (const match of sentence.matchAll(relativeEnd)) {
      start = match.index + match[0].length;
      if (!/^(?:副组长|领导)/.test(sentence.slice(start))) break;
    }
    if (start === 0) return null;
  }
  const clause = sentence.slice(start, start + reach);
  const words = clause.slice(0, Math.max(0, clause.search(/[,:]|$/)));
  const skipped = leading.exec(words)?.[0].length ?? 0;
  const length = findNameEnd(words.slice(skipped));
  if (length === 0) return null;
  const name = words.slice(skipped, skipped + length);
  const inner = name.search(/(?:成立|组建|建立|设立)(?!健全)/);
  if (inner >= 0 || noName.test(name) || /[《》()]{1}.{0,2}$/.test(name.slice(0, 2))) return null;
  return { from: from + start + skipped, to: from + start + skipped + length };
}

const titleTail = /^[^\n。]{0,24}(?:通知|决定|公告|通告|函|请示|批复|令|意见|方案|报告)(?:[()》 \n各]|$)/;
const pastTense = /^(?:了|以来|之后|后|于|时间|至今|的(?![^,。]{0,30}(?:如下|通知)))/;
const cited = (text: string, place: number) => {
  const before = text.slice(Math.max(0, place - 80), place);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
};
/** How long before the verb a quote may have opened that holds whole clauses: speech, not the name of a thing. */
const longestSpeech = 200;
function isSpoken(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - longestSpeech), place);
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf("\n"));
  return (
    before.charAt(open) === "“" && !before.slice(open).includes("”") && /[,。!?]/.test(before.slice(open))
  );
}
const clauseBefore = (text: string, place: number) =>
  /[^,。;:!?\n]{0,40}$/.exec(text.slice(Math.max(0, place - 40), place))?.[0] ?? "";

function seatOf(text: string, place: number, name: Range): Mention["seat"] {
  const before = clauseBefore(text, place);
  if (before.includes("关于") && titleTail.test(text.slice(name.to, name.to + 40))) return "title";
  const opens = /(?:^|\n).{0,5}$/.test(text.slice(Math.max(0, place - 7), place));
  return opens && /^.{0,2}(?:\n|$)/.test(text.slice(name.to, name.to + 4)) ? "heading" : "sentence";
}

function actionOf(word: string, rest: string): NoticeAction {
  if (reshuffle.has(word)) return "reshuffle";
  return turning.has(word) && /^转/.test(rest) ? "reshuffle" : "found";
}

/** Whether the verb tells of another time, another tier, a condition or a cited paper. */
function isAside(text: string, place: number, after: number): boolean {
  const before = clauseBefore(text, place);
  if (pastTense.test(text.slice(after, after + 40)) || lowerTier.test(before)) return true;
  return /(?:已|未|曾|新|需)$/.test(before) || cited(text, place) || isSpoken(text, place);
}

function makeMention(sheet: Sheet, verbWord: string, place: number, range: Range): Mention | null {
  const name = sayName(sheet, range);
  const form = formOfName(name.folded);
  if (form === null || /^(?:是|可以|能够|有利于)/.test(sheet.text.slice(range.to, range.to + 4))) return null;
  return {
    name,
    form,
    action: actionOf(verbWord, sheet.text.slice(place + verbWord.length, place + reach)),
    place,
    seat: seatOf(sheet.text, place, range),
    generic: genericName.test(name.folded),
  };
}

const mostListed = 20;

/** The names after the first in one clause: 成立甲专班、乙专班和丙专班. */
function readListedNames(sheet: Sheet, first: Range): Range[] {
  const ranges: Range[] = [];
  let last = first;
  while (ranges.length < mostListed && /[、和及]/.test(sheet.text.charAt(last.to))) {
    const next = readName(sheet, last.to + 1);
    if (next === null || next.from > last.to + 3) break;
    ranges.push(next);
    last = next;
  }
  return ranges;
}

/** Every place where a verb founds or reshuffles a body of the paper's own tier. */
export function findMentions(sheet: Sheet): Mention[] {
  const mentions: Mention[] = [];
  for (const match of sheet.text.matchAll(verb)) {
    const after = match.index + match[0].length;
    if (isAside(sheet.text, match.index, after)) continue;
    const range = readName(sheet, after);
    if (range === null) continue;
    for (const one of [range, ...readListedNames(sheet, range)]) {
      const mention = makeMention(sheet, match[0], match.index, one);
      if (mention !== null) mentions.push(mention);
    }
  }
  return mentions;
}

/** The name without the quotes around it and without 制度: a joint conference is called by its own name. */
export function sayName(sheet: Sheet, range: Range): ReturnType<typeof sayRange> {
  let { from, to } = range;
  if (sheet.text.slice(from, to).endsWith("联席会议制度")) to -= 2;
  while (
    from < to &&
    /[“"'(《]/.test(sheet.text.charAt(from)) &&
    !sheet.text.slice(from + 1, to).match(/[”"')》]/)
  )
    from += 1;
  return sayRange(sheet, { from, to });
}
