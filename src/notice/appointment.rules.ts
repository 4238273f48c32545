import { readEntries } from "./entry.rules.ts";
import { isName, isPost, isUnitWord } from "./name.rules.ts";
import { roleSource, roleToKind } from "./role.rules.ts";
import type { Row } from "./roster.model.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

/** Someone put into a role by a sentence: 由县长任组长, 组长由校长担任, 李甲为召集人. */
export type Appointment = Row & { readonly group: Said | null };

const role = new RegExp(roleSource, "g");
/** How far a list behind a role may reach, and a post before one: bounds that keep the cost linear. */
const longestList = 4_000;
const longestPost = 40;

const bodyWord =
  "(?:[\u3400-\u9fff]{0,6}(?:领导小组|领导组|工作小组|小组|工作专班|专班|指挥部|联席会议|委员会|办公室|[\u3400-\u9fff]{1,8}组)|该组|本组|市|县|区)?(?:的)?";
const verbBefore = new RegExp(
  `(?:共同|分别|同时)?(?:担任|兼任|出任|为|(?<![主责委现历])任|兼|当)${bodyWord}$`,
);
/** "组长由X担任", "成员由A、B组成", "成员包括A、B". */
const verbAfter =
  /^(?:[一二两三四\d]{1,2}[人名],?)?(?:一般|原则上|可|暂|分别|各)?(?:由|为|包括|含|均为|主要由)/;
const otherVerb =
  /为主|选派|推荐|抽调|指定|确定|担负|报|考核|批准|召集|主持|签发|审定|审批|负责(?!人|同志|的|[\u3400-\u9fff]{1,14}的)|承担|牵头(?!部门|单位)/;
const ofGroup = /([\u3400-\u9fff]{1,14}(?:组|分指挥部))$/;
const commonBodies = /(?:领导小组|小组|领导组|工作组)$/;

const lowerBody =
  /(?:各|所有|二级|下属|所属|基层)[^,。]{0,24}(?:要|应|须|也|均)?[^,。]{0,8}(?:成立|建立|组建|设立)|不再担任|另设|(?:要|应)(?:及时|相应|尽快)?(?:成立|组建)/;

/** Where the persons before "任组长" begin: behind 由 or 以, behind the role before, or at the clause. */
function openSegment(words: string, anchored: boolean): number {
  if (/另设|之上/.test(words)) return -1;
  const by = words.lastIndexOf("由");
  if (by >= 0 && words.charAt(by + 1) !== "于") {
    const told = /.*(?:牵头|负责|承担|设在[^,]*),/.exec(words.slice(by));
    return by + (told === null ? 1 : told[0].length);
  }
  const asWords = /(?:^|[,立建组设]|专班|小组|指挥部|会议)以(?=[^,]*$)|^(?:成立|组建|建立)以/.exec(words);
  if (asWords !== null) return asWords.index + asWords[0].length;
  if (anchored) return /^[,;、 ]*(?:并|和|同时)?(?:由|以|任命|聘请|指定|明确)?/.exec(words)?.[0].length ?? 0;
  const clause = words.lastIndexOf(",");
  const start = clause + 1;
  return start + (/^(?:决定|任命|聘请|指定|明确|同意|确定|并|和)+/.exec(words.slice(start))?.[0].length ?? 0);
}

function closeSegment(words: string): string {
  return words
    .replace(/等(?:相关|有关)?(?:单位|部门)?的?(?:主要|分管|有关|相关)(?:领导|负责人|负责同志)$/, "")
    .replace(/(?:(?<!负责|领导)同志)?(?:等(?:相关|有关)?(?:单位|部门|同志)?)?(?:主要|分管)?$/, "");
}

type Hit = Range & { readonly word: string };

/** 各站站长、中心主任为组员: the word before 为 is a post in the list, the role stands behind it. */
const isPostOfList = (rest: string) => /^为(?:副?组长|组员|成员|副?总?指挥)/.test(rest);

