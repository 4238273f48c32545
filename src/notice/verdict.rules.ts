import type { Mention } from "./founding.model.ts";
import type { Verdict } from "./reading.model.ts";
import type { Range } from "./sheet.model.ts";
import { findTelltales, isPaper, type Sign } from "./telltale.rules.ts";

export type Judgement = {
  readonly verdict: Verdict;
  readonly reasons: readonly Sign[];
  readonly speaks: boolean;
};

function find(text: string, pattern: RegExp): Range | null {
  const match = pattern.exec(text);
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

const request = /拟成立|拟设立|拟组建|拟建立|特此请示|请予(?:批准|批复)|妥否,?请批示/;
const blanks = /[xX×*]{2,}|[_＿]{3,}|某某|\((?:单位名称|姓名|职务|填写)[^)]{0,8}\)|[xX]{4}年/;
const sample = /模板|范文|范本|样本|格式(?:如下)?|仅供参考|供(?:大家)?参考/;

export type Evidence = {
  readonly main: Mention | null;
  /** Persons and posts that the roster holds, and how many of its slots are left open. */
  readonly named: number;
  readonly slots: number;
  readonly rows: number;
  /** Roles that the roster leaves without anyone. */
  readonly blankRows: number;
  readonly office: boolean;
  readonly groups: number;
  readonly headings: number;
};

function foundingWeight(text: string, found: Evidence): number {
  const { main } = found;
  if (main === null) return 0;
  let sum = isPaper(text) ? 3 : 0;
  if (main.seat === "title") sum += 1;
  if (found.rows + found.blankRows > 0) sum += found.rows > 1 ? 3 : 2;
  if (found.slots > 1) sum += 1;
  if (found.office) sum += 1;
  if (found.groups > 1) sum += 1;
  if (found.headings >= 2) sum += 1;
  return main.generic ? sum - 2 : sum;
}

/** Whether the paper founds a body, is a form to fill in, or founds nothing, and why. */
export function judgeVerdict(text: string, found: Evidence): Judgement {
  const { main } = found;
  const against = findTelltales(text);
  if (main === null) {
    return {
      verdict: "nothing",
      reasons: against.length > 0 ? against : [{ code: "no-founding-verb", at: [] }],
      speaks: false,
    };
  }
  const contra = against.reduce((sum, sign) => sum + sign.weight, 0);
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
  if (
    open !== null &&
    found.named === 0 &&
    (form !== null || found.slots === 0) &&
    found.rows + found.blankRows > 0
  ) {
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
