import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Charter } from "../charter/charter.model.ts";
import { readNotice } from "./notice.rules.ts";
import { Reading } from "./reading.model.ts";

const notice =
  "云政办函〔2024〕6号\n关于成立云溪县抗旱工作专班的通知\n各乡镇人民政府:\n为做好抗旱工作,县政府决定成立云溪县抗旱工作专班,现将有关事项通知如下:\n" +
  "一、组成人员\n组  长:李 甲 县长\n成  员:王丙丁(县水利局局长)\n专班下设综合、水源两个工作组。办公室设在县水利局,每周召开例会。\n云溪县人民政府\n2024年3月1日\n";

/** Pieces that a paper is made of, and pieces that break it. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."组长: 成员: 副组长 由 任 为 、 , 。 ; ( ) 《 》 \n 一、 (一) 1. 第一条 办公室设在 下设 3个工作组 综合组 关于成立 领导小组 的通知 每周 召开 会议 报送 <b> &nbsp; 〔2024〕6号 2024年3月1日 二○二四年 县财政局 局长 张三 李 XXX 某 · 組長(zhǎng) 本报讯 |".split(
      " ",
    ),
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const wild = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

function allSpans({ reasons, evidence, traces, otherBodies }: Reading): { from: number; to: number }[] {
  return [
    ...reasons.flatMap((reason) => reason.spans),
    ...evidence.emergency,
    ...evidence.substantive,
    ...traces.flatMap((trace) => trace.spans),
    ...otherBodies.map((other) => other.span),
  ];
}

describe("whatever the text, the reader answers", () => {
  it("never throws, and its answer keeps to the model", () => {
    fc.assert(
      fc.property(fc.oneof(wild, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        const reading = readNotice(text);
        expect(Reading.safeParse(reading).success).toBe(true);
        expect(Charter.safeParse(reading.charter).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every span inside the text", () => {
    fc.assert(
      fc.property(wild, fc.nat({ max: notice.length }), (noise, place) => {
        const text = notice.slice(0, place) + noise + notice.slice(place);
        for (const { from, to } of allSpans(readNotice(text))) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads the same paper alike at any place in its noise of tags and spaces", () => {
    const plain = readNotice(notice);
    const tagged = readNotice(notice.replaceAll("\n", "<br/>\r\n").replaceAll(" ", "&nbsp;"));
    expect(tagged.charter).toEqual(plain.charter);
  });
});

describe("values point at the words that say them", () => {
  it("traces each value to the place where the paper prints it", () => {
    const { charter, traces } = readNotice(notice);
    const wordsOf = (path: string) =>
      traces.find((trace) => trace.path === path)?.spans.map(({ from, to }) => notice.slice(from, to));
    expect(wordsOf("name")).toEqual([charter.name]);
    expect(wordsOf("leaders[L1].name")).toEqual(["李 甲"]);
    expect(charter.leaders[0]?.name).toBe("李甲");
    expect(wordsOf("members[M1].post")).toEqual(["县水利局局长"]);
    expect(wordsOf("instrument.docNo")).toEqual(["云政办函〔2024〕6号"]);
    expect(wordsOf("instrument.date")).toEqual(["2024年3月1日"]);
    expect(wordsOf("groups[G1].name")).toEqual(["综合"]);
    expect(wordsOf("office.unit")).toEqual(["县水利局"]);
    expect(wordsOf("mechanisms.meetingCadence")).toEqual(["每周召开例会"]);
  });

  it("says which values follow and are not said", () => {
    const { traces } = readNotice(notice);
    expect(traces.find((trace) => trace.path === "leadUnit")?.sure).toBe("derived");
    expect(traces.find((trace) => trace.path === "name")?.sure).toBe("said");
  });

  it("gives every entry of a list its own key", () => {
    const { charter } = readNotice(`${notice}成员:${"李甲乙、王丙丁、".repeat(40)}赵文武`);
    const keys = [...charter.leaders, ...charter.members, ...charter.groups].map((entry) => entry.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("papers of any size", () => {
  it("takes ten thousand names, and no more than the charter holds", () => {
    const names = Array.from(
      { length: 10_400 },
      (_, i) => `王${String.fromCharCode(0x4e00 + (i % 9_000))}文`,
    ).join("、");
    const { charter } = readNotice(`${notice.slice(0, 80)}\n成员:${names}`);
    expect(charter.members.length + charter.memberUnits.length).toBeGreaterThan(8_000);
    expect(Charter.safeParse(charter).success).toBe(true);
  });

  /** A quadratic reader would need sixteen times the time for four times the text, and fail even this loose bound. */
  it.each([
    "设",
    "组长:",
    "下设甲、",
    "成立",
    "由",
    "(一)",
    "\n1、",
    "《",
    "办公室设在",
    "<a",
    "(",
    "任组长",
    notice,
  ])("keeps its cost in proportion to the length: %j repeated", (unit) => {
    const cost = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      readNotice(text);
      return performance.now() - start;
    };
    cost(10_000);
    const small = Math.min(cost(15_000), cost(15_000));
    expect(cost(60_000)).toBeLessThan(10 * small + 500);
  });
});
