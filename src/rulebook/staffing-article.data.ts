import { day } from "../kernel/day.ts";
import type { Said } from "../kernel/schema.ts";
import { articles } from "./article.data.ts";
import type { Article } from "./rulebook.model.ts";

type Origin = Pick<Article, "measure" | "since" | "until" | "grade" | "covers" | "reach" | "link">;

const civilServants: Origin = {
  measure: { zh: "《中华人民共和国公务员法》（2018年修订）", en: "Civil Servants Law (2018)" },
  since: day("2019-06-01"),
  until: null,
  grade: "A",
  covers: true,
  reach: "nation",
  link: "https://flk.npc.gov.cn",
};

function reported(measure: Said, since: string, link: string): Origin {
  return { measure, since: day(since), until: null, grade: "C", covers: false, reach: "nation", link };
}

const reliefRules = reported(
  { zh: "《整治形式主义为基层减负若干规定》（2024年）", en: "Rules on relieving the grassroots (2024)" },
  "2024-08-06",
  "http://en.people.cn/n3/2024/0820/c90000-20208027.html",
);
const firstDocument = reported(
  { zh: "2024年中央一号文件", en: "Central No. 1 document of 2024" },
  "2024-01-01",
  "https://www.icbw.com.cn/thread-189855-1-85.html",
);
const qinghai: Origin = {
  measure: {
    zh: "青海省借调管理规定（转载，省份系推断）",
    en: "Qinghai rules on loans (repost; province inferred)",
  },
  since: null,
  until: null,
  grade: "C",
  covers: false,
  reach: "place",
  link: "http://hnz0974.com/forum.php?mod=viewthread&ordertype=2&tid=1505",
};
const ourReading: Origin = {
  measure: { zh: "本软件对公务员法的理解", en: "Our reading of the Civil Servants Law" },
  since: null,
  until: null,
  grade: "UNVERIFIED",
  covers: false,
  reach: "nation",
  link: null,
};

