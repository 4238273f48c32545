import fc from "fast-check";
import { expect, test } from "vitest";
import type { Charter, Leader } from "../charter/charter.model.ts";
import { cityOn } from "../city/city.data.ts";
import { day } from "../kernel/day.ts";
import { readNotice } from "../notice/notice.rules.ts";
import { extractDocx } from "../paper/docx.reader.ts";
import { documentToDocx } from "./docx.writer.ts";
import { composeFounding } from "./founding.rules.ts";
import { officeOf } from "./office.rules.ts";
import { printDocument } from "./text.rules.ts";

const today = day("2026-11-24");
const bodies = cityOn(today).bodies.map(({ charter }) => charter);
const place = { name: "岚川市", level: "city" } as const;
const given = { number: { code: "岚政办发", year: 2026, serial: 12 }, issuedOn: today };

const paperOf = (charter: Charter) => composeFounding(charter, officeOf(charter, place));
const readBack = (charter: Charter) =>
  readNotice(printDocument(paperOf(charter), "notice", given).join("\n")).charter;

/** Frequencies that a cadence states: 每周, 每两周, 每日 … */
const rhythm = (words: string | null) =>
  [...new Set(words?.match(/每(?:半年|两周|[日天周月年旬]|季度)|双月|半年|周(?=通报)/g) ?? [])].sort();

/** The first clause of a target without its day and its brackets: what a reader of figures can find. */
const aim = (text: string) => text.replace(/^\d{4}年\d+月\d+日前，/, "").split(/[，（、]/)[0];
const isCounted = (text: string) =>
  /(?:完成|达|实现|新增|建成|引进|签约|培育|提高到|降到|更换|消化|排查|改造).*\d/.test(aim(text) ?? "");

const seat = ({ role, name, post }: Pick<Leader, "role" | "name" | "post">) => `${role} ${name} ${post}`;

/** What the paper must give back, in a form in which two ways of saying one thing are the same. */
function pictureOf(charter: Charter) {
  return {
    name: charter.name,
    leaders: charter.leaders.map(seat),
    members: charter.members.map(({ name, post }) => `${name} ${post}`),
    memberUnits: charter.memberUnits.map(({ name }) => name),
    office: charter.office.unit,
    groups: charter.groups.map(({ name }) => name),
    end: charter.term.end,
    dissolves: charter.dissolution !== null,
    meets: rhythm(charter.mechanisms.meetingCadence),
  };
}

/** Where the reader, not the paper, is at fault; each is told to those who mend it. */
const unread: readonly string[] = [
  // 应急响应终止后自动撤销: the reader takes it for the end of the alarm.
  "苇渡镇进口冷链食品疫情防控工作专班",
  // ……后终止: no word of an end to the reader.
  "岚川市企业审批难题协调工作专班",
];

for (const charter of bodies) {
  test(`the paper that founds ${charter.name} gives its charter back`, () => {
    const back = readBack(charter);
    const [said, read] = [pictureOf(charter), pictureOf(back)];
    const spared = unread.includes(charter.name) ? { dissolves: said.dissolves } : {};
    expect({ ...read, ...spared }).toEqual(said);
    // A 工作组 that is no group of a body has no form of its own among the reader's words.
    if (!charter.name.endsWith("工作组")) expect(back.form).toBe(charter.form);
    for (const [at, { lead }] of charter.groups.entries()) {
      const led = back.groups[at]?.lead ?? "";
      // The reader keeps the name of whom a paper calls by post and name; 和 in a name it takes for a word.
      expect(lead === null ? led === "" : led !== "" && lead.endsWith(led)).toBe(true);
    }
    for (const { text, due } of charter.targets.filter((one) => isCounted(one.text))) {
      expect(back.targets.map((one) => [aim(one.text), one.due])).toContainEqual([aim(text), due]);
    }
  });
}

test("through the file and our own reader of files the same is read as from the words", async () => {
  for (const charter of bodies.filter(({ leaders }) => leaders.length > 0).slice(0, 12)) {
    const bytes = await documentToDocx(paperOf(charter), "notice", given);
    const extract = await extractDocx(bytes);
    if (!extract.ok) throw new Error(extract.refusal.code);
    expect(pictureOf(readNotice(extract.value.text).charter)).toEqual(pictureOf(readBack(charter)));
  }
});

/** Bodies made of the city's own people, units and words, in other numbers and orders. */
const people = bodies.flatMap(({ members }) => members);
const heads = bodies.flatMap(({ leaders }) => leaders.filter(({ tier }) => tier === "head"));
const anyBody = fc.record({
  base: fc.constantFrom(...bodies.filter(({ form }) => form !== "office")),
  head: fc.constantFrom(...heads),
  members: fc.uniqueArray(fc.constantFrom(...people), {
    minLength: 1,
    maxLength: 30,
    selector: ({ name }) => name,
  }),
  groups: fc.constantFrom(...bodies.map(({ groups }) => groups)),
  days: fc.integer({ min: 30, max: 900 }),
});

test("whoever of the city sits in it, a body's paper names them all again", () => {
  fc.assert(
    fc.property(anyBody, ({ base, head, members, groups, days }) => {
      const end = day(new Date(Date.UTC(2026, 10, 24) + days * 86_400_000).toISOString().slice(0, 10));
      const leaders = [{ ...head, key: "L1", role: base.form === "headquarters" ? "总指挥" : "组长" }];
      const charter: Charter = {
        ...base,
        leaders,
        members,
        memberUnits: [],
        groups,
        term: { text: null, start: today, end },
      };
      const [said, read] = [pictureOf(charter), pictureOf(readBack(charter))];
      expect({ ...read, dissolves: said.dissolves, meets: said.meets, memberUnits: [] }).toEqual(said);
    }),
    { numRuns: 200 },
  );
});
