import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import { day } from "../kernel/day.ts";
import { seatChanges } from "./adjusting.rules.ts";
import { beginDocument } from "./begin.rules.ts";
import { checkDocument, type DocumentFindingCode, isBodyItself } from "./check.rules.ts";
import { composeDissolving } from "./dissolving.rules.ts";
import { type DocumentContent, type DocumentKind, documentKinds } from "./document.model.ts";
import { codeOfNumber, officeOf } from "./office.rules.ts";
import { printCount, printNumber, spaceRole } from "./print.rules.ts";
import { breakTitle } from "./title.rules.ts";

const charter = aCharter();
const place = { name: "兰川县", level: "county" } as const;
const today = day("2026-11-24");
const begun = (kind: DocumentKind) => beginDocument(kind, { charter, before: charter, place, today });
const codesOf = (kind: DocumentKind, changes: Partial<DocumentContent> = {}) =>
  checkDocument(kind, { ...begun(kind), ...changes }, { bodyName: charter.name }).map(({ code }) => code);

describe("a paper is checked", () => {
  test("a founding notice begun from a whole charter has nothing against it", () => {
    expect(codesOf("found")).toEqual([]);
  });

  const cases: readonly [DocumentKind, Partial<DocumentContent>, DocumentFindingCode][] = [
    ["found", { title: "关于成立专班的请示" }, "title-genre"],
    ["found", { title: "关于成立专班的通知。" }, "title-dot"],
    ["found", { code: "" }, "code-missing"],
    ["found", { code: "兰政办发〔2026〕第3" }, "code-odd"],
    ["found", { code: "兰政办发[2026]" }, "code-odd"],
    ["found", { recipients: [] }, "recipient-missing"],
    ["found", { issuer: charter.name }, "issuer-body"],
    ["found", { issuer: "兰川县汽车产业招商工作专班办公室" }, "issuer-body"],
    ["request_founding", { recipients: ["兰川县人民政府", "兰川县委"] }, "recipient-many"],
    ["request_founding", { recipients: ["兰川县人民政府、兰川县委"] }, "recipient-many"],
    ["request_founding", { signer: "" }, "signer-missing"],
    ["minutes", { recipients: ["各乡镇"] }, "recipient-on-minutes"],
    ["dissolve", {}, "blank-left"],
    ["found", { blocks: [{ kind: "paragraph", text: "字".repeat(5_001) }] }, "text-long"],
    ["found", { blocks: [{ kind: "heading", level: 2, text: "跳级", rest: "" }] }, "level-skipped"],
  ];
  test.each(cases)("%s with %o says %s", (kind, changes, code) => {
    expect(codesOf(kind, changes)).toContain(code);
  });

  test("a request that asks twice is two matters (DOC-03)", () => {
    const { blocks } = begun("request_founding");
    const twice = [...blocks, { kind: "paragraph", text: "另请予批复经费。" } as const];
    expect(codesOf("request_founding", { blocks: twice })).toContain("matter-many");
    expect(codesOf("request_founding")).not.toContain("matter-many");
  });

  test("a body's own letter to an equal unit is no directive paper", () => {
    const letter = { issuer: charter.name, recipients: ["兰川县财政局"] };
    expect(codesOf("ask_secondment", letter)).not.toContain("issuer-body");
    expect(codesOf("found", letter)).not.toContain("issuer-body");
    expect(isBodyItself("兰川县人民政府办公室", charter.name)).toBe(false);
  });

  test("every kind can be begun from every charter, and no draft is more than a person can finish", () => {
    for (const kind of documentKinds) expect(begun(kind).title).not.toBe("");
  });
});

test("numbers are printed with six-angle brackets and read again to their code", () => {
  const number = fc.record({
    year: fc.integer({ min: 1990, max: 2100 }),
    serial: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(number, ({ year, serial }) => {
      const said = printNumber({ code: "兰政办发", year, serial });
      expect(said).toMatch(/^兰政办发〔\d{4}〕[1-9]\d*号$/);
      expect(codeOfNumber(said)).toBe("兰政办发");
    }),
  );
  expect([1, 10, 11, 20, 21, 99].map(printCount)).toEqual(["一", "十", "十一", "二十", "二十一", "九十九"]);
});

test("roles spread to one width, letters kept in order", () => {
  const role = fc.constantFrom("组长", "副组长", "常务副组长", "总指挥", "成员", "班");
  fc.assert(
    fc.property(role, fc.integer({ min: 1, max: 8 }), (word, width) => {
      const spread = spaceRole(word, width);
      expect([...spread]).toHaveLength(Math.max(width, [...word].length));
      expect(spread.replaceAll("　", "")).toBe(word);
    }),
  );
});

test("a title broken into lines keeps every letter, and no line is too long", () => {
  const title = fc.array(
    fc.constantFrom("兰川县", "人民政府办公室", "关于", "成立", "招商", "𠮷", "工作专班", "的通知"),
    {
      minLength: 1,
      maxLength: 24,
    },
  );
  fc.assert(
    fc.property(title, (words) => {
      const lines = breakTitle(words.join(""));
      expect(lines.join("")).toBe(words.join(""));
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(19);
    }),
  );
});

test("who takes whose place is said in one sentence; who only comes or goes in one of their own", () => {
  const [chair] = charter.leaders;
  if (!chair) throw new Error("no leader");
  const after = {
    ...charter,
    leaders: [{ ...chair, name: "钱丁", post: "代县长" }, ...charter.leaders.slice(1)],
    members: [...charter.members, { key: "M2", name: "孙戊", post: "县财政局副局长" }],
  };
  expect(seatChanges(charter, after)).toEqual([
    "钱丁同志（代县长）任组长，李甲同志（县长）不再担任组长。",
    "增补孙戊同志（县财政局副局长）为成员。",
  ]);
  expect(seatChanges(after, charter)).toContain("孙戊同志（县财政局副局长）不再担任成员。");
  expect(seatChanges(charter, charter)).toEqual([]);
});

test("a dissolving notice says from when, why, and what goes to whom", () => {
  const ending = {
    reason: "目标全部完成",
    on: today,
    handovers: [{ what: "在谈项目6个", to: "县投促中心" }],
  };
  const { title, blocks } = composeDissolving(charter, ending, officeOf(charter, place));
  expect(title).toBe("兰川县人民政府办公室关于撤销兰川县汽车产业招商工作专班的通知");
  const text = JSON.stringify(blocks);
  for (const words of ["自2026年11月24日起撤销", "目标全部完成", "在谈项目6个，移交县投促中心", "归档保管"])
    expect(text).toContain(words);
});

test("where title and recipients take up the first page it is said, and recipients named by their kind are well", () => {
  const content = begun("found");
  const codesWith = (recipients: string[]) =>
    checkDocument("found", { ...content, recipients }, { bodyName: charter.name })
      .filter(({ code }) => code === "first-page-bare")
      .map(({ severity }) => severity);
  expect(codesWith(["各县（区）人民政府", "市直有关单位"])).toEqual([]);
  const units = Array.from({ length: 30 }, (_, at) => `兰川县第${at + 10}街道办事处`);
  expect(codesWith(units)).toEqual(["warn"]);
});
