import { type Catalog, catalog, fill } from "../kernel/messages.ts";
import type { Language } from "../kernel/schema.ts";
import type { BodyState } from "./body.model.ts";
import type { Station, TermLeft } from "./life.rules.ts";

export const stateNames: Catalog<BodyState> = catalog(
  {
    draft: "草案",
    submitted: "待审批",
    returned: "已退回",
    rejected: "未批准",
    running: "运行中",
    suspended: "已暂停",
    merged: "已合并",
    winding_up: "收尾中",
    dissolved: "已撤销",
    archived: "已归档",
    discarded: "已放弃",
    lapsed: "已失效",
  },
  {
    draft: "Draft",
    submitted: "Submitted",
    returned: "Returned",
    rejected: "Rejected",
    running: "Running",
    suspended: "Suspended",
    merged: "Merged",
    winding_up: "Winding up",
    dissolved: "Dissolved",
    archived: "Archived",
    discarded: "Discarded",
    lapsed: "Lapsed",
  },
);

export const stationNames: Catalog<Station["kind"]> = catalog(
  {
    drafted: "起草",
    submitted: "提交审批",
    withdrawn: "撤回",
    returned: "退回",
    discarded: "放弃",
    approved: "批准设立",
    founded_by_word: "口头设立",
    regularised: "补办批准",
    rejected: "未批准",
    lapsed: "失效",
    merged: "并入",
    issued: "发文设立",
    amended: "调整",
    extended: "延期",
    suspended: "暂停",
    resumed: "恢复",
    wind_up_started: "开始收尾",
    dissolved: "撤销",
    archived: "归档",
    term_end: "期满",
    regularise_by: "补办期限",
    now: "今天",
  },
  {
    drafted: "Drafted",
    submitted: "Submitted",
    withdrawn: "Withdrawn",
    returned: "Returned",
    discarded: "Discarded",
    approved: "Founded",
    founded_by_word: "Founded by word",
    regularised: "Regularised",
    rejected: "Rejected",
    lapsed: "Lapsed",
    merged: "Merged",
    issued: "Founded by paper",
    amended: "Amended",
    extended: "Extended",
    suspended: "Suspended",
    resumed: "Resumed",
    wind_up_started: "Winding up",
    dissolved: "Dissolved",
    archived: "Archived",
    term_end: "Term ends",
    regularise_by: "Regularise by",
    now: "Today",
  },
);

const termSentences: Catalog<TermLeft["kind"]> = catalog(
  {
    left: "还有 {days} 天",
    ending: "还有 {days} 天",
    over: "逾期 {days} 天",
    today: "今天到期",
    planned: "至 {end}",
    open: "未定期限",
    ended: "—",
  },
  {
    left: "{days} days left",
    ending: "{days} days left",
    over: "{days} days overdue",
    today: "ends today",
    planned: "until {end}",
    open: "no end stated",
    ended: "—",
  },
);

/** The term in words: 还有 38 天, 逾期 12 天, 未定期限. */
export function sayTerm(left: TermLeft, language: Language): string {
  const { kind, ...facts } = left;
  const isOneDay = language === "en" && "days" in left && left.days === 1;
  const sentence = fill(termSentences[language][kind], facts);
  return isOneDay ? sentence.replace("1 days", "1 day") : sentence;
}
