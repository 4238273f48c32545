import type { BodySketch } from "./city.model.ts";

const officeOfGroup: BodySketch = {
  key: "yingshang-ban",
  jurisdiction: "lanchuan",
  regime: "deliberative_body",
  state: "running",
  authority: "shizhengfu",
  leadUnit: "fagai",
  officeUnit: "fagai",
  director: "gong-jingzhi",
  words: {
    name: "岚川市优化营商环境工作领导小组办公室",
    form: "office",
    purpose: "承担市优化营商环境工作领导小组日常工作，督促落实领导小组议定事项。",
    basis: { kind: "document", text: "《中共岚川市委办公室关于成立市优化营商环境工作领导小组的通知》" },
    ground: "local_key_task",
    necessity: "领导小组的办事机构，与领导小组同时设立。",
    trigger: { kind: "routine", reason: null },
  },
  paper: { kind: "formal_document", issuer: "中共岚川市委办公室", number: ["岚办字", 20], signed: -950 },
  mechanisms: { meetingCadence: "每月一次主任办公会", reportingCadence: "每月向领导小组报告" },
  leaders: [["主任", "head", "gong-jingzhi"]],
  members: ["guan-liqun", "mi-lan"],
  history: [
    ["drafted", -958, "guan-liqun"],
    ["submitted", -956, "gong-jingzhi"],
    ["approved", -952, "luo-chongan"],
    ["issued", -950, "zhu-xiaoman", "{number}"],
  ],
};

const merged: BodySketch = {
  key: "shenpi",
  jurisdiction: "lanchuan",
  regime: "work_arrangement",
  state: "merged",
  authority: "shizhengfu",
  leadUnit: "fagai",
  words: {
    name: "岚川市企业审批难题协调工作专班",
    form: "task_force",
    purpose: "协调解决企业在项目审批中遇到的跨部门难题。",
    basis: { kind: "decision", text: "市政府专题会议" },
    ground: "local_key_task",
    necessity: "行政审批窗口只受理，不协调部门之间的分歧。",
    trigger: { kind: "routine", reason: null },
    dissolution: "协调机制并入营商环境会办机制后终止。",
  },
  paper: { kind: "minutes", issuer: "岚川市人民政府", number: ["岚政阅", 9], signed: -420 },
  term: { text: "一年", start: -420, end: -55 },
  mechanisms: { meetingCadence: "每两周协调一次" },
  leaders: [["组长", "head", "mu-xiaolei"]],
  members: ["guan-liqun", "tan-qiushi", "xiang-lizhu"],
  history: [
    ["drafted", -428, "guan-liqun"],
    ["submitted", -426, "guan-liqun"],
    ["approved", -422, "teng-yunshan"],
    ["issued", -420, "xian-peishan", "{number}"],
    ["merged", -150, "teng-yunshan", "岚政阅：会办职能并入营商环境疑难问题会办工作专班。"],
  ],
};

/** Bodies that are there for what they are to others: an office of a leading group, and one that was merged. */
export const relatedBodies: readonly BodySketch[] = [officeOfGroup, merged];
