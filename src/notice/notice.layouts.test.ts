import { describe, expect, it } from "vitest";
import { readNotice } from "./notice.rules.ts";

const seat = ({ role, name, post }: { role: string; name: string | null; post: string }) =>
  `${role} ${name ?? "—"} ${post}`.trim();
const body =
  "关于成立云溪县河道清障工作领导小组的通知\n各乡镇人民政府:\n为做好河道清障工作,县政府决定成立云溪县河道清障工作领导小组,现将有关事项通知如下:\n";
const leadersOf = (roster: string) => readNotice(body + roster).charter.leaders.map(seat);
const membersOf = (roster: string) =>
  readNotice(body + roster).charter.members.map(({ name, post }) => `${name ?? "—"} ${post}`.trim());
const unitsOf = (roster: string) => readNotice(body + roster).charter.memberUnits.map((unit) => unit.name);

describe("a roster is read in whichever layout it is printed", () => {
  it("closes the spaces inside roles and names", () => {
    expect(leadersOf("组  长:李 甲 副县长\n副 组 长:王乙丙 县水利局局长")).toEqual([
      "组长 李甲 副县长",
      "副组长 王乙丙 县水利局局长",
    ]);
    expect(membersOf("成&nbsp;&nbsp;员:赵&nbsp;丁 县审计局局长")).toEqual(["赵丁 县审计局局长"]);
    expect(membersOf("成　　员:赵　丁　县审计局局长")).toEqual(["赵丁 县审计局局长"]);
  });

  it("lets a role stand for the lines below it", () => {
    expect(membersOf("成员:周文武 县财政局局长\n丁 戊 县审计局局长\n各乡镇党委书记")).toEqual([
      "周文武 县财政局局长",
      "丁戊 县审计局局长",
      "— 各乡镇党委书记",
    ]);
  });

  it("takes the post from the bracket behind the name", () => {
    expect(leadersOf("组长:李甲(县委常委、副县长)\n副组长:王乙(县水利局党组书记、局长)")).toEqual([
      "组长 李甲 县委常委、副县长",
      "副组长 王乙 县水利局党组书记、局长",
    ]);
  });

  it("parts a post that is glued to a name", () => {
    expect(membersOf("成员:格日勒图党组书记、局长\n周文武县财政局局长")).toEqual([
      "格日勒图 党组书记、局长",
      "周文武 县财政局局长",
    ]);
  });

  it("takes a post that stands before the name", () => {
    expect(leadersOf("组长:副县长 李甲\n副组长:县水利局局长 王乙丙")).toEqual([
      "组长 李甲 副县长",
      "副组长 王乙丙 县水利局局长",
    ]);
  });

  it("reads two roles on one line, also when nothing stands between", () => {
    expect(leadersOf("组 长:李 甲 副组长:王 乙")).toEqual(["组长 李甲", "副组长 王乙"]);
    expect(leadersOf("组长:李甲乙副组长:王丙丁")).toEqual(["组长 李甲乙", "副组长 王丙丁"]);
  });

  it("parts persons that follow each other without any separator", () => {
    expect(leadersOf("组长:周文武副县长副组长:孙建明县水利局局长钱小松县应急管理局局长成员:")).toEqual([
      "组长 周文武 副县长",
      "副组长 孙建明 县水利局局长",
      "副组长 钱小松 县应急管理局局长",
    ]);
  });

  it("reads a role on a line of its own", () => {
    expect(leadersOf("组长\n李 甲  副县长\n副组长\n王 乙  县水利局局长")).toEqual([
      "组长 李甲 副县长",
      "副组长 王乙 县水利局局长",
    ]);
  });

  it("reads names alone, several a line", () => {
    expect(membersOf("成员:李 甲  王 乙  赵 丙\n钱文武 孙 丁")).toEqual([
      "李甲",
      "王乙",
      "赵丙",
      "钱文武",
      "孙丁",
    ]);
    expect(membersOf("成员:李甲、王乙、赵丙")).toEqual(["李甲", "王乙", "赵丙"]);
  });

  it("moves a modifier behind a name to the role", () => {
    expect(leadersOf("副组长:李甲(常务)、王乙")).toEqual(["常务副组长 李甲", "副组长 王乙"]);
  });

  it("keeps names with a middle dot, compound surnames and half-hidden names", () => {
    expect(membersOf("成员:买买提·艾山(县农业农村局局长)\n欧阳文 县林业局局长\n谢xx 县民政局局长")).toEqual([
      "买买提·艾山 县农业农村局局长",
      "欧阳文 县林业局局长",
      "谢xx 县民政局局长",
    ]);
  });

  it("files a list of units as units", () => {
    expect(unitsOf("成员单位:县委宣传部、统战部,县发改局、财政局,云溪供电公司")).toEqual([
      "县委宣传部",
      "统战部",
      "县发改局",
      "财政局",
      "云溪供电公司",
    ]);
  });

  it("counts members that are only numbered", () => {
    expect(readNotice(`${body}成员:黄玉清 县水利局副局长\n12个村党组织书记`).membersCount).toBe(13);
  });

  it("keeps the roles above and beside the head", () => {
    expect(leadersOf("政  委:李甲 县委书记\n顾 问:王乙\n牵头县领导:赵丙 副县长\n组 长:钱丁 县长")).toEqual([
      "政委 李甲 县委书记",
      "顾问 王乙",
      "牵头县领导 赵丙 副县长",
      "组长 钱丁 县长",
    ]);
  });

  it("gives a second head without a role word the role above it", () => {
    expect(leadersOf("组 长:李甲(县委书记)\n王乙(县长)")).toEqual(["组长 李甲 县委书记", "组长 王乙 县长"]);
  });

  it("ignores numbers and dots before a person", () => {
    expect(membersOf("成员:\n1.周文武 县财政局局长\n2.孙建明 县审计局局长")).toEqual([
      "周文武 县财政局局长",
      "孙建明 县审计局局长",
    ]);
  });
});

