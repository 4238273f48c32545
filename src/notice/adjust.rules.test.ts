import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAdjustment } from "./adjust.rules.ts";
import { lookAlikes } from "./look-alike.fixture.ts";
import { readNotice } from "./notice.rules.ts";

const paper = (title: string, ...lines: string[]) =>
  `云溪县人民政府办公室${title}\n云政办发〔2026〕17号\n各乡镇人民政府，县政府各部门：\n${lines.join("\n")}\n云溪县人民政府办公室\n2026年5月6日\n`;
const about = "关于调整县防汛工作领导小组成员的通知";
const steps = (...lines: string[]) =>
  readAdjustment(paper(about, ...lines))?.steps.map(({ spans: _, ...step }) => step);

describe("which body a paper adjusts", () => {
  test.each([
    ["关于调整县防汛工作领导小组成员的通知", "县防汛工作领导小组"],
    ["关于调整充实县重点项目建设指挥部组成人员的通知", "县重点项目建设指挥部"],
    ["关于增补县食品安全委员会成员单位的通知", "县食品安全委员会"],
    ["关于延长全县燃气安全整治工作专班工作期限的通知", "全县燃气安全整治工作专班"],
    ["关于变更县道路交通安全工作联席会议组成人员的通知", "县道路交通安全工作联席会议"],
    ["关于县冷链物流工作专班延期的通知", "县冷链物流工作专班"],
    ["关于将县招商引资专班更名为县招商引资和项目建设专班的通知", "县招商引资专班"],
  ])("%s: %s", (title, name) => {
    const text = paper(
      title,
      "经县政府同意，增补县财政局局长李甲乙为成员，期限延长至2026年12月31日，更名为县招商引资和项目建设专班。",
    );
    const read = readAdjustment(text);
    expect(read?.name).toBe(name);
    expect(text.slice(read?.nameSpan.from, read?.nameSpan.to)).toBe(name);
    expect(read?.instrument).toMatchObject({ docNo: "云政办发〔2026〕17号", date: "2026-05-06" });
  });

  test.each([
    [
      "a founding paper",
      paper("关于成立县防汛工作领导小组的通知", "组长：李甲乙 县长", "成员：王丙丁 县水利局局长"),
    ],
    ["an adjustment that changes nothing it names", paper(about, "请各单位认真抓好落实。")],
    ["nothing", ""],
    [
      "news of one",
      "云溪网讯 记者从县里获悉，关于调整县防汛领导小组成员的通知近日下发，李甲乙不再担任组长。",
    ],
  ])("none: %s", (_, text) => expect(readAdjustment(text)).toBeNull());

  test("none in texts that only look like papers", () => {
    const taken = lookAlikes.filter(([, text]) => readAdjustment(text) !== null).map(([what]) => what);
    expect(taken).toEqual([]);
  });
});

describe("who joins", () => {
  test.each([
    ["增补县财政局局长李甲乙为领导小组成员。", "县财政局局长"],
    ["经研究，决定增补李甲乙（县财政局局长）为成员。", "县财政局局长"],
    ["新增成员：李甲乙 县财政局局长。", "县财政局局长"],
    ["增加县财政局局长李甲乙同志为领导小组成员。", "县财政局局长"],
  ])("%s", (line, post) => {
    expect(steps(line)).toEqual([{ kind: "join", role: "成员", tier: "member", name: "李甲乙", post }]);
  });

  test("several at once, and as a deputy", () => {
    expect(steps("增补副县长王丙丁为副组长，县财政局局长李甲乙、县水利局局长赵戊己为成员。")).toMatchObject([
      { kind: "join", role: "副组长", tier: "deputy", name: "王丙丁", post: "副县长" },
      { kind: "join", tier: "member", name: "李甲乙", post: "县财政局局长" },
      { kind: "join", tier: "member", name: "赵戊己", post: "县水利局局长" },
    ]);
  });

  test("units", () => {
    expect(steps("增加县数据局、县税务局为成员单位。")).toEqual([
      { kind: "unit-joins", unit: "县数据局" },
      { kind: "unit-joins", unit: "县税务局" },
    ]);
  });
});

