import type { Span } from "../kernel/span.ts";
import { simplifyText } from "../paper/script.rules.ts";

/** Clauses a founding paper should not hold. `matching_*`: tells others below to set up a body of the same kind. */
export type ClauseKind =
  | "own_office"
  | "own_posts"
  | "own_rank"
  | "own_seal"
  | "own_account"
  | "matching_government"
  | "matching_unit";

export type Clause = { readonly kind: ClauseKind; readonly quote: string; readonly span: Span };

type Pattern = {
  readonly kind: ClauseKind;
  readonly words: RegExp;
  /** Words in the same sentence that make it harmless. */
  readonly unless?: RegExp;
};

/** Every gap in these patterns is bounded, so that no text can make the search slow. */
const patterns: readonly Pattern[] = [
  {
    kind: "own_office",
    words: /(?:单独|独立|自行)(?:设立|设置|组建|成立|设)[^，,。；;：:\n]{0,8}(?:办事机构|办公室|办公机构)/g,
  },
  {
    kind: "own_office",
    words:
      /(?:设立|设置|组建|成立|设)[^，,。；;：:\n、]{0,8}(?:独立|实体|常设)(?:化|性)?的?(?:办事机构|办公室|办公机构)/g,
  },
  { kind: "own_office", words: /自设(?:办公室|办事机构)/g },
  {
    kind: "own_office",
    words: /办公室(?:为|是|作为)[^，,。；;：:\n]{0,4}(?:独立|实体|常设)(?:化|性)?的?(?:办事)?机构/g,
  },
  {
    kind: "own_office",
    words:
      /(?:(?:专门|另行)(?:设立|设置|组建|成立)|(?:设立|设置|组建|成立)专门的?)[^，,。；;：:\n]{0,8}(?:办事机构|办公室)/g,
    unless: /(?:设在|设于|挂靠|依托|合署)/,
  },
  { kind: "own_posts", words: /编制(?:总数|数|共|为|控制在)?[0-9〇一二三四五六七八九十两百]{1,5}[名人]/g },
  { kind: "own_posts", words: /(?:核定|核增|单独核定|单独确定|单列)[^，,。；;：:\n]{0,8}(?:编制|领导职数)/g },
  { kind: "own_posts", words: /(?:配备|增设|设)[^，,。；;：:\n]{0,4}领导职数/g },
  {
    kind: "own_rank",
    words:
      /(?:机构)?(?:规格|级别|建制)(?:为|是|定为|确定为|明确为|相当于|按)[正副]?(?:厅|局|处|县|科|股|乡)级/g,
  },
  {
    kind: "own_rank",
    words:
      /(?:为|是|属|定为|确定为|明确为)[正副](?:厅|局|处|县|科|股)级(?:常设|临时|事业|行政)?(?:机构|单位|建制)/g,
  },
  { kind: "own_seal", words: /(?:刻制|刻发|制发|刻|启用)[^，,。；;：:\n]{0,30}(?:印章|公章)/g },
  {
    kind: "own_account",
    words: /(?:开设|开立|设立|建立)[^，,。；;：:\n]{0,12}(?:账户|帐户|专户)/g,
    unless: /(?:工资|农民工|保证金|监管|个人|企业|农户|居民|共管|党费)/,
  },
];

const refusing = /不(?!断|定期|仅|同|少|良|足|稳|法)|严禁|禁止|停止|未|无需|无须/;
const founding =
  /(?:成立|设立|组建|建立)(?!了|的|以来|后)[^，,。；;：:\n]{0,20}?(?:领导小组|专班|指挥部|协调小组|工作小组|工作组|机构|班子|联席会议)/g;
const lowerGovernment = /各(?:级(?!各?部门)|县|市(?!直)|区|州|旗|盟|乡|镇|街道|园区|功能区|开发区)/g;
const lowerUnit = /各(?:行政|自然)?(?:村|社区|学校|单位|部门|级|科室|企业|二级|成员|有关|医院|站|所)/g;
const telling = /要|应|须|必须|也|参照|比照|相应|对应/;

/** Finds them in any text, in either script, in order of place; spans are offsets in the text given, which is quoted. */
export function findClauses(text: string): Clause[] {
  const plain = simplifyText(text);
  const own = patterns.flatMap((pattern) => findPattern(plain, pattern));
  return [...joinOverlapping(own, plain), ...findMatching(plain)]
    .map((clause) => ({ ...clause, quote: text.slice(clause.span.from, clause.span.to) }))
    .toSorted((one, other) => one.span.from - other.span.from);
}

function findPattern(text: string, { kind, words, unless }: Pattern): Clause[] {
  return [...text.matchAll(words)]
    .filter(({ 0: quote, index }) => {
      const before = segmentBefore(text, index);
      const around = before + quote + text.slice(index + quote.length, index + quote.length + 40);
      return !refusing.test(before) && !refusing.test(quote) && !(unless?.test(around) ?? false);
    })
    .map(({ 0: quote, index }) => ({ kind, quote, span: { from: index, to: index + quote.length } }));
}

/** What stands before a place in the same clause, 40 characters at most. */
function segmentBefore(text: string, index: number): string {
  return /[^，,。；;：:\n]*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? "";
}

/** Two patterns may meet in one clause (核定编制, 编制5名); it is quoted once, whole. */
function joinOverlapping(clauses: readonly Clause[], text: string): Clause[] {
  const joined: Clause[] = [];
  const lastByKind = new Map<ClauseKind, number>();
  for (const clause of clauses.toSorted((one, other) => one.span.from - other.span.from)) {
    const at = lastByKind.get(clause.kind);
    const last = at === undefined ? undefined : joined[at];
    if (at === undefined || last === undefined || clause.span.from >= last.span.to) {
      lastByKind.set(clause.kind, joined.push(clause) - 1);
      continue;
    }
    const span = { from: last.span.from, to: Math.max(last.span.to, clause.span.to) };
    joined[at] = { ...last, span, quote: text.slice(span.from, span.to) };
  }
  return joined;
}

/** 各县区要相应成立专班: who is told stands at most 40 characters before the founding verb, in the same sentence. */
function findMatching(text: string): Clause[] {
  return [...text.matchAll(founding)].flatMap(({ 0: words, index }) => {
    const before = /[^。；;：:\n]*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? "";
    const government = lastMatch(before, lowerGovernment);
    const told = government ?? lastMatch(before, lowerUnit);
    if (told === null) return [];
    const between = before.slice(told);
    if (refusing.test(between)) return [];
    const segments = between.split(/[，,]/);
    if (segments.length > 1 && !telling.test(segments.at(-1) ?? "")) return [];
    const from = index - between.length;
    const kind = government === null ? "matching_unit" : "matching_government";
    return [{ kind, quote: between + words, span: { from, to: index + words.length } }];
  });
}

function lastMatch(text: string, words: RegExp): number | null {
  return [...text.matchAll(words)].at(-1)?.index ?? null;
}
