import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import { cityPersons, printPost, spellName } from "./people.data.ts";

test("a written spelling gives key, English name and initials", () => {
  expect(spellName("Ou-yang Zheng-wen")).toEqual({
    key: "ouyang-zhengwen",
    nameEn: "Ouyang Zhengwen",
    pinyin: { full: "ouyangzhengwen", initials: "oyzw" },
  });
  expect(spellName("Lv Wei-dong")).toMatchObject({ key: "lv-weidong", nameEn: "Lyu Weidong" });
});

test("every spelling is how the characters are read, surnames with their own reading", () => {
  const read = (name: string) =>
    pinyin(name.replace("·", ""), { toneType: "none", surname: "head", type: "array", v: true }).join("");
  const differing = cityPersons.filter(({ name, pinyin: { full } }) => read(name) !== full);
  expect(differing.map(({ name }) => name)).toEqual([]);
});

test.each([
  ["单晓雯", "shan-xiaowen"],
  ["解宏毅", "xie-hongyi"],
  ["仇世昌", "qiu-shichang"],
  ["翟立春", "zhai-lichun"],
  ["覃永贵", "qin-yonggui"],
  ["尉迟敏", "yuchi-min"],
  ["盖文昌", "ge-wenchang"],
])("%s is found under %s", (name, key) => {
  expect(cityPersons.find((person) => person.name === name)?.key).toBe(key);
});

test.each([
  ["he-qiping", "市委常委、常务副市长"],
  ["wu-yongkang", "市财政局局长"],
  ["zhuo-wentao", "经开区党工委副书记、管委会主任"],
  ["pan-hailin", "苇渡镇镇长"],
  ["lou-xiaodong", "经开区党政办公室主任"],
])("the post of %s is printed %s", (key, printed) => {
  const person = cityPersons.find((one) => one.key === key);
  expect(person && printPost(person)).toBe(printed);
});
