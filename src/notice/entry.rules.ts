import { readAtoms } from "./atom.rules.ts";
import {
  holdsPostWord,
  isBlank,
  isLikelyName,
  isName,
  isPost,
  isSurname,
  isUnitWord,
  type Split,
  splitPerson,
} from "./name.rules.ts";
import { barePost, partyPost, plural } from "./post.rules.ts";
import type { Atom, Entry } from "./roster.model.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange, textOf } from "./sheet.rules.ts";

type Shape =
  | { readonly is: "name" | "post" | "unit" | "blank" | "other" }
  | { readonly is: "person"; readonly split: Split };

/** A person still being read: a post may follow. */
type Open = { name: Said; post: Range[]; modifier: string | null; alone: boolean };
/** Posts and units that have met no name yet. */
type Pending = { range: Range; kind: "post" | "unit" };
type State = {
  readonly sheet: Sheet;
  readonly entries: Entry[];
  open: Open | null;
  pending: Pending[];
  postFirst: boolean;
};

const modifierWord = /^(?:常务|第一|执行|责任|兼|专职)$/;
/** 周安县 县财政局局长: three characters that end like a place are a name where a place's organ follows apart. */
const isPlaceName = (text: string, next: Atom | undefined) =>
  text.length === 3 &&
  isSurname(text.charAt(0)) &&
  next?.gap === "space" &&
  /^[省市县区镇乡]/.test(next.text) &&
  isPost(next.text) &&
  !barePost.test(next.text) &&
  !barePost.test(next.text.replace(/^[省市县区镇乡]/, ""));

const standsAlone = (text: string) =>
  isName(text) || isPost(text) || isUnitWord(text) || splitPerson(text) !== null;

function shapeOf(sheet: Sheet, atom: Atom, next: Atom | undefined, isAfterName: boolean): Shape {
  const { text } = atom;
  if (text === "" || isBlank(text)) return { is: "blank" };
  const bracket = atom.bracket === null ? "" : textOf(sheet, atom.bracket);
  const postFollows =
    holdsPostWord(bracket) || (next?.gap === "space" && isPost(next.text) && !isName(next.text));
  if (isName(text) && (postFollows || !isUnitWord(text))) return { is: "name" };
  const split = splitPerson(text);
  if (split !== null && !(atom.gap === "space" && isAfterName && isPost(text)))
    return { is: "person", split };
  if (isPlaceName(text, next)) return { is: "name" };
  if (isPost(text.replace(/[xX×*某]+$/, ""))) return { is: "post" };
  if (postFollows && isLikelyName(text)) return { is: "name" };
  return { is: isUnitWord(text) ? "unit" : "other" };
}

const spread = (ranges: readonly Range[]): Range => ({
  from: Math.min(...ranges.map((range) => range.from)),
  to: Math.max(...ranges.map((range) => range.to)),
});

function sayAll(sheet: Sheet, ranges: readonly Range[]): Said {
  if (ranges.length === 0) return { from: 0, to: 0, value: "", folded: "" };
  const said = ranges.map((range) => sayRange(sheet, range));
  const join = (view: "value" | "folded") => said.map((one) => one[view]).join("");
  return { ...spread(ranges), value: join("value"), folded: join("folded") };
}

function closeOpen(state: State): void {
  const { open } = state;
  if (open === null) return;
  state.entries.push({
    kind: "person",
    name: open.name,
    post: sayAll(state.sheet, open.post),
    modifier: open.modifier,
  });
  state.open = null;
}

function flushPending(state: State): void {
  closeOpen(state);
  for (const { range, kind } of state.pending) {
    state.entries.push({ kind, name: null, post: sayRange(state.sheet, range), modifier: null });
  }
  state.pending = [];
}

/** The bracket behind a name: its post, or a word that belongs to the role. */
function readBracket(state: State, atom: Atom): { post: Range[]; modifier: string | null } {
  if (atom.bracket === null) return { post: [], modifier: null };
  const words = textOf(state.sheet, atom.bracket);
  if (modifierWord.test(words)) return { post: [], modifier: words };
  return /^(?:兼|女|男|[汉回满藏壮]族)$/.test(words)
    ? { post: [], modifier: null }
    : { post: [atom.bracket], modifier: null };
}

