import type { BodySketch } from "./city.model.ts";

const hundredDays: BodySketch = {
  key: "zhaoshang",
  jurisdiction: "lanchuan",
  regime: "deliberative_body",
  state: "running",
  authority: "shizhengfu",
  leadUnit: "shangwu",
  officeUnit: "shangwu",
  director: "fang-letian",
  words: {
    name: "岚川市招商引资百日攻坚工作专班",
    form: "task_force",
    purpose: "集中一百天时间，推动在谈重点项目签约、签约项目注册、注册项目开工。",
    basis: { kind: "decision", text: "市委常委会第十八次会议精神" },
    ground: "local_key_task",
    necessity: null,
    trigger: { kind: "routine", reason: "招商引资属常态工作，限期攻坚" },
    dissolution: "攻坚期满自行撤销，未办结事项移交市商务局。",
    budget: null,
  },
  paper: {
    kind: "formal_document",
    issuer: "岚川市人民政府办公室",
    number: ["岚政办发", 41],
    signed: -91,
  },
  term: { text: "自{start}起，集中攻坚100天", start: -91, end: 9 },
  mechanisms: {
    meetingCadence: "每周五调度",
    reportingCadence: "每日一报",
    fulltime: true,
    inspection: true,
  },
  leaders: [
    ["组长", "head", "yu-liheng"],
    ["常务副组长", "executive_deputy", "he-qiping"],
    ["副组长", "deputy", "ji-yunfan"],
    ["副组长", "deputy", "yuchi-min"],
    ["副组长", "deputy", "tong-zhenhai"],
  ],
  members: [
    "song-sian",
    "gong-jingzhi",
    "fu-guodong",
    "wu-yongkang",
    "shangguan-yunzhou",
    "bao-qingyuan",
    "zhuo-wentao",
    "tan-qiming",
    "long-desheng",
    "gu-jianye",
    "qiu-shichang",
    "zuo-zongyuan",
  ],
  groups: [
    {
      name: "长三角驻点组",
      lead: "fang-letian",
      duty: "驻点联系重点企业总部，每周走访不少于8家。",
      units: ["shangwu", "zone-touzi"],
    },
    {
      name: "粤港澳驻点组",
      lead: "nie-xiaoqian",
      duty: "对接电子信息转移项目。",
      units: ["shangwu", "lintang"],
    },
    {
      name: "要素保障组",
      lead: "shangguan-yunzhou",
      duty: "用地、环评、用能指标一事一议。",
      units: ["ziran", "shengtai", "gongdian"],
    },
  ],
  targets: [
    ["签约5亿元以上项目20个（起始时7个）", 9],
    ["签约项目注册率由46%提高到80%", 9],
  ],
  history: [
    ["drafted", -102, "nie-xiaoqian"],
    ["submitted", -99, "song-sian"],
    ["approved", -94, "teng-yunshan"],
    ["issued", -91, "xian-peishan", "{number}"],
  ],
};

const projectLand: BodySketch = {
  key: "yongdi",
  jurisdiction: "zone",
  regime: "work_arrangement",
  state: "submitted",
  authority: "zone",
  leadUnit: "zone-guijian",
  officeUnit: "zone-guijian",
  words: {
    name: "岚川经济技术开发区重点项目用地保障工作专班",
    form: "task_force",
    purpose: "盘活批而未供和低效用地，保障年度重点项目如期落地。",
    basis: { kind: "document", text: "《岚川市低效用地再开发三年行动方案》" },
    ground: "local_key_task",
    necessity: "市级低效用地再开发领导小组负责全市统筹，不处理经开区单宗地块的腾退和供应时序。",
    trigger: { kind: "routine", reason: null },
    dissolution: "清单内地块全部供应后撤销。",
    budget: "不安排专项经费。",
  },
  term: { text: "工作期限一年，至{end}", end: 365 },
  mechanisms: { meetingCadence: "每周一次", reportingCadence: "每月一次" },
  leaders: [
    ["组长", "head", "qiu-guodong"],
    ["副组长", "deputy", "bao-jianzhong"],
  ],
  members: ["you-liqun", "yan-zhitong", "shao-wentao", "zhong-shuisheng"],
  groups: [
    {
      name: "腾退组",
      lead: "you-liqun",
      duty: "与原使用单位协商腾退补偿。",
      units: ["zone-guijian", "hebu"],
    },
    { name: "供应组", lead: "yan-zhitong", duty: "组织标准地出让。", units: ["ziran", "zone-touzi"] },
  ],
  targets: [["消化批而未供土地1260亩（现存2140亩）", 200]],
  history: [
    ["drafted", -8, "you-liqun"],
    ["submitted", -3, "bao-jianzhong"],
  ],
};

const lowAltitude: BodySketch = {
  key: "dikong",
  jurisdiction: "lanchuan",
  regime: "deliberative_body",
  state: "submitted",
  authority: "shizhengfu",
  leadUnit: "fagai",
  officeUnit: "fagai",
  director: "qiu-zhenyu",
  words: {
    name: "岚川市低空经济发展工作专班",
    form: "task_force",
    purpose: "统筹低空航线、起降点和应用场景，培育低空物流和巡检服务。",
    basis: { kind: "document", text: "省低空经济高质量发展实施意见" },
    ground: "central_deployment",
    necessity: "市交通运输局只负责通用航空管理，产业、空域协调和场景开放没有牵头单位。",
    trigger: { kind: "routine", reason: "新产业培育" },
  },
  term: { text: "暂定两年，至{end}", end: 720 },
  mechanisms: { meetingCadence: "每季度一次" },
  leaders: [
    ["组长", "head", "he-qiping"],
    ["副组长", "deputy", "ji-yunfan"],
    ["副组长", "deputy", "gong-jingzhi"],
  ],
  members: ["fu-guodong", "zhong-weiye", "wu-yongkang", "lei-jinsong", "zhuo-wentao", "feng-xiaonan"],
  history: [
    ["drafted", -16, "qiu-zhenyu"],
    ["submitted", -10, "gong-jingzhi"],
  ],
};

/** Drives for projects, land and new industries. */
export const projectBodies: readonly BodySketch[] = [hundredDays, projectLand, lowAltitude];
