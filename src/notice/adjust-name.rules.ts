import { bodyEndings } from "./body.data.ts";
import { anyOf } from "./role.rules.ts";
import type { Range, Said, Sheet } from "./sheet.model.ts";
import { sayRange } from "./sheet.rules.ts";

const ending = anyOf(bodyEndings.map(([word]) => word));
const name = `[\u3400-\u9fff“”"()·\\d]{2,60}?(?:${ending})`;
/** What of a body a paper adjusts; it stands behind the name. */
const matter =
  "(?=(?:的)?(?:部分)?(?:组成(?:人员|成员|单位)?|成员|人员|组长|副组长|指挥长|领导|名单|工作|任务|存续|运行|设立|期限|名称|牵头|办公室|有关|事宜|并|及|和|延期|更名|$|[,。;\\n 》]))";
const verb =
  "(?:调整充实|充实调整|调整完善|调整|充实|增补|补充|更换|变更|延长|延续|增加|明确|重新(?:调整|明确|确定))";

const titled: readonly RegExp[] = [
  new RegExp(`关于(?:同意)?(?:将)?(?:${verb})?(${name})(?=延期|更名|工作期限|延长)`),
  new RegExp(`关于(?:同意)?${verb}(?:和[\u3400-\u9fff]{2})?(?:部分)?(${name})${matter}`),
  new RegExp(
    `(?:决定|同意|研究,?)[^,。;\\n]{0,12}?(?:将|对)(${name})(?=[\u3400-\u9fff]{0,10}(?:更名为|调整|延长|延期|作))`,
  ),
  new RegExp(`(?:决定|同意|研究,?)[^,。;\\n]{0,12}?${verb}(${name})${matter}`),
];

/** No title or deciding sentence stands further down. */
const head = 1_500;
const founds = /关于(?:成立|组建|设立|建立)/;

/** The body that a paper adjusts, by its title or by the sentence that decides; null where it adjusts none. */
export function findAdjusted(sheet: Sheet): Said | null {
  const text = sheet.text.slice(0, head);
  if (founds.test(text.slice(0, 300))) return null;
  for (const pattern of titled) {
    const range = firstGroup(text, pattern);
    if (range !== null) return sayRange(sheet, range, '“"');
  }
  return null;
}

export function firstGroup(text: string, pattern: RegExp): Range | null {
  const match = pattern.exec(text);
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const from = match.index + match[0].indexOf(words);
  return { from, to: from + words.length };
}
