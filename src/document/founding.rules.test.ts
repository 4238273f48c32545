import { expect, test } from "vitest";
import { aCharter } from "../charter/charter.fixture.ts";
import type { Charter } from "../charter/charter.model.ts";
import { day } from "../kernel/day.ts";
import { composeFounding } from "./founding.rules.ts";

const office = {
  issuer: "兰川县人民政府办公室",
  code: "兰政办发",
  recipients: ["县直各部门"],
  authority: "县政府",
};
const wordsOf = (changes: Partial<Charter>) =>
  JSON.stringify(composeFounding(aCharter(changes), office).blocks);

test("who agreed is said once, by the paper where the basis does not say it", () => {
  const text = "根据《兰川市汽车产业发展规划》，经县政府同意";
  expect(wordsOf({ basis: { kind: "document", text } }).match(/经县政府同意/g)).toHaveLength(1);
  expect(wordsOf({}).match(/经县政府同意/g)).toHaveLength(1);
});

test.each([
  ["2027年6月底前完成1200台电梯更新", "2027-06-30", "2027年6月30日前"],
  ["2027年底前完成1200台电梯更新", "2027-12-31", "2027年12月31日前"],
  ["2027年6月底前完成1200台电梯更新", "2027-06-29", null],
])("a target that says the end of a month or year is not given that day again: %s %s", (text, due, again) => {
  const words = wordsOf({ targets: [{ key: "T1", text, due: day(due) }] });
  if (again === null) expect(words).toContain("2027年6月29日前");
  else expect(words).not.toContain(again);
});
