import type { Mention } from "./founding.model.ts";
import { findMentions, formOfName, sayName } from "./founding.rules.ts";
import type { Line } from "./outline.model.ts";
import type { NoticeAction } from "./reading.model.ts";
import type { Range, Sheet } from "./sheet.model.ts";

const cleanUp =
  /关于(?:进一步)?((?:精简|清理|规范|撤销|取消|撤并|整合|注销|停止|解散|清理规范)(?:(?:和|与|、|并)(?:精简|清理|规范|撤销|取消|完善|整合|调整))?)([^\n。]{2,60}?)(?:的|有关)(?:通知|决定|公告|意见|函|制度)/;
const manyBodies = /(?:议事协调机构|临时机构|领导小组|非常设机构|联席会议)/;
const tidying =
  /(?:现就|对|将)([^\n,。]{0,12}?(?:领导小组、|议事协调机构|临时机构|非常设机构)[^\n,。]{0,20}?)(?:及组成人员)?(?:梳理|清理|调整|精简|撤销|进行(?:清理|精简|梳理))/;

/** Rules for bodies in general end none: only a paper that says so tidies up. */
const tidies = /决定[^。\n]{0,12}(?:撤销|取消|精简|合并)|予以(?:撤销|保留|合并|取消)|清理|精简|撤并/;

function rangeOf(match: RegExpExecArray, words: string): Range {
  const from = match.index + match[0].lastIndexOf(words);
  return { from, to: from + words.length };
}

/** A paper that ends or tidies up bodies instead of founding one. */
function findCleanUp(sheet: Sheet): Mention | null {
  const match = cleanUp.exec(sheet.text.slice(0, 2_000)) ?? tidying.exec(sheet.text.slice(0, 2_000));
  if (match === null) return null;
  if (match[1] === "规范" && !tidies.test(sheet.text)) return null;
  const words = (match[2] ?? match[1] ?? "")
    .replace(/(?:工作)?(?:及|和)?组成人员$/, "")
    .replace(/(?:等)?制度$/, "");
  const form = formOfName(words);
  if (/成立|组建|设立/.test(words) || (!manyBodies.test(words) && form === null)) return null;
  const range = rangeOf(match, words);
  return {
    name: sayName(sheet, range),
    form: form ?? "other",
    action: "clean_up",
    place: match.index,
    seat: "title",
    generic: false,
  };
}

const rulesTitle =
  /(?:^|[\n《关于印发 、])([^\n《》。,:;]{2,50}?(?:专班|领导小组|指挥部|联席会议|委员会|小组)) ?(工作规则|议事规则|工作制度|会议制度|工作规程|运行规则|工作方案|工作职责|职责|实施细则|工作机制)/g;

/** Without a founding verb: the title of rules or of a plan names the body. */
function findRules(sheet: Sheet): Mention | null {
  const text = sheet.text.slice(0, 1_500);
  for (const match of text.matchAll(rulesTitle)) {
    const words = (match[1] ?? "").replace(/^.*(?:关于印发|关于|印发|《|整理的|收集的)(?:\d{4}年)?/, "");
    const form = formOfName(words);
    if (form === null || words.length < 3) continue;
    const from = match.index + match[0].lastIndexOf(words);
    const action: NoticeAction = /规则|制度|规程|细则/.test(match[2] ?? "") ? "rules" : "found";
    return {
      name: sayName(sheet, { from, to: from + words.length }),
      form,
      action,
      place: from,
      seat: "title",
      generic: false,
    };
  }
  return null;
}

/** A bare group under a heading is a part of some body: 综合协调组. */
const noHeading = /(?<![小导])组$/;
const headRole = "(?:总?指挥长?|组长|主任|召集人|班长|队长)";
const appointsSoon = new RegExp(`${headRole}(?:由|:)|任${headRole}`);
/** Papers whose sentences order what shall be: 领导小组由书记任组长 stands there for the founding. */
const ordering = /(?:制定|制订)[^,。\n]{0,16}(?:方案|预案|意见|办法|规则|制度|措施|规定)|印发/;
const appointed = new RegExp(
  `(?:^|[\n,。;:]|(?<=[\\d、. )]))([\u3400-\u9fff]{0,24}(?:领导小组|领导组|小组|专班|指挥部|指挥机构|指挥所|委员会|联席会议))(?:\\([^()\n]{2,24}\\))?由[^。;\n由]{2,40}任${headRole}`,
  "g",
);

