import { words } from "./words.rules.ts";

/** Words for the posts inside a body. Composition (副, 常务, 第一 …) is in role.rules. */

/** Who leads. Longest first is not needed: the rules sort. */
export const headWords = words(`
  组长 主任委员 主任 指挥长 召集人 班长 队长 链长 群链长 主席 会长 理事长 专班长 团长 盟会长
  领队 会议召集人
`);

/** Who stands above or beside the head. */
export const besideWords = words(`
  政委 政治委员 教导员 顾问 指导员 总顾问 技术顾问 督导员 总督导 名誉组长 名誉主任 总协调 总协调人
`);

/** 牵头市领导, 挂点领导, 联系县领导 …: the verb and the level vary. */
export const leaderVerbs = words(`
  牵头 挂点 挂钩 挂包 包联 包保 联系 分管 责任
`);
export const leaderLevels = words(`
  市 县 区 镇 乡 街道 省 州 校 局 院
`);

/** Who keeps the papers: leaders of a kind when the roster names them so. */
export const secretaryWords = words(`
  秘书长 秘书
`);

export const memberWords = words(`
  成员 组员 队员 委员 专班成员 小组成员
`);

export const memberUnitWords = words(`
  成员单位 组成单位 参加单位 参与单位 配合单位 责任单位 协办单位 参加部门 成员部门 组成部门
`);

/** Roles that a roster lists but a charter does not keep. */
export const outsideWords = words(`
  联络员 联系人 联系电话 工作人员 办公室成员 办公室工作人员 内勤 信息员
`);

/** Prefixes of a deputy or head, in the order in which they may stand. */
export const rolePrefixes = words(`
  第一 第二 常务 执行 责任 专职 名誉 日常事务 轮值 联合 首席 共同
`);

/** Words besides the roles that a paper stretches with spaces inside: 职  责, 通    知. */
export const otherStretchedWords = words(`
  成员单位 牵头单位 职责 职务 姓名 联络员 组成员 办公室主任 办公室副主任 通知 决定
`);
