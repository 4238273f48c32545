/**
 * Secrecy marks at the head of official papers: GB/T 9704-2012, 7.2.2 puts level and term (`机密★1年`) at the top left of
 * the first page; the Law on Guarding State Secrets forbids such a paper in a system that is not made for it.
 * In doubt a line that looks like a mark is one: a wrong alarm costs a question, a missed mark a breach.
 */

export type ClassifiedMark = {
  readonly level: "绝密" | "机密" | "秘密";
  /** Counted from 1. */
  readonly line: number;
};

const level = "(?<level>[绝絕][ \\t\\u3000]{0,8}密|[机機][ \\t\\u3000]{0,8}密|[秘祕][ \\t\\u3000]{0,8}密)";
const anyLevel = new RegExp(level, "gu");
/** Bounded, as every repetition here: a hostile line must not make the search slow. */
const gap = "[\\s\\u3000]{0,8}";
const star = "[★☆✩✭⭐✪*＊●▲△]";
const term =
  "(?:[0-9０-９一二三四五六七八九十两lI]{1,3}[\\s\\u3000]{0,8}(?:年|个月|月|天|日)|长期|永久|启用前|启封前|解密前)";

/** `机密★1年`, `绝密★启用前`, `秘密★` wherever they stand, unless quoted: `标注“机密★1年”字样`. */
const starred = new RegExp(`(?<![“"「『《‘'])${level}${gap}级?${gap}[★☆✩✭⭐✪]`, "u");
const asterisked = new RegExp(`(?<![“"「『《‘'])${level}${gap}级?${gap}${star}${gap}${term}`, "u");

/** `密级：机密`, `保密等级  秘密★5年`; a form that lists the levels to choose from is none. */
const field = new RegExp(
  `(?:密[\\s\\u3000]{0,8}[级級]|(?:保密|涉密|秘密|定密)(?:等级|级别|程度))[\\s\\u3000]{0,8}(?:[:：|｜][\\s\\u3000]{0,8}|[\\t\\u3000 ]{1,8}|为|是)[【〔\\[(（☑√■]?${level}(?!性)`,
  "u",
);
const ticked = new RegExp(`密[\\s\\u3000]{0,8}[级級].{0,40}[☑☒√✓✔■]${gap}${level}`, "u");

/** `本件为机密级文件`. */
const declared = new RegExp(
  `(?:本|此|该)(?:件|文|文件|通知|材料|资料|公文)(?:属于|属|为|系|是)${level}级?(?:文件|件|材料|资料|公文|国家秘密|级|[,，。;；])`,
  "u",
);

/** The mark alone, as one of the things that stand above the red head: copy number, mark, urgency. */
const urgency = "(?:特急|加急|急件|特提|平急|急)";
const alone = new RegExp(
  `^[【〔\\[(（<《★*]*(?:№|No\\.?)?[0-9]*(?:${urgency})?${level}(?:级|件|文件|资料|材料)?${star}?(?:${term})?(?:${urgency})?[0-9]*(?:注意保存|妥善保管|不得外传|严禁复制)?[】〕\\])）>》★*]*$`,
  "u",
);

/** How many lines with text count as the head of a paper. */
const headLines = 12;

/**
 * The first secrecy mark of a paper, or null. Words of ordinary papers are no marks: 商业秘密, 保守国家秘密法,
 * 不得泄露国家秘密, 机密性, `密级：公开`.
 */
export function findClassifiedMark(text: string): ClassifiedMark | null {
  let seen = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === "") continue;
    seen += 1;
    if (!line.includes("密")) continue;
    const shown = line.replace(invisible, "");
    const found = findInLine(shown) ?? (seen <= headLines ? findAlone(shown) : null);
    if (found) return { level: found, line: index + 1 };
  }
  return null;
}

/** The same for what stands around the body (headers, watermarks), where every line is a head. */
export function findMarkAround(aside: string): ClassifiedMark | null {
  for (const [index, line] of aside.split("\n").entries()) {
    const shown = line.replace(invisible, "");
    const found = findInLine(shown) ?? findAlone(shown);
    if (found) return { level: found, line: index + 1 };
  }
  return null;
}

/** Characters that show nothing; between two letters of a mark they would hide it. */
const invisible = /[\0-\x08\x0e-\x1f\x7f]|\p{Default_Ignorable_Code_Point}/gu;

function findInLine(line: string): ClassifiedMark["level"] | null {
  for (const pattern of [starred, asterisked, ticked, declared]) {
    const level = levelOf(pattern.exec(line));
    if (level) return level;
  }
  const named = field.exec(line);
  return named && countLevels(line.slice(named.index)) === 1 ? levelOf(named) : null;
}

function findAlone(line: string): ClassifiedMark["level"] | null {
  const pieces = [line, ...line.split(/\t|\u3000+| {2,}/u)];
  for (const piece of pieces) {
    const level = levelOf(alone.exec(piece.replace(/[\s\u3000]/gu, "")));
    if (level) return level;
  }
  return null;
}

function levelOf(match: RegExpExecArray | null): ClassifiedMark["level"] | null {
  const first = match?.groups?.level?.[0];
  if (first === undefined) return null;
  if (/[绝絕]/u.test(first)) return "绝密";
  return /[机機]/u.test(first) ? "机密" : "秘密";
}

function countLevels(text: string): number {
  return new Set(Array.from(text.matchAll(anyLevel), levelOf)).size;
}
