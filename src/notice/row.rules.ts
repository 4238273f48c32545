import { readEntries } from "./entry.rules.ts";
import { isName } from "./name.rules.ts";
import { roleSource } from "./role.rules.ts";
import type { Row } from "./roster.model.ts";
import type { Scope, ScopedLine } from "./scope.rules.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

export type ScopedRow = Row & { readonly scope: Scope; readonly group: Said | null };

/** 组 is lost before 长 on some pages; at the head of a line it can be nothing else. */
const role = new RegExp(
  `${roleSource}|(?<=(?:^|[\\n。;]) {0,8})(?:第一|常务)?副?[\u3400-\u9fff]{1,2}长(?=:)|(?<=(?:^|\\n) {0,8})长(?=:)`,
  "g",
);
const repairRole = (said: Said): Said =>
  said.folded === "长" ? { ...said, value: "组长", folded: "组长" } : said;
/** Words that are posts outside a body too; they head a row only where a line or clause begins. */
const ambiguous = /^(?:副?主任|秘书长?|副?班长|副?队长|委员|副?会长|副?主席|负责人|副?团长|领队)$/;
const bodyBefore = /(?:领导小组|领导组|小组|专班|指挥部|联席会议|委员会|办公室|工作组)$/;
const groupBefore = /([\u3400-\u9fff]{1,12}组)$/;

/** Where the list behind a role ends and prose begins. */
const clauseCut =
  /。|(?:领导小组|工作专班|专班|指挥部|联席会议|小组|领导组)(?:下设|内设|设|办公室|负责|主要|的|要|在|实行|日常|统一|不)|下设|办公室设|办公地点|(?:主要|工作)?职责|,?(?:全面)?负责(?!人|同志|[\u3400-\u9fff]{0,16}的)|,协助|,具体|,统筹/;
const prose =
  /[。;](?=[^ \n])|通知如下|为加强|为进一步|为切实|根据|职责|如下|下设|设在|特此|日印发|按照|承担|名单附后|附件|不再|成立|组建|由[^:]{6,}组成|为[牵召]|因工作|变动|需要|由所在|统一思想|要求|加强/;

/** What a role is to do, where the roster would name who holds it: 总指挥:对全局负责. */
const duty =
  /^[ :]*(?:对(?=[^,。;\n]{2,20}(?:负|进行|实施))|负责(?!人|[^,。;\n]{2,20}的)|执行(?!局|庭|董事|主任|院长)|统一|协助|全面(?=负责|主持|领导)|根据|及时|按照|贯彻|承担|主持(?!人)|组织(?=[^,。;\n]{0,12}(?:实施|开展|落实)))/;

const dutyLength = 40;

type Head = Range & { readonly content: number; readonly word: string; readonly group: Range | null };

function groupOf(text: string, start: number, at: number): Range | null {
  const match = groupBefore.exec(text.slice(Math.max(start, at - 13), at));
  if (match === null || /(?:小|领导)组$/.test(match[1] ?? "")) return null;
  return { from: at - (match[1] ?? "").length, to: at };
}

function isHead(text: string, start: number, match: { index: number; 0: string }): boolean {
  const word = match[0];
  const end = match.index + word.length;
  const next = text.charAt(end);
  const before = text.charAt(match.index - 1);
  const opens = match.index === start || /[ \n|:;,。)、“]/.test(before);
  if (before === "各" || before === "位") return false;
  if (next === ":") {
    if (opens || bodyBefore.test(text.slice(Math.max(start, match.index - 5), match.index))) return true;
    return !ambiguous.test(word);
  }
  if (match.index !== start && before !== " " && before !== "|" && before !== "(") return false;
  if (next === "" || next === "\n" || next === " " || next === "|")
    return match.index === start || next !== "" || /^(?:副?组长|成员)$/.test(word);
  if (match.index !== start && before !== "(") return false;
  if (next === "(")
    return !ambiguous.test(word) && !/^\([^()]{1,40}\) ?(?:担任|任|兼任)/.test(text.slice(end, end + 50));
  const rest = /^[\u3400-\u9fff·]{2,6}(?= |\(|\)|,|、|\n|$)/.exec(text.slice(end, end + 8))?.[0] ?? "";
  return isName(rest);
}

