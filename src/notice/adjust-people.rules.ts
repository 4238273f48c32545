import type { AdjustStep } from "./adjust.model.ts";
import { readAppointments } from "./appointment.rules.ts";
import { readEntries } from "./entry.rules.ts";
import { isUnitWord } from "./name.rules.ts";
import { roleSource, roleToKind, roleToTier } from "./role.rules.ts";
import type { Entry } from "./roster.model.ts";
import type { Range, Sheet } from "./sheet.model.ts";
import { rangeToSpan, textOf } from "./sheet.rules.ts";

const ofBody = "[\u3400-\u9fff]{0,24}?";
const role = `(${roleSource})`;
const clause = "[^,。;:\\n]";

const leaving = new RegExp(
  `(?:免去)?(${clause}{2,120}?)(?:等)?(?:同志)?(?:因[^,。;\\n]{2,24},?)?(?:不再(?:担任|兼任|任|作为|列为|承担)|退出|调出)(?:的)?(${ofBody})(?:${role})?(?:职务|单位)?(?=[,。;\\n]|$)`,
  "g",
);
const dismissing = new RegExp(
  `免去(${clause}{2,60}?)(?:同志的?|的)${ofBody}${role}(?:职务)?(?=[,。;\\n]|$)`,
  "g",
);
const succession = new RegExp(
  `^[,;]? ?(?:其(?:职务|工作)?)?(?:改?由|现由)(${clause}{2,80}?)(?:同志)?(?:接任|接替|继任|担任|兼任|任)`,
);
const succeeding = new RegExp(
  `(?:^|[,。;:\\n由])由?(${clause}{2,80}?)(?:同志)?接替(${clause}{2,40}?)(?:同志)?(?:担任|任|兼任|出任|为)(?:${ofBody})${role}`,
  "g",
);
const turning = new RegExp(
  `${role}由(${clause}{2,80}?)(?:同志)?(?:调整|变更|更换|改)为(${clause}{2,80}?)(?:同志)?(?=[,。;\\n]|$)`,
  "g",
);
const adding = /(?:增补|增加|新增|补充|吸收|增列|增聘)(?!以下|如下|部分)/g;
/** 增加成员单位:市数据局、市税务局 */
const addedRow = new RegExp(`^(?:以下|下列)?(?:${ofBody})${role}(?:有)?[:为](${clause}{2,200})`);
/** 增补…为副组长,…为成员: each list with the role behind it, the commas of one sentence between them. */
const addedAs = new RegExp(
  `^(?:[,、和并;]{0,2}(?:增补|增加)?)(${clause}{2,400}?)(?:等)?(?:同志)?(?:为|担任|任)(?:${ofBody})${role}`,
);
const appointing = /担任|兼任|(?<![主责委现历])任|为/;

type Found = { readonly steps: AdjustStep[]; readonly taken: Range[] };
type Names = readonly (Entry & { readonly name: NonNullable<Entry["name"]> })[];

/** What one sentence orders of persons and units: who joins, leaves, succeeds, is put into a role. */
export function readPersonSteps(sheet: Sheet, sentence: Range): AdjustStep[] {
  const found: Found = { steps: [], taken: [] };
  for (const read of [readSuccessions, readTurnings, readLeavings, readAdditions])
    read(sheet, sentence, found);
  readPlain(sheet, sentence, found);
  return found.steps;
}

function readSuccessions(sheet: Sheet, sentence: Range, found: Found): void {
  for (const match of matches(sheet, sentence, succeeding)) {
    const [to] = personsIn(sheet, groupRange(match, 1));
    const [from] = personsIn(sheet, groupRange(match, 2));
    if (to && from) succeed(sheet, match, { found, from, to, role: match[3] ?? null });
  }
}

function readTurnings(sheet: Sheet, sentence: Range, found: Found): void {
  for (const match of matches(sheet, sentence, turning)) {
    const [from] = personsIn(sheet, groupRange(match, 2));
    const [to] = personsIn(sheet, groupRange(match, 3));
    if (to && from) succeed(sheet, match, { found, from, to, role: match[1] ?? null });
  }
}

type Succession = {
  readonly found: Found;
  readonly from: Names[number];
  readonly to: Names[number];
  readonly role: string | null;
};

function succeed(sheet: Sheet, match: RegExpExecArray, { found, from, to, role: word }: Succession): void {
  const range = wholeRange(match);
  const holder = { name: to.name.value, post: to.post.value };
  const spans = [rangeToSpan(sheet, range)];
  found.steps.push({ kind: "succeed", role: roleOf(word), from: from.name.value, ...holder, spans });
  found.taken.push(range);
}

/** …不再担任…, and who follows at once: 由…接任. */
function readLeavings(sheet: Sheet, sentence: Range, found: Found): void {
  for (const pattern of [dismissing, leaving]) {
    for (const match of matches(sheet, sentence, pattern)) {
      const range = wholeRange(match);
      if (isTaken(range, found)) continue;
      const word = (pattern === dismissing ? match[2] : match[3]) ?? null;
      const entries = readEntries(sheet, groupRange(match, 1));
      const persons = named(entries);
      const next = persons.length === 1 ? readNext(sheet, { from: range.to, to: sentence.to }) : null;
      if (next && persons[0]) {
        const whole = { from: range.from, to: next.range.to };
        const facts = { role: roleOf(word), from: persons[0].name.value, ...next.holder };
        found.steps.push({ kind: "succeed", ...facts, spans: [rangeToSpan(sheet, whole)] });
        found.taken.push(whole);
        continue;
      }
      const spans = [rangeToSpan(sheet, range)];
      for (const { name } of persons) {
        found.steps.push({ kind: "leave", role: roleOf(word), name: name.value, spans });
      }
      if (persons.length === 0) leaveUnits(entries, spans, found);
      if (entries.length > 0) found.taken.push(range);
    }
  }
}

