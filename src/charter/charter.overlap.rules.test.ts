import fc from "fast-check";
import { expect, test } from "vitest";
import { coreOfName, findOverlaps } from "./charter.overlap.rules.ts";
import { addToIndex, emptyIndex, findIndexed } from "./charter.overlap-index.rules.ts";

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

test("of many the five most alike are told, the most alike first, and of equals the first", () => {
  const twins = Array.from({ length: 9 }, (_, at) => body(`t${at}`, "兰川县汽车产业招商推进专班"));
  const found = findOverlaps(proposal, [...twins, body("same", "兰川县汽车产业招商领导小组")], thresholds);
  expect(found.map((one) => one.body.id)).toEqual(["same", "t0", "t1", "t2", "t3"]);
});

test("an index finds what a look at each body finds, whichever one is left out, and however often it is asked", () => {
  const words = ["汽车", "产业", "招商", "防汛", "抗旱", "工作", "推进", "兰川县", "专班", "领导小组", " "];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(""));
  const members = fc.subarray(["李甲", "王乙", "赵丙"]);
  const anyBody = fc.record({ id: fc.uuid(), name: text, duty: fc.option(text), members });
  const limit = fc.double({ min: 0, max: 1, noNaN: true });
  const anyAsk = fc.record({
    proposal: fc.record({ name: text, duty: text, members }),
    thresholds: fc.record({ name: limit, duty: limit }),
    but: fc.integer({ min: -1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(anyBody, { maxLength: 20 }), fc.array(anyAsk, { maxLength: 4 }), (bodies, asks) => {
      const index = emptyIndex();
      for (const one of bodies) addToIndex(index, one);
      for (const ask of asks) {
        const others = bodies.filter((_, at) => at !== ask.but);
        const found = findIndexed(index, ask.proposal, { ...ask.thresholds, but: ask.but });
        expect(found).toEqual(findOverlaps(ask.proposal, others, ask.thresholds));
      }
    }),
    { numRuns: 500 },
  );
});
