import type { Power } from "../staffing/secondment.model.ts";

/** A post of a body: who holds it and since how many days, or nobody. */
export type PostSketch = {
  readonly body: string;
  readonly name: string;
  readonly duty: string;
  readonly powers: readonly Power[];
  readonly training: readonly string[];
  readonly holder: readonly [person: string, days: number] | null;
};

/** Two bodies with fixed posts and fixed duties, one post still open. */
export const cityPosts: readonly PostSketch[] = [
  {
    body: "yingshang",
    name: "会办秘书岗",
    duty: "收集疑难问题，排定会办日程，记录会办结果并跟踪到办结。",
    powers: [],
    training: ["营商环境政策专题"],
    holder: ["mi-lan", 55],
  },
  {
    body: "yingshang",
    name: "事项审核岗",
    duty: "审核会办意见是否于法有据，提出修改建议。",
    powers: ["approve"],
    training: ["合法性审查实务", "营商环境政策专题"],
    holder: ["tan-qiushi", 120],
  },
  {
    body: "yingshang",
    name: "企业联络岗",
    duty: "联系反映问题的企业，告知办理进度，回访满意情况。",
    powers: [],
    training: [],
    holder: null,
  },
  {
    body: "xincheng",
    name: "资金统筹岗",
    duty: "编制建设资金计划，核对每月拨付。",
    powers: ["money"],
    training: ["财政资金监管"],
    holder: ["liao-chunmei", 100],
  },
  {
    body: "xincheng",
    name: "征迁协调岗",
    duty: "协调征收补偿和安置，按周报告进度。",
    powers: [],
    training: ["土地征收程序"],
    holder: ["yi-xiaochuan", 90],
  },
  {
    body: "xincheng",
    name: "质量监督岗",
    duty: "巡查在建工程质量，发现问题开出整改单并复查。",
    powers: ["enforce"],
    training: ["工程质量监督"],
    holder: ["kang-lijun", 60],
  },
];

/** Courses done: person, course, days ago. */
export const cityTraining: readonly (readonly [person: string, course: string, days: number])[] = [
  ["mi-lan", "营商环境政策专题", 70],
  ["tan-qiushi", "营商环境政策专题", 200],
  ["liao-chunmei", "财政资金监管", 130],
  ["kang-lijun", "工程质量监督", 300],
];

/** The person a unit names for a body. */
export const cityLiaisons: readonly (readonly [body: string, person: string])[] = [
  ["yingshang", "bai-yiwei"],
  ["yingshang", "guan-liqun"],
  ["yingshang", "shan-xiaowen"],
  ["xincheng", "kuang-zhengyi"],
  ["xincheng", "zhan-yu"],
];

/** What the experts of the pool are asked for. */
export const cityFields: readonly (readonly [person: string, ...fields: string[]])[] = [
  ["zhuge-mingli", "高端装备", "智能制造"],
  ["jin-meishan", "数据要素", "人工智能应用"],
  ["wurina", "公共政策评估", "营商环境"],
  ["ouyang-zhengwen", "行政法", "合法性审查"],
];
