import type { RulebookEntry } from "./rulebook.model.ts";
import { staffingArticles as articles } from "./staffing-article.data.ts";

/** Whether and for how long a person may be lent: STF-01 to STF-05. The rest is in staffing-care.data.ts. */

const months = { zh: "个月", en: "months" };

export const levelLends = {
  id: "STF-01",
  title: { zh: "不从下级借人", en: "Nobody is drawn from below" },
  text: {
    zh: "上级不得从县级及以下单位借人；确需的，先由有权机关批准，写明批准机关、文号和日期，再发出请求。",
    en: "A higher level borrows nobody from county level and below; where it must, the competent organ approves first, and organ, number and day are recorded before the request goes out.",
  },
  articles: [articles.noneFromBelow, articles.noneFromTowns],
  severity: "warn",
  parameters: {
    fromShare: {
      label: { zh: "占用工作时间到多少算借人", en: "Share of working time from which it counts as a loan" },
      unit: { zh: "0 至 1", en: "0 to 1" },
      value: 0.4,
      min: 0,
      max: 1,
    },
  },
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "改从同级或上级单位选人；或先报有权机关批准，把批准的文号、机关和日期填上。",
    en: "Choose somebody of the same or a higher level; or have the competent organ approve, and enter its number, name and day.",
  },
} as const satisfies RulebookEntry;

export const termLimited = {
  id: "STF-02",
  title: { zh: "借用有期限", en: "A loan has a limit" },
  text: {
    zh: "一般不超过六个月；延期须原单位和本人再次同意，累计不超过十二个月。",
    en: "Normally six months; an extension needs the consent of unit and person again, and no more than twelve months in all.",
  },
  articles: [articles.limitedLoans, articles.coolDown],
  severity: "fail",
  parameters: {
    months: {
      label: { zh: "一次最长", en: "Longest at a time" },
      unit: months,
      value: 6,
      min: 1,
      max: 36,
    },
    totalMonths: {
      label: { zh: "连同延期最长", en: "Longest with extensions" },
      unit: months,
      value: 12,
      min: 1,
      max: 60,
    },
  },
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "缩短期限；任务确实更长的，到期前换人，或由有权机关另行批准。",
    en: "Shorten it; if the task is longer, let somebody else follow, or have the competent organ approve.",
  },
} as const satisfies RulebookEntry;

export const noDisguise = {
  id: "STF-03",
  title: { zh: "不以别的名义变相借人", en: "No loan under another name" },
  text: {
    zh: "抽调、跟班学习、挂职而实际全脱产在用人方工作的，按借调的各项限制办。",
    en: "Drawn, shadowing or on a temporary post, but in fact full-time at the host: every limit of a loan applies.",
  },
  articles: [articles.limitedLoans, articles.temporaryPost, articles.disguised],
  severity: "warn",
  parameters: {},
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "如实写成借调，按借调办手续；或改为不脱产。",
    en: "Call it a loan and follow its procedure; or leave the person at the home desk for part of the time.",
  },
} as const satisfies RulebookEntry;

export const coolDown = {
  id: "STF-04",
  title: { zh: "返回有记录，再借有间隔", en: "A recorded return, and time between two loans" },
  text: {
    zh: "上一次借用要有返回记录；返回后两年内一般不再借。",
    en: "The last loan has a recorded return; normally no other within two years.",
  },
  articles: [articles.coolDown],
  severity: "warn",
  parameters: {
    months: {
      label: { zh: "两次借用之间至少", en: "Least time between two loans" },
      unit: months,
      value: 24,
      min: 0,
      max: 60,
    },
    noticeDays: {
      label: { zh: "召回提前几天通知", en: "Notice before a recall" },
      unit: { zh: "个工作日", en: "working days" },
      value: 5,
      min: 0,
      max: 60,
    },
  },
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "先把上一次的返回确认完；或另选他人。",
    en: "Confirm the last return first; or choose somebody else.",
  },
} as const satisfies RulebookEntry;

export const fitToLend = {
  id: "STF-05",
  title: { zh: "不属于不宜借出的人员", en: "Nobody who should not be lent" },
  text: {
    zh: "试用期内、到岗年限不够、县乡领导班子成员、手上重大任务未完成的，不宜借出。由派出单位答复。",
    en: "Not on probation, long enough on the post, no leader of county or township, no major task unfinished. The home unit answers.",
  },
  articles: [articles.notLent],
  severity: "warn",
  parameters: {},
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "由派出单位另荐他人，或推迟起始日期。",
    en: "Let the home unit offer somebody else, or begin later.",
  },
} as const satisfies RulebookEntry;