describe("who leaves, and who follows", () => {
  test("one, several, with and without a role", () => {
    expect(steps("因工作变动，李甲乙、王丙丁同志不再担任领导小组成员。")).toEqual([
      { kind: "leave", role: "成员", name: "李甲乙" },
      { kind: "leave", role: "成员", name: "王丙丁" },
    ]);
    expect(steps("免去李甲乙同志县防汛工作领导小组副组长职务。")).toEqual([
      { kind: "leave", role: "副组长", name: "李甲乙" },
    ]);
  });

  test.each([
    "李甲乙同志不再担任领导小组组长，由王丙丁同志（副县长）接任。",
    "领导小组组长由李甲乙调整为副县长王丙丁。",
    "由副县长王丙丁接替李甲乙担任领导小组组长。",
    "李甲乙不再担任组长，由副县长王丙丁担任组长。",
  ])("%s", (line) => {
    expect(steps(line)).toEqual([
      { kind: "succeed", role: "组长", from: "李甲乙", name: "王丙丁", post: "副县长" },
    ]);
  });

  test("a role given without a word on whom held it", () => {
    expect(steps("由副县长王丙丁担任领导小组组长。")).toEqual([
      { kind: "appoint", role: "组长", tier: "head", name: "王丙丁", post: "副县长" },
    ]);
  });
});

describe("what changes of the body itself", () => {
  test.each([
    ["专班工作期限延长至2027年6月30日。", { end: "2027-06-30", months: null }],
    ["工作期限由2026年12月31日延长到2027年3月底。", { end: "2027-03-31", months: null }],
    ["运行时间延期至2026年10月31日止。", { end: "2026-10-31", months: null }],
    ["将专班工作期限延长6个月。", { end: null, months: 6 }],
    ["工作期限延长一年。", { end: null, months: 12 }],
  ])("%s", (line, until) => {
    expect(steps(line)).toMatchObject([{ kind: "end", ...until }]);
  });

  test("name, office, director, lead", () => {
    expect(
      steps(
        "县防汛工作领导小组更名为县防汛抗旱指挥部。",
        "领导小组办公室改设在县应急管理局，办公室主任由赵戊己兼任。",
        "牵头单位由县水利局调整为县应急管理局。",
      ),
    ).toEqual([
      { kind: "rename", name: "县防汛抗旱指挥部" },
      { kind: "office", unit: "县应急管理局" },
      { kind: "director", name: "赵戊己" },
      { kind: "lead-unit", unit: "县应急管理局" },
    ]);
  });
});

describe("a whole roster", () => {
  const roster = [
    "组　长：李甲乙　县长",
    "副组长：王丙丁　副县长",
    "成　员：赵戊己　县水利局局长",
    "　　　　孙庚辛　县财政局局长",
  ];

  test.each([
    "因人事变动，调整后的领导小组组成人员名单如下：",
    "县政府决定对县防汛工作领导小组成员作如下调整：",
  ])("%s", (line) => {
    const read = readAdjustment(paper(about, line, ...roster));
    expect(read?.steps.map(({ kind }) => kind)).toEqual(["roster"]);
    expect(read?.roster.leaders.map(({ name }) => name)).toEqual(["李甲乙", "王丙丁"]);
    expect(read?.roster.members.map(({ name }) => name)).toEqual(["赵戊己", "孙庚辛"]);
  });
});

test("every step shows the words that order it", () => {
  const text = paper(
    about,
    "一、增补县财政局局长李甲乙为成员。",
    "二、王丙丁同志不再担任副组长。",
    "三、期限延长至2027年6月30日。",
  );
  const shown = readAdjustment(text)?.steps.map(({ spans }) =>
    spans.map(({ from, to }) => text.slice(from, to)),
  );
  expect(shown).toEqual([
    ["增补县财政局局长李甲乙为成员"],
    [expect.stringContaining("王丙丁同志不再担任副组长")],
    [expect.stringContaining("延长至2027年6月30日")],
  ]);
});

test("whatever the text, the reader answers, and its spans lie in it", () => {
  const piece = fc.constantFrom(
    about,
    "\n",
    "增补",
    "李甲乙",
    "不再担任",
    "组长",
    "由",
    "接替",
    "，",
    "。",
    "延长至",
    "2027年13月",
    "成员：",
    "为成员",
    "〔2026〕",
    "更名为",
    "领导小组",
    "通知",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { spans } of readAdjustment(text)?.steps ?? [])
        for (const { from, to } of spans) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
    }),
    { numRuns: 200 },
  );
});

test("a paper of hostile length is read in time", () => {
  const text = paper(about, `增补${"李甲乙、".repeat(8_000)}为成员，${"不再担任".repeat(8_000)}`);
  const started = performance.now();
  readNotice(text);
  const ground = performance.now() - started;
  readAdjustment(text);
  expect(performance.now() - started - ground).toBeLessThan(ground * 3 + 2_000);
});
