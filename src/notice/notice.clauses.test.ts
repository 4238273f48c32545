import { describe, expect, it } from "vitest";
import { readNotice } from "./notice.rules.ts";

const paper = (clauses: string) =>
  `关于成立云溪县抗旱工作专班的通知\n云政办函〔2024〕6号\n各乡镇人民政府:\n县政府决定成立云溪县抗旱工作专班,现将有关事项通知如下:\n一、组成人员\n组长:李甲乙 县长\n成员:王丙丁 县水利局局长\n二、其他\n${clauses}\n云溪县人民政府\n2024年3月1日`;
const read = (clauses: string) => readNotice(paper(clauses)).charter;

describe("the office", () => {
  it.each([
    "专班办公室设在县水利局,承担日常工作。",
    "专班下设办公室在县水利局。",
    "专班下设办公室于县水利局,负责协调。",
    "专班办公室继续设在县水利局。",
    "日常工作由县水利局承担。",
    "办公地点设在县水利局。",
  ])("%s", (clause) => {
    const { office, leadUnit } = read(clause);
    expect([office.unit, leadUnit]).toEqual(["县水利局", "县水利局"]);
  });

  it.each(["专班不设实体办事机构。", "专班不设办公室。"])("%s says that there is none", (clause) => {
    expect(read(clause).office.unit).toBeNull();
  });

  it("does not take an office that serves the whole government for the lead", () => {
    const { office, leadUnit } = read("专班办公室设在县政府办公室。");
    expect([office.unit, leadUnit]).toEqual(["县政府办公室", null]);
  });

  it.each([
    "专班办公室设在县水利局,办公室主任由王丙丁同志兼任,孙戊己任副主任。",
    "专班办公室设在县水利局,由王丙丁兼任办公室主任。",
    "专班办公室设在县水利局,王丙丁兼任主任。",
    "专班办公室设在县水利局,办公室主任:王丙丁。",
  ])("finds the director: %s", (clause) => {
    const { office, leaders } = read(clause);
    expect(office.director).toBe("王丙丁");
    expect(leaders).toHaveLength(1);
  });

  it("keeps the director's post where no name is given", () => {
    expect(read("办公室设在县水利局,办公室主任由县水利局主要负责同志兼任。").office.director).toBe(
      "县水利局主要负责同志",
    );
  });

  it("prefers the unit that is said to lead", () => {
    expect(read("专班办公室设在县政府办公室。专班由县水利局牵头。").leadUnit).toBe("县水利局");
  });
});

describe("what the paper rests on, and what for", () => {
  const founding = (opening: string) =>
    readNotice(`关于成立云溪县抗旱工作专班的通知\n各乡镇人民政府:\n${opening}现通知如下:\n组长:李甲乙 县长`)
      .charter;

  it("is the clause that says so, not the whole sentence", () => {
    const { basis, purpose } = founding(
      "为做好抗旱保供水工作,根据《云溪县抗旱预案》(云政发〔2022〕3号)要求,经县政府同意,决定成立云溪县抗旱工作专班。",
    );
    expect(basis.text).toBe("根据《云溪县抗旱预案》(云政发〔2022〕3号)要求,经县政府同意");
    expect(purpose).toBe("为做好抗旱保供水工作");
  });

  it("ends where the decision begins", () => {
    expect(founding("县政府决定成立云溪县抗旱工作专班。").basis).toEqual({
      kind: "approval",
      text: "县政府决定",
    });
  });

  it("is no purpose when 为 says something else", () => {
    expect(founding("坚持以人为主、服务为民,县政府决定成立云溪县抗旱工作专班。").purpose).toBeNull();
  });
});

describe("targets", () => {
  it("keeps a day with what is due then", () => {
    expect(read("到2027年6月底前,完成120部水泵更新。").targets).toEqual([
      { key: "T1", text: "到2027年6月底前,完成120部水泵更新", due: "2027-06-30" },
    ]);
  });

  it("takes a clause with a day of its own by itself", () => {
    const texts = read("6月底前完成3个泵站,9月底前完成5个泵站。").targets.map(({ text }) => text);
    expect(texts).toEqual(["6月底前完成3个泵站", "9月底前完成5个泵站"]);
  });
});