function findRoles(text: string, range: Range): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.slice(range.from, range.to).matchAll(role)) {
    const from = range.from + match.index;
    const to = from + match[0].length;
    const kind = roleToKind(match[0]);
    if (kind === "lead" || kind === "outside" || /^分管|^责任领导/.test(match[0])) continue;
    if (isPostOfList(text.slice(to, to + 5))) continue;
    if (/^[局处科室办院部]/.test(text.charAt(to))) continue;
    hits.push({ from, to, word: match[0] });
  }
  return hits;
}

function groupBefore(sheet: Sheet, from: number, hit: Hit): Said | null {
  const words = sheet.text.slice(Math.max(from, hit.from - 15), hit.from).replace(/的$/, "");
  const match = ofGroup.exec(words);
  if (match === null || commonBodies.test(match[1] ?? "") || !/组长$|指挥/.test(hit.word)) return null;
  const verb = /(?:担任|兼任|任|为|兼)([\u3400-\u9fff]{0,12}(?:组|分指挥部))$/.exec(match[1] ?? "");
  const name = verb?.[1] ?? match[1] ?? "";
  const to = hit.from - (sheet.text.charAt(hit.from - 1) === "的" ? 1 : 0);
  return sayRange(sheet, { from: to - name.length, to });
}

/** Whether every clause of the words ends in a unit or a post: a long list, not a sentence with a list at its end. */
const isListed = (words: string) =>
  !/下设|设立|负责(?!人|同志)/.test(words) &&
  words.split(",").every((clause) => {
    const last = clause.split(/[、和]/).at(-1) ?? "";
    return (
      isPost(last) || isUnitWord(last) || isUnitWord(last.replace(/等(?:有关|相关)?(?:单位|部门)?$/, ""))
    );
  });

/** Persons written before the role: X任组长. */
function readBefore(sheet: Sheet, from: number, hit: Hit, anchored: boolean): Range | null {
  const isList = roleToKind(hit.word) === "member" || roleToKind(hit.word) === "unit";
  const words = sheet.text.slice(from, hit.from);
  const verb = verbBefore.exec(words.slice(-40));
  if (verb === null) return null;
  const until = words.length - verb[0].length;
  const segment = words.slice(0, until);
  const start = openSegment(segment, anchored || (isList && isListed(segment)));
  if (start < 0) return null;
  const kept = closeSegment(segment.slice(start));
  return { from: from + start, to: from + start + kept.length };
}

/** "办公室主任毋某某。": the name follows at once. */
function readDirectly(text: string, hit: Hit, rest: string): (Range & { readonly past: number }) | null {
  const name = /^[\u3400-\u9fff·]{2,12}(?=[,。;)]|$)/.exec(rest)?.[0] ?? "";
  const opens = /(?:^|[,。;:\n]|小组|专班|指挥部|会议)$/.test(
    text.slice(Math.max(0, hit.from - 4), hit.from),
  );
  if (!opens || roleToKind(hit.word) !== "director" || !isName(name)) return null;
  return { from: hit.to, to: hit.to + name.length, past: hit.to + name.length };
}

