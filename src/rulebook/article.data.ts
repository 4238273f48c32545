import { day } from "../kernel/day.ts";
import type { Said } from "../kernel/schema.ts";
import type { Article } from "./rulebook.model.ts";

const order486: Pick<Article, "measure" | "since" | "until" | "grade" | "covers" | "reach" | "link"> = {
  measure: {
    zh: "《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）",
    en: "Regulations on Bodies and Staffing of Local Governments (State Council Order 486)",
  },
  since: day("2007-05-01"),
  until: null,
  grade: "A",
  covers: true,
  reach: "nation",
  link: "http://xzfg.moj.gov.cn",
};

/** Issuer and date are not verified; `since` is the day an official site posted it. */
const localMeasure: typeof order486 = {
  measure: {
    zh: "《地方议事协调机构管理办法（试行）》",
    en: "Trial Measure on Local Deliberative and Coordinating Bodies",
  },
  since: day("2025-09-01"),
  until: null,
  grade: "B",
  covers: true,
  reach: "nation",
  link: "http://maiji.gsjgbz.gov.cn/mj_fzgz/202509/t20250901_243437.html",
};

function placeMeasure(measure: Said, since: string | null, link: string): typeof order486 {
  return {
    measure,
    since: since === null ? null : day(since),
    until: null,
    grade: "B",
    covers: true,
    reach: "place",
    link,
  };
}

const gansu = placeMeasure(
  {
    zh: "甘肃省议事协调机构管理办法",
    en: "Gansu measure on deliberative bodies",
  },
  "2024-08-16",
  "http://suzhou.gsjgbz.gov.cn/szq_fzgz/202408/t20240816_240003.html",
);
const hunan = placeMeasure(
  { zh: "湖南省议事协调机构管理办法", en: "Hunan measure on deliberative bodies" },
  "2022-06-09",
  "http://hunanbb.gov.cn/hunanbb/cxgl/ysxtjggl/202206/t20220609_25442366.html",
);
const linyi = placeMeasure(
  {
    zh: "临沂市议事协调机构管理规定（办字〔2023〕5号）",
    en: "Linyi rules on deliberative bodies (2023, no. 5)",
  },
  null,
  "http://lybb.gov.cn/info/1007/12795.htm",
);

/** Articles by the number of their row in the fact collection. */
export const articles = {
  condition: {
    id: "F1.3",
    ...order486,
    article: { zh: "第十一条", en: "art. 11" },
    rule: {
      zh: "现有机构能承担或能协调解决的，不另设；为一定时期内的特定工作而设的，要写明撤销的条件和期限。",
      en: "None is set up where an existing one can do or coordinate the work; one for a task of limited time states condition and term of its abolition.",
    },
  },
  noOffice: {
    id: "F1.4",
    ...order486,
    article: { zh: "第十二条", en: "art. 12" },
    rule: {
      zh: "县级以上议事协调机构不单设办事机构，具体工作由有关机构承担。",
      en: "At county level and above it has no office of its own; a competent organ does the work.",
    },
  },
  noStaffing: {
    id: "F1.5",
    ...order486,
    article: { zh: "第十九条", en: "art. 19" },
    rule: {
      zh: "议事协调机构不单独确定编制，所需编制由承担具体工作的机构解决。",
      en: "It has no staffing of its own; posts come from the organ that does the work.",
    },
  },
  authorised: {
    id: "F1.6",
    ...order486,
    article: { zh: "第六条", en: "art. 6" },
    rule: {
      zh: "机构须按程序设立；擅自设立的不得核拨或挪用财政资金。",
      en: "Bodies are set up by procedure only; an unauthorised one gets no fiscal money, directly or diverted.",
    },
  },
  noMatching: {
    id: "F1.7",
    ...order486,
    article: { zh: "第七条", en: "art. 7" },
    rule: {
      zh: "上级部门不得要求下级设立与其业务对口的机构。",
      en: "A higher department may not demand a matching body below.",
    },
  },
  byLevel: {
    id: "F1.11",
    ...localMeasure,
    article: { zh: "第四条", en: "art. 4" },
    rule: {
      zh: "不层层对口设立；省级总量限额管理；市县原则上不设；乡镇、街道不设。",
      en: "No copying layer by layer; quota for provinces; cities and counties in principle none; townships none.",
    },
  },
  grounds: {
    id: "F1.12",
    ...localMeasure,
    article: { zh: "第五条", en: "art. 5" },
    rule: {
      zh: "设立须有四种情形之一：中央或法规明确要求；与中央对应且确需；应急指挥、军地协调、维护稳定；地方重点任务确需。",
      en: "One of four grounds: explicit central or legal demand; a needed counterpart of a central body; emergency command, military-local coordination, stability; a local key task that really needs it.",
    },
  },
  departmentCan: {
    id: "F1.13",
    ...localMeasure,
    article: { zh: "第六条第一项", en: "art. 6(1)" },
    rule: {
      zh: "属于部门职责或部门能够完成的，不设。",
      en: "Not set up for work that belongs to a department or that one can do.",
    },
  },
  gansuDuplicate: {
    id: "F1.14",
    ...gansu,
    article: { zh: "第二条、第六条", en: "art. 2, 6" },
    rule: {
      zh: "工作专班视同议事协调机构；部门能办或与现有机构重复的，不设。",
      en: "A task force counts as a deliberative body; excluded where a department can do it or where it duplicates one.",
    },
  },
  hunanSize: {
    id: "F1.16",
    ...hunan,
    article: { zh: "第五条至第九条", en: "art. 5-9" },
    rule: {
      zh: "负责人一名、副职一至二名；成员单位限额；重复的不设；不要求下级对口设立。",
      en: "One head, one or two deputies; a cap on member units; no duplicates; no matching bodies.",
    },
  },
  linyiProcedure: {
    id: "F1.18",
    ...linyi,
    article: { zh: "全文要点", en: "main points" },
    rule: {
      zh: "申请、受理、编办审核、批准四步；一正一至二副；一个月内报备工作规则；不设实体办公室、不定级别、不核编制和职数、不刻印章、未经批准不向下级党政机关发指令性文件。",
      en: "Four steps: apply, accept, staffing review, approve; one head, one or two deputies; working rules filed within a month; no office, rank, posts or seal; no directive papers to lower party and government organs without approval.",
    },
  },
  burden: {
    id: "F1.22",
    measure: {
      zh: "《整治形式主义为基层减负若干规定》",
      en: "Rules against formalism, to lighten the load of the grass roots",
    },
    article: { zh: "第六部分", en: "part 6" },
    rule: {
      zh: "规范强加给基层的工作机制和挂牌。",
      en: "Restrains mechanisms and plaques imposed on the grass roots.",
    },
    since: day("2024-08-06"),
    until: null,
    grade: "C",
    covers: false,
    reach: "nation",
    link: null,
  },
} as const satisfies Record<string, Article>;
