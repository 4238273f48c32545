import type { BodySketch } from "./city.model.ts";

/** What never came to run, and what ran on a word that nobody made good. */

const rejected: BodySketch = {
  key: "xieyin",
  jurisdiction: "lanchuan",
  regime: "work_arrangement",
  state: "rejected",
  authority: "shizhengfu",
  leadUnit: "fagai",
  words: {
    name: "岚川市会展经济推进工作专班",
    form: "task_force",
    purpose: "统筹全市展会招揽和场馆使用。",
    basis: { kind: "approval", text: "经市政府分管领导同意" },
    ground: "local_key_task",
    necessity: null,
    trigger: { kind: "routine", reason: null },
  },
  leaders: [["组长", "head", "mu-xiaolei"]],
  members: ["guan-liqun", "tan-qiushi"],
  history: [
    ["drafted", -48, "chi-xinghe"],
    ["submitted", -46, "chi-xinghe"],
    ["rejected", -41, "qu-xiaoyang", "职责在商务部门三定规定之内，由部门牵头即可，不另设专班。"],
  ],
};

const discarded: BodySketch = {
  key: "yejian",
  jurisdiction: "lanchuan",
  regime: "work_arrangement",
  state: "discarded",
  authority: "shizhengfu",
  leadUnit: "fagai",
  words: {
    name: "岚川市夜间消费街区建设工作专班",
    form: "task_force",
    purpose: "推进两条夜间消费街区的改造和业态引进。",
    basis: { kind: "none", text: null },
    ground: null,
    necessity: null,
    trigger: { kind: "routine", reason: null },
  },
  leaders: [["组长", "head", "mu-xiaolei"]],
  history: [
    ["drafted", -33, "chi-xinghe"],
    ["discarded", -30, "chi-xinghe", "改由现有营商环境专班承担。"],
  ],
};

const lapsed: BodySketch = {
  key: "bingxue",
  jurisdiction: "yanxi",
  regime: "deliberative_body",
  state: "lapsed",
  authority: "yanxi",
  leadUnit: "yanxi",
  words: {
    name: "砚溪县低温冰冻保供应急指挥部",
    form: "headquarters",
    purpose: "保障低温冰冻期间的供水供电和道路通行。",
    basis: { kind: "none", text: null },
    ground: "emergency_command",
    necessity: null,
    trigger: { kind: "emergency", reason: "低温冰冻灾害" },
  },
  paper: { kind: "oral", issuer: "砚溪县人民政府", signed: -290 },
  word: {
    ...{ saidBy: "long-desheng", saidOn: -290, how: "phone", days: 30 },
    ...{ witness: "县政府值班室电话记录", reason: "道路结冰、两个乡镇停电，须当晚组织抢修。" },
  },
  leaders: [["指挥长", "head", "long-desheng"]],
  members: ["ji-yonglin", "qin-yonggui"],
  history: [
    ["founded_by_word", -290, "ji-yonglin", "道路结冰、两个乡镇停电，须当晚组织抢修。"],
    ["lapsed", -259, "ji-yonglin"],
  ],
};

export const endedBodies: readonly BodySketch[] = [rejected, discarded, lapsed];
