import { isName, isPost, isSurname, startsLikePost } from "./name.rules.ts";
import { anyOf } from "./role.rules.ts";
import type { Atom } from "./roster.model.ts";
import type { Range, Sheet } from "./sheet.model.ts";
import { postEndings } from "./unit.data.ts";

type Gap = Atom["gap"];
const gapOf: Readonly<Record<string, Gap>> = {
  " ": "space",
  "|": "space",
  "、": "pause",
  ",": "comma",
  ";": "line",
  "。": "line",
  "\n": "line",
  "…": "line",
  "?": "space",
};
const strength: readonly Gap[] = ["none", "space", "pause", "comma", "line"];
const stronger = (a: Gap, b: Gap): Gap => (strength.indexOf(a) >= strength.indexOf(b) ? a : b);

/** How far a bracket may reach before it counts as never closed. */
const longestBracket = 80;

function closeOf(text: string, open: number, end: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(end, open + longestBracket); i += 1) {
    if (text.charAt(i) === "(") depth += 1;
    if (text.charAt(i) === ")") depth -= 1;
    if (depth === 0) return i;
    if (text.charAt(i) === "\n") return i;
  }
  return end - open < longestBracket ? end : -1;
}

function makeAtom(text: string, range: Range, bracket: Range | null, gap: Gap): Atom {
  const places: number[] = [];
  const end = bracket === null ? range.to : bracket.from - 1;
  const number =
    gap === "line" ? (/^\d{1,3}[.、]/.exec(text.slice(range.from, range.from + 4))?.[0].length ?? 0) : 0;
  for (let i = range.from + number; i < end; i += 1) if (text.charAt(i) !== " ") places.push(i);
  return {
    from: range.from + number,
    to: range.to,
    text: places.map((place) => text.charAt(place)).join(""),
    places,
    bracket,
    gap,
  };
}

/** 分管应急管理、地震监测工作的县政府办公室副主任: the field is of the post, whatever pauses stand in it. */
const fieldOfPost = /^(?:分管|协管|负责|联系)[^,;。\n()]{2,30}?工作的/;
const longestField = 40;
/** 以及县水利局局长: the last of a list, led in. */
const leadIn = /^(?:以及|并)(?=[\u3400-\u9fff]{3})/;

/** Where a word that begins here really begins, and how far it holds together. */
function openWord(text: string, from: number, end: number): { readonly from: number; readonly past: number } {
  const words = text.slice(from, Math.min(end, from + longestField));
  const begin = from + (leadIn.exec(words)?.[0].length ?? 0);
  return { from: begin, past: from + (fieldOfPost.exec(words)?.[0].length ?? 0) };
}

/** Cuts a range at spaces, commas and line ends; what stands in brackets stays whole. */
function cutAtoms(text: string, range: Range): Atom[] {
  const atoms: Atom[] = [];
  let gap: Gap = "line";
  let from = -1;
  let bracket: Range | null = null;
  const flush = (to: number) => {
    if (from >= 0) atoms.push(makeAtom(text, { from, to }, bracket, gap));
    if (from >= 0) gap = "none";
    from = -1;
    bracket = null;
  };
  let past = range.from;
  for (let i = range.from; i < range.to; i += 1) {
    const character = text.charAt(i);
    const found = i < past ? undefined : gapOf[character];
    if (found !== undefined) {
      flush(i);
      gap = stronger(gap, found);
      continue;
    }
    if (from < 0) ({ from, past } = openWord(text, i, range.to));
    bracket = null;
    const close = character === "(" ? closeOf(text, i, range.to) : -1;
    if (close < 0) continue;
    if (i > from) bracket = { from: i + 1, to: close };
    i = close;
  }
  flush(range.to);
  return atoms;
}

const join = (a: Atom, b: Atom): Atom => ({
  from: a.from,
  to: b.to,
  text: a.text + b.text,
  places: [...a.places, ...b.places],
  bracket: b.bracket,
  gap: a.gap,
});

const isSingle = (atom: Atom | undefined): boolean =>
  atom !== undefined && /^[\u3400-\u9fff]$/.test(atom.text);

