import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, foldCharacter } from "./clean.rules.ts";
import { foldNotice } from "./scene.rules.ts";
import { rangeToSpan, sayRange } from "./sheet.rules.ts";

const textOf = (source: string) => foldNotice(source).text;

describe("folding strips what is not the paper's", () => {
  it("strips pinyin glosses, but no bracket that says something", () => {
    expect(textOf("組(zǔ)長(zhǎng):農(nóng)業(yè)局")).toBe("组长:农业局");
    expect(textOf("第(xx)号 文件(pdf) 计划(GDP)")).toBe("第(xx)号 文件(pdf) 计划(GDP)");
  });

  it("strips tags and entities, and breaks the line at blocks", () => {
    expect(textOf("<li>组&nbsp长:李&#30002;</li><p>成员</p>").trim()).toBe("组长:李甲\n\n成员");
  });

  it("folds width and script for matching and keeps the printed form", () => {
    const sheet = foldNotice("指揮長：張　三（副縣長）");
    expect(sheet.text).toBe("指挥长:张 三(副县长)");
    expect(sheet.print).toBe("指揮長：張 三（副縣長）");
  });

  it("closes stretched words and the spaces beside punctuation", () => {
    expect(textOf("副 组  长 : 李 甲 , 王 乙")).toBe("副组长:李 甲,王 乙");
  });
});

describe("lines that the page broke are joined", () => {
  it.each([
    ["关于成立青石镇\n防汛工作领导小组的通知", "关于成立青石镇防汛工作领导小组的通知"],
    [
      "加强全县疫情防控工作的组织领导和统筹协调,做好应急处置工\n作,决定成立",
      "加强全县疫情防控工作的组织领导和统筹协调,做好应急处置工作,决定成立",
    ],
    ["组\n长:李甲", "组长:李甲"],
    [
      "为加强领导,做好防汛工作,成立防汛工作领导\n2\n小组,由镇长任组长",
      "为加强领导,做好防汛工作,成立防汛工作领导小组,由镇长任组长",
    ],
  ])("%j", (broken, whole) => {
    expect(textOf(broken)).toBe(whole);
  });

  it("drops the page numbers that document libraries put into a sentence", () => {
    const page =
      "为规范市城镇建设专班运行机制,加强城镇建设工作的组织领导和统筹协调,制定本规则。机构设置如下,市城镇建设专班在市委领导下在市“百千";
    expect(textOf(`${page}\n2、万工程”指挥部领导下工作`)).toBe(`${page}万工程”指挥部领导下工作`);
  });

  it.each([
    "成员:李 甲 县长\n王 乙 县财政局局长",
    "现通知如下:\n一、职责",
    "为做好防汛工作,成立领导小组\n组长:李甲",
    "认真落实。\n特此通知",
  ])("but not %j", (lines) => {
    expect(textOf(lines)).toBe(lines);
  });
});

describe("a sheet points back into its source", () => {
  it("finds the words again behind noise", () => {
    const source = "<p>組(zǔ)長：張&nbsp;三</p>";
    const sheet = foldNotice(source);
    const from = sheet.text.indexOf("张");
    const said = sayRange(sheet, { from, to: from + 3 });
    expect(said.value).toBe("張三");
    const span = rangeToSpan(sheet, said);
    expect(source.slice(span.from, span.to)).toBe("張&nbsp;三");
  });

  it("keeps its views in step, and its places in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (source) => {
        for (const sheet of [cleanText(source), foldNotice(source)]) {
          expect(sheet.print).toHaveLength(sheet.text.length);
          expect(sheet.at).toHaveLength(sheet.text.length);
          for (let i = 1; i < sheet.at.length; i += 1)
            expect(sheet.at[i]).toBeGreaterThanOrEqual(sheet.at[i - 1] ?? 0);
        }
      }),
    );
  });

  it("folds one character to one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff }),
        (code) => foldCharacter(String.fromCharCode(code)).length === 1,
      ),
    );
  });
});