function leaveUnits(entries: readonly Entry[], spans: AdjustStep["spans"], { steps }: Found): void {
  for (const { kind, post } of entries) {
    if (kind === "unit" || isUnitWord(post.folded))
      steps.push({ kind: "unit-leaves", unit: post.value, spans });
  }
}

function readNext(sheet: Sheet, rest: Range) {
  const match = succession.exec(textOf(sheet, rest));
  if (match?.[1] === undefined) return null;
  const from = rest.from + match[0].indexOf(match[1]);
  const [person] = personsIn(sheet, { from, to: from + match[1].length });
  if (!person) return null;
  const range = { from: rest.from, to: rest.from + match[0].length };
  return { holder: { name: person.name.value, post: person.post.value }, range };
}

/** 增补…为成员, and the row 新增成员:…. */
function readAdditions(sheet: Sheet, sentence: Range, found: Found): void {
  for (const match of matches(sheet, sentence, adding)) {
    const from = match.index + match[0].length;
    const rest = { from, to: sentence.to };
    const row = addedRow.exec(textOf(sheet, rest));
    if (row?.[1] !== undefined && row[2] !== undefined) {
      const at = from + row[0].length - row[2].length;
      const range = { from: match.index, to: from + row[0].length };
      const entries = readEntries(sheet, { from: at, to: at + row[2].length });
      join(sheet, { word: row[1], entries }, { range, found });
      continue;
    }
    readAddedAs(sheet, match.index, { rest, found });
  }
}

function readAddedAs(
  sheet: Sheet,
  verb: number,
  { rest, found }: { readonly rest: Range; readonly found: Found },
): void {
  let { from } = rest;
  let begins = verb;
  for (;;) {
    const match = addedAs.exec(textOf(sheet, { from, to: rest.to }));
    if (match?.[1] === undefined || match[2] === undefined) return;
    const at = from + match[0].indexOf(match[1]);
    const range = { from: begins, to: from + match[0].length };
    const entries = readEntries(sheet, { from: at, to: at + match[1].length });
    join(sheet, { word: match[2], entries }, { range, found });
    from = range.to;
    begins = range.to;
  }
}

type Joining = { readonly range: Range; readonly found: Found };

function join(
  sheet: Sheet,
  { word, entries }: { readonly word: string; readonly entries: readonly Entry[] },
  { range, found }: Joining,
): void {
  if (isTaken(range, found)) return;
  const spans = [rangeToSpan(sheet, range)];
  const kind = roleToKind(word);
  for (const entry of entries) {
    const isUnit = entry.name === null && (kind === "unit" || entry.kind === "unit");
    if (isUnit) found.steps.push({ kind: "unit-joins", unit: entry.post.value, spans });
    else found.steps.push({ kind: "join", ...seatOf(word), ...holderOf(entry), spans });
  }
  found.taken.push(range);
}

/** 由…担任组长, 组长:… where nobody is said to join or leave. */
function readPlain(sheet: Sheet, sentence: Range, found: Found): void {
  const from = Math.max(sentence.from, ...found.taken.map(({ to }) => to));
  const rest = { from, to: sentence.to };
  if (!appointing.test(textOf(sheet, rest))) return;
  for (const one of readAppointments(sheet, rest)) {
    const kind = roleToKind(one.word);
    if (one.group !== null || kind === "lead" || kind === "outside" || kind === "director") continue;
    const persons = named(one.entries);
    const first = persons[0];
    if (!first) continue;
    const range = { from: Math.min(first.name.from, one.role.from), to: one.role.to };
    const spans = [
      rangeToSpan(sheet, { from: Math.min(range.from, range.to), to: Math.max(range.to, first.name.to) }),
    ];
    for (const entry of persons) {
      const step = kind === "leader" ? ("appoint" as const) : ("join" as const);
      found.steps.push({ kind: step, ...seatOf(one.word), ...holderOf(entry), spans });
    }
  }
}

function seatOf(word: string) {
  const isMember = roleToKind(word) !== "leader";
  return isMember ? ({ role: "成员", tier: "member" } as const) : { role: word, tier: roleToTier(word) };
}

/** 小组成员 is a member like any other. */
const roleOf = (word: string | null) => (word === null ? null : seatOf(word).role);

function holderOf({ name, post }: Entry) {
  return { name: (name?.value ?? "").slice(0, 60), post: post.value.slice(0, 300) };
}

const named = (entries: readonly Entry[]) => entries.filter(({ name }) => name !== null) as unknown as Names;
const personsIn = (sheet: Sheet, range: Range) => named(readEntries(sheet, range));

/** Matches in a sentence, their places those of the sheet. */
function matches(sheet: Sheet, sentence: Range, pattern: RegExp): RegExpExecArray[] {
  return [...textOf(sheet, sentence).matchAll(pattern)].map((match) => {
    match.index += sentence.from;
    return match;
  });
}

const wholeRange = (match: RegExpExecArray): Range => ({
  from: match.index,
  to: match.index + match[0].length,
});

/** Where a group of a match stands: behind the groups before it. */
function groupRange(match: RegExpExecArray, group: number): Range {
  const words = match[group] ?? "";
  let since = 0;
  for (let before = 1; before < group; before += 1) {
    const earlier = match[before];
    if (earlier !== undefined) since = match[0].indexOf(earlier, since) + earlier.length;
  }
  const from = match.index + match[0].indexOf(words, since);
  return { from, to: from + words.length };
}

const isTaken = ({ from, to }: Range, { taken }: Found) =>
  taken.some((one) => one.from < to && from < one.to);
