import type { Mention } from "./founding.model.ts";
import type { VerdictCode } from "./notice.messages.ts";
import type { Verdict } from "./reading.model.ts";
import type { Range } from "./sheet.model.ts";

export type Sign = { readonly code: VerdictCode; readonly at: readonly Range[] };
export type Judgement = {
  readonly verdict: Verdict;
  readonly reasons: readonly Sign[];
  readonly speaks: boolean;
};

function find(text: string, pattern: RegExp): Range | null {
  const match = pattern.exec(text);
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

const news =
  /(?:本报|本网|[\u3400-\u9fff]{1,6}网)讯|[(【[]?(?:本报|实习|见习)?记者[\u3400-\u9fff\d 、:】)]{1,12}(?=获悉|从|了解|[)】\]\n]|$)|通讯员|记者 ?[\u3400-\u9fff]{1,4}[)】]|责任编辑/;
const chapter =
  /第[\d一二三四五六七八九十百零]{1,5}章 [\u3400-\u9fff]{2,12}(?:\n|$)[^\n]{0,200}[“"]|上一章|下一章/;
const recently = /近日|日前|连日来|截至(?:目前|\d)|自疫情(?:发生)?以来/;
const deeds =
  /成立了|已成立|先后(?:成立|制定|出台)|召开[^,。]{0,24}(?:会议|推进会|动员会)|会议(?:强调|指出|要求)|讲话|出席/;
const explains = /其实就是|什么是|揭秘|的区别|引言|是指/;
const paper =
  /(?:现将|现就)[^。\n]{0,30}(?:通知|明确|公布|通报|函复|说明|印发)|特此(?:通知|通告|函复|请示|批复|函|公告)|印发给你们|(?:制定|制订)[^,。\n]{0,16}(?:方案|预案|意见|办法|规则|制度|措施)|(?:如下|以下)(?:方案|通知|预案|意见)|关于[^\n。]{2,60}(?:的)?(?:通知|决定|函|批复|请示|令)|第[一二]条|请(?:遵照|认真贯彻)执行/;
const request = /拟成立|拟设立|拟组建|拟建立|特此请示|请予(?:批准|批复)|妥否,?请批示/;
const blanks = /[xX×*]{2,}|[_＿]{3,}|某某|\((?:单位名称|姓名|职务|填写)[^)]{0,8}\)|[xX]{4}年/;
const sample = /模板|范文|范本|样本|格式(?:如下)?|仅供参考|供(?:大家)?参考/;

export type Evidence = {
  readonly main: Mention | null;
  /** Persons and posts that the roster holds, and how many of its slots are left open. */
  readonly named: number;
  readonly slots: number;
  readonly rows: number;
  readonly office: boolean;
  readonly groups: number;
  readonly headings: number;
};

function newsSigns(text: string): Sign[] {
  const signs: Sign[] = [];
  const add = (code: VerdictCode, at: Range | null) => at !== null && signs.push({ code, at: [at] });
  add("news", find(text, news));
  add("fiction", find(text, chapter));
  add("recent-deeds", find(text, recently));
  add("told-as-done", find(text, deeds));
  add("explains", find(text.slice(0, 400), explains));
  return signs;
}

const weight: Readonly<Partial<Record<VerdictCode, number>>> = {
  news: 3,
  fiction: 4,
  "recent-deeds": 2,
  "told-as-done": 2,
  explains: 2,
};

function foundingWeight(text: string, found: Evidence): number {
  const { main } = found;
  if (main === null) return 0;
  let sum = paper.test(text) ? 3 : 0;
  if (main.seat === "title") sum += 1;
  if (found.rows > 0) sum += found.rows > 1 ? 3 : 2;
  if (found.slots > 1) sum += 1;
  if (found.office) sum += 1;
  if (found.groups > 1) sum += 1;
  if (found.headings >= 2) sum += 1;
  return main.generic ? sum - 2 : sum;
}

/** Whether the paper founds a body, is a form to fill in, or founds nothing, and why. */
export function judgeVerdict(text: string, found: Evidence): Judgement {
  const { main } = found;
  const against = newsSigns(text);
  if (main === null) {
    return { verdict: "nothing", reasons: [{ code: "no-founding-verb", at: [] }, ...against], speaks: false };
  }
  const contra = against.reduce((sum, sign) => sum + (weight[sign.code] ?? 0), 0);
  const pro = foundingWeight(text, found);
  if (pro <= contra || pro < 2) {
    const reasons = against.length > 0 ? against : [{ code: "no-paper-form" as const, at: [main.name] }];
    return { verdict: "nothing", reasons, speaks: false };
  }
  if (main.action === "clean_up") {
    return { verdict: "nothing", reasons: [{ code: "abolishes-only", at: [main.name] }], speaks: true };
  }
  const open = find(text, blanks);
  const form = find(text, sample);
  if (open !== null && found.named === 0 && (form !== null || found.slots === 0) && found.rows > 0) {
    return {
      verdict: "template",
      reasons: [{ code: "blanks", at: [open] }, ...(form ? [{ code: "sample" as const, at: [form] }] : [])],
      speaks: true,
    };
  }
  const asked = find(text, request);
  if (asked !== null)
    return { verdict: "nothing", reasons: [{ code: "request-only", at: [asked] }], speaks: true };
  return { verdict: "founds", reasons: [{ code: "founds", at: [main.name] }], speaks: true };
}