/** Persons written behind the role: 组长由X担任, 组长(镇党委书记)担任. */
function readAfter(
  sheet: Sheet,
  hit: Hit,
  end: number,
  next: Hit | undefined,
): (Range & { readonly past: number }) | null {
  const { text } = sheet;
  const rest = text.slice(hit.to, Math.min(end, hit.to + longestList));
  if (rest.startsWith("(")) {
    const close = rest.indexOf(")");
    const inner = rest.slice(1, Math.max(1, close));
    if (close < 0 || !isPost(inner) || !/^ *(?:担任|任|兼任|[,。;、]|$)/.test(rest.slice(close + 1)))
      return null;
    return { from: hit.to + 1, to: hit.to + close, past: hit.to + close + 1 };
  }
  const verb = verbAfter.exec(rest);
  if (verb === null) return readDirectly(text, hit, rest);
  const body = rest.slice(verb[0].length);
  const closed =
    /(?:(?<!负责|领导)同志)?(?:共同|分别)?(?:担任|兼任|组成|构成|(?<!主)任(?=[,。;]|$)|兼(?=[,。;]|$))/.exec(
      body,
    );
  const open = closed === null ? body.search(/[;。]|,(?=[^,]{0,12}(?:由|任|为|负责))|$/) : closed.index;
  const words = body.slice(0, Math.max(0, open)).replace(/[,、]$/, "");
  if (/^(?:第一)?责任人/.test(words) || (otherVerb.test(words) && closed === null)) return null;
  if (closed === null && next !== undefined && !/^(?:由|为|包括|含)/.test(verb[0])) return null;
  const from = hit.to + verb[0].length;
  return {
    from,
    to: from + closeSegment(words).length,
    past: from + words.length + (closed?.[0].length ?? 0),
  };
}

/** "街道办事处主任领导小组组长": the verb is missing. */
function readWithoutVerb(sheet: Sheet, since: number, hit: Hit): Range | null {
  const from = Math.max(since, hit.from - longestPost);
  const words = sheet.text.slice(from, hit.from);
  const match = /(?:^|,)([\u3400-\u9fff]{3,24})(?:领导小组|指挥部|工作专班|专班)$/.exec(words);
  if (
    match === null ||
    !isPost(match[1] ?? "") ||
    !/^(?:[,。;]|$)/.test(sheet.text.slice(hit.to, hit.to + 1))
  )
    return null;
  const start = from + match.index + (match[0].startsWith(",") ? 1 : 0);
  return { from: start, to: start + (match[1] ?? "").length };
}

const composed =
  /(?:领导小组|小组|工作专班|专班|指挥部|联席会议|委员会)由([^。;]{8,600}?)(?:等(?:\d{1,3}个)?(?:有关|相关)?(?:单位|部门))?(?:共同)?组成/;

/** "专班由A、B、C组成": members without the word. */
function readComposition(sheet: Sheet, sentence: Range): Appointment[] {
  const match = composed.exec(sheet.text.slice(sentence.from, sentence.to));
  const list = match?.[1];
  if (match === null || list === undefined || !/[、,]/.test(list) || /任|为/.test(list)) return [];
  const from = sentence.from + match.index + match[0].indexOf(list);
  const to = sentence.from + match.index + match[0].length;
  return [
    {
      role: sayRange(sheet, { from: to - 2, to }),
      word: "成员单位",
      entries: readEntries(sheet, { from, to: from + list.length }),
      group: null,
    },
  ];
}

/** Appointments that one sentence makes. */
export function readAppointments(sheet: Sheet, sentence: Range, isAnchored = false): Appointment[] {
  const words = sheet.text.slice(sentence.from, sentence.to);
  if (lowerBody.test(words.slice(0, 60)) && !/领导小组办公室/.test(words.slice(0, 20))) return [];
  if (/按照由|的原则/.test(words)) return [];
  const found: Appointment[] = readComposition(sheet, sentence);
  const hits = findRoles(sheet.text, sentence);
  let from = sentence.from;
  let anchored = isAnchored;
  for (const [i, hit] of hits.entries()) {
    if (hit.from < from) continue;
    const after = readAfter(sheet, hit, sentence.to, hits[i + 1]);
    const range = after ?? readBefore(sheet, from, hit, anchored) ?? readWithoutVerb(sheet, from, hit);
    if (range === null) continue;
    const entries = readEntries(sheet, range);
    if (entries.length > 0) {
      found.push({
        role: sayRange(sheet, hit),
        word: hit.word,
        entries,
        group: groupBefore(sheet, from, hit),
      });
    }
    from = after === null ? hit.to : after.past;
    anchored = true;
  }
  return found;
}