/** How many single characters, spaced apart, make one name here: 李 甲 | 李 甲 王 乙 | 李 建 国. */
function nameSize(atoms: readonly Atom[], at: number): number {
  let run = 1;
  while (run < 6 && isSingle(atoms[at + run]) && atoms[at + run]?.gap === "space") run += 1;
  if (run === 3) return 3;
  return run >= 2 ? 2 : 1;
}

/** 刘 畅党委委员: the second half of the name is glued to the post. */
const isGluedPost = (atom: Atom, next: Atom | undefined): boolean =>
  isSingle(atom) &&
  isSurname(atom.text) &&
  next !== undefined &&
  next.gap === "space" &&
  next.text.length > 3 &&
  isPost(next.text) &&
  startsLikePost(next.text.slice(1));

/** How many characters glued to the post close the name that a single character opened: 张 勇明州市委常委. */
function gluedSize(atoms: readonly Atom[], at: number): number {
  const [atom, next, third] = atoms.slice(at, at + 3);
  if (atom === undefined || next === undefined || !isSingle(atom) || !isSurname(atom.text)) return 0;
  if (next.gap !== "space") return 0;
  if (isSingle(next)) return third !== undefined && third.gap === "space" && isGluedPlace(third) ? 1 : 0;
  if (next.text.length < 5 || !isPost(next.text) || startsLikePost(next.text)) return 0;
  return !startsLikePost(next.text.slice(1)) && startsLikePost(next.text.slice(2)) ? 2 : 1;
}

/** 明县体育局副局长 behind two single characters: the third of the name, then the post of a place. */
const isGluedPlace = (atom: Atom): boolean =>
  atom.text.length >= 6 && isPost(atom.text) && !startsLikePost(atom.text) && /^.[省市县区]./.test(atom.text);

/** Cuts the end of a name off the post that it is glued to. */
function cutGlued(atoms: readonly Atom[], at: number, size: number): [Atom, Atom] {
  const last = isSingle(atoms[at + 1]) ? at + 2 : at + 1;
  const glued = atoms[last] as Atom;
  const [head, post] = partAtom({ ...glued, bracket: null }, [
    { from: 0, to: size, gap: "space" },
    { from: size, to: glued.text.length, gap: "space" },
  ]) as [Atom, Atom];
  const name = [...atoms.slice(at + 1, last), head].reduce(join, atoms[at] as Atom);
  return [name, { ...post, to: glued.to, bracket: glued.bracket }];
}

/** How many atoms from here make one name, its halves spaced apart; 1 where nothing is to be joined. */
function joinSize(atoms: readonly Atom[], at: number): number {
  const [atom, next, third] = atoms.slice(at, at + 3);
  if (atom === undefined || next === undefined || next.gap !== "space" || atom.bracket !== null) return 1;
  if (isGluedPost(atom, next)) return 2;
  if (isSingle(atom) && !isSingle(next)) {
    const isWhole = next.text.length === 2 && isName(atom.text + next.text) && !isName(next.text);
    return isSurname(atom.text) && isWhole ? 2 : 1;
  }
  if (!isSingle(next)) return 1;
  if (isSingle(atom)) {
    if (isSurname(atom.text)) return nameSize(atoms, at);
    const isPerson = next.bracket !== null || (third?.gap === "space" && isPost(third.text));
    return isPerson ? 2 : 1;
  }
  if (atom.text.length === 2 && isSurname(atom.text)) return 2;
  return isSurname(atom.text.slice(-1)) && isPost(atom.text.slice(0, -1)) ? 2 : 1;
}

/** Rejoins the names that a paper spaces out to the width of three characters. */
function joinNames(atoms: readonly Atom[]): Atom[] {
  const joined: Atom[] = [];
  for (let i = 0; i < atoms.length; ) {
    const atom = atoms[i];
    if (atom === undefined) break;
    const glued = gluedSize(atoms, i);
    if (glued > 0) {
      joined.push(...cutGlued(atoms, i, glued));
      i += isSingle(atoms[i + 1]) ? 3 : 2;
      continue;
    }
    const size = joinSize(atoms, i);
    joined.push(atoms.slice(i + 1, i + size).reduce(join, atom));
    i += size;
  }
  return joined;
}

