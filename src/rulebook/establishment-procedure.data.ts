import { articles } from "./article.data.ts";
import type { RulebookEntry } from "./rulebook.model.ts";

/** How a body is founded and how it then speaks: EST-06 to EST-10. */

export const noMatchingBodies = {
  id: "EST-06",
  title: { zh: "不要求下级对口设立", en: "No matching bodies below" },
  text: {
    zh: "不得要求下级政府设立对口的专班、领导小组或机构。",
    en: "Lower governments may not be told to set up a matching task force, group or body.",
  },
  articles: [articles.noMatching, articles.byLevel, articles.burden],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "改为请下级明确一名联系人或牵头部门，机构由其自定。",
    en: "Ask the lower level for one contact or lead department, and leave its bodies to it.",
  },
} as const satisfies RulebookEntry;

export const approvalRecorded = {
  id: "EST-07",
  title: { zh: "审批路径有记录", en: "The way of approval is recorded" },
  text: {
    zh: "申请部门、党政办公室、编办、批准机关各环节及日期要有记录；不得口头设立。",
    en: "Applicant, party or government office, staffing office and approving organ are recorded with dates; a body is never set up by word of mouth.",
  },
  articles: [articles.authorised, articles.linyiProcedure],
  severity: "fail",
  parameters: {
    staffingReview: {
      label: { zh: "须经编办审核", en: "The staffing office reviews" },
      unit: null,
      value: true,
    },
    daysToRegularise: {
      label: { zh: "应急先行组建后补办手续的期限", en: "Founded by word, to be regularised within" },
      unit: { zh: "天", en: "days" },
      value: 30,
      min: 1,
      max: 180,
    },
  },
  on: true,
  underArrangement: "silent",
  remedy: {
    zh: "补上缺的环节和日期；口头设立的，限期补发文件。",
    en: "Add the missing stations and days; what was founded by word of mouth gets its paper by a set day.",
  },
} as const satisfies RulebookEntry;

export const fewHeads = {
  id: "EST-08",
  title: { zh: "一正一至二副", en: "One head, few deputies" },
  text: {
    zh: "负责人一名，副职一至二名；人多则责任散。",
    en: "One head and one or two deputies; many of them blur who answers.",
  },
  articles: [articles.hunanSize, articles.linyiProcedure],
  severity: "warn",
  parameters: {
    maxHeads: {
      label: { zh: "正职上限", en: "Heads at most" },
      unit: { zh: "名", en: "persons" },
      value: 1,
      min: 1,
      max: 10,
    },
    maxDeputies: {
      label: { zh: "副职上限", en: "Deputies at most" },
      unit: { zh: "名", en: "persons" },
      value: 2,
      min: 0,
      max: 20,
    },
  },
  on: true,
  underArrangement: "silent",
  remedy: {
    zh: "只留真正主持的一人和分工明确的副职，其余列为成员。",
    en: "Keep the one who presides and the deputies with a duty; list the others as members.",
  },
} as const satisfies RulebookEntry;

export const rulesFiled = {
  id: "EST-09",
  title: { zh: "一个月内报备工作规则", en: "Working rules filed within a month" },
  text: {
    zh: "设立后一个月内制定工作规则，报编办备案。",
    en: "Working rules are written within a month of set-up and filed with the staffing office.",
  },
  articles: [articles.linyiProcedure],
  severity: "warn",
  parameters: {
    days: {
      label: { zh: "报备期限", en: "Days to file" },
      unit: { zh: "天", en: "days" },
      value: 30,
      min: 1,
      max: 365,
    },
  },
  on: true,
  underArrangement: "silent",
  remedy: { zh: "拟定工作规则并送编办备案。", en: "Write the working rules and file them." },
} as const satisfies RulebookEntry;

export const noDirectives = {
  id: "EST-10",
  title: { zh: "不以自己名义向下级发指令", en: "No directives of its own to lower levels" },
  text: {
    zh: "专班和议事协调机构不以自己的名义向下级党委、政府发指令性文件。",
    en: "A task force or deliberative body issues no directive paper in its own name to lower party or government organs.",
  },
  articles: [articles.linyiProcedure],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "applies",
  remedy: {
    zh: "改由党委或政府办公室印发，或者用函。",
    en: "Have the party or government office issue it, or write a letter (函) instead.",
  },
} as const satisfies RulebookEntry;
