import { isName, isUnitWord, splitPerson } from "./name.rules.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

const unit = "([\u3400-\u9fffxX*()“”]{2,30}?)";
const unitStop = "(?=[,。;\n(]|$|办公(?!室|厅)|,?(?:具体)?(?:负责|承担|由)|内(?=[,。;])|合署)";

/** Where the office sits, in the order of trust. */
const seats: readonly RegExp[] = [
  new RegExp(
    `办公室[\\n (]?(?:办公地点|地点)?:?(?:暂|均|分别|继续|仍)?(?:设立|设置|挂靠|设|挂)(?:在|于|到)${unit}${unitStop}`,
  ),
  new RegExp(`下设办公室(?:在|于|,?(?:办公室)?(?:设|挂靠)(?:在|于))${unit}${unitStop}`),
  new RegExp(`办公地点(?:暂)?设?(?:在|于)${unit}${unitStop}`),
  new RegExp(`办公室为${unit}${unitStop}`),
  new RegExp(`日常工作(?:暂)?由${unit}(?:具体)?(?:承担|负责|牵头)`),
  new RegExp(
    `(?:^|[,。;\n])由?${unit}(?:具体)?(?:承担|负责)(?:领导小组|联席会议|专班|指挥部|小组)?(?:的)?日常(?:工作|事务)`,
  ),
];
const staff = [
  new RegExp(`办公室人员为${unit}(?:相关|有关)?(?:同志|人员)`),
  new RegExp(`(?:^|[。\n:])${unit}:[^。\n]{0,40}设立(?:领导小组|专班|指挥部|联席会议)办公室`),
];
const noOffice = /不(?:再)?(?:设|设立|单设|另设)(?:实体)?(?:办公室|办事机构|办公机构)/g;

function firstGroup(text: string, pattern: RegExp): Range | null {
  const match = pattern.exec(text);
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const from = match.index + match[0].indexOf(words);
  return { from, to: from + words.length };
}

/** 日常工作由副镇长李甲负责 names a person, not a unit. */
function isUnit(words: string): boolean {
  if (/^[xX×*某]+(?:部门|单位|科室|办公室|局)?$/.test(words)) return false;
  if (
    /^(?:领导小组|联席会议|专班|指挥部)?办公室$|^(?:其|该|各|办公室|上述|本|负责)|牵头单位|各专班/.test(
      words,
    ) &&
    words !== "局办公室"
  )
    return false;
  return splitPerson(words) === null && !isName(words) && (isUnitWord(words) || words.length >= 3);
}

/** Offices that serve a whole government or organ: to sit there does not mean to lead. */
const general =
  /^(?:国务院办公厅|.{0,12}政府(?:办|办公室|办公厅)|.{0,12}[党县市区镇乡省]委办(?:公室|公厅)?|局办公室|办公室|.{0,12}街道办事处|党政办公室)$/;

export type OfficeSeat = {
  readonly unit: Said;
  /** Whether to hold the office means to lead: staff lent to it do not. */
  readonly leads: boolean;
};

/** A bracket that opened before the unit closes behind it: 办公室(设在城管所). */
function dropClosing(text: string, { from, to }: Range): Range {
  const isOpen = text.charAt(to - 1) === ")" && !text.slice(from, to).includes("(");
  return { from, to: isOpen ? to - 1 : to };
}

function firstUnit(sheet: Sheet, text: string, patterns: readonly RegExp[]): Said | null {
  for (const pattern of patterns) {
    const whole = firstGroup(text, pattern);
    if (whole === null) continue;
    const range = dropClosing(text, whole);
    const said = sayRange(sheet, range);
    const held = /^(.{2,}?)(?:有关|相关)(?:科室|处室|股室)$/.exec(said.folded)?.[1];
    if (held !== undefined && isUnit(held))
      return sayRange(sheet, { from: range.from, to: range.from + held.length });
    if (isUnit(said.folded)) return said;
  }
  return null;
}

/** The unit in which the office of the body sits. */
export function findOfficeSeat(sheet: Sheet, text: string): OfficeSeat | null {
  const said = text.replace(noOffice, (words) => "　".repeat(words.length));
  const seated = firstUnit(sheet, said, seats);
  if (seated !== null) return { unit: seated, leads: !general.test(seated.folded) };
  const staffed = firstUnit(sheet, text, staff);
  return staffed === null ? null : { unit: staffed, leads: false };
}

const leads: readonly RegExp[] = [
  new RegExp(`牵头(?:单位|部门)[:为是]${unit}(?=[,。;、\n)]|$)`),
  new RegExp(`由${unit}(?:负责)?(?:牵头|为牵头单位|任牵头单位)`),
  new RegExp(
    `(?:^|[,。;\n:])${unit}(?::|,)?(?:作为|为|是)(?:本)?(?:工作)?(?:专班|领导小组|联席会议|指挥部)?(?:的)?牵头(?:单位|部门)`,
  ),
  new RegExp(`以${unit}为(?:主体|主)组建`),
  new RegExp(`(?:^|[,。;\n])${unit}负责日常管理`),
];

/** The unit that is said to lead the body. */
export function findLeadUnit(sheet: Sheet, text: string): Said | null {
  for (const pattern of leads) {
    const range = firstGroup(text, pattern);
    if (range === null) continue;
    const words = sheet.text.slice(range.from, range.to);
    if (/[组]$|^(?:各|其|该|主办|相应|有关|相关|谁)|小组|责任/.test(words) || !isUnit(words)) continue;
    return sayRange(sheet, range);
  }
  return null;
}
