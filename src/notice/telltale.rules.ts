import type { VerdictCode } from "./notice.messages.ts";
import type { Range } from "./sheet.model.ts";
import {
  addresses,
  bylines,
  deeds,
  dialogue,
  explanations,
  paperForms,
  recently,
  reports,
} from "./telltale.data.ts";

export type Sign = { readonly code: VerdictCode; readonly at: readonly Range[] };
export type Telltale = Sign & { readonly weight: number };

/** A kind of look-alike: what the first of its signs weighs, and what each further one adds. */
type Family = {
  readonly code: VerdictCode;
  readonly patterns: readonly RegExp[];
  readonly first: number;
  readonly further: number;
};

const compile = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source));
const families: readonly Family[] = [
  { code: "news", patterns: compile(bylines), first: 4, further: 1 },
  { code: "reported", patterns: compile(reports), first: 3, further: 2 },
  { code: "recent-deeds", patterns: compile(recently), first: 2, further: 0 },
  { code: "told-as-done", patterns: compile(deeds), first: 2, further: 2 },
  { code: "explains", patterns: compile(explanations), first: 4, further: 3 },
  { code: "addresses", patterns: compile(addresses), first: 4, further: 3 },
  { code: "fiction", patterns: compile(dialogue), first: 2, further: 3 },
];

const chapterHead =
  /(?:^|[\n ])第[\d一二三四五六七八九十百千零]{1,5}章[ :、.]?[^\n。,;]{0,30}(?=[ \n]|$)|上一章|下一章/;
/** With a chapter's head, speech is fiction whatever notice stands inside. */
const fictionWeight = 12;

/** The first place where each pattern matches. */
function findAll(text: string, patterns: readonly RegExp[]): Range[] {
  return patterns
    .map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** What speaks against a text being a paper that founds, each with its weight. */
export function findTelltales(text: string): Telltale[] {
  const signs: Telltale[] = [];
  for (const { code, patterns, first, further } of families) {
    const at = findAll(text, patterns);
    if (at.length > 0) signs.push({ code, at, weight: first + further * (at.length - 1) });
  }
  const head = chapterHead.exec(text);
  const isStory = signs.some((sign) => sign.code === "fiction");
  if (head === null || !isStory) return signs;
  const at = { from: head.index, to: head.index + head[0].length };
  return [...signs, { code: "fiction", at: [at], weight: fictionWeight }];
}

const forms = compile(paperForms);
const cited = /《[^《》\n]{2,80}》/g;

/** Whether the text is an official paper by its own words: what it cites does not count. */
export function isPaper(text: string): boolean {
  const own = text.replace(cited, (title) => "《".padEnd(title.length, "　"));
  return forms.some((form) => form.test(own));
}