describe("appointments in prose", () => {
  const prose = (words: string) => leadersOf(`${words}\n二、工作要求\n高度重视。`);

  it("reads 由…任, …由…担任, 以…为 and …为", () => {
    expect(prose("由县长任组长,分管副县长任副组长。")).toEqual(["组长 — 县长", "副组长 — 分管副县长"]);
    expect(prose("组长由副县长李甲担任,副组长由县水利局局长王乙丙担任。")).toEqual([
      "组长 李甲 副县长",
      "副组长 王乙丙 县水利局局长",
    ]);
    expect(prose("领导小组以副县长为组长,县水利局局长为副组长。")).toEqual([
      "组长 — 副县长",
      "副组长 — 县水利局局长",
    ]);
  });

  it("reads a role with its post in brackets, and a missing verb", () => {
    expect(prose("组长(县委副书记)担任,副组长(副县长)担任。")).toEqual([
      "组长 — 县委副书记",
      "副组长 — 副县长",
    ]);
    expect(prose("街道办事处主任领导小组组长,负责全面工作。")).toEqual(["组长 — 街道办事处主任"]);
  });

  it("keeps a post's field whole, and ends no role at the word 主任", () => {
    expect(
      prose(
        "副组长由分管应急、气象工作的县政府办公室副主任,以及县水利局局长、县消防救援大队大队长担任。成员由县教育局、县民政局、县林业局等分管领导组成。",
      ),
    ).toEqual([
      "副组长 — 分管应急、气象工作的县政府办公室副主任",
      "副组长 — 县水利局局长",
      "副组长 — 县消防救援大队大队长",
    ]);
  });

  it("reads the founding sentence that carries its roster", () => {
    const { charter } = readNotice(
      "镇政府成立由镇长李甲乙为指挥长,人大主席王丙、副镇长赵丁为副指挥长,财政所、派出所、卫生院负责人为成员的石门镇防汛抗旱指挥部,指挥部办公室设在水利站。\n一、职责\n二、要求",
    );
    expect(charter.name).toBe("石门镇防汛抗旱指挥部");
    expect(charter.leaders.map(seat)).toEqual([
      "指挥长 李甲乙 镇长",
      "副指挥长 王丙 人大主席",
      "副指挥长 赵丁 副镇长",
    ]);
    expect(charter.memberUnits.map((unit) => unit.name)).toEqual(["财政所", "派出所", "卫生院"]);
    expect(charter.office.unit).toBe("水利站");
  });
});
