import { Converter } from "opencc-js/t2cn";

/**
 * Comparable forms of printed words. Two readings of one paper may differ in width, script, spaces, punctuation, glosses
 * of pinyin, place prefixes and usual short forms, and still say the same.
 */

export const toSimplified = Converter({ from: "t", to: "cn" });

const pinyinGloss = /[(（][a-zA-Z\u00e0-\u01dc]+[)）]/g;
const noWord = /[^\p{L}\p{N}%]/gu;
const remembered = new Map<string, string>();

/** Letters and numbers only, half width, simplified; empty for null. */
export function foldText(printed: string | null): string {
  if (printed === null) return "";
  const known = remembered.get(printed);
  if (known !== undefined) return known;
  const plain = printed
    .replace(/&nbsp;?/g, " ")
    .replace(pinyinGloss, "")
    .normalize("NFKC");
  const folded = toSimplified(plain.replace(pinyinGloss, "")).replace(noWord, "");
  remembered.set(printed, folded);
  return folded;
}

export const isSameText = (left: string | null, right: string | null): boolean =>
  foldText(left) === foldText(right);

const personTail = /(?:的)?(?:主要|分管|有关|相关)?(?:负责人|负责同志|领导同志|同志)$/;

/** In this order: a later pair may shorten what an earlier one left. */
const shortForms: readonly (readonly [string, string])[] = [
  ["发展和改革", "发改"],
  ["发展改革", "发改"],
  ["卫生健康", "卫健"],
  ["卫生和健康", "卫健"],
  ["工业和信息化", "工信"],
  ["经济和信息化", "经信"],
  ["市场监督管理", "市场监管"],
  ["人力资源和社会保障", "人社"],
  ["人力资源社会保障", "人社"],
  ["人力社保", "人社"],
  ["住房和城乡建设", "住建"],
  ["住房城乡建设", "住建"],
  ["文化广电旅游", "文广旅"],
  ["文化广电和旅游", "文广旅"],
  ["人民政府", "政府"],
  ["委员会", "委"],
];

function foldUnit(printed: string | null): string {
  const unit = foldText(printed).replace(personTail, "");
  return shortForms.reduce((name, [long, short]) => name.replaceAll(long, short), unit);
}

/** Too general to stand for a unit whose name merely ends so. */
const generalUnits = new Set([
  "办公室",
  "办公厅",
  "政府",
  "委",
  "局",
  "党委",
  "镇长",
  "书记",
  "主任",
  "局长",
]);

/** 宣传部 and 市委宣传部 are the same unit; so are 发改委 and 发展改革委. */
export function isSameUnit(left: string | null, right: string | null): boolean {
  const [long, short] = [foldUnit(left), foldUnit(right)].sort((a, b) => b.length - a.length);
  if (!long || !short) return false;
  return long === short || (short.length >= 3 && !generalUnits.has(short) && long.endsWith(short));
}

export const isSameUnitOrText = (left: string | null, right: string | null): boolean =>
  isSameText(left, right) || isSameUnit(left, right);

function countPairs(printed: string | null): Map<string, number> {
  const letters = [...foldText(printed)];
  const pairs =
    letters.length === 1 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** Dice coefficient of the pairs of neighbouring characters: 1 is the same, 0 has nothing in common. */
export function likeness(left: string | null, right: string | null): number {
  const [a, b] = [countPairs(left), countPairs(right)];
  const total = sum(a.values()) + sum(b.values());
  const shared = sum([...a].map(([pair, count]) => Math.min(count, b.get(pair) ?? 0)));
  return total === 0 ? 0 : (2 * shared) / total;
}

const docNo =
  /^(.*?)[〔[(【<《（［]\s*(\p{Nd}{2,4}|[〇○零一二三四五六七八九]{4})\s*年?[〕\])】>》）］]\s*第?\s*(.+?)\s*号?$/u;

/** Prefix, two digits of the year and number, whatever the brackets and leading zeros. */
export function foldDocNo(printed: string | null): string {
  if (printed === null) return "";
  const parts = docNo.exec(toSimplified(printed).trim());
  if (!parts) return foldText(printed).replaceAll("第", "").replace(/号+$/, "");
  const [, prefix = "", year = "", number = ""] = parts;
  return [foldText(prefix), year.slice(-2), foldText(number).replace(/^0+/, "")].join("|");
}

const groupEnd = /(?:专项工作组|专责工作组|专责组|专项组|工作专班|专班|工作小组|工作组|小组|组)$/;

/** 综合协调组 and 综合协调工作组 are the same group. */
export function foldGroup(printed: string | null): string {
  const name = foldText(printed);
  return name.replace(groupEnd, "") || name;
}

const digits = /\p{Nd}+(?:\.\p{Nd}+)?/gu;
const numerals = /[一二两三四五六七八九十百]+(?=[个家户人天日月年次项亩])/g;

/** Numbers of a sentence, in digits and in the numerals that count things. */
export function listNumbers(printed: string | null): string[] {
  const text = (printed ?? "").normalize("NFKC");
  return [...(text.match(digits) ?? []), ...(text.match(numerals) ?? [])].sort();
}
