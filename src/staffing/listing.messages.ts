import type { Day } from "../kernel/day.ts";
import { catalog, fill } from "../kernel/messages.ts";
import type { Language } from "../kernel/schema.ts";
import { standingNames } from "./secondment.messages.ts";
import type { Secondment } from "./secondment.model.ts";
import { standingOf } from "./standing.rules.ts";

/** The heads of the list's workbook, and the link to it. */
export const listingMessages = catalog(
  {
    "sheet.save": "导出表格",
    "sheet.person": "姓名",
    "sheet.home": "派出单位",
    "sheet.own-post": "原职务",
    "sheet.body": "用人方",
    "sheet.post": "岗位",
    "sheet.kind": "名义",
    "sheet.mode": "方式",
    "sheet.share": "份额（%）",
    "sheet.start": "起",
    "sheet.end": "止",
    "sheet.standing": "情况",
    "sheet.returned": "最后一天",
    "fired.none": "看过的 {count} 条抽调，这条检查都没有意见。",
    "fired.more": "接着看",
  },
  {
    "sheet.save": "Export",
    "sheet.person": "Name",
    "sheet.home": "Home unit",
    "sheet.own-post": "Own post",
    "sheet.body": "Host",
    "sheet.post": "Post",
    "sheet.kind": "Kind",
    "sheet.mode": "Mode",
    "sheet.share": "Share (%)",
    "sheet.start": "From",
    "sheet.end": "To",
    "sheet.standing": "Standing",
    "sheet.returned": "Last day",
    "fired.none": "It has nothing to say of the {count} secondments looked at.",
    "fired.more": "Look further",
  },
);

type Dated = Pick<Secondment, "state" | "startOn" | "endOn">;

/** How it stands on a day, in words: “在岗，还有 12 天”. */
export function sayStanding(dated: Dated, today: Day, language: Language): string {
  const standing = standingOf(dated, today);
  return fill(standingNames[language][standing.kind], "days" in standing ? { days: standing.days } : {});
}
