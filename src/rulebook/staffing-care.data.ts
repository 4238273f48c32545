import type { RulebookEntry } from "./rulebook.model.ts";
import { staffingArticles as articles } from "./staffing-article.data.ts";

/** How a person who is lent is kept whole: STF-06 to STF-10. */

export const notTorn = {
  id: "STF-06",
  title: { zh: "一个人不拆得太碎", en: "Nobody is torn in pieces" },
  text: {
    zh: "同一个人同时所在的专班不宜过多，各处份额相加不超过全部工作时间。份额由数据库守住。",
    en: "One person is in few bodies at a time, and the shares add up to no more than the whole. The database holds the shares.",
  },
  articles: [articles.measuredLoad],
  severity: "fail",
  parameters: {
    bodies: {
      label: { zh: "同时所在的专班最多", en: "Most bodies at a time" },
      unit: { zh: "个", en: "bodies" },
      value: 2,
      min: 1,
      max: 20,
    },
  },
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "先从一个专班退出，或改为联络员，或另选他人。",
    en: "Leave one body first, become its liaison, or choose somebody else.",
  },
} as const satisfies RulebookEntry;

export const recordWhole = {
  id: "STF-07",
  title: { zh: "借用的要素写全", en: "Everything of the loan is written down" },
  text: {
    zh: "写明派出单位、用人方、名义、批准文号、起止日期、谁发工资、谁作年度考核、何时送交工作情况。",
    en: "Home unit, host, kind, approval number, start, end, who pays, who gives the annual grade, and when the fact sheet is due.",
  },
  articles: [articles.limitedLoans, articles.assessment, articles.homeAssesses],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "applies",
  remedy: { zh: "把缺的几项补上再发出。", en: "Fill in what is missing before it is sent." },
} as const satisfies RulebookEntry;

export const factSheetInTime = {
  id: "STF-08",
  title: { zh: "年度考核前送交工作情况", en: "The fact sheet comes before the annual grade" },
  text: {
    zh: "用人方在年度考核前把工作情况送到派出单位；优秀名额算在派出单位，不算在专班。",
    en: "The host delivers its fact sheet before the home unit's annual assessment; the quota of excellent grades counts at home, never at the task force.",
  },
  articles: [articles.homeAssesses],
  severity: "warn",
  parameters: {
    before: {
      label: { zh: "年度考核开始（月-日）", en: "Annual assessment begins (month-day)" },
      unit: null,
      value: "12-20",
    },
  },
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "把送交日期提前到年度考核开始之前。",
    en: "Set the day before the annual assessment begins.",
  },
} as const satisfies RulebookEntry;

export const powersByStaffing = {
  id: "STF-09",
  title: { zh: "编制身份与岗位权力相符", en: "Powers that fit the establishment" },
  text: {
    zh: "不是行政编制的人，不上审批、决定、执法的岗位。",
    en: "Who is not of the administrative establishment holds no post that approves, decides or enforces.",
  },
  articles: [articles.separateStaffing, articles.coolDown],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "把审批、决定、执法的职责交给行政编制人员，本人做辅助工作。",
    en: "Give approving, deciding and enforcing to somebody of the administrative establishment; this person assists.",
  },
} as const satisfies RulebookEntry;

export const noKinAbove = {
  id: "STF-10",
  title: { zh: "亲属回避", en: "No relative above" },
  text: {
    zh: "与专班领导有应回避的亲属关系的，不在其直接领导之下任职，也不管人、财、纪检、审计。由本人申报。",
    en: "Nobody stands directly under a relative, or handles people, money, discipline or audit where a relative leads. The person declares it.",
  },
  articles: [articles.kin],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "另选他人，或换到不受其领导的岗位。",
    en: "Choose somebody else, or a post under another leader.",
  },
} as const satisfies RulebookEntry;
