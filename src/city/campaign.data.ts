import type { Proposal } from "../campaign/campaign.model.ts";

/** A clean-up as we write it: bodies and people by key, days as offsets from today. */
export type CampaignSketch = {
  readonly name: string;
  readonly jurisdiction: string;
  readonly ground: string;
  readonly opened: number;
  readonly until: number;
  /** Null while it is under way. */
  readonly closed: number | null;
  readonly openedBy: string;
  readonly items: readonly ItemSketch[];
};

type ItemSketch = {
  readonly body: string;
  readonly proposal?: {
    readonly kind: Proposal;
    readonly reason: string;
    readonly by: string;
    readonly on: number;
  };
  readonly decision?: {
    readonly kind: "agreed" | "returned";
    readonly note: string;
    readonly by: string;
    readonly on: number;
  };
};

const staffing = "qu-xiaoyang";
const approver = "teng-yunshan";
const office = "chi-xinghe";

/** One clean-up that is over, whose bodies have ended since, and one in the middle of its work. */
export const cityCampaigns: readonly CampaignSketch[] = [
  {
    name: "岚川市第一轮议事协调机构清理规范",
    jurisdiction: "lanchuan",
    ground: "市委机构编制委员会会议议定",
    opened: -420,
    until: -390,
    closed: -396,
    openedBy: staffing,
    items: [
      {
        body: "lenglian",
        proposal: { kind: "abolish", reason: "进口冷链食品疫情防控任务已经结束。", by: staffing, on: -412 },
        decision: { kind: "agreed", note: "同意撤销，资料移交镇应急办。", by: approver, on: -405 },
      },
      {
        body: "ranqi",
        proposal: { kind: "abolish", reason: "专项整治期满，转入日常监管。", by: staffing, on: -412 },
        decision: { kind: "agreed", note: "同意。", by: approver, on: -405 },
      },
      {
        body: "qianxin",
        proposal: { kind: "keep", reason: "根治欠薪须多部门长期会商。", by: staffing, on: -411 },
        decision: { kind: "agreed", note: "同意保留，每年报一次运行情况。", by: approver, on: -405 },
      },
    ],
  },
  {
    name: "岚川市第二轮工作专班清理规范",
    jurisdiction: "lanchuan",
    ground: "市政府常务会议关于规范工作专班的决定",
    opened: -12,
    until: 18,
    closed: null,
    openedBy: staffing,
    items: [
      {
        body: "yingshang",
        proposal: {
          kind: "abolish",
          reason: "与优化营商环境工作领导小组职责相近，日常会办可由领导小组办公室承担。",
          by: staffing,
          on: -6,
        },
      },
      {
        body: "yanglao",
        proposal: {
          kind: "keep",
          reason: "养老服务须多部门会商，建议补写终止条件后保留。",
          by: office,
          on: -7,
        },
        decision: { kind: "agreed", note: "同意保留，补写终止条件。", by: approver, on: -3 },
      },
      {
        body: "chengxiang",
        proposal: { kind: "keep", reason: "任务尚未完成。", by: staffing, on: -8 },
        decision: { kind: "returned", note: "请写明完成时限，再议去留。", by: approver, on: -4 },
      },
      { body: "wenjiuye" },
    ],
  },
];

/** A view of the register, shared by a person with the office of a place, both by key. */
export type ViewSketch = {
  readonly by: string;
  readonly name: string;
  readonly search: string;
  readonly sharedIn: string;
};

/** Views of the register that the staffing office shares with the whole city. */
export const cityViews: readonly ViewSketch[] = [
  {
    by: staffing,
    name: "编办：到期清单",
    search:
      "?term=overdue&order=term&direction=asc&columns=term&columns=lead_unit&columns=head&columns=doc_no&columns=place",
    sharedIn: "lanchuan",
  },
  {
    by: staffing,
    name: "编办：依据核查",
    search: "?state=running&columns=basis&columns=issuer&columns=doc_no&columns=founded&columns=dissolution",
    sharedIn: "lanchuan",
  },
];