/** The last pending post, when the name that comes now holds it. */
function claimPost(state: State, gap: Atom["gap"], own = ""): Range[] {
  const last = state.pending.at(-1);
  if (last === undefined || last.kind !== "post") return [];
  const words = textOf(state.sheet, last.range);
  if (plural.test(words)) return [];
  if (own !== "" && ![words, own].some((post) => barePost.test(post)) && !partyPost.test(words)) return [];
  const holds =
    gap === "pause" ||
    gap === "none" ||
    (gap === "space" && state.postFirst) ||
    (gap === "comma" && barePost.test(words));
  if (!holds) return [];
  state.pending.pop();
  return [last.range];
}

function takeName(state: State, atom: Atom): void {
  closeOpen(state);
  const claimed = atom.gap === "pause" && !state.postFirst ? [] : claimPost(state, atom.gap);
  flushPending(state);
  const { post, modifier } = readBracket(state, atom);
  const name = sayRange(state.sheet, { from: atom.from, to: (atom.places.at(-1) ?? atom.from) + 1 });
  state.open = {
    name,
    post: claimed.length > 0 ? claimed : post,
    modifier,
    alone: claimed.length === 0 && post.length === 0,
  };
}

function takePerson(state: State, atom: Atom, split: Split): void {
  closeOpen(state);
  const rangeOf = ([from, to]: readonly [number, number]): Range => ({
    from: atom.places[from] ?? atom.from,
    to: (atom.places[to - 1] ?? atom.from) + 1,
  });
  const name = rangeOf(split.name);
  const posts = split.post.map(rangeOf);
  const first = posts[0];
  const claimed =
    first !== undefined && first.from < name.from
      ? claimPost(state, atom.gap, textOf(state.sheet, first))
      : [];
  flushPending(state);
  const { post, modifier } = readBracket(state, atom);
  const held =
    claimed[0] !== undefined && first !== undefined
      ? [spread([claimed[0], first]), ...posts.slice(1)]
      : posts;
  state.open = {
    name: sayRange(state.sheet, name),
    post: held.length > 0 ? held : post,
    modifier,
    alone: false,
  };
}

/** Whether a post, unit or further words belong to the person being read. */
function belongsToOpen(state: State, atom: Atom, words: string): boolean {
  const { open } = state;
  if (open === null || plural.test(words)) return false;
  if (open.post.length === 0)
    return atom.gap === "space" || atom.gap === "none" || (atom.gap === "line" && open.alone);
  if (atom.gap === "pause" || atom.gap === "space" || atom.gap === "none") return true;
  return atom.gap === "comma" && barePost.test(words);
}

/** The atom without the mask of a hidden name behind its post: 常务副市长某. */
function wholeOf(atom: Atom): Range {
  const mask = /(?<=[\u3400-\u9fff])(?:某|[xX×*]{2,3})+$/.exec(atom.text);
  if (mask === null || atom.bracket !== null || !isPost(atom.text.slice(0, mask.index)))
    return { from: atom.from, to: atom.to };
  return { from: atom.from, to: atom.places[mask.index] ?? atom.to };
}

/** Whether a second post belongs to the holder of the first: 党委委员、副镇长, but not 区委书记、区长. */
function isOnePost(state: State, before: Range, gap: Atom["gap"], words: string): boolean {
  const first = textOf(state.sheet, before);
  if (/[县区市镇乡旗州](?:党)?委书记$/.test(first) && /^[县区市镇乡旗州]长$/.test(words)) return false;
  if (gap === "comma" && partyPost.test(words)) return false;
  return barePost.test(words) || (gap === "pause" && partyPost.test(first));
}

function takeWords(state: State, atom: Atom, kind: "post" | "unit"): void {
  const open = state.open;
  const range = wholeOf(atom);
  const words = textOf(state.sheet, range).replace(/ /g, "");
  if (open !== null && belongsToOpen(state, atom, atom.text)) {
    const last = open.post.at(-1);
    open.alone = open.alone && atom.gap !== "space";
    if (last === undefined) open.post.push(range);
    else open.post[open.post.length - 1] = spread([last, range]);
    return;
  }
  closeOpen(state);
  const last = state.pending.at(-1);
  const joins = last?.kind === "post" && kind === "post" && isOnePost(state, last.range, atom.gap, words);
  if (
    last !== undefined &&
    joins &&
    (atom.gap === "pause" || atom.gap === "space" || atom.gap === "comma") &&
    !plural.test(textOf(state.sheet, last.range))
  ) {
    last.range = spread([last.range, range]);
  } else if (
    last !== undefined &&
    last.kind === "unit" &&
    kind === "post" &&
    atom.gap === "space" &&
    state.postFirst
  ) {
    state.pending[state.pending.length - 1] = { range: spread([last.range, range]), kind: "post" };
  } else {
    state.pending.push({ range, kind });
  }
}

