import { simplifyCharacter } from "../paper/script.rules.ts";
import type { Sheet } from "./sheet.model.ts";

const tag = /<\/?([a-zA-Z!][a-zA-Z0-9]*)[^<>]{0,400}>/y;
const entity =
  /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(nbsp|emsp|ensp|amp|lt|gt|quot|middot|ldquo|rdquo));?/y;
const bracketed = /[(（]([a-zà-ǿ]{1,7})[)）]/y;
const blockTags = new Set(["br", "p", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5"]);

const toned = "aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ";
/** One syllable of pinyin, toned or not: what mirrors print behind a character, 組(zǔ). */
const syllable = new RegExp(`^(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?[${toned}]{1,3}(?:ng|n|r)?$`);

const namedEntities: Readonly<Record<string, string>> = {
  nbsp: " ",
  emsp: " ",
  ensp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  middot: "·",
  ldquo: "“",
  rdquo: "”",
};

const foldedByMark = new Map<string, string>([
  ...Array.from("\t\u00a0\u2002\u2003\u2009\u3000\u2028\u2029", (c): [string, string] => [c, " "]),
  ...Array.from("•・‧∙●⋅．", (c): [string, string] => [c, "·"]),
  ...Array.from("﹕︰∶", (c): [string, string] => [c, ":"]),
  ["\r", "\n"],
  ["｡", "。"],
  ["﹑", "、"],
]);

const isDropped = (character: string) => /[\u200b-\u200f\u2060\ufeff\u00ad]/.test(character);
const isHan = (character: string) => /[\u3400-\u9fff]/.test(character);

/** Half width, simplified script, one kind of space and middle dot. One character in, one out. */
export function foldCharacter(character: string): string {
  const mark = foldedByMark.get(character);
  if (mark !== undefined) return mark;
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return simplifyCharacter(character);
}

function entityToText(match: RegExpExecArray): string {
  const named = match[3];
  if (named !== undefined) return namedEntities[named] ?? " ";
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? "20", 16) : Number(match[1]);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : " ";
}

/** What is not a character of the paper at this place: how far to skip, and what to write for it. */
/** "（市" of a GBK page read one byte late becomes "。ㄊ": no notice has bopomofo, so it marks a lost bracket. */
const isLostBracket = (source: string, place: number) =>
  source.charAt(place) === "。" && /[\u3105-\u3129]/.test(source.charAt(place + 1));

function readNoise(source: string, place: number): { to: number; write: string } | null {
  const character = source.charAt(place);
  if (character === "<") {
    tag.lastIndex = place;
    const match = tag.exec(source);
    if (match === null) return null;
    return { to: tag.lastIndex, write: blockTags.has((match[1] ?? "").toLowerCase()) ? "\n" : "" };
  }
  if (character === "&") {
    entity.lastIndex = place;
    const match = entity.exec(source);
    return match === null ? null : { to: entity.lastIndex, write: entityToText(match) };
  }
  if ((character === "(" || character === "（") && place > 0) {
    bracketed.lastIndex = place;
    const match = bracketed.exec(source);
    const before = source.charAt(place - 1);
    if (match !== null && (isHan(before) || before === "F") && syllable.test(match[1] ?? "")) {
      return { to: bracketed.lastIndex, write: "" };
    }
  }
  if (isLostBracket(source, place)) return { to: place + 1, write: "（" };
  return isDropped(character) ? { to: place + 1, write: "" } : null;
}

/** Strips tags, entities and pinyin glosses, folds width and script. Linear in the length of the source. */
export function cleanText(source: string): Sheet {
  const text: string[] = [];
  const print: string[] = [];
  const at: number[] = [];
  let place = 0;
  while (place < source.length) {
    const noise = readNoise(source, place);
    for (const character of noise === null ? source.charAt(place) : noise.write) {
      text.push(foldCharacter(character));
      print.push(foldCharacter(character) === " " ? " " : character === "\r" ? "\n" : character);
      at.push(place);
    }
    place = noise === null ? place + 1 : noise.to;
  }
  return { text: text.join(""), print: print.join(""), at };
}
