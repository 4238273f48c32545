import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCharter, anyCharter } from "../../charter/charter.fixture.ts";
import type { Charter } from "../../charter/charter.model.ts";
import { day } from "../../kernel/day.ts";
import type { CharterPart } from "../compare.rules.ts";
import { changeMessages, sayChange } from "./change.messages.ts";
import { isExtension, listChanges, partsOf } from "./change.rules.ts";

const say = (before: Charter, after: Charter, language: "zh" | "en" = "zh") =>
  listChanges(before, after).map((change) => sayChange(change, language));
const changed = (changes: Partial<Charter>, language: "zh" | "en" = "zh") =>
  say(aCharter(), aCharter(changes), language);
const [head, deputy] = aCharter().leaders as [Charter["leaders"][number], Charter["leaders"][number]];

/** What a part says, blind to keys and to how nothing is written: the test's own reading of "different". */
function saying(charter: Charter, part: CharterPart): string {
  return JSON.stringify(charter[part], (name, value) => (name === "key" ? undefined : value || null));
}

describe("two versions are compared in words", () => {
  test("who takes whose seat, with the post", () => {
    const leaders = [{ ...head, name: "钱庚", post: "代县长" }, deputy];
    expect(changed({ leaders })).toEqual(["钱庚（代县长）接替李甲任组长"]);
    expect(changed({ leaders }, "en")).toEqual(["钱庚 (代县长) replaces 李甲 as 组长"]);
  });

  test("a seat read anew under another key is still the same seat", () => {
    const leaders = [
      { ...deputy, key: "L1" },
      { ...head, key: "L2" },
    ];
    expect(changed({ leaders })).toEqual(["负责人换了次序"]);
  });

  test("who moves within, and from the members to the leaders", () => {
    const leaders = [head, deputy, { ...deputy, key: "L3", name: "赵丙", post: "县发改局产业科科长" }];
    expect(changed({ leaders, members: [] })).toEqual(["赵丙由成员改任责任副组长"]);
    expect(changed({ leaders: [{ ...deputy, name: "李甲", post: "县长" }] })).toEqual([
      "李甲由组长改任责任副组长",
      "减少1名责任副组长：王乙",
    ]);
  });

  test("who joins and who leaves, told together and by role", () => {
    const members = ["钱一", "孙二", "周三"].map((name, at) => ({ key: `M${at + 2}`, name, post: "" }));
    expect(changed({ members: [...aCharter().members, ...members] })).toEqual([
      "增加3名成员：钱一、孙二、周三",
    ]);
    expect(changed({ members }, "en")).toEqual(["adds 3 成员: 钱一, 孙二, 周三", "drops 1 成员: 赵丙"]);
  });

  test("a post that is another one", () => {
    const members = [{ key: "M1", name: "赵丙", post: "县发改局副局长" }];
    expect(changed({ members })).toEqual(["赵丙的职务由“县发改局产业科科长”改为“县发改局副局长”"]);
  });

  test("the term with the days it moves", () => {
    const term = { ...aCharter().term, end: day("2027-06-30") };
    expect(changed({ term })).toEqual(["期限由2026-12-31延长至2027-06-30（181天）"]);
    expect(changed({ term }, "en")).toEqual([
      "the term is extended from 2026-12-31 to 2027-06-30 (181 days)",
    ]);
    expect(isExtension(listChanges(aCharter(), aCharter({ term })))).toBe(true);
    expect(isExtension(listChanges(aCharter(), aCharter({ term, leadUnit: "县工信局" })))).toBe(false);
    expect(isExtension([])).toBe(false);
  });

  test("groups, targets, office, lead, mechanisms and plain values", () => {
    const [group] = aCharter().groups as [Charter["groups"][number]];
    const [target] = aCharter().targets as [Charter["targets"][number]];
    expect(changed({ groups: [{ ...group, lead: "钱庚", members: ["县工信局"] }] })).toEqual([
      "项目组改由钱庚牵头（原为赵丙）",
      "项目组增加：县工信局",
    ]);
    expect(changed({ targets: [{ ...target, due: day("2027-03-31") }] }, "en")).toEqual([
      "the target “签约项目12个” moves from 2026-12-31 to 2027-03-31",
    ]);
    expect(changed({ office: { unit: "县工信局", director: "赵丙" } })).toEqual([
      "办公室由县发改局改设在县工信局",
    ]);
    expect(changed({ mechanisms: { ...aCharter().mechanisms, colocated: true } })).toEqual([
      "增加“集中办公”",
    ]);
    expect(changed({ name: "兰川县汽车产业专班", form: "leading_group" })).toEqual([
      "名称由“兰川县汽车产业招商工作专班”改为“兰川县汽车产业专班”",
      "形式由“工作专班”改为“领导小组”",
    ]);
    expect(changed({ ground: "emergency_command" }, "en")[0]).toContain("Emergency command");
  });

  test("a long list is told by its beginning and its number", () => {
    const members = Array.from({ length: 10_000 }, (_, at) => ({
      key: `M${at}`,
      name: `员${at}`,
      post: "",
    }));
    const started = performance.now();
    const [first] = changed({ members: [...aCharter().members, ...members] });
    expect(first).toMatch(/^增加10000名成员：员0、.*员11等10000$/);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("whatever the charters", () => {
  test("a charter compared with itself gives no words", () => {
    fc.assert(
      fc.property(anyCharter, (charter) => {
        expect(listChanges(charter, charter)).toEqual([]);
      }),
    );
  });

  test("the words name every part that differs and no other, and no hole stays open", () => {
    const pair = fc.tuple(anyCharter, anyCharter, fc.constantFrom(0, 1, 2)).chain(([one, other]) =>
      fc.subarray(Object.keys(one) as CharterPart[]).map((parts) => {
        const mixed = Object.fromEntries(parts.map((part) => [part, other[part]]));
        return [one, { ...one, ...mixed } as Charter] as const;
      }),
    );
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const changes = listChanges(before, after);
        const differing = (Object.keys(before) as CharterPart[]).filter(
          (part) => saying(before, part) !== saying(after, part),
        );
        expect(partsOf(changes).toSorted()).toEqual(differing.toSorted());
        for (const change of changes)
          for (const language of ["zh", "en"] as const) {
            expect(sayChange(change, language)).not.toMatch(/\{(?:from|to|who|role|field|count)\}/);
          }
      }),
      { numRuns: 400 },
    );
  });
});

test("every sentence is said in both languages", () => {
  expect(Object.keys(changeMessages.en).sort()).toEqual(Object.keys(changeMessages.zh).sort());
});
