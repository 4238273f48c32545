import type { Line } from "./outline.model.ts";
import type { Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

/** Whose affairs a line speaks of. */
export type Scope =
  | { readonly of: "body" | "office" | "other" }
  | { readonly of: "group"; readonly name: Said };

export type ScopedLine = { readonly line: Line; readonly scope: Scope };

const groupHead =
  /^[“"]?([\u3400-\u9fffA-Za-z、]{1,24}?(?:组|小分队|分队|突击队|分指挥部))[”"]?(?=[:( \n。]|$|组长|副组长|牵头|由|[,。]?职责|,(?:由|负责)|,[^,。;]{2,20}(?:任组长|牵头|带队|负责))/;
const teamHead = /^[“"]?([\u3400-\u9fff()]{2,24}?(?:专班|队|部))[”"]?(?=[:( ]|$)/;
const noGroup =
  /^各|分组$|[设的].{2,8}、|个[\u3400-\u9fff]{0,4}组|个分队|领导小组|领导组|下设|设立|成立|分为|共设|各(?:工作)?组|成员|组长|副组|本组|该组|每组|村民|党小组|职责|工作机构|专家组成|如下|全体|负责|人员|\d个|个组|纪检组|领导组|党组|^小组$|^(?:工作|专项|专责|各)*小?组$/;
const officeHead =
  /^[“"]?(?:[\u3400-\u9fff]{0,12}(?:小组|指挥部|专班|联席会议|委员会))?办公室(?:人员|组成|及[^:]{0,8})?[”"]?(?=[:( ]|$|主任)/;
const otherBody = /(?:专班|领导小组|指挥部|联席会议|委员会)$/;
const bodyHead =
  /(?:领导小组|专班|指挥部|联席会议|委员会|小组)(?:组成|成员|人员|名单|领导|机构|$)|组成人员|成员名单|组织机构|组织领导|领导机构|组成单位|机构设置|成立.{2,}/;
const lastHeadingLength = 40;

/** The group whose header this line is, if it is one. */
export function readGroupHead(sheet: Sheet, line: Line): Said | null {
  const words = sheet.text.slice(line.body, Math.min(line.to, line.body + 40));
  const match =
    groupHead.exec(words) ??
    (line.depth > 2 || /部:(?:部长|由|负责)/.test(words) ? teamHead.exec(words) : null);
  const name = match?.[1];
  if (match === null || name === undefined || noGroup.test(name)) return null;
  const rest = words.slice(match[0].length).trim();
  if (line.depth === 0 && rest !== "" && !/^[:(。]|^(?:副?组长|,?由|牵头|,)/.test(rest)) return null;
  const from = line.body + match[0].indexOf(name);
  return sayRange(sheet, { from, to: from + name.length });
}

function headingWords(sheet: Sheet, line: Line): string {
  const words = sheet.text.slice(line.body, line.to);
  return words.length <= lastHeadingLength
    ? words.replace(/[:。 ]+$/, "")
    : (/^[^。:]{1,40}/.exec(words)?.[0] ?? "");
}

/** Two forms of one name: most pairs of neighbouring characters are common to both. */
function isAlike(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const pairsOf = (name: string) =>
    Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2));
  const pairs = new Set(pairsOf(a));
  const common = pairsOf(b).filter((pair) => pairs.has(pair));
  return common.length * 2 >= Math.min(a.length, b.length) - 1;
}

/** Whether the line heads a second body with its own roster. */
function isOtherBody(sheet: Sheet, line: Line, bodyName: string): boolean {
  if (line.depth === 0) return false;
  const words = headingWords(sheet, line).replace(/(?:组成人员|成员|名单|人员)+$/, "");
  if (words.length < 4 || words.length > 36 || !otherBody.test(words) || /[,。、;]|成立|建立/.test(words))
    return false;
  return !isAlike(bodyName, words) && !/^.{0,2}(?:领导小组|专班|指挥部|联席会议|委员会)$/.test(words);
}

const speaksOfBody =
  /^(?:县|市|区|镇|乡)?(?:领导小组|工作专班|专班|指挥部|联席会议|各成员单位|各[乡镇村级单地部]|今后|以上|上述|要求|特此|附)/;
const returnsToBody = (words: string) =>
  speaksOfBody.test(words) || (bodyHead.test(words) && words.length < 30 && !/组$/.test(words));

/** A second 专班 beside the first is another body; under a 指挥部 it would be a group. */
const sameEnding = (a: string, b: string) =>
  ["专班", "领导小组", "指挥部", "联席会议"].some((ending) => a.endsWith(ending) && b.endsWith(ending));

/** A heading with the body's own name, short or full, opens no group. */
const isSelf = (bodyName: string, group: string) =>
  bodyName !== "" && (bodyName.endsWith(group) || group.endsWith(bodyName));

/** Says of each line whether it speaks of the body, its office, one of its groups or another body. */
export function scopeLines(sheet: Sheet, lines: readonly Line[], bodyName: string): ScopedLine[] {
  let scope: Scope = { of: "body" };
  let depth = 0;
  let seen = 0;
  return lines.map((line) => {
    const group = readGroupHead(sheet, line);
    const words = headingWords(sheet, line);
    const isTwin = sameEnding(words, bodyName) && line.depth > 0 && isOtherBody(sheet, line, bodyName);
    if (group !== null && !isTwin && !isSelf(bodyName, group.folded)) {
      scope = { of: "group", name: group };
      depth = line.depth;
    } else if (officeHead.test(words) && (line.depth > 0 || words.length <= 14)) {
      scope = { of: "office" };
      depth = line.depth;
    } else if (line.depth > 0 && (isOtherBody(sheet, line, bodyName) || (words === bodyName && ++seen > 1))) {
      scope = { of: "other" };
      depth = line.depth;
    } else if (
      scope.of !== "body" &&
      line.depth > 0 &&
      (line.depth < depth || line.depth <= 3 || depth === 0)
    ) {
      scope = { of: "body" };
    } else if (scope.of !== "body" && line.depth > 0 && line.depth === depth && scope.of !== "other") {
      scope = { of: "body" };
    } else if (scope.of !== "body" && line.depth === 0 && line.fresh && returnsToBody(words)) {
      scope = { of: "body" };
    }
    return { line, scope };
  });
}
