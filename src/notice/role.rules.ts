import type { Leader } from "../charter/charter.model.ts";
import {
  besideWords,
  headWords,
  leaderLevels,
  leaderVerbs,
  memberUnitWords,
  memberWords,
  outsideWords,
  rolePrefixes,
  secretaryWords,
} from "./role.data.ts";

export type RoleKind = "leader" | "member" | "unit" | "lead" | "director" | "outside";

/** Words of a list as a regular-expression alternation, longest first. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

const prefix = `(?:${anyOf(rolePrefixes)})?`;
const ranked = `${prefix}副?总?(?:${anyOf(headWords)})`;
const beside = `副?(?:${anyOf(besideWords)})|(?:${anyOf(leaderVerbs)})(?:${anyOf(leaderLevels)})?领导`;
const command = `${prefix}副?总?指挥(?!部|长|员|中心|棒|所|体系|机构|协调|调度|处置)(?<=[副总]指挥|副总指挥)`;
const office = "办公室(?:常务)?副?主任";
const lead = "牵头(?:单位|部门|科室)|主办单位|(?<![单位部门社区村组级办所站])负责人";

/** Source of a pattern that matches any role word; no groups inside. */
export const roleSource = [
  office,
  anyOf([...memberUnitWords, ...outsideWords]),
  lead,
  command,
  beside,
  `${prefix}副?总?召集人`,
  ranked,
  anyOf(secretaryWords),
  anyOf(memberWords),
]
  .map((part) => `(?:${part})`)
  .join("|");

const isOf = (words: readonly string[]) => {
  const set = new Set(words);
  return (word: string) => set.has(word);
};
const isMember = isOf(memberWords);
const isUnit = isOf(memberUnitWords);
const isOutside = isOf(outsideWords);
const isDirector = (word: string) => new RegExp(`^(?:${office})$`).test(word);
const isLead = (word: string) => new RegExp(`^(?:${lead})$`).test(word);

export function roleToKind(word: string): RoleKind {
  if (isMember(word)) return "member";
  if (isUnit(word)) return "unit";
  if (isOutside(word)) return "outside";
  if (isLead(word)) return "lead";
  return isDirector(word) ? "director" : "leader";
}

/** Rank of a leading role: 第一副组长 before 常务副组长 before 责任副组长 before 副组长. */
export function roleToTier(word: string): Leader["tier"] {
  if (word.includes("副")) {
    if (word.startsWith("第一")) return "first_deputy";
    if (/^(?:常务|执行)/.test(word)) return "executive_deputy";
    return word.startsWith("责任") ? "accountable_deputy" : "deputy";
  }
  if (new RegExp(`^(?:${beside}|${anyOf(secretaryWords)})$`).test(word)) return "beside";
  return word.startsWith("日常事务") ? "deputy" : "head";
}

/** Words that a paper stretches with spaces inside: 组  长, 副 组 长, 成 员. */
export const stretchedWords: readonly string[] = [
  ...[
    "组长",
    "副组长",
    "常务副组长",
    "第一副组长",
    "执行副组长",
    "主任",
    "副主任",
    "总指挥",
    "副总指挥",
    "指挥长",
    "副指挥长",
  ],
  ...[
    "常务副总指挥",
    "常务副指挥长",
    "召集人",
    "副召集人",
    "总召集人",
    "副总召集人",
    "成员",
    "组员",
    "队员",
    "委员",
    "顾问",
    "政委",
  ],
  ...[
    "班长",
    "副班长",
    "队长",
    "副队长",
    "秘书",
    "秘书长",
    "成员单位",
    "职责",
    "联络员",
    "组成员",
    "办公室主任",
    "办公室副主任",
  ],
  ...["链长", "副链长", "指导员", "常务副主任", "主任委员", "副主任委员", "常务副组长", "责任副组长"],
];
