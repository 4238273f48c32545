import type { BodyForm } from "../charter/charter.model.ts";

/** How the names of bodies end, and which form each ending is. */
export const bodyEndings: readonly (readonly [string, BodyForm])[] = [
  ["工作专班", "task_force"],
  ["专班", "task_force"],
  ["领导小组", "leading_group"],
  ["领导组", "leading_group"],
  ["领导协调小组", "leading_group"],
  ["总指挥部", "headquarters"],
  ["分指挥部", "headquarters"],
  ["指挥部", "headquarters"],
  ["指挥中心", "headquarters"],
  ["指挥所", "other"],
  ["指挥机构", "other"],
  ["联席会议制度", "joint_conference"],
  ["联席会议", "joint_conference"],
  ["联席会", "joint_conference"],
  ["工作小组", "other"],
  ["协调小组", "other"],
  ["协作小组", "other"],
  ["推进小组", "other"],
  ["指导小组", "other"],
  ["专项小组", "other"],
  ["督导小组", "other"],
  ["评审小组", "other"],
  ["应急小组", "other"],
  ["攻坚小组", "other"],
  ["小组", "other"],
  ["委员会", "other"],
  ["安委会", "other"],
  ["关工委", "other"],
  ["组委会", "other"],
  ["筹委会", "other"],
  ["协调机制", "other"],
  ["督查组", "other"],
  ["督导组", "other"],
  ["巡查组", "other"],
  ["检查组", "other"],
  ["推进组", "other"],
  ["协调组", "other"],
  ["指导组", "other"],
  ["专家组", "other"],
  ["工作组", "office"],
  ["攻坚组", "other"],
  ["筹备组", "other"],
  ["理事会", "other"],
  ["议事会", "other"],
  ["筹建处", "other"],
  ["工作队", "other"],
  ["突击队", "other"],
  ["小分队", "other"],
  ["专业队", "other"],
  ["服务队", "other"],
  ["应急队", "other"],
  ["救援队", "other"],
  ["办公室", "office"],
];

/** Verbs that set up a body. The weak ones found only together with other signs. */
export const foundingVerbs = ["成立", "组建", "建立", "设立", "组成", "筹建"] as const;
/** A turns into B: B is founded. */
export const turningVerbs = [
  "调整为",
  "更名为",
  "升格为",
  "改建为",
  "组建为",
  "合并为",
  "整合为",
  "改为",
  "变更为",
  "转为",
] as const;
export const reshuffleVerbs = ["调整充实", "充实调整", "调整完善", "调整成立", "调整", "充实"] as const;

/** Places whose own bodies are ordered by the same paper: 各村也要成立 …. */
export const lowerTier =
  /(?:各|所有|每个|本级|下级|基层|二级)[^,。;]{0,24}$|(?:要|应|须|也|均|相应|参照|分别|陆续|自行|尽快|及时)(?:要|应|须|相应|分别|抓紧|尽快|及时|同步)*$/;
