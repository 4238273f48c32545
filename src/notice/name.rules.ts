import { anyOf } from "./role.rules.ts";
import {
  compoundSurnames,
  nameLookalikes,
  singleSurnames,
  transliterationCharacters,
} from "./surname.data.ts";
import { postEndings, postStarts, unitEndings } from "./unit.data.ts";

const surnames = new Set(singleSurnames);
const compounds = new Set<string>(compoundSurnames);
const lookalikes = new Set<string>(nameLookalikes);
const lookalikeSizes = [2, 3];

const endsPost = new RegExp(`(?:${anyOf(postEndings)})$`);
const endsUnit = new RegExp(`(?:${anyOf(unitEndings)})$`);
const startsPost = new RegExp(`^(?:${anyOf(postStarts)})`);
const holdsPost = new RegExp(
  anyOf(postEndings.filter((word) => word.length > 1 && word !== "代表" && word !== "专家")),
);

/** Characters that belong to posts, places and grammar; a given name hardly holds them. */
const notGiven = /[副县市镇乡区局委省州党村社部厅处及等由各与是该把被并负第职务位员办们的]/;
const han = /^[\u3400-\u9fff]+$/;
const dotted = /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}$/;
const masked = /^[\u3400-\u9fff][xX×*某○〇]{1,2}$|^[\u3400-\u9fff]{1,2}[xX×*某○〇]$/;
const blank = /^(?:([a-zA-Z])\1+|[xX×*＊○〇_＿\-—…．.某?\s]+|姓名|某某某?|待定|暂缺|空缺|缺)$/;

export const isPost = (text: string): boolean => endsPost.test(text.replace(/\([^()]*\)$/, ""));
export const isUnitWord = (text: string): boolean => endsUnit.test(text.replace(/\([^()]*\)$/, ""));
export const holdsPostWord = (text: string): boolean => holdsPost.test(text);
export const startsLikePost = (text: string): boolean => startsPost.test(text);

/** A slot left open: XXX, 某某, ＊＊＊, ____. */
export const isBlank = (text: string): boolean => blank.test(text);
/** 谢xx, 王某, 李*: a name half hidden; kept as printed. */
export const isMasked = (text: string): boolean => masked.test(text) && surnames.has(text.charAt(0));
export const isSurname = (text: string): boolean => surnames.has(text) || compounds.has(text);

function isLookalike(text: string): boolean {
  return lookalikeSizes.some((size) => lookalikes.has(text.slice(0, size)));
}

/** Two to four characters that open with a surname and are no word of office. */
export function isChineseName(text: string): boolean {
  if (text.length < 2 || text.length > 4 || !han.test(text)) return false;
  const size = compounds.has(text.slice(0, 2)) && text.length > 2 ? 2 : 1;
  if (size === 1 && (text.length > 3 || !surnames.has(text.charAt(0)))) return false;
  if (notGiven.test(text.slice(size)) || isLookalike(text)) return false;
  return !endsPost.test(text);
}

/** A person's name as rosters print it, spaces inside removed. */
export function isName(text: string): boolean {
  return (
    isChineseName(text) ||
    (dotted.test(text) && !holdsPost.test(text) && !endsUnit.test(text)) ||
    isMasked(text)
  );
}

/** A name by its place (before a post, in a list of names) that the surnames do not know: 四郎拥措. */
export function isLikelyName(text: string): boolean {
  if (isName(text)) return true;
  return (
    text.length >= 2 &&
    text.length <= 7 &&
    han.test(text) &&
    !notGiven.test(text) &&
    (text.length === 3 || !isLookalike(text)) &&
    !endsPost.test(text) &&
    !endsUnit.test(text) &&
    !startsPost.test(text)
  );
}

const transliterating = new Set(transliterationCharacters);
/** Written with the characters that stand for the sounds of Uyghur, Kazakh, Mongolian and Tibetan names. */
const isTransliterated = (text: string) =>
  text.length >= 3 && Array.from(text).every((character) => transliterating.has(character));

export type Split = { readonly name: [number, number]; readonly post: readonly [number, number][] };

/** Posts that hardly belong to a unit before them: the words before are a name, even an unknown one. */
const strongStart =
  /^(?:党[组委支总工]|副|常务|主任|书记|局长|镇长|乡长|县长|市长|旗长|院长|校长|站长|所长|部长|主席|(?:省|市|县|区|旗|镇|乡|州|苏木)(?:委|政府|人大|政协|人武|法院|[\u3400-\u9fff]{1,8}(?:局|办|院|中心|所))|政府)/;

const byLikelihood = [3, 2, 4, 5, 6, 7];

/** 甲乙丙县财政局局长: the name, then the post glued to it. */
function splitNameFirst(text: string): Split | null {
  if (!isPost(text)) return null;
  const dot = text.indexOf("·");
  for (const size of dot > 0 ? Array.from({ length: 16 }, (_, i) => dot + 2 + i) : byLikelihood) {
    const name = text.slice(0, size);
    const rest = text.slice(size);
    if (rest === "" || !startsPost.test(rest) || endsUnit.test(name)) continue;
    if (
      isName(name) ||
      (size > 3 && isLikelyName(name) && (strongStart.test(rest) || isTransliterated(name)))
    )
      return { name: [0, size], post: [[size, text.length]] };
  }
  return null;
}

/** 副镇长甲乙丙: the post, then the name. */
function splitPostFirst(text: string): Split | null {
  for (const size of [3, 2, 4]) {
    const cut = text.length - size;
    if (cut < 2 || !isName(text.slice(cut))) continue;
    if (isPost(text.slice(0, cut))) return { name: [cut, text.length], post: [[0, cut]] };
  }
  const dot = text.indexOf("·");
  if (dot < 0) return null;
  for (let cut = dot - 1; cut >= 2; cut -= 1) {
    if (isPost(text.slice(0, cut)) && isName(text.slice(cut)))
      return { name: [cut, text.length], post: [[0, cut]] };
  }
  return null;
}

/** 县经贸委甲乙丙主任: unit, name, post. */
function splitUnitNamePost(text: string): Split | null {
  const post =
    /(?:副|常务副)?(?:主任|书记|局长|部长|科长|处长|所长|站长|院长|校长|镇长|乡长|县长|市长|区长|经理|主席|秘书长|组长|队长)$/.exec(
      text,
    );
  if (post === null) return null;
  for (const size of [3, 2]) {
    const from = post.index - size;
    if (
      from < 0 ||
      !isChineseName(text.slice(from, post.index)) ||
      endsUnit.test(text.slice(from, post.index))
    )
      continue;
    const unit = text.slice(0, from);
    if (unit !== "" && (endsUnit.test(unit) || isPost(unit))) {
      return {
        name: [from, post.index],
        post: [
          [0, from],
          [post.index, text.length],
        ],
      };
    }
  }
  return null;
}

/** Parts a run of characters into a person's name and post, whichever comes first. */
export function splitPerson(text: string): Split | null {
  const polite = /(?:同志|先生|女士)$/.exec(text);
  if (polite !== null && polite.index > 0) {
    const bare = text.slice(0, polite.index);
    return isName(bare)
      ? { name: [0, bare.length], post: [] }
      : (splitPostFirst(bare) ?? splitUnitNamePost(bare));
  }
  return splitNameFirst(text) ?? splitPostFirst(text) ?? splitUnitNamePost(text);
}