const conjunction = /(?:以及|和|及|与)/g;

/** 各年级组长以及班主任: one kind of people, told by two words. */
const isBareHolder = (words: string) => words.length <= 4 && !/^[各县市镇乡区]/.test(words) && isPost(words);

/** 财政所及各驻村干部 → two; 综合执法和应急管理局 stays one: both sides must stand alone. */
function splitAtConjunction(atom: Atom, standsAlone: (text: string) => boolean): Atom[] {
  for (const match of atom.text.matchAll(conjunction)) {
    const left = atom.text.slice(0, match.index);
    const right = atom.text.slice(match.index + match[0].length);
    if (left.length < 2 || right.length < 2 || /^(?:相关|有关|其他|其它|办公室成员)/.test(right)) continue;
    if (/^各/.test(left) && isBareHolder(right)) continue;
    if (!standsAlone(left) || !standsAlone(right) || (isName(left) && isPost(right))) continue;
    const cut = match.index + match[0].length;
    const leftTo = (atom.places[match.index - 1] ?? atom.from) + 1;
    return [
      { ...atom, to: leftTo, text: left, places: atom.places.slice(0, match.index), bracket: null },
      {
        ...atom,
        from: atom.places[cut] ?? atom.from,
        text: right,
        places: atom.places.slice(cut),
        gap: "pause",
      },
    ];
  }
  return [atom];
}

const postEnd = new RegExp(anyOf(postEndings), "g");

type Part = { readonly from: number; readonly to: number; readonly gap: Gap };

function partAtom(atom: Atom, parts: readonly Part[]): Atom[] {
  return parts.map(({ from, to, gap }) => {
    const start = atom.places[from] ?? atom.from;
    const end = (atom.places[to - 1] ?? start) + 1;
    return {
      from: start,
      to: end,
      text: atom.text.slice(from, to),
      places: atom.places.slice(from, to),
      bracket: null,
      gap,
    };
  });
}

/** How long the name at the head of the words is; 0 where there is none. */
function nameLength(words: string): number {
  const isLong = isName(words.slice(0, 3));
  if (
    isName(words.slice(0, 2)) &&
    (!isLong || (startsLikePost(words.slice(2)) && !startsLikePost(words.slice(3))))
  )
    return 2;
  return isLong ? 3 : 0;
}

/** 甲乙丙国务院副总理丁戊己财政部部长: name and post in turn, nothing between. */
function splitRunOnPersons(atom: Atom, cuts: readonly number[]): Atom[] {
  const parts: Part[] = [];
  let from = 0;
  for (const to of cuts) {
    const name = nameLength(atom.text.slice(from));
    const isLast = to === atom.text.length;
    if (name === 0 || (!isLast && nameLength(atom.text.slice(to)) === 0)) continue;
    parts.push(
      { from, to: from + name, gap: from === 0 ? atom.gap : "line" },
      { from: from + name, to, gap: "space" },
    );
    from = to;
  }
  return from === atom.text.length && parts.length >= 4 ? partAtom(atom, parts) : [atom];
}

/** Posts written without any separator, 党委书记副局长社会救助办主任: parted behind each. */
function splitRunOn(atom: Atom): Atom[] {
  if (atom.text.length < 14 || atom.bracket !== null) return [atom];
  const cuts = [...atom.text.matchAll(postEnd)].map((match) => match.index + match[0].length);
  if (cuts.length < 2 || cuts.at(-1) !== atom.text.length) return [atom];
  if (nameLength(atom.text) > 0) return splitRunOnPersons(atom, cuts);
  if (cuts.length < 4) return [atom];
  return partAtom(
    atom,
    cuts.map((to, i) => ({ from: cuts[i - 1] ?? 0, to, gap: i === 0 ? atom.gap : "line" })),
  );
}

/** The atoms of a range: names rejoined, conjunctions and run-on posts parted. */
export function readAtoms(sheet: Sheet, range: Range, standsAlone: (text: string) => boolean): Atom[] {
  return joinNames(cutAtoms(sheet.text, range))
    .flatMap((atom) => splitAtConjunction(atom, standsAlone))
    .flatMap(splitRunOn);
}