/** Articles on lending people, by the number of their row in the fact collection. */
export const staffingArticles = {
  noneFromBelow: {
    id: "F2.2",
    ...reliefRules,
    article: { zh: "第四部分", en: "part 4" },
    rule: {
      zh: "上级机关原则上不得从县级及以下单位借调干部。三处报道一致，未见原文。",
      en: "Higher organs in principle borrow nobody from county level and below. Three reports agree; the text itself was not seen.",
    },
  },
  limitedLoans: {
    id: "F2.3",
    ...reliefRules,
    link: "https://www.trendingonweibo.com/hotwords/china-cracks-cadre-secondments-boost-local-governance",
    article: { zh: "第四部分", en: "part 4" },
    rule: {
      zh: "从市级及以上借调须确有急需、控制数量、经过批准，一般不超过六个月，延期至多再六个月，事先征得原单位和本人同意；不得以工作专班、跟班学习、交流锻炼变相借调。",
      en: "Loans from city level and above only for urgent need, in limited number, with approval, normally six months and at most six more, with prior consent of home unit and person; task forces, shadowing and exchange may not disguise a loan.",
    },
  },
  noneFromTowns: {
    id: "F2.4",
    ...firstDocument,
    article: { zh: "有关乡镇减负的要求", en: "on relieving townships" },
    rule: {
      zh: "县级以上机关一般不得从乡镇借调工作人员。",
      en: "Organs of county level and above in general borrow nobody from townships.",
    },
  },
  coolDown: {
    id: "F2.6",
    ...qinghai,
    article: { zh: "期限与间隔", en: "on terms and intervals" },
    rule: {
      zh: "一般不超过六个月，累计不超过十二个月，期满前十个工作日重办手续；返回后两年内不再借调；非行政编制人员不上行政岗位。",
      en: "Normally six months, twelve in all, papers redone ten working days before the end; no second loan within two years of return; no one outside the administrative establishment on an administrative post.",
    },
  },
  notLent: {
    id: "F2.7",
    ...qinghai,
    link: "http://hzgwyw.com/guojiagongwuyuan/baokaozhidao/20171204/409.html",
    article: { zh: "不得借调的人员", en: "on who is not lent" },
    rule: {
      zh: "试用期内的新任领导、县乡领导班子成员、到岗不满两年的选调生、到单位不满三年的新录用人员、承担重大任务未完成的，不借调。",
      en: "Not lent: leaders on probation, leaders of counties and townships, selected graduates under two years on the post, recruits under three years in the unit, persons on a major task not yet finished.",
    },
  },
  disguised: {
    id: "F2.9",
    ...reported(
      { zh: "云南省有关通报（报道）", en: "Yunnan circular (press)" },
      "2024-01-01",
      "https://blob.wenxiaobai.com/article/1825ac27-3d56-5334-b686-030a62c0cdbc",
    ),
    reach: "place",
    article: { zh: "通报", en: "circular" },
    rule: {
      zh: "以一年期“挂职”变相借调的，被点名通报。",
      en: "A one-year “temporary post” that was a loan in disguise was named in public.",
    },
  },
  temporaryPost: {
    id: "2.2",
    ...civilServants,
    article: { zh: "第七十二条", en: "art. 72" },
    rule: {
      zh: "可以选派公务员挂职，承担重大工程、重点任务或者其他专项工作；挂职期间不改变与原机关的人事关系。",
      en: "Civil servants may be sent to a temporary post for major projects, key tasks or special work; their personnel relation with the home organ does not change.",
    },
  },
  assessment: {
    id: "F2.20",
    ...civilServants,
    article: { zh: "第三十六条至第三十九条", en: "art. 36–39" },
    rule: {
      zh: "年度考核由本人总结、主管领导提出建议、机关负责人或者授权的考核委员会确定等次。",
      en: "The annual grade rests on the person's summary and the line leader's proposal, and is decided by the head of the organ or its authorised committee.",
    },
  },
  homeAssesses: {
    id: "F2.21",
    ...ourReading,
    article: { zh: "由第三十六条至第三十九条推出", en: "drawn from art. 36–39" },
    rule: {
      zh: "年度等次由人事关系所在单位确定，用人方只提供事实。",
      en: "The annual grade is decided where the personnel relation is; the host only supplies facts.",
    },
  },
  kin: {
    id: "STF-10",
    ...civilServants,
    article: { zh: "第七十四条", en: "art. 74" },
    rule: {
      zh: "有夫妻、直系血亲、三代以内旁系血亲、近姻亲关系的，不得在同一机关担任双方直接隶属于同一领导人员或者有直接上下级领导关系的职务，也不得在其中一方担任领导职务的机关从事组织、人事、纪检、监察、审计、财务工作。",
      en: "Spouses, direct blood relations, collaterals within three generations and close in-laws may not stand under one another or directly under the same leader, nor do personnel, discipline, audit or finance work where a relative leads.",
    },
  },
  measuredLoad: {
    id: "M01",
    measure: { zh: "本软件的工作量算法", en: "This software's arithmetic of load" },
    article: { zh: "份额相加", en: "sum of shares" },
    rule: {
      zh: "一个人的工作时间只有一份；同时参加的专班越多，每个得到的越少。",
      en: "A person's working time is one whole; the more bodies share it, the less each gets.",
    },
    since: null,
    until: null,
    grade: "UNVERIFIED",
    covers: false,
    reach: "nation",
    link: null,
  },
  separateStaffing: {
    ...articles.noStaffing,
    id: "F1.8",
    article: { zh: "第十五条", en: "art. 15" },
    rule: {
      zh: "行政编制和事业编制不得混用、挤占、挪用。",
      en: "Administrative and institutional staffing may not be mixed, squeezed or diverted.",
    },
  },
} as const satisfies Record<string, Article>;
