import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCharter, anyCharter } from "../../charter/charter.fixture.ts";
import { day } from "../../kernel/day.ts";
import type { Id } from "../../kernel/id.ts";
import { aCityAtWork, type CityAtWork, drafted, founded, refused } from "../acting.fixture.ts";
import { listClosest } from "./necessity.api.ts";
import {
  askingPairs,
  findClosest,
  isExamined,
  type Standing,
  sayExamined,
  sharedWords,
} from "./necessity.rules.ts";

const today = day("2026-11-24");
const aStanding = (parts: Partial<Standing> = {}): Standing => ({
  id: "01900000-0000-7000-8000-000000000900" as Id<"body">,
  name: "兰川县汽车产业链招商推进专班",
  purpose: "抓好全县汽车产业链招商和项目落地",
  jurisdiction: "兰川县",
  state: "running",
  endedOn: null,
  leadUnit: "县发改局",
  duties: "",
  members: ["赵丙", "钱庚"],
  ...parts,
});

describe("the closest bodies are proposed with why", () => {
  test("by shared words, the same lead, persons on both", () => {
    const [close] = findClosest(aCharter(), [aStanding()], today);
    expect(close).toMatchObject({ kind: "alike", sameLead: true, members: ["赵丙"] });
    expect(close?.words).toContain("汽车产业");
    expect(close?.likeness).toBeGreaterThan(40);
  });

  test("the name of the place is nothing in common, whichever place it is", () => {
    const [close] = findClosest(aCharter(), [aStanding()], today);
    expect(close?.words.join()).not.toContain("兰川");
    expect(askingPairs({ name: "", purpose: "服务清河市" }, "清河市").duties).toEqual(["服务"]);
  });

  test("one that has nothing in common is none", () => {
    const far = aStanding({ name: "兰川县养老服务联席会议", purpose: "发展养老服务", leadUnit: "县民政局" });
    expect(findClosest(aCharter(), [far], today)).toEqual([]);
  });

  test("the same subject at work is a duplicate; ended within 12 months it is a re-creation; later it is nothing", () => {
    const same = { name: "兰川县汽车产业招商领导小组" };
    const kindOf = (parts: Partial<Standing>) =>
      findClosest(aCharter(), [aStanding({ ...same, ...parts })], today).map(({ kind }) => kind);
    expect(kindOf({})).toEqual(["duplicate"]);
    expect(kindOf({ state: "dissolved", endedOn: day("2025-11-24") })).toEqual(["recreation"]);
    expect(kindOf({ state: "lapsed", endedOn: day("2026-10-01") })).toEqual(["recreation"]);
    expect(kindOf({ state: "merged", endedOn: day("2025-11-23") })).toEqual([]);
  });

  test("whatever the charters, likeness stays within 0 and 100, and the worst comes first", () => {
    fc.assert(
      fc.property(anyCharter, fc.array(anyCharter, { maxLength: 6 }), (charter, others) => {
        const bodies = others.map(({ name, purpose }) => aStanding({ name, purpose }));
        const found = findClosest(charter, bodies, today);
        for (const { likeness } of found) expect(likeness >= 0 && likeness <= 100).toBe(true);
        const kinds = found.map(({ kind }) => kind === "alike");
        expect(kinds).toEqual(kinds.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

test("shared words are the longest runs, without those that every paper uses", () => {
  expect(sharedWords("推进汽车产业招商工作", "协调汽车产业项目招商")).toEqual(["汽车产业", "招商"]);
  expect(sharedWords("工作专班领导小组", "工作专班领导小组")).toEqual([]);
});

test("what was examined is said once, behind what was said before", () => {
  const said = sayExamined("原有说明。", "县招商局", "只管引荐，不管落地。");
  expect(said).toBe("原有说明。现有“县招商局”不能承担：只管引荐，不管落地。");
  expect(isExamined(said, "县招商局")).toBe(true);
  expect(isExamined(said, "县发改局")).toBe(false);
});

describe("from the register", () => {
  let city: CityAtWork;
  beforeAll(async () => {
    city = await aCityAtWork();
  });
  afterAll(() => city.product.close());
  const charter = aCharter({ name: "岚川市政务服务网上办理提升专班", purpose: "补齐网上政务服务短板" });

  test("a draft is shown what it could repeat; who may not see the draft is shown nothing", async () => {
    const { id } = await drafted(city, { charter });
    const { closest } = await city.office.get(listClosest, { params: { id } });
    expect(closest[0]).toMatchObject({ name: "岚川市网上政务服务能力提升工作专班", state: "running" });
    expect(await city.member.ask(listClosest, { params: { id } })).toEqual(refused(404, "body.unknown"));
  });

  test("a body of another name with the same duty is found by its duty", async () => {
    const words = "统筹全市老旧电梯更换与加装";
    await founded(city, { charter: aCharter({ name: "岚川市宜居安居推进专班", purpose: words }) });
    const { id } = await drafted(city, { charter: aCharter({ name: "岚川市梯联工作专班", purpose: words }) });
    const { closest } = await city.office.get(listClosest, { params: { id } });
    expect(closest[0]).toMatchObject({ name: "岚川市宜居安居推进专班", kind: "alike" });
  });
});
