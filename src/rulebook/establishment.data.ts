import { articles } from "./article.data.ts";
import type { RulebookEntry } from "./rulebook.model.ts";

/** Whether a body may be founded at all: EST-01 to EST-05. The procedure is in establishment-procedure.data.ts. */

export const endStated = {
  id: "EST-01",
  title: { zh: "写明撤销的条件和期限", en: "The end is stated" },
  text: {
    zh: "为一定时期内的特定工作而设的机构，设立时就要写明到什么条件、最迟到哪一天撤销。",
    en: "A body for one task of limited time states, when it is set up, on which condition and by which day it ends.",
  },
  articles: [articles.condition],
  severity: "fail",
  parameters: {
    both: {
      label: { zh: "条件和期限都要写", en: "Both condition and term are needed" },
      unit: null,
      value: true,
    },
  },
  on: true,
  underArrangement: "good_practice",
  remedy: {
    zh: "补上一句，例如：“运行至某年某月某日，任务完成经验收后自行撤销”。",
    en: "Add one sentence: it runs until a day, and is abolished once its task is done and accepted.",
  },
} as const satisfies RulebookEntry;

export const necessityShown = {
  id: "EST-02",
  title: { zh: "说明为何现有机构办不了", en: "Existing bodies were examined" },
  text: {
    zh: "设立前要逐一看过现有机构和部门，说清为什么它们承担不了或协调不了。",
    en: "Before founding, existing bodies and departments are examined, with the reason why none can do or coordinate the work.",
  },
  articles: [articles.condition, articles.departmentCan],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "good_practice",
  remedy: {
    zh: "在设立请示里写明：看过哪些机构，各自差在哪里。",
    en: "Name in the request which bodies were examined and what each of them lacks.",
  },
} as const satisfies RulebookEntry;

export const noOverlap = {
  id: "EST-03",
  title: { zh: "不与现有机构重复", en: "No overlap with an existing body" },
  text: {
    zh: "名称或职责与本地现有专班、议事协调机构重复的，应并入，不另设。",
    en: "A body whose name or duty repeats an existing one is merged into it instead of being set up.",
  },
  articles: [articles.condition, articles.departmentCan, articles.gansuDuplicate, articles.hunanSize],
  severity: "fail",
  parameters: {
    nameSimilarity: {
      label: { zh: "名称相似到多少算可能重复", en: "Likeness of names that counts as a possible overlap" },
      unit: { zh: "0 至 1", en: "0 to 1" },
      value: 0.6,
      min: 0.3,
      max: 1,
    },
    dutySimilarity: {
      label: { zh: "职责相似到多少算可能重复", en: "Likeness of duties that counts as a possible overlap" },
      unit: { zh: "0 至 1", en: "0 to 1" },
      value: 0.5,
      min: 0.3,
      max: 1,
    },
  },
  on: true,
  underArrangement: "good_practice",
  remedy: {
    zh: "先问现有机构能否加上这项任务；确需另设的，写清两者的界线。",
    en: "Ask first whether the existing body can take the task on; if not, say where the line between the two runs.",
  },
} as const satisfies RulebookEntry;

export const levelAllows = {
  id: "EST-04",
  title: { zh: "本级可以设立", en: "The level may set it up" },
  text: {
    zh: "乡镇、街道不设议事协调机构；市县原则上不设，确需的须有四种情形之一并经批准；省级受总量控制。",
    en: "Townships set up no deliberative body; cities and counties in principle none, unless one of four grounds holds and it is approved; provinces have a quota.",
  },
  articles: [articles.byLevel, articles.grounds],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "silent",
  remedy: {
    zh: "选明设立依据属于哪种情形；乡镇可改为明确一名负责人和一个牵头站所，不另设机构。",
    en: "Say which of the four grounds applies; a township can name one person and one lead office instead of a body.",
  },
} as const satisfies RulebookEntry;

export const nothingOfItsOwn = {
  id: "EST-05",
  title: { zh: "不另设实体、编制、级别、印章、账户", en: "Nothing of its own" },
  text: {
    zh: "不单设办事机构，不定编制、职数和级别，不刻印章，不开账户；办公室设在某个部门是可以的。",
    en: "No office of its own, no posts, no rank, no seal, no account. An office kept by a department is fine.",
  },
  articles: [articles.noOffice, articles.noStaffing, articles.authorised, articles.linyiProcedure],
  severity: "fail",
  parameters: {},
  on: true,
  underArrangement: "good_practice",
  remedy: {
    zh: "删去这一句，改为由牵头部门承担日常工作，用其印章和账户。",
    en: "Strike the clause; the lead department does the daily work with its own staff, seal and account.",
  },
} as const satisfies RulebookEntry;