/** What the paper calls the body before it says only 领导小组. */
function findFullName(sheet: Sheet, word: string, before: number): Range | null {
  const pattern = new RegExp(
    `(?:^|[\n,。;:])(?:为了?)?(?:进一步)?(?:明确|加强|发挥|规范|健全|强化)?([\u3400-\u9fff]{3,20}${word})`,
  );
  const match = pattern.exec(sheet.text.slice(0, before));
  return match === null ? null : rangeOf(match, (match[1] ?? "").replace(/^.{2,}(?:和|及|与)(?=.{5,})/, ""));
}

/** A body that is only appointed: 领导小组由书记任组长, in a plan or in rules. */
function findAppointed(sheet: Sheet): Mention | null {
  const order = ordering.exec(sheet.text);
  if (order === null) return null;
  for (const match of sheet.text.matchAll(appointed)) {
    const words = match[1] ?? "";
    const form = formOfName(words);
    if (form === null || /^(?:各|其|该)/.test(words)) continue;
    const own = rangeOf(match, words);
    const bare = isBareForm(words);
    const range = bare ? (findFullName(sheet, words, own.from) ?? own) : own;
    return {
      name: sayName(sheet, range),
      form,
      action: /规则|制度|规定/.test(order[0]) ? "rules" : "found",
      place: own.from,
      seat: "sentence",
      generic: bare && range === own,
    };
  }
  return null;
}

const isBareForm = (words: string) =>
  /^(?:工作)?(?:领导小组|领导组|小组|专班|指挥部|委员会|联席会议)$/.test(words);

/** The name in a heading: alone, or defined there by 以下简称 or a colon with an appointment soon after. */
function readHeadingName(sheet: Sheet, line: Line): string {
  const words = sheet.text
    .slice(line.body, Math.min(line.to, line.body + 60))
    .replace(/(?:的)?(?:组成)?(?:人员|成员)?(?:名单)?(?:如下)?[:。 ]*$/, "");
  const match = /^([\u3400-\u9fff“”]{4,36}?)(?:\(以下(?:统)?简?称[^()]{1,24}\))?([: ,由])/.exec(words);
  const isHeading = match?.[2] === ":" || line.depth > 0;
  const defined = isHeading && !/成立|建立|组建/.test(match?.[1] ?? "") ? match?.[1] : undefined;
  if (defined === undefined || isBareForm(defined)) return defined === undefined ? words : "";
  return appointsSoon.test(sheet.text.slice(line.body, line.body + 400)) ? defined : "";
}

/** A heading that is nothing but a body's name, with its roster below. */
function findHeadingBody(sheet: Sheet, lines: readonly Line[]): Mention | null {
  for (const line of lines) {
    const words = readHeadingName(sheet, line);
    if (words.length < 4 || words.length > 40 || /[,。;:《》]/.test(words) || noHeading.test(words)) continue;
    const form = formOfName(words);
    if (form === null || form === "office") continue;
    const range = { from: line.body, to: line.body + words.length };
    return {
      name: sayName(sheet, range),
      form,
      action: "found",
      place: line.from,
      seat: "heading",
      generic: false,
    };
  }
  return null;
}

