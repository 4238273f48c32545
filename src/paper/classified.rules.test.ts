import { expect, test } from "vitest";
import { findClassifiedMark, findMarkAround } from "./classified.rules.ts";

const red = "云川市人民政府文件\n云政发〔2025〕3号\n";

test.each([
  ["机密", "机密★1年\n云川市人民政府文件"],
  ["绝密", "000012\n绝密★长期\n特急"],
  ["秘密", "秘密★\n关于成立专班的通知"],
  ["机密", "000123　机密★1年　特急"],
  ["机密", "机 密 ★ 1 年"],
  ["机密", "机　密"],
  ["绝密", "绝密"],
  ["秘密", "【秘密】"],
  ["秘密", "（秘密）"],
  ["机密", "机密级"],
  ["机密", "机 密 级"],
  ["机密", "机密\t特急\n云川市委文件"],
  ["秘密", "秘密 5年"],
  ["秘密", "秘密☆10年"],
  ["机密", "机密*3年"],
  ["绝密", "绝密★启用前"],
  ["绝密", "绝密文件"],
  ["机密", "特急 机密"],
  ["机密", "★机密★"],
  ["机密", "機密★1年"],
  ["绝密", "絕密"],
  ["机密", "密级：机密"],
  ["机密", "密级:机密"],
  ["秘密", "密 级：秘密★5年"],
  ["秘密", "密级\t秘密"],
  ["机密", "保密等级：机密"],
  ["秘密", "涉密等级：秘密级"],
  ["机密", "密级：□绝密 ☑机密 □秘密"],
  ["机密", `${red}${"正文。\n".repeat(40)}密级：机密`],
  ["机密", `${red}${"正文。\n".repeat(40)}机密★3年`],
  ["机密", "云川市委办公室文件机密★1年"],
  ["秘密", "本件为秘密级文件，阅后退回。"],
])("a paper marked %s is found: %j", (level, text) => {
  expect(findClassifiedMark(text)?.level).toBe(level);
});

test.each([
  ["关于调整县保密工作领导小组的通知"],
  ["依据《中华人民共和国保守国家秘密法》第三条"],
  ["中华人民共和国保守国家秘密法实施条例"],
  ["商业秘密"],
  ["不得泄露国家秘密、商业秘密和个人隐私。"],
  ["工作秘密"],
  ["保证数据的机密性、完整性和可用性"],
  ["中央密码工作领导小组"],
  ["机密性"],
  ["保密纪律：严守机密，不得外传。"],
  ["密级：公开"],
  ["密级：无"],
  ["密级：内部"],
  ["密级：普通商密"],
  ["密级：□绝密 □机密 □秘密"],
  ["密级（绝密/机密/秘密）："],
  ["密级：绝密、机密、秘密"],
  ["涉密文件按密级管理，机密级以上文件单独登记"],
  ["国家秘密的密级分为绝密、机密、秘密三级。"],
  ["如需标注密级，应当标注“机密★1年”字样。"],
  ["秘密工作者纪念馆建设专班"],
  ["秘密战线史料征集组：张三"],
  ["组长：秘密"],
  ["张密\t组长"],
  ["此件公开发布"],
  ["内部资料 注意保存"],
  ["机要保密科科长"],
  ["本件不属于国家秘密。"],
  ["★ 秘密战线"],
  [`${red}${"正文。\n".repeat(40)}分类：\n秘密\n机密`],
])("ordinary words are no mark: %j", (text) => {
  expect(findClassifiedMark(text)).toBeNull();
});

test.each(["机\u200b密★1年", "\ufeff机密", "机\u00ad密★\ufe0f1年", "000001\r机密\r关于某事的通知"])(
  "what shows nothing, and old line ends, hide no mark: %j",
  (text) => {
    expect(findClassifiedMark(text)?.level).toBe("机密");
  },
);

test("the mark's line is told, counted from one, and nothing else of the text", () => {
  expect(findClassifiedMark("\n\n000001\n机密★1年\n关于某事的通知")).toEqual({ level: "机密", line: 4 });
});

test("around the body, every line counts as a head", () => {
  expect(findMarkAround(`${"页眉\n".repeat(40)}机密`)?.level).toBe("机密");
  expect(findMarkAround("保密工作领导小组\n— 3 —")).toBeNull();
});

test("a megabyte of near-marks is searched in time that grows with its length", () => {
  const hostile = `${"机 密 ".repeat(250_000)}\n${"密　".repeat(250_000)}${"密级".repeat(100_000)}`;
  const started = performance.now();
  findClassifiedMark(hostile);
  expect(performance.now() - started).toBeLessThan(2_000);
});
