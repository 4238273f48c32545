import type { RelationKind } from "../body/relation/relation.model.ts";

/** How bodies of the city stand to one another, by their keys; days from today. */
export type CityRelation = {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  readonly paper: string;
  readonly since: number;
};

export const cityRelations: readonly CityRelation[] = [
  {
    kind: "office_of",
    from: "yingshang-ban",
    to: "yingshang-zu",
    paper: "中共岚川市委办公室关于成立市优化营商环境工作领导小组的通知",
    since: -950,
  },
  {
    kind: "under",
    from: "yingshang",
    to: "yingshang-zu",
    paper: "市优化营商环境工作领导小组第六次会议纪要",
    since: -180,
  },
  {
    kind: "under",
    from: "wangshang",
    to: "yingshang-zu",
    paper: "岚川市网上政务服务能力提升工作方案",
    since: -40,
  },
  {
    kind: "merged_into",
    from: "shenpi",
    to: "yingshang",
    paper: "岚川市人民政府专题会议纪要（会办职能并入）",
    since: -150,
  },
  {
    kind: "under",
    from: "dizai",
    to: "fangxun",
    paper: "岚川市自然灾害救助应急预案",
    since: -6,
  },
  {
    kind: "replaces",
    from: "xiaofang",
    to: "ranqi",
    paper: "岚川市安全生产委员会办公室关于开展人员密集场所消防安全集中整治的通知",
    since: -130,
  },
];
