import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter, anyCharter } from "../../charter/charter.fixture.ts";
import type { Charter } from "../../charter/charter.model.ts";
import { charterProblems } from "../../charter/charter.problems.rules.ts";
import { day } from "../../kernel/day.ts";
import type { Adjustment, AdjustStep } from "../../notice/adjust.model.ts";
import { adjustMessages, sayStep } from "./adjust.messages.ts";
import { applyAdjustment } from "./adjust.rules.ts";
import { sayChange } from "./change.messages.ts";
import { listChanges } from "./change.rules.ts";

const spans = [{ from: 3, to: 9 }];
const noRoster = { leaders: [], members: [], memberUnits: [], groups: [] };
function adjusted(
  steps: readonly AdjustStep[],
  {
    charter = aCharter(),
    roster = noRoster,
  }: {
    charter?: Charter;
    roster?: Adjustment["roster"];
  } = {},
) {
  const { instrument } = charter;
  const paper = { name: charter.name, nameSpan: { from: 0, to: 1 }, instrument, steps: [...steps], roster };
  const { charter: next, steps: taken, traces } = applyAdjustment(charter, paper);
  return {
    words: listChanges(charter, next).map((change) => sayChange(change, "zh")),
    problems: taken.map(({ problem }) => problem),
    traces,
    next,
  };
}
const member = { role: "成员", tier: "member", spans } as const;
const head = { role: "组长", tier: "head", spans } as const;

describe("the clauses of a paper make the next version", () => {
  test("who joins sits at the end, with the words that say so", () => {
    const { words, traces } = adjusted([{ kind: "join", ...member, name: "钱庚", post: "县财政局局长" }]);
    expect(words).toEqual(["增加1名成员：钱庚"]);
    expect(traces).toEqual([{ path: "members[M2]", spans, sure: "said" }]);
  });

  test("who is put in as head takes the seat of who held it, and leaves the own", () => {
    const { words, next } = adjusted([{ kind: "appoint", ...head, name: "王乙", post: "代县长" }]);
    expect(words).toEqual([
      "王乙由责任副组长改任组长",
      "王乙的职务由“副县长”改为“代县长”",
      "减少1名组长：李甲",
    ]);
    expect(next.leaders.map(({ key, name }) => [key, name])).toEqual([["L1", "王乙"]]);
  });

  test("who succeeds keeps the seat's place and role", () => {
    const step = {
      kind: "succeed",
      role: "组长",
      from: "李甲",
      name: "钱庚",
      post: "代县长",
      spans,
    } as const;
    expect(adjusted([step]).words).toEqual(["钱庚（代县长）接替李甲任组长"]);
  });

  test("who leaves is gone from every seat", () => {
    expect(adjusted([{ kind: "leave", role: null, name: "赵丙", spans }]).words).toEqual([
      "减少1名成员：赵丙",
    ]);
  });

  test("a term is moved to a day or by months; a name, an office, a lead are written", () => {
    const { words } = adjusted([
      { kind: "end", end: null, months: 6, text: "期限延长6个月", spans },
      { kind: "rename", name: "兰川县汽车产业专班", spans },
      { kind: "office", unit: "县工信局", spans },
      { kind: "director", name: "钱庚", spans },
      { kind: "lead-unit", unit: "县工信局", spans },
      { kind: "unit-joins", unit: "县数据局", spans },
    ]);
    expect(words).toEqual([
      "名称由“兰川县汽车产业招商工作专班”改为“兰川县汽车产业专班”",
      "增加1个成员单位：县数据局",
      "期限由2026-12-31延长至2027-06-30（181天）",
      "写明期限原文：期限延长6个月",
      "牵头单位由县发改局改为县工信局",
      "办公室由县发改局改设在县工信局",
      "办公室主任由赵丙改为钱庚",
    ]);
  });

  test("a roster takes the place of the old one; who stays keeps the key, and units it does not list stay", () => {
    const charter = aCharter({ memberUnits: [{ key: "U1", name: "县水利局" }] });
    const [leader] = charter.leaders as [Charter["leaders"][number]];
    const roster = {
      ...noRoster,
      leaders: [{ ...leader, name: "钱庚", key: "L1" }],
      members: [
        { key: "M1", name: "孙辛", post: "县财政局局长" },
        { key: "M2", name: "赵丙", post: "县发改局产业科科长" },
      ],
    };
    const { next, words } = adjusted([{ kind: "roster", spans }], { charter, roster });
    expect(next.members.map(({ key, name }) => [key, name])).toEqual([
      ["M2", "孙辛"],
      ["M1", "赵丙"],
    ]);
    expect(next.memberUnits).toEqual(charter.memberUnits);
    expect(words).toEqual(["钱庚（县长）接替李甲任组长", "增加1名成员：孙辛", "减少1名责任副组长：王乙"]);
  });
});