describe("cadences", () => {
  const meetings = (clause: string) => read(clause).mechanisms.meetingCadence;
  const reports = (clause: string) => read(clause).mechanisms.reportingCadence;

  it("prefers a number to 定期, and leaves exceptions out", () => {
    expect(meetings("定期召开会议,原则上每季度召开一次全体会议。如遇特殊情况可随时召开。")).toBe(
      "每季度召开一次全体会议",
    );
    expect(meetings("专班定期召开会议。")).toBe("定期召开会议");
  });

  it("reads the cadences of several tiers in one sentence", () => {
    const said =
      meetings("领导小组每半年召开一次会议,专班每季度召开一次例会,办公室每月召开一次碰头会。") ?? "";
    expect(said.split(";")).toHaveLength(3);
  });

  it("takes a clock time every day for a daily report", () => {
    expect(reports("每日10点前向专班办公室报送旱情。")).toContain("每日10点前");
    expect(reports("各组每周五前报送工作进展。")).toContain("每周五前报送");
  });

  it("does not take a report heard for one sent", () => {
    expect(reports("每月召开一次例会,听取各组汇报。")).toBeNull();
  });
});

describe("flags", () => {
  it.each([
    ["colocated", "抽调人员集中办公。"],
    ["fulltime", "从成员单位抽调5名干部。"],
    ["inspection", "专班对各乡镇开展督导检查。"],
    ["entity", "专班实行实体化运作。"],
  ] as const)("%s", (flag, clause) => {
    const { charter, traces } = readNotice(paper(clause));
    expect(charter.mechanisms[flag]).toBe(true);
    expect(traces.some((trace) => trace.path === `mechanisms.${flag}`)).toBe(true);
  });

  it("does not take what the principles of a plan promise for inspection by the body", () => {
    expect(read("(一)工作原则\n明确责任,加强督查。").mechanisms.inspection).toBe(false);
  });
});

describe("targets, term, end and money", () => {
  it("keeps quantified targets with the day they are due, and passes over the qualitative", () => {
    const { targets } = read("2024年6月底前完成机井修复120眼,旱情明显缓解;24小时内完成应急送水。");
    expect(targets.map((target) => target.text)).toEqual([
      "2024年6月底前完成机井修复120眼",
      "24小时内完成应急送水",
    ]);
    expect(targets.map((target) => target.due)).toEqual(["2024-06-30", null]);
  });

  it("takes the year of the paper where a deadline leaves it out", () => {
    expect(read("9月10日前完成排查。").targets[0]?.due).toBe("2024-09-10");
  });

  it.each([
    ["专班运行期限为2024年3月至12月。", "2024-03-01", "2024-12-31"],
    ["专班自2024年3月1日起至2024年8月31日止。", "2024-03-01", "2024-08-31"],
    ["专班运行至2025年6月30日。", null, "2025-06-30"],
  ])("%s", (clause, start, end) => {
    expect(read(clause).term).toMatchObject({ start, end });
  });

  it.each(["任务完成后,专班自动撤销。", "工作结束后自行解散。", "由牵头部门提出撤销申请,报县政府批准。"])(
    "%s ends the body",
    (clause) => {
      expect(read(clause).dissolution).not.toBeNull();
    },
  );

  it.each(["适时终止应急响应。", "疫情缓解后撤销村卡点。", "本方案有效期一年。", "原县抗旱小组予以撤销。"])(
    "%s does not",
    (clause) => {
      expect(read(clause).dissolution).toBeNull();
    },
  );

  it("reads money given to one unit's duty", () => {
    expect(read("县财政局:负责经费保障。").budget).not.toBeNull();
    expect(read("下设资金保障组。").budget).toBeNull();
  });
});

describe("emergency or routine", () => {
  const triggerOf = (name: string, more = "") =>
    readNotice(
      `关于成立${name}的通知\n各单位:\n县政府决定成立${name},现通知如下:\n组长:李甲乙 县长\n成员:王丙丁 县应急管理局局长\n${more}`,
    );

  it.each([
    ["云溪县防汛抢险指挥部", "emergency", false],
    ["云溪县燃气安全专项整治领导小组", "emergency", true],
    ["云溪县第七次人口普查领导小组", "routine", false],
    ["云溪县企业复工复产领导小组", "routine", false],
    ["云溪县招商引资工作专班", "routine", false],
  ])("%s is %s", (name, kind, borderline) => {
    const { charter, evidence } = triggerOf(name);
    expect([charter.trigger.kind, evidence.borderline]).toEqual([kind, borderline]);
  });

  it("does not take a member's office or a cited law for the task", () => {
    expect(
      triggerOf("云溪县数字档案工作专班", "根据《突发事件应对法》,县应急管理局参加。").charter.trigger.kind,
    ).toBe("routine");
  });
});
