import { pinyin } from "pinyin-pro";
import { nameToPinyin } from "../identity/pinyin.store.ts";
import type { RegisterEntry } from "./body.model.ts";

/**
 * What the register is searched in: the words as printed, then how body and head sound, whole and by initials
 * (`zhuanban` and `zb` find 专班). A surname is read as one; `ü` is written `v`, the way it is typed.
 */
export function searchText({
  name,
  head,
  leadUnit,
}: Pick<RegisterEntry, "name" | "head" | "leadUnit">): string {
  const person = nameToPinyin(head);
  const body = pinyin(name, { toneType: "none", type: "array", v: true, nonZh: "removed" });
  const sounds = [body, person.pinyin.split(" ")].flatMap((read) => [
    read.map((syllable) => syllable.slice(0, 1)).join(""),
    read.join(""),
  ]);
  return [name, head, leadUnit, ...sounds].join(" ").toLowerCase();
}