const alias = /下设([^\n,。;:]{4,30}(?:办公室|中心|组))\(以下(?:统)?简?称/;
function findNamedUnder(sheet: Sheet): Mention | null {
  const match = alias.exec(sheet.text);
  if (match === null) return null;
  const range = rangeOf(match, match[1] ?? "");
  const form = formOfName(match[1] ?? "") ?? "other";
  return {
    name: sayName(sheet, range),
    form,
    action: "found",
    place: match.index,
    seat: "sentence",
    generic: false,
  };
}

const unnamed = /(?:^|[\n。])(领导小组|领导组|指挥部|工作专班|专班)下设/;
/** A second page: the body is spoken of by its form alone, its name stands on the page before. */
function findUnnamed(sheet: Sheet): Mention | null {
  const match = unnamed.exec(sheet.text);
  if (match === null) return null;
  const place = match.index + match[0].indexOf(match[1] ?? "");
  const name = { from: place, to: place, value: "", folded: "" };
  const form = formOfName(match[1] ?? "") ?? "other";
  return { name, form, action: "found", place, seat: "sentence", generic: true };
}

/** A team or group in the field: a body of its own only where the paper founds nothing larger. */
const isTeam = (one: Mention) => /(?:队|组)$/.test(one.name.value) && one.form === "other";

const selfChange =
  /(?:对|将)本(指挥部|领导小组|专班|委员会|联席会议)(?:组成人员|成员|人员)[^。\n]{0,12}(?:调整|充实)/;

/** An order of a body about itself: the body is the issuer that the head names. */
function findSelf(sheet: Sheet): Mention | null {
  const match = selfChange.exec(sheet.text);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const name = new RegExp(`(?:^|\\n) *([\u3400-\u9fff]{4,40}${word})`).exec(sheet.text.slice(0, match.index));
  const form = formOfName(word);
  if (name === null || form === null) return null;
  const range = rangeOf(name, name[1] ?? "");
  return {
    name: sayName(sheet, range),
    form,
    action: "reshuffle",
    place: match.index,
    seat: "sentence",
    generic: false,
  };
}

export type Bodies = { readonly main: Mention | null; readonly others: readonly Mention[] };

/** The fuller of two names, when the title has the place that the sentence leaves out. */
function preferTitle(sentence: Mention, title: Mention | undefined): Mention {
  if (title === undefined || title === sentence) return sentence;
  const longer =
    title.name.value.length > sentence.name.value.length && title.name.value.endsWith(sentence.name.value);
  return sentence.generic || longer
    ? { ...sentence, name: title.name, form: title.form, generic: title.generic }
    : sentence;
}

/** A heading that spells the name out: 镇人民政府抢险指挥部 over 设立抢险指挥部. */
function preferHeading(sheet: Sheet, main: Mention, lines: readonly Line[]): Mention {
  if (main.seat !== "sentence" || main.generic) return main;
  for (const line of lines) {
    if (line.from > main.place || line.depth === 0) continue;
    const words = sheet.text.slice(line.body, line.to).trim();
    const isFuller = /^[\u3400-\u9fff]{4,36}$/.test(words) && words.endsWith(main.name.folded);
    if (isFuller && words.length > main.name.folded.length && !/成立|建立|设立|组建/.test(words))
      return { ...main, name: sayName(sheet, { from: line.body, to: line.to }) };
  }
  return main;
}

const isSame = (a: Mention, b: Mention) =>
  a.name.value.endsWith(b.name.value) || b.name.value.endsWith(a.name.value);

/** A title that says 调整 makes the paper a reshuffle, though its sentence turns one body into another. */
const reshuffleTitle = /(?:^|\n)[^\n《。,]{0,40}关于(?:调整|充实)[^\n。《]{2,60}通知/;
const longestTitle = 400;

/** Which body the paper is about, and which others it founds beside it. */
export function findBodies(sheet: Sheet, lines: readonly Line[]): Bodies {
  const mentions = findMentions(sheet);
  const tidy = findCleanUp(sheet);
  if (tidy !== null) return { main: tidy, others: [] };
  const title = mentions.find((one) => one.seat === "title");
  const rules = findRules(sheet);
  const self = findSelf(sheet);
  if (self !== null) return { main: self, others: [] };
  const spoken = mentions.filter((one) => one.seat !== "title" && !one.generic);
  const sentence =
    spoken.find((one) => one.action !== "reshuffle" && one.form !== "other" && one.form !== "office") ??
    spoken.find((one) => one.action !== "reshuffle" && !isTeam(one)) ??
    spoken[0] ??
    findNamedUnder(sheet);
  const fuller = spoken.find(
    (one) => sentence !== null && one !== sentence && one.name.value.endsWith(sentence.name.value),
  );
  if (rules !== null && rules.action === "rules" && title === undefined) return { main: rules, others: [] };
  const main =
    (sentence === null ? title : preferTitle(fuller ?? sentence, title)) ??
    rules ??
    mentions.find((one) => one.name.value.length > 6) ??
    findHeadingBody(sheet, lines) ??
    findAppointed(sheet) ??
    findUnnamed(sheet) ??
    mentions[0] ??
    null;
  if (main === null) return { main: null, others: [] };
  const named = preferHeading(sheet, main, lines);
  const isReshuffle = title?.action === "reshuffle" || reshuffleTitle.test(sheet.text.slice(0, longestTitle));
  const reshuffled = isReshuffle ? { ...named, action: "reshuffle" as const } : named;
  const others: Mention[] = [];
  for (const one of mentions) {
    if (
      one.generic ||
      one.seat === "title" ||
      isSame(one, main) ||
      others.some((other) => isSame(one, other))
    )
      continue;
    if (one.form === "other" && /组$/.test(one.name.value)) continue;
    others.push(one);
  }
  return { main: reshuffled, others };
}
