import { expect, test } from "vitest";
import { nameToPinyin } from "./pinyin.store.ts";

test.each([
  ["张三", "zhang san", "zs"],
  ["欧阳娜娜", "ou yang na na", "oynn"],
  ["区小明", "ou xiao ming", "oxm"],
  ["单雄信", "shan xiong xin", "sxx"],
  ["曾国藩", "zeng guo fan", "zgf"],
  ["吕绿", "lv lv", "ll"],
  ["买买提·艾山", "mai mai ti ai shan", "mmtas"],
  ["Ann Lee", "ann lee", "al"],
])("%s sounds %s", (name, pinyin, initials) => {
  expect(nameToPinyin(name)).toEqual({ pinyin, initials });
});
