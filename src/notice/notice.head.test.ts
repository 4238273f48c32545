import { describe, expect, it } from "vitest";
import { readNotice } from "./notice.rules.ts";

const paper = (head: string, foot = "") =>
  `${head}\n各乡镇人民政府:\n为做好抗旱工作,县政府决定成立云溪县抗旱工作专班,现将有关事项通知如下:\n一、组成\n组长:李甲乙 县长\n副组长:王丙丁 副县长\n二、要求\n认真落实。\n${foot}`;
const instrumentOf = (head: string, foot = "") => readNotice(paper(head, foot)).charter.instrument;
const title = "云溪县人民政府办公室关于成立云溪县抗旱工作专班的通知";

describe("number, issuer and day of the paper", () => {
  it.each([
    "云政办函〔2024〕6号",
    "云政办函[2024]06号",
    "云政办函(2024)6号",
    "云政办函〔2024〕第6号",
    "云政办函〔20xx〕x号",
  ])("reads %s", (docNo) => {
    expect(instrumentOf(`${title}\n${docNo}`).docNo).toBe(docNo);
  });

  it("reads a number in the title, in the table above and on the line of the day", () => {
    expect(instrumentOf(`${title}(云政办函〔2024〕6号)`).docNo).toBe("云政办函〔2024〕6号");
    expect(instrumentOf(`索引号:0001 文号:云政办函〔2024〕6号\n${title}`).docNo).toBe("云政办函〔2024〕6号");
    const { docNo, date } = instrumentOf(`${title}\n(云政办函〔2024〕6号 二○二四年三月一日)`);
    expect([docNo, date]).toEqual(["云政办函〔2024〕6号", "2024-03-01"]);
  });

  it("passes over numbers that are cited", () => {
    const text = `${title}\n各乡镇:\n根据《关于抗旱的通知》(省办发〔2023〕9号)要求,县政府决定成立云溪县抗旱工作专班,现通知如下:\n组长:李甲乙\n副组长:王丙丁`;
    expect(readNotice(text).charter.instrument.docNo).toBeNull();
  });

  it.each([
    ["2024年3月1日", "2024-03-01"],
    ["二〇二四年三月十二日", "2024-03-12"],
    ["二○○七年八月二十九日", "2007-08-29"],
    ["二00四年七月二日", "2004-07-02"],
  ])("reads the day %s below the organ", (printed, date) => {
    const instrument = instrumentOf("关于成立云溪县抗旱工作专班的通知", `云溪县人民政府办公室\n${printed}`);
    expect(instrument).toMatchObject({ date, issuer: "云溪县人民政府办公室" });
  });

  it("does not take a day of publishing on the web", () => {
    expect(instrumentOf(`发布日期:2024-03-05\n${title}`).date).toBeNull();
  });

  it("drops a day of the table that the number contradicts", () => {
    expect(instrumentOf(`发文日期:2019-03-05\n${title}\n云政办函〔2024〕6号`).date).toBeNull();
    expect(instrumentOf(`成文日期:2024-03-05\n${title}\n云政办函〔2024〕6号`).date).toBe("2024-03-05");
  });

  it("takes the first of several issuers", () => {
    const foot = "中共云溪县委办公室\n云溪县人民政府办公室\n2024年3月1日";
    expect(instrumentOf("关于成立云溪县抗旱工作专班的通知", foot).issuer).toBe("中共云溪县委办公室");
  });

  it("takes the signature of the cover before the annex", () => {
    const text =
      "云溪县人民政府\n关于印发《抗旱方案》的通知\n各乡镇:\n现印发给你们。\n云溪县人民政府\n2024年6月16日\n抗旱方案\n为做好抗旱,制定本方案。\n一、组织领导\n成立云溪县抗旱工作领导小组。\n组长:李甲乙 县长\n副组长:王丙丁 副县长\n2025年7月1日";
    expect(readNotice(text).charter.instrument).toMatchObject({
      issuer: "云溪县人民政府",
      date: "2024-06-16",
    });
  });

  it("joins a title that is broken over lines", () => {
    expect(
      readNotice(paper("云溪县人民政府办公室关于成立\n云溪县抗旱工作专班的通知")).charter.instrument.issuer,
    ).toBe("云溪县人民政府办公室");
  });
});

describe("what the paper rests on", () => {
  const basisOf = (words: string) =>
    readNotice(
      `关于成立县抗旱专班的通知\n各乡镇:\n${words}成立县抗旱工作专班,现通知如下:\n组长:李甲乙\n副组长:王丙丁`,
    ).charter.basis.kind;

  it.each([
    ["根据《抗旱条例》规定,县政府决定", "document"],
    ["按照省办发〔2024〕3号文件精神,", "document"],
    ["为落实县委十届五次全会精神,", "decision"],
    ["按照省、市抗旱工作部署,", "decision"],
    ["经县政府同意,", "approval"],
    ["县政府决定", "approval"],
    ["根据工作需要,经研究,", "none"],
    ["根据上级有关文件精神,", "none"],
  ])("%s…: %s", (words, kind) => {
    expect(basisOf(words)).toBe(kind);
  });
});