/** The role words of a line that head a list. */
function findHeads(text: string, line: { body: number; to: number }): Head[] {
  const heads: Head[] = [];
  const words = text.slice(line.body, line.to);
  for (const match of words.matchAll(role)) {
    if (!isHead(words, 0, match)) continue;
    const end = match.index + match[0].length;
    const group = groupOf(words, 0, match.index);
    heads.push({
      from: line.body + match.index,
      to: line.body + end,
      word: match[0],
      content: line.body + (words.charAt(end) === ":" ? end + 1 : end),
      group: group === null ? null : { from: line.body + group.from, to: line.body + group.to },
    });
  }
  return heads;
}

const opening = /^(?:[ \n|:]|由(?!于)|分别由|主要由|为|是|包括|含|拟由|暂由|从(?=[县市区镇乡各相成]))+/;
const closing =
  /(?:[ \n|,;。]|等?(?:相关|有关)?(?:单位|部门|同志)?(?:共同)?(?:组成|担任|兼任|参加|抽调\d{0,3}[人名]?(?:人员|干部)?(?:组成)?)|(?<=[\u3400-\u9fff)])等)+$/;

/** The list itself, without 由 … 担任, 由 … 组成 around it. */
export function trimContent(text: string, range: Range): Range {
  const words = text.slice(range.from, range.to);
  const from = range.from + (opening.exec(words)?.[0].length ?? 0);
  const to = range.to - (closing.exec(words)?.[0].length ?? 0);
  return { from, to: Math.max(from, to) };
}

/** Where a bracket closes that opened before the words: (组长李甲、副组长王乙). */
function unmatchedClose(words: string): number {
  let depth = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (words.charAt(i) === "(") depth += 1;
    if (words.charAt(i) === ")") depth -= 1;
    if (depth < 0) return i;
  }
  return -1;
}

/** A bracket behind a post tells of the person, not of the body: 局长(兼领导小组办公室主任). */
const hideBrackets = (words: string) =>
  words.replace(/\([^()\n]{1,40}\)/g, (bracket) => `(${"　".repeat(bracket.length - 2)})`);

function cutContent(text: string, range: Range): { range: Range; ended: boolean } {
  const words = text.slice(range.from, range.to);
  const close = unmatchedClose(words);
  const found = hideBrackets(words).search(clauseCut);
  const cut = found < 0 || (close >= 0 && close < found) ? close : found;
  return cut < 0
    ? { range, ended: false }
    : { range: { from: range.from, to: range.from + cut }, ended: true };
}

function continues(text: string, { line }: ScopedLine): boolean {
  const words = hideBrackets(text.slice(line.from, line.to));
  if (line.depth > 0 && line.depth < 5) return false;
  if (words.length > 400 || prose.test(words) || clauseCut.test(words.replace(/。$/, ""))) return false;
  return !/^(?:附|抄送|主送|联系人|电话|二[〇○0]|\d{4}年)/.test(words);
}

/** Reads the rows of a roster: a role word at the head, then persons, posts or units, over as many lines as they take. */
export function readRows(sheet: Sheet, lines: readonly ScopedLine[]): ScopedRow[] {
  const { text } = sheet;
  const rows: ScopedRow[] = [];
  let current: { head: Head; scope: Scope; ranges: Range[]; open: boolean } | null = null;
  const flush = () => {
    if (current === null) return;
    const first = current.ranges[0];
    if (first !== undefined && duty.test(text.slice(first.from, first.from + dutyLength))) {
      current = null;
      return;
    }
    const entries = current.ranges.flatMap((range) => readEntries(sheet, trimContent(text, range)));
    rows.push({
      role: repairRole(sayRange(sheet, current.head)),
      word: current.head.word === "长" ? "组长" : current.head.word,
      entries,
      scope: current.scope,
      group: current.head.group === null ? null : sayRange(sheet, current.head.group),
    });
    current = null;
  };
  const take = (range: Range) => {
    const cut = cutContent(text, range);
    if (current === null) return;
    const last = current.ranges.at(-1);
    if (last === undefined) current.ranges.push(cut.range);
    else current.ranges[current.ranges.length - 1] = { from: last.from, to: cut.range.to };
    if (cut.ended) current.open = false;
  };
  for (const scoped of lines) {
    const { line } = scoped;
    const heads = findHeads(text, line);
    const first = heads[0];
    if (current !== null && (first === undefined || first.from > line.body)) {
      const part = { from: line.body, to: first?.from ?? line.to };
      if (current.open && current.scope === scoped.scope && continues(text, scoped)) take(part);
      else flush();
    }
    for (const [i, head] of heads.entries()) {
      flush();
      current = { head, scope: scoped.scope, ranges: [], open: true };
      take({ from: head.content, to: heads[i + 1]?.from ?? line.to });
    }
  }
  flush();
  return rows;
}
