import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countingFields, type Field } from "./score/compare.ts";
import { claimsBody, type NoticeRecord, toRecord } from "./score/record.ts";
import { f1Of } from "./score/tally.ts";
import { scoreReadings } from "./score.ts";

const said = {
  id: "1",
  kind: "工作专班",
  action: "成立",
  name: "石桥县河道清淤工作专班",
  issuer: "石桥县人民政府办公室",
  doc_no: "石政办函〔2024〕06号",
  date: "2024-03-01",
  lead_unit: "县水利局",
  office_unit: "县水利局",
  office_director: "何川",
  term: "2024年3月1日至12月31日",
  basis: { present: true, kind: "document" },
  emergency: { value: false, borderline: true },
  substantive: { value: true },
  type: "任务攻坚型",
  leaders: [
    { role: "组长", name: "何 川", unit_or_post: "副县长" },
    { role: "副组长", name: null, unit_or_post: "县财政局主要负责人" },
  ],
  members: [
    { name: "陆小满", unit_or_post: "县委宣传部副部长" },
    { name: null, unit_or_post: "各镇负责人" },
  ],
  members_count: 2,
  member_units: ["县发展和改革局"],
  subgroups: [{ name: "综合协调组", lead: "何川、陆小满" }],
  targets: ["10月底前清淤60公里"],
  mechanisms: {
    meeting_cadence: "每季度；不定期",
    reporting_cadence: "每日",
    colocated: true,
    fulltime: false,
    inspection: true,
  },
  dissolution_clause: { present: true },
  budget_clause: false,
};
const gold = toRecord(said);

const scoreOne = (changes: object) =>
  scoreReadings([gold], new Map([["1", toRecord({ ...said, ...changes })]]));
const countsOf = (field: Field, changes: object): number[] => {
  const { hits, wrong, missed } = scoreOne(changes).fields[field];
  return [hits, wrong, missed];
};

describe("a reading", () => {
  test("that says what gold says is right everywhere", () => {
    const score = scoreOne({});
    expect([f1Of(score.micro), score.macro, score.misses]).toEqual([1, 1, []]);
    expect(score.classes.type).toEqual({ all: { right: 1, of: 1 }, clear: { right: 0, of: 0 } });
  });

  test("that is not there misses every value and makes none wrong", () => {
    const score = scoreReadings([gold], new Map());
    expect([score.micro.hits, score.micro.wrong, score.macro]).toEqual([0, 0, 0]);
    expect(score.classes.substantive.clear).toEqual({ right: 0, of: 1 });
  });

  test("of any shape is scored without an exception, and never above one", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(said)), fc.jsonValue()),
        (any, odd) => {
          for (const prediction of [any, { ...said, ...odd }]) {
            const { micro } = scoreReadings([gold], new Map([["1", toRecord(prediction)]]));
            expect(f1Of(micro)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe("a value", () => {
  test.each<[string, Field, object]>([
    ["a document number in other brackets, without the zero", "doc_no", { doc_no: "石政办函[2024]6号" }],
    ["a unit in traditional script", "issuer", { issuer: "石橋縣人民政府辦公室" }],
    ["a unit without its place", "office_unit", { office_unit: "水利局" }],
    ["a name with glosses of pinyin", "name", { name: "石橋縣(xiàn)河道清淤工作專(zhuān)班" }],
    ["a term with the same numbers", "term", { term: "自2024年3月1日起，至12月31日止" }],
  ])("may be %s", (_, field, changes) => {
    expect(countsOf(field, changes)).toEqual([1, 0, 0]);
  });

  test("that differs is both wrong and a miss", () => {
    expect(countsOf("date", { date: "2024-03-02" })).toEqual([0, 1, 1]);
    expect(countsOf("doc_no", { doc_no: "石政办函〔2024〕16号" })).toEqual([0, 1, 1]);
    expect(countsOf("lead_unit", { lead_unit: "局" })).toEqual([0, 1, 1]);
  });

  test("that is only cut badly counts as near, outside micro", () => {
    expect(countsOf("name", { name: "河道清淤工作专班" })).toEqual([0, 1, 1]);
    expect(countsOf("name_near", { name: "河道清淤工作专班" })).toEqual([1, 0, 0]);
    expect(countingFields).not.toContain("name_near");
  });
});

describe("a list", () => {
  test("wants the role of a leader as well as the person", () => {
    const leaders = [{ role: "副组长", name: "何川", unit_or_post: "副縣長" }];
    expect(countsOf("leaders", { leaders })).toEqual([0, 1, 2]);
    expect(countsOf("leaders_who", { leaders })).toEqual([1, 0, 1]);
    expect(countsOf("leaders_post", { leaders })).toEqual([1, 0, 0]);
  });

  test("takes an unnamed member and a member unit from one pot", () => {
    const members = [{ name: "陆　小满", unit_or_post: "宣传部副部长" }, { unit_or_post: "县发改局" }];
    expect(countsOf("member_slots", { members, member_units: ["各镇"] })).toEqual([2, 0, 0]);
    expect(countsOf("members", { members })).toEqual([1, 0, 0]);
  });

  test("matches one to one", () => {
    expect(countsOf("members", { members: ["陆小满", "陆小满"] })).toEqual([1, 1, 0]);
  });

  test("drops the ending of a group's name and asks for each of its heads", () => {
    const subgroups = [{ name: "综合协调工作组", lead: "陆小满" }];
    expect(countsOf("subgroups", { subgroups })).toEqual([1, 0, 0]);
    expect(countsOf("subgroup_lead", { subgroups })).toEqual([1, 0, 1]);
  });

  test("knows a target by its numbers and some of its words", () => {
    expect(countsOf("targets", { targets: ["10月底前完成清淤60公里的任务"] })).toEqual([1, 0, 0]);
    expect(countsOf("targets", { targets: ["10月底前清淤50公里"] })).toEqual([0, 1, 1]);
  });

  test("compares cadences as rhythms", () => {
    const cadence = (meeting_cadence: string) =>
      countsOf("meeting_cadence", { mechanisms: { ...said.mechanisms, meeting_cadence } });
    expect(cadence("按季度召开，根据需要随时召开")).toEqual([2, 0, 0]);
    expect(cadence("每月")).toEqual([0, 1, 2]);
    expect(cadence("每周年")).toEqual([0, 1, 2]);
  });
});

describe("the sums", () => {
  const other = (changes: object): NoticeRecord => toRecord({ ...said, id: "2", ...changes });

  test("leave fields out of the macro mean that gold never has", () => {
    const score = scoreReadings([toRecord({ id: "1", kind: "工作专班" })], new Map([["1", gold]]));
    expect(score.macro).toBe(1);
    expect(score.micro.wrong).toBeGreaterThan(0);
  });

  test("judge no class where gold has no type", () => {
    const cleanUp = other({ action: "撤销清理", type: null });
    expect(scoreReadings([cleanUp], new Map()).classes.type.all.of).toBe(0);
  });

  test("keep a disputable emergency out of the clear cases of type, not of substance", () => {
    const { classes } = scoreOne({ substantive: { value: false }, type: "弥补空白型" });
    expect([classes.type.all.of, classes.type.clear.of, classes.substantive.clear.of]).toEqual([1, 0, 1]);
  });
});

test("a look-alike is taken for a notice when the reading names a kind and does not deny it", () => {
  expect(
    [{}, null, { kind: null }, { kind: "工作专班", is_notice: false }, { kind: "工作专班" }].map(claimsBody),
  ).toEqual([false, false, false, false, true]);
});
