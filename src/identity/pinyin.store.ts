import { pinyin } from "pinyin-pro";

/** How a name sounds, toneless: `{ pinyin: "zhang san", initials: "zs" }`. */
export type Sound = { readonly pinyin: string; readonly initials: string };

/**
 * The sound of a Chinese name, its surname read as a surname (单 is `shan`, 区 is `ou`); `ü` is written `v`, the way it
 * is typed. What is no Chinese character is left out, unless nothing else is there.
 */
export function nameToPinyin(name: string): Sound {
  const read = pinyin(name, { toneType: "none", type: "array", mode: "surname", v: true, nonZh: "removed" });
  const syllables = read.length > 0 ? read : name.toLowerCase().split(/\s+/);
  return { pinyin: syllables.join(" "), initials: syllables.map((one) => one.slice(0, 1)).join("") };
}