describe("what does not fit is left as it was, and said", () => {
  test.each<[string, AdjustStep]>([
    ["not-on-roster", { kind: "leave", role: null, name: "无此人", spans }],
    ["not-on-roster", { kind: "succeed", role: "组长", from: "无此人", name: "钱庚", post: "", spans }],
    ["already-there", { kind: "join", ...member, name: "赵丙", post: "" }],
    ["already-there", { kind: "appoint", ...head, name: "李甲", post: "县长" }],
    ["nobody-named", { kind: "join", ...member, name: "", post: "" }],
    ["no-such-unit", { kind: "unit-leaves", unit: "县水利局", spans }],
  ])("%s", (problem, step) => {
    expect(adjusted([step])).toMatchObject({ words: [], problems: [problem] });
    expect(sayStep(step, "en")).not.toMatch(/[{}]/);
  });

  test("a term without an end cannot be moved by months", () => {
    const charter = aCharter({ term: { text: null, start: null, end: null } });
    const step = { kind: "end", end: null, months: 6, text: "延长6个月", spans } as const;
    expect(adjusted([step], { charter })).toMatchObject({ words: [], problems: ["no-end-to-move"] });
    expect(adjusted([{ ...step, end: day("2027-01-01") }], { charter }).problems).toEqual([null]);
  });
});

const name = fc.constantFrom("李甲", "王乙", "赵丙", "钱庚", "");
const anyStep: fc.Arbitrary<AdjustStep> = fc.oneof(
  fc
    .record({ kind: fc.constantFrom("join", "appoint"), name, post: name })
    .map((step) => ({ ...member, ...step }) as AdjustStep),
  fc
    .record({ kind: fc.constantFrom("join", "appoint"), name, post: name })
    .map((step) => ({ ...head, ...step }) as AdjustStep),
  name.map((one): AdjustStep => ({ kind: "leave", role: null, name: one, spans })),
  fc
    .tuple(name, name)
    .map(([from, to]): AdjustStep => ({ kind: "succeed", role: null, from, name: to, post: "", spans })),
  fc.constant<AdjustStep>({ kind: "roster", spans }),
);

test("whatever a paper orders of whatever charter, no key stands twice and every trace leads somewhere", () => {
  fc.assert(
    fc.property(anyCharter, anyCharter, fc.array(anyStep, { maxLength: 8 }), (charter, other, steps) => {
      const { next, traces } = adjusted(steps, { charter, roster: other });
      expect(charterProblems(next).filter(({ code }) => code === "charter.key-twice")).toEqual([]);
      const said = JSON.stringify(next);
      for (const { path } of traces) {
        const key = /\[(\w+)\]/.exec(path)?.[1];
        if (key) expect(said).toContain(`"key":"${key}"`);
      }
    }),
  );
});

test("every sentence is said in both languages", () => {
  expect(Object.keys(adjustMessages.en).sort()).toEqual(Object.keys(adjustMessages.zh).sort());
});
