import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findClauses } from "./charter.clause.rules.ts";

const kindsIn = (text: string) => findClauses(text).map(({ kind }) => kind);

describe("clauses that give a body its own", () => {
  test.each([
    ["own_office", "专班单独设立办公室，负责日常工作。"],
    ["own_office", "下设常设办事机构。"],
    ["own_office", "成立专门的办公室。"],
    ["own_posts", "核定事业编制5名。"],
    ["own_posts", "配备领导职数2名。"],
    ["own_rank", "机构规格为正科级。"],
    ["own_rank", "指挥部为副处级常设机构。"],
    ["own_seal", "即日起启用“兰川县招商工作专班”印章。"],
    ["own_account", "专班开设银行账户。"],
  ])("%s is found in: %s", (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  test.each([
    "专班下设办公室，办公室设在县发改局，办公室主任由李甲兼任。",
    "成立专门办公室，设在县发改局。",
    "专班不单独设立办公室。",
    "不设实体办事机构、不定机构规格、不核定编制、不刻制印章。",
    "撤销后停止使用原印章，印章交县政府办公室销毁。",
    "各单位须加盖公章后报送。",
    "县财政局负责开设农民工工资专用账户。",
    "抽调事业编制人员3名。",
    "各部门正科级干部参加。",
    "编制3项专项规划。",
  ])("nothing is found in: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test.each([
    ["own_office", "專班單獨設立辦公室，負責日常工作。"],
    ["own_posts", "核定事業編制5名。"],
    ["own_rank", "機構規格為正科級。"],
    ["own_seal", "即日起啟用「蘭川縣招商工作專班」印章。"],
    ["own_account", "專班開設銀行賬戶。"],
    ["matching_government", "各縣（市）、區政府也要成立相應機構。"],
  ])("in traditional script too, %s is found and quoted as written: %s", (kind, text) => {
    const found = findClauses(text);
    expect(found.map((clause) => clause.kind)).toEqual([kind]);
    for (const { quote, span } of found) expect(text.slice(span.from, span.to)).toBe(quote);
  });

  test("two words for one thing are quoted once and whole", () => {
    expect(findClauses("专班核定编制5名。")).toEqual([
      { kind: "own_posts", quote: "核定编制5名", span: { from: 2, to: 8 } },
    ]);
  });
});

describe("clauses that ask for matching bodies", () => {
  test.each([
    ["matching_government", "各县（市）、区政府也要成立相应机构。"],
    ["matching_government", "各镇（街道）要高度重视，相应成立工作专班。"],
    ["matching_unit", "各村（社区）要及时成立工作专班。"],
  ])("%s is found in: %s", (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  test.each([
    "各镇要高度重视，县政府成立招商工作专班。",
    "各镇不再成立工作专班。",
    "去年各镇成立了工作专班。",
    "各镇人民政府：经研究，成立招商工作专班。",
  ])("nothing is found in: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

const bits = fc.constantFrom(
  "各镇",
  "要",
  "成立",
  "专班",
  "单独设立",
  "办公室",
  "启用",
  "印章",
  "，",
  "。",
  "编制",
  "5名",
  "不",
);

test("every quote is what stands at its span, in order", () => {
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 60 }), (all) => {
      const text = all.join("");
      const clauses = findClauses(text);
      for (const { quote, span } of clauses) expect(text.slice(span.from, span.to)).toBe(quote);
      const starts = clauses.map(({ span }) => span.from);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    }),
  );
});

test.each(["各镇要", "成立", "设立专门", "启用", "编制", "单独设立办公室"])(
  "a megabyte of %s is searched within two seconds",
  (bit) => {
    const text = bit.repeat(Math.floor(1_000_000 / bit.length));
    const start = performance.now();
    findClauses(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
