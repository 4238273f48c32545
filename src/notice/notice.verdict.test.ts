import { describe, expect, it } from "vitest";
import { verdictMessagesEn, verdictMessagesZh } from "./notice.messages.ts";
import { readNotice } from "./notice.rules.ts";

const verdictOf = (text: string) => {
  const { verdict, action, reasons } = readNotice(text);
  return { verdict, action, codes: reasons.map((reason) => reason.code) };
};

describe("a text that founds nothing is said to found nothing", () => {
  it.each([
    ["an empty text", ""],
    ["noise", "asdf 1234 ;;; ((("],
    [
      "a report with a correspondent",
      "某乡党委狠抓落实。乡成立了由乡长任组长,副乡长任副组长的防汛工作领导小组。(通讯员)",
    ],
    ["a news wire", "本报讯 日前,我市成立以市长为组长的护林工作领导小组,下设综合组、宣传组2个组。"],
    [
      "a reporter's line",
      "某县召开春耕会议\n3月4日,县政府召开春耕生产推进会,会议宣读了工作专班分组名单。记者 李某",
    ],
    ["fiction", "第12章 接手\n王海说:“专班的事先放一放,成立指挥部再说。”\n上一章 下一章"],
    ["an article that explains", "工作专班其实就是为推进某项工作组建的班子。专班和领导小组的区别在于脱产。"],
    [
      "a cited title alone",
      "关于抓紧做好排查工作的通知\n各乡镇:\n根据《关于设立省清欠专项行动专班的通知》要求,现就排查工作通知如下:\n一、做好核查。\n二、做好自查。",
    ],
    [
      "a forwarded paper",
      "关于转发《市扶贫领导小组关于成立消费扶贫专班的通知》的通知\n各乡镇:\n现转发给你们,请认真执行。",
    ],
  ])("%s", (_, text) => {
    expect(verdictOf(text)).toMatchObject({ verdict: "nothing", action: null });
  });

  it("names the reason", () => {
    expect(verdictOf("").codes).toEqual(["no-founding-verb"]);
    expect(verdictOf("记者从县里获悉,县里成立了招商专班。").codes).toEqual(
      expect.arrayContaining(["news", "told-as-done"]),
    );
  });
});

describe("papers that deal with a body without founding one", () => {
  it("a request only proposes", () => {
    const text =
      "关于成立县粮食安全专班的请示\n县政府:\n为保障粮食安全,拟成立县粮食安全工作专班。\n组长:由分管副县长担任。\n成员:由有关部门负责人组成。\n妥否,请批示。";
    expect(verdictOf(text)).toEqual({ verdict: "nothing", action: "found", codes: ["request-only"] });
  });

  it("a clearing-up only abolishes, and its rosters are nobody's", () => {
    const text =
      "云溪市人民政府关于清理规范市级议事协调机构的通知\n各县区:\n市政府决定清理市级议事协调机构,保留30个,撤销12个。撤销的机构自公布之日起停止以其名义开展工作。今后由责任部门任召集人。";
    const reading = readNotice(text);
    expect(verdictOf(text)).toEqual({ verdict: "nothing", action: "clean_up", codes: ["abolishes-only"] });
    expect(reading.charter.leaders).toEqual([]);
    expect(reading.charter.dissolution).not.toBeNull();
  });

  it("a form with blanks is a template", () => {
    const text =
      "领导小组成立模板\n关于成立XX工作领导小组的通知\n各单位:\n经研究,决定成立XX工作领导小组。\n组长:XXX\n副组长:XXX\n成员:XXX、XXX\nXX单位";
    const { charter } = readNotice(text);
    expect(verdictOf(text)).toMatchObject({ verdict: "template", action: "found" });
    expect(charter.leaders).toEqual([]);
    expect(charter.members).toEqual([]);
  });

  it("rules order a body that stands", () => {
    const text =
      "云溪市食品安全委员会工作规则\n第一章 总则\n第一条 为规范市食品安全委员会运行,制定本规则。\n第二条 主任由市长担任,副主任由分管副市长担任。";
    expect(verdictOf(text)).toEqual({ verdict: "founds", action: "rules", codes: ["founds"] });
    expect(readNotice(text).charter.name).toBe("云溪市食品安全委员会");
  });

  it("a reshuffle is an adjustment", () => {
    const text =
      "关于调整县双拥工作领导小组成员的通知\n各单位:\n因人事变动,县委决定对县双拥工作领导小组成员作如下调整:\n组长:李甲乙 县长\n成员:王丙丁 县民政局局长";
    expect(verdictOf(text)).toMatchObject({ verdict: "founds", action: "reshuffle" });
  });

  it("a paper of one paragraph is one by its signature", () => {
    const text =
      "根据《云溪县抗旱预案》(云政发〔2022〕3号),经镇主要领导同意,成立石门镇抗旱工作督查领导小组,负责推进抗旱具体工作。\n石门镇党政办公室\n2024年3月1日";
    expect(verdictOf(text)).toMatchObject({ verdict: "founds", action: "found" });
    expect(verdictOf(text.split("\n")[0] ?? "")).toMatchObject({ verdict: "nothing" });
  });

  it("a body raised from another is founded", () => {
    const text =
      "关于成立大江流域治理领导小组的通知\n各市:\n经省政府同意,将大江流域治理协作小组调整为大江流域治理领导小组。现通知如下:\n组长:李甲乙 省长\n副组长:王丙丁 副省长";
    expect(verdictOf(text)).toMatchObject({ verdict: "founds", action: "found" });
  });
});

describe("sentences for the verdict", () => {
  it("has one in each language for each code", () => {
    expect(Object.keys(verdictMessagesEn).sort()).toEqual(Object.keys(verdictMessagesZh).sort());
  });
});
