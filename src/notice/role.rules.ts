import type { Leader } from "../charter/charter.model.ts";
import {
  besideWords,
  headWords,
  leaderLevels,
  leaderVerbs,
  memberUnitWords,
  memberWords,
  otherStretchedWords,
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
const command = `${prefix}(?:副总|总|副)指挥(?!部|长|员|中心|所|机构|体系)`;
/** 任指挥: the bare word, where nothing else stands around it. */
const bareCommand = "(?<=任|任:|\\n)指挥(?=[,;。: \\n]|$)";
const office = "办公室(?:常务)?副?主任";
const lead = "牵头(?:单位|部门|科室)|主办单位|(?<![单位部门社区村组级办所站])负责人";

/** Source of a pattern that matches any role word; no groups inside. */
export const roleSource = [
  office,
  anyOf([...memberUnitWords, ...outsideWords]),
  lead,
  command,
  bareCommand,
  beside,
  `${prefix}副?总?召集人`,
  ranked,
  anyOf(secretaryWords),
  `(?<!班子|党组|党委|支委|两委|政府)(?:${anyOf(memberWords)})`,
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
const director = new RegExp(`^(?:${office})$`);
const isDirector = (word: string) => director.test(word);
const leading = new RegExp(`^(?:${lead})$`);
const isLead = (word: string) => leading.test(word);
const besideRole = new RegExp(`^(?:${beside}|${anyOf(secretaryWords)})$`);

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
  if (besideRole.test(word)) return "beside";
  return word.startsWith("日常事务") ? "deputy" : "head";
}

const stretchedPrefixes = [
  "",
  "副",
  "总",
  "副总",
  "常务副",
  "第一副",
  "执行副",
  "责任副",
  "常务副总",
  "第一",
];

/** Words that a paper stretches with spaces inside: 组  长, 副 组 长, 成 员. */
export const stretchedWords: readonly string[] = [
  ...stretchedPrefixes.flatMap((before) => [...headWords, "指挥", "召集人"].map((word) => before + word)),
  ...besideWords,
  ...secretaryWords,
  ...memberWords,
  ...otherStretchedWords,
].filter((word) => word.length > 1 && word !== "指挥");
