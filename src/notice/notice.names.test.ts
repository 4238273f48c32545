import { describe, expect, test } from "vitest";
import { readNotice } from "./notice.rules.ts";

const body =
  "关于成立江石县全民健身领导小组的通知\n经研究,决定成立江石县全民健身领导小组。现将名单通知如下:\n";
const leadersOf = (roster: string) =>
  readNotice(body + roster).charter.leaders.map((one) => `${one.name ?? "—"} ${one.post}`);

describe("where a name ends and its post begins", () => {
  test("a single character behind the gap closes a name that is glued to its post", () => {
    expect(leadersOf("组长:张 山滨海市委常委\n副组长:高 远 明县体育局副局长")).toEqual([
      "张山 滨海市委常委",
      "高远明 县体育局副局长",
    ]);
  });

  test("two characters behind the gap are the name when the post follows them", () => {
    expect(leadersOf("组长:张 山川党委副书记")).toEqual(["张山川 党委副书记"]);
  });

  test("a name that ends like a place is a name, and a town before its head is a unit", () => {
    expect(leadersOf("组长:周安县 县财政局局长")).toEqual(["周安县 县财政局局长"]);
    expect(readNotice(`${body}组长:王山\n成员:安石镇 镇党委书记`).charter.members[0]?.name).toBe(null);
  });

  test("among persons a name is cut from a post in an unknown place, a bare post is not", () => {
    expect(leadersOf("副组长:李山 副县长\n王河 县府办主任\n罗文岭玉川市副市长").at(-1)).toBe(
      "罗文岭 玉川市副市长",
    );
    expect(leadersOf("副组长:李山 副县长\n王河 县府办主任\n县人民政府副县长").at(-1)).toBe(
      "— 县人民政府副县长",
    );
  });
});

describe("what stands in a roster without being a seat", () => {
  test("a bracket about the office makes a director and does not end the deputies", () => {
    const { charter } = readNotice(
      `${body}副组长:\n林青 副县长\n何山 县体育局局长(兼领导小组办公室主任)\n陆平 县财政局副局长`,
    );
    expect(charter.leaders.map((one) => one.name)).toEqual(["林青", "何山", "陆平"]);
    expect(charter.office.director).toBe("何山");
  });

  test("a duty behind a role names no one, a post that begins with 负责 does", () => {
    expect(leadersOf("总指挥:对全局负责,统一调度。")).toEqual([]);
    expect(leadersOf("组长:负责体育工作的副县长")).toEqual(["— 负责体育工作的副县长"]);
  });

  test("a rule about who shall be head is no second appointment", () => {
    expect(leadersOf("组长:李山\n3、领导小组成员按照由副局长任组长的原则,每年一调整。")).toEqual(["李山 "]);
  });
});

test("a clause that denies an office does not hide the next one", () => {
  const { office } = readNotice(
    `${body}组长:李山\n领导小组不设实体办事机构。领导小组下设办公室,办公室设在县体育局。`,
  ).charter;
  expect(office.unit).toBe("县体育局");
  expect(readNotice(`${body}组长:李山\n领导小组不设办公室。`).charter.office.unit).toBe(null);
});
