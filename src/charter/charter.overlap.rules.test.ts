import { expect, test } from "vitest";
import { coreOfName, findOverlaps } from "./charter.overlap.rules.ts";

test.each([
  ["兰川县汽车产业招商工作专班", "汽车产业招商"],
  ["兰川县招商引资工作领导小组办公室", "招商引资"],
  ["兰川市城市更新指挥部", "城市更新"],
  ["推进城镇化工作联席会议", "推进城镇化"],
  ["市场监管专班", "市场监管"],
  ["工作专班", ""],
])("the subject of %s is %s", (name, core) => {
  expect(coreOfName(name)).toBe(core);
});

const proposal = {
  name: "兰川县汽车产业招商工作专班",
  duty: "引进汽车零部件企业",
  members: ["李甲", "王乙"],
};
const thresholds = { name: 0.6, duty: 0.5 };
const body = (id: string, name: string, duty: string | null = null) => ({ id, name, duty });

test("the same subject under another form is the same body", () => {
  const [overlap] = findOverlaps(proposal, [body("a", "兰川县汽车产业招商领导小组")], thresholds);
  expect(overlap).toMatchObject({ sameName: true, name: 1 });
});

test("a body of another name with the same duty overlaps, and shared persons are counted", () => {
  const other = { ...body("b", "兰川县链长办公室", "引进汽车零部件企业"), members: ["李甲"] };
  expect(findOverlaps(proposal, [other], thresholds)).toMatchObject([
    { sameName: false, duty: 1, shared: 1 },
  ]);
});

test("a place in common is no overlap", () => {
  expect(findOverlaps(proposal, [body("c", "兰川县防汛抗旱指挥部")], thresholds)).toEqual([]);
});

test("a proposal without a name is nobody's double", () => {
  expect(findOverlaps({ ...proposal, name: "", duty: "" }, [body("d", "")], thresholds)).toEqual([]);
});
