import { describe, expect, it } from "vitest";
import { deriveType } from "../charter/charter.type.rules.ts";
import { readNotice } from "./notice.rules.ts";

const head =
  "关于成立云溪县抗旱保供指挥部的通知\n各乡镇人民政府:\n为应对旱情,县政府决定成立云溪县抗旱保供指挥部,现将有关事项通知如下:\n一、组成人员\n指挥长:李甲乙 县长\n副指挥长:王丙丁 副县长\n成员:赵文武 县水利局局长\n";
const groupsOf = (text: string) =>
  readNotice(head + text).charter.groups.map(({ name, lead }) => `${name}/${lead ?? ""}`);

describe("working groups are told from the body", () => {
  it("keeps the rosters of groups out of the body's", () => {
    const { charter } = readNotice(
      `${head}二、工作组\n(一)综合协调组\n组 长:王丙丁\n成 员:钱小松 县政府办副主任\n职 责:负责综合协调。\n(二)物资保障组\n组 长:赵文武\n成 员:孙建明 县财政局局长`,
    );
    expect(charter.leaders.map((one) => one.name)).toEqual(["李甲乙", "王丙丁"]);
    expect(charter.members.map((one) => one.name)).toEqual(["赵文武"]);
    expect(charter.groups).toMatchObject([
      { key: "G1", name: "综合协调组", lead: "王丙丁", duty: "负责综合协调。", members: ["钱小松"] },
      { key: "G2", name: "物资保障组", lead: "赵文武", members: ["孙建明"] },
    ]);
  });

  it("reads names that share one ending", () => {
    expect(groupsOf("指挥部下设综合、水源、保障各工作组。")).toEqual(["综合组/", "水源组/", "保障组/"]);
    expect(groupsOf("指挥部下设综合协调、水源调度、物资保障3个工作组。")).toEqual([
      "综合协调组/",
      "水源调度组/",
      "物资保障组/",
    ]);
  });

  it("does not take the office in “一室三组” for a group", () => {
    expect(groupsOf("下设“一室三组”,即办公室、综合组、水源组、保障组。")).toEqual([
      "综合组/",
      "水源组/",
      "保障组/",
    ]);
  });

  it("reads leads in brackets, in clauses and in the brackets of members", () => {
    expect(groupsOf("指挥部下设三个组:综合组(组长王丙丁)、水源组(组长赵文武)、保障组(组长李甲乙)。")).toEqual(
      ["综合组/王丙丁", "水源组/赵文武", "保障组/李甲乙"],
    );
    expect(
      groupsOf("下设两个组:\n1.水源组:由县水利局牵头,负责调度。\n2.保障组:由县财政局牵头,负责资金。"),
    ).toEqual(["水源组/县水利局", "保障组/县财政局"]);
    expect(groupsOf("钱小松(县应急局局长,水源组组长)\n指挥部下设水源组、保障组。")).toEqual([
      "水源组/钱小松",
      "保障组/",
    ]);
  });

  it("gives leads named respectively to the groups in their order", () => {
    expect(
      groupsOf("指挥部下设综合组、水源组、保障组三个工作组,分别由县政府办、县水利局、县财政局牵头。"),
    ).toEqual(["综合组/县政府办", "水源组/县水利局", "保障组/县财政局"]);
  });

  it("takes a header among the groups for a group although it was not announced", () => {
    expect(
      groupsOf(
        "指挥部下设综合组、水源组两个组。\n(一)综合组\n组长:王丙丁\n(二)水源组\n组长:赵文武\n(三)宣传组\n组长:李甲乙",
      ),
    ).toEqual(["综合组/王丙丁", "水源组/赵文武", "宣传组/李甲乙"]);
  });
});

describe("groups that are announced and not named", () => {
  it("keeps the words that announce them, and the body is substantive by them", () => {
    const { charter } = readNotice(`${head}二、机构\n指挥部下设5个工作组,另行通知。`);
    expect(charter.groups).toEqual([]);
    expect(charter.mechanisms.groupsAnnounced).toBe("下设5个工作组");
    expect(deriveType(charter).substantive).toBe(true);
  });

  it("says nothing of them where they are named", () => {
    const { charter } = readNotice(`${head}二、机构\n指挥部下设综合组、水源组两个工作组。`);
    expect(charter.groups).toHaveLength(2);
    expect(charter.mechanisms.groupsAnnounced).toBeNull();
  });
});

describe("what looks like a group and is none", () => {
  it.each([
    ["办公地点", "指挥部办公室设在县水利局,在三楼305室办公。"],
    ["驻村工作组", "各驻村工作组要深入田间地头。"],
    ["村民组组长", "各村民组组长要做好宣传。"],
    ["专职消防队", "依托县专职消防队送水。"],
    ["下级工作组", "各成员单位成立工作组,落实责任。"],
    ["分组讨论", "会议分组讨论了方案。"],
  ])("%s", (_, sentence) => {
    const reading = readNotice(`${head}二、要求\n${sentence}`);
    expect(reading.charter.groups).toEqual([]);
    expect(reading.charter.mechanisms.colocated).toBe(false);
    expect(reading.evidence.substantive).toEqual([]);
  });

  it("does not merge a body of the lower tier with the body", () => {
    const { charter } = readNotice(
      `${head}各村也要成立由村主任任组长,会计任副组长,村民代表为成员的抗旱小组。`,
    );
    expect(charter.leaders).toHaveLength(2);
    expect(charter.members).toHaveLength(1);
  });
});

describe("several bodies in one paper", () => {
  const paper =
    "关于成立三个工作专班的通知\n各乡镇:\n县政府决定成立县粮食安全工作专班、县种业振兴工作专班。现通知如下:\n一、县粮食安全工作专班\n组长:李甲乙 副县长\n牵头单位:县农业农村局\n成员单位:县财政局、县统计局\n二、县种业振兴工作专班\n组长:王丙丁 副县长\n牵头单位:县科技局\n成员单位:县教育局\n县政府办公室\n2024年3月1日";

  it("reads the first and names the others", () => {
    const { charter, otherBodies } = readNotice(paper);
    expect(charter.name).toBe("县粮食安全工作专班");
    expect(charter.leaders.map((one) => one.name)).toEqual(["李甲乙"]);
    expect(charter.leadUnit).toBe("县农业农村局");
    expect(charter.memberUnits.map((one) => one.name)).toEqual(["县财政局", "县统计局"]);
    expect(charter.groups).toEqual([]);
    expect(otherBodies.map((one) => one.name)).toEqual(["县种业振兴工作专班"]);
  });
});
