import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

const count = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})";
const groupWord = "(?:专项工作|专责|专项|专业|职能|工作|专门)?(?:小组|组|专班|小分队|分队|分指挥部)";
/** 下设 A组、B组 …; 下设 A、B、C 各工作组; 下设 A、B 等N个工作组; “一室八组”即 A组、B组. */
const verb =
  /(?<!建|基础|开|附)(?:下设|分设|内设|设立|设置|组建|成立|设|分为|分成|即|包括)(?!施|备|计|想|法)/g;
const ends = new RegExp(`${groupWord}$`);
const shared = new RegExp(`^(.{1,200}?)(?:等)?(?:各|${count}个?)(${groupWord})`);
const counted = new RegExp(
  `(?:下设|分设|内设|设立|设|分为|成立)[^。;\\n]{0,40}?${count}个?${groupWord}|[“"]?一(?:室|办|中心)${count}组`,
);
/** 组建5个招商小分队: teams sent out, counted and called by one name. */
const teams = new RegExp(
  `(?:成立|组建|组成|设立|下设)(?:${count}(?:个|支))?([\u3400-\u9fff]{2,16}(?:小分队|工作队|突击队|分指挥部))`,
);
/** No list of groups is longer. */
const longestList = 400;
const notGroup =
  /^[“"]?一[室办]|领导小组|领导组|村民|驻村|成员|组长|办公室|各[^组]{0,4}组$|^(?:专项|专责|专业|职能)?(?:工作)?小?组$|负责|^\d|个|本组|党组|工作小组组/;

const isGroupName = (words: string) =>
  words.length >= 2 &&
  words.length <= 26 &&
  ends.test(words) &&
  !notGroup.test(words) &&
  !/[,。;:由任]/.test(words);

function pieces(text: string, range: Range): Range[] {
  const found: Range[] = [];
  let from = range.from;
  let depth = 0;
  for (let i = range.from; i <= range.to; i += 1) {
    const character = text.charAt(i);
    if (character === "(") depth += 1;
    if (character === ")") depth = Math.max(0, depth - 1);
    if (i < range.to && (depth > 0 || !/[、,]/.test(character))) continue;
    if (i > from) found.push({ from, to: i });
    from = i + 1;
  }
  return found;
}

/** A、B、C各工作组: names that share one ending. */
function readShared(sheet: Sheet, from: number, words: string): Said[] {
  const match = shared.exec(words);
  const list = match?.[1];
  if (list === undefined || !list.includes("、") || /组[、,]|[,:。;]|下设|成立|设立/.test(list)) return [];
  const lead = /^(?:办公室(?:和|、|及)|了|有|:|“|")+/.exec(list)?.[0].length ?? 0;
  return pieces(sheet.text, { from: from + lead, to: from + list.length })
    .map((piece) => sayRange(sheet, piece))
    .filter((said) => said.value.length >= 2 && said.value.length <= 12)
    .map((said) => ({ ...said, value: `${said.value}组`, folded: `${said.folded}组` }));
}

/** 下设6个工作组: A组、B组 …. */
const headline = new RegExp(`^(?:办公室(?:和|及))?${count}个${groupWord}[:,](?:分别(?:是|为)|即|包括)?`);

/** A组、B组和C组: each with its own ending. */
function readListed(sheet: Sheet, from: number, words: string): Said[] {
  const skip = headline.exec(words)?.[0].length ?? 0;
  const end = words.slice(skip).search(/[。;:\n]/);
  const found: Said[] = [];
  for (const piece of pieces(sheet.text, {
    from: from + skip,
    to: end < 0 ? from + words.length : from + skip + end,
  })) {
    const cut = piecesOfConjunction(sheet.text, piece);
    const names = cut.filter((part) => isGroupName(clean(sheet.text, part)));
    if (names.length === 0 && found.length > 0 && !/办公室/.test(sheet.text.slice(piece.from, piece.to)))
      break;
    found.push(...names.map((part) => sayRange(sheet, trimLead(sheet.text, part))));
  }
  return found;
}

const leadWords = /^(?:以及|和|及|与|了|有|:|“|"|办公室|即)+/;
const tailWords = new RegExp(`(?:等)?${count}个?${groupWord}$|[”" ]+$`);
function trimLead(text: string, range: Range): Range {
  const words = text.slice(range.from, range.to);
  const from = range.from + (leadWords.exec(words)?.[0].length ?? 0);
  const tail = tailWords.exec(text.slice(from, range.to));
  return { from, to: tail !== null && tail.index > 1 ? from + tail.index : range.to };
}
const clean = (text: string, range: Range) => {
  const part = trimLead(text, range);
  return text.slice(part.from, part.to).replace(/ /g, "");
};

function piecesOfConjunction(text: string, range: Range): Range[] {
  const words = text.slice(range.from, range.to);
  const match = /组(和|及|与|以及)(?=[\u3400-\u9fff]{2,})/.exec(words);
  if (match === null) return [range];
  const at = range.from + match.index + 1;
  return [
    { from: range.from, to: at },
    { from: at + (match[1] ?? "").length, to: range.to },
  ];
}

/** Groups named in one sentence, by whichever verb names most. */
function findNames(sheet: Sheet, sentence: Range): Said[] {
  const words = sheet.text.slice(sentence.from, sentence.to);
  let best: Said[] = [];
  for (const match of words.matchAll(verb)) {
    if (match.index < (best.at(-1)?.to ?? 0) - sentence.from) continue;
    const from = sentence.from + match.index + match[0].length;
    const rest = sheet.text.slice(from, Math.min(sentence.to + 1, from + longestList));
    const listed = readListed(sheet, from, rest);
    const joint = readShared(sheet, from, rest);
    const isList = listed.length > 1 || (listed.length === 1 && /下设|分设|内设/.test(match[0]));
    const names = isList && listed.length >= joint.length ? listed : joint;
    if (names.length > best.length) best = names;
  }
  const team = teams.exec(words);
  if (team?.[1] === undefined || notGroup.test(team[1])) return best;
  const to = sentence.from + team.index + team[0].length;
  return [...best, sayRange(sheet, { from: to - team[1].length, to })];
}

/** "五个工作组,分别由A、B、C、D、E牵头": leads in the order of the groups. */
const respectively = /(?:分别)?由([^。;]{4,200}?)(?:分别)?牵头/;
function findLeads(sheet: Sheet, sentence: Range, count: number): Said[] {
  const match = respectively.exec(sheet.text.slice(sentence.from, sentence.to));
  const list = match?.[1];
  if (match === null || list === undefined) return [];
  const from = sentence.from + match.index + match[0].indexOf(list);
  const leads = pieces(sheet.text, { from, to: from + list.length }).map((piece) => sayRange(sheet, piece));
  return leads.length === count ? leads : [];
}

export type Announced = {
  readonly names: readonly Said[];
  /** One for each name, or none. */
  readonly leads: readonly Said[];
  readonly evidence: Range | null;
};

function teamEvidence(sentence: Range, words: string): Range | null {
  const team = teams.exec(words);
  return team === null
    ? null
    : { from: sentence.from + team.index, to: sentence.from + team.index + team[0].length };
}

/** Groups that a sentence of the paper announces, and the words that say there are groups at all. */
export function findAnnounced(sheet: Sheet, sentences: readonly Range[]): Announced {
  let evidence: Range | null = null;
  for (const sentence of sentences) {
    const words = sheet.text.slice(sentence.from, sentence.to);
    if (/^现[就将]/.test(words)) {
      evidence ??= teamEvidence(sentence, words);
      continue;
    }
    if (/各(?:[村镇乡县区市街]|成员单位|单位|级)[^,]{0,10}(?:成立|设立|组建)/.test(words)) continue;
    const said = counted.exec(words);
    if (
      said !== null &&
      evidence === null &&
      !/工作组(?:组长|成员)/.test(words.slice(said.index, said.index + 60))
    ) {
      evidence = { from: sentence.from + said.index, to: sentence.from + said.index + said[0].length };
    }
    const names = findNames(sheet, sentence);
    if (names.length === 0) continue;
    return {
      names,
      leads: findLeads(sheet, sentence, names.length),
      evidence: evidence ?? { from: names[0]?.from ?? sentence.from, to: names.at(-1)?.to ?? sentence.to },
    };
  }
  return { names: [], leads: [], evidence };
}

const ending = /(?:专项工作组|专责工作组|专责组|专项组|工作专班|专班|工作小组|工作组|小组|组)$/;
/** A group's name without its ending: two spellings of one group have the same. */
export const groupBase = (name: string): string =>
  name.replace(/[“”"()（）\s]/g, "").replace(ending, "") || name;
