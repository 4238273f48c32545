import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

const counted =
  "(?:每天晚上|每(?:[\\d一二两三四五六七八九十]{0,2})(?:个)?(?:日|天|周|月|季度|季|年|旬|双周|半月)|每半年|每半个?月|每两周|[一1半]年(?:召开|至少召开)?[一二两12]次|(?:一|每)(?:年|季度|月|周)(?:至少|原则上)?召开一次|半年一次|按[日周月季]|双月|半月)";
const vague = "(?:(?<!不)定期|不定期|适时|视(?:情|工作|需|实际)[^,。;]{0,6}|根据(?:工作)?需要|随时)";
const meet = "(?:会议|例会|会商|调度会|推进会|联席会|专题会|办公会|碰头会|协调会|碰头|会)";
const report = "(?:报告|汇报|上报|报送|通报|反馈|汇总情况|报(?=[县市区镇乡领专指办党当一]))";

const meetingAt = (often: string): RegExp[] => [
  new RegExp(`${often}[^,。;\\n]{0,6}?(?:例会|会商|调度|研判|碰头)会?`, "g"),
  new RegExp(`${often}[^,。;\\n]{0,16}?(?:召开|召集|举行|组织|开)[^,。;\\n]{0,16}?${meet}`, "g"),
  new RegExp(
    `${meet}[^。;\\n]{0,24}?${often}[^,。;\\n]{0,12}?(?:召开|举行|召集|[一1两二]次|会商|进行|开)`,
    "g",
  ),
  new RegExp(`${meet}[^。;\\n]{0,40}?[一每半](?:年|季度|月|周)(?:至少|原则上)?召开一次`, "g"),
  new RegExp(`(?:召开|举行)[^,。;\\n]{0,12}?${often}`, "g"),
];
const meetings: readonly (readonly RegExp[])[] = [
  [
    ...meetingAt(counted),
    /专题会议?(?:不定期|适时|根据需要|根据工作需要)召开/g,
    /(?:每?月度|每?季度|每?周|年度)(?:工作)?(?:会议|例会|调度会)(?!精神)/g,
    /(?:周|月|季度?|日)(?:例会|调度|会商)/g,
  ],
  meetingAt(vague),
];
const reports: readonly (readonly RegExp[])[] = [
  [
    new RegExp(
      `${counted}(?:上午|下午|晚上|早上)?(?:\\d{1,2}[:点时]\\d{0,2}分?(?:之?前)?)?[^。;,\\n]{0,20}?${report}`,
      "g",
    ),
    new RegExp(`${report}[^,。;\\n]{0,6}?${counted}`, "g"),
    /(?:日报告?|(?:周|月|季)通报|周报|月报|零报告|旬报|季报)(?:制度)?/g,
  ],
  [
    new RegExp(`(?:(?<!不)定期|不定期|适时)[^。;\\n,]{0,16}?${report}`, "g"),
    new RegExp(`(?:及时|立即|按时|即时|第一时间)(?:向)?[^,。;\\n]{0,10}?${report}(?!材料)`, "g"),
  ],
];

/** All that one rank of patterns finds; a later rank speaks only where the earlier ones are silent. */
function firstRank(sheet: Sheet, text: string, ranks: readonly (readonly RegExp[])[]): Said[] {
  for (const patterns of ranks) {
    const found: Said[] = [];
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const range = { from: match.index, to: match.index + match[0].length };
        if (found.some((one) => one.from < range.to && range.from < one.to)) continue;
        found.push(sayRange(sheet, range));
      }
    }
    if (found.length > 0) return found.sort((a, b) => a.from - b.from).slice(0, 6);
  }
  return [];
}

export const findMeetingCadence = (sheet: Sheet, text: string): Said[] => firstRank(sheet, text, meetings);
export const findReportingCadence = (sheet: Sheet, text: string): Said[] => firstRank(sheet, text, reports);

const colocated = /集中办公|合署办公|集中统一办公|驻点(?!医院|观察)|集中在[^,。]{2,12}办公/g;
const fulltime = /抽调|借用|借调|专职(?!消防|副|委员)|脱产|脱钩|脱岗|全脱产|选派[^,。]{0,10}专班/g;
const inspection =
  /督导|督查|督办|督促检查|监督检查|检查督促|检查和督促|督察(?!组进驻|反馈)|检查指导|督促指导|巡查督导|检查、督促|督促落实|交叉检查|检查评比|检查考核|抽查|督促(?=[^,。;\n]{1,16}(?:抓好|建设|进度))|检查(?=[^,。;\n]{0,8}(?:进度|进展|落实情况))|全面监督|监督落实/g;
const entity = /实体化(?:运作|运行)/g;
const outside = /工作原则|指导思想|总体要求|基本原则/;

function firstRange(text: string, pattern: RegExp): Range | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

export const findColocated = (text: string): Range | null => firstRange(text, colocated);
export const findFulltime = (text: string): Range | null => firstRange(text, fulltime);
export const findEntity = (text: string): Range | null => firstRange(text, entity);

/** Inspection by the body or its office: not what the principles of a plan promise. */
export function findInspection(
  text: string,
  headings: readonly { readonly from: number; readonly words: string }[],
): Range | null {
  for (const match of text.matchAll(inspection)) {
    const heading = headings.findLast((one) => one.from <= match.index);
    if (heading !== undefined && outside.test(heading.words)) continue;
    return { from: match.index, to: match.index + match[0].length };
  }
  return null;
}