/** A slot without a name: posts before it, or in its bracket, stand for themselves. */
function takeBlank(state: State, atom: Atom): void {
  closeOpen(state);
  for (const pending of state.pending) pending.kind = "post";
  if (atom.bracket !== null && isPost(textOf(state.sheet, atom.bracket))) {
    state.pending.push({ range: atom.bracket, kind: "post" });
  }
}

/** A line of its own, the lines before it naming persons. */
const isAmongPersons = (state: State, atom: Atom) =>
  atom.gap === "line" &&
  atom.bracket === null &&
  state.entries.length + (state.open === null ? 0 : 1) >= 2 &&
  state.entries.every((entry) => entry.name !== null);

/** 罗文岭玉川市副市长: a name glued to the post in a place or firm that no list knows. */
function shapeOfUnknown(shape: Shape, text: string): Shape {
  const isWhole = (shape.is === "post" || shape.is === "unit") && text.length >= 8 && isPost(text);
  if (
    !isWhole ||
    !isName(text.slice(0, 3)) ||
    /^[\u3400-\u9fff]{2,4}[省市县区州旗镇乡村]/.test(text.slice(0, 5))
  )
    return shape;
  return { is: "person", split: { name: [0, 3], post: [[3, text.length]] } };
}

function takeAtom(state: State, atom: Atom, shape: Shape): void {
  if (shape.is === "name") takeName(state, atom);
  else if (shape.is === "person") takePerson(state, atom, shape.split);
  else if (shape.is === "blank") takeBlank(state, atom);
  else takeWords(state, atom, shape.is === "post" ? "post" : "unit");
}

/** Where the paper itself breaks off, its last word is no whole unit: 市文化广电旅游▯. */
function dropCut(sheet: Sheet, entries: Entry[], range: Range): Entry[] {
  const last = entries.at(-1);
  const isAtEnd = !/\S/.test(sheet.text.slice(range.to, range.to + 40)) && range.to + 40 > sheet.text.length;
  const isCut = isAtEnd && last?.name === null && !isPost(last.post.folded) && !isUnitWord(last.post.folded);
  return isCut ? entries.slice(0, -1) : entries;
}

/** 组长:xxx 区委工委书记、区建委主任: after the one blank name all words are the post of one person. */
function readBlankHolder(sheet: Sheet, atoms: readonly Atom[]): Entry[] | null {
  const [blank, first, ...rest] = atoms;
  if (blank === undefined || first === undefined || blank.bracket !== null) return null;
  const isMask = /^(?:[xX×*]{2,}|([a-z])\1+)$/.test(blank.text);
  const isOne = isMask && first.gap === "space" && isPost(rest.at(-1)?.text ?? first.text);
  if (!isOne || rest.some((atom) => atom.gap === "line" || isBlank(atom.text))) return null;
  const post = sayRange(sheet, spread([first, ...rest]));
  return [{ kind: "post", name: null, post, modifier: null }];
}

/** Persons, posts and units that a stretch of the paper lists, in its order. */
export function readEntries(sheet: Sheet, range: Range): Entry[] {
  const atoms = readAtoms(sheet, range, standsAlone);
  const holder = readBlankHolder(sheet, atoms);
  if (holder !== null) return holder;
  const state: State = { sheet, entries: [], open: null, pending: [], postFirst: false };
  atoms.forEach((atom, i) => {
    if (/^[\d.、…\-—]+$/.test(atom.text)) return;
    const known = shapeOf(sheet, atom, atoms[i + 1], state.open?.alone === true);
    const shape = isAmongPersons(state, atom) ? shapeOfUnknown(known, atom.text) : known;
    if (atom.gap === "line") {
      if (!(state.open?.alone === true && shape.is === "post")) flushPending(state);
      state.postFirst = shape.is === "post" || shape.is === "unit";
    }
    takeAtom(state, atom, shape);
  });
  flushPending(state);
  return dropCut(sheet, state.entries, range);
}
