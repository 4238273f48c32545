import type { CityAccount } from "./city.model.ts";

/** The accounts of the first run, one for each part a person plays. No password stands here: the seed sets it. */
export const cityAccounts: readonly CityAccount[] = [
  {
    login: "office",
    person: "chi-xinghe",
    roles: [
      { role: "founder", jurisdiction: "lanchuan" },
      { role: "member", jurisdiction: "lanchuan" },
    ],
    title: "网上政务服务专班经办人（市政务和数据局）",
    titleEn: "Clerk of the task force on online services",
    shows: "读通知、改方案、提交审批；自己起草的专班走到哪一步。",
    showsEn: "Reads a notice, corrects the charter, submits it, and follows it on its way.",
  },
  {
    login: "approver",
    person: "teng-yunshan",
    roles: [
      { role: "approver", jurisdiction: "lanchuan" },
      { role: "member", jurisdiction: "lanchuan" },
    ],
    title: "市政府办公室主任",
    titleEn: "Director of the government office",
    shows: "批准或退回设立申请，退回必须写明理由。",
    showsEn: "Approves a founding or returns it with a reason.",
  },
  {
    login: "staffing",
    person: "qu-xiaoyang",
    roles: [
      { role: "staffing_office", jurisdiction: "lanchuan" },
      { role: "member", jurisdiction: "lanchuan" },
    ],
    title: "市委编办机构编制科科长",
    titleEn: "Section chief of the staffing office",
    shows: "全市专班台账：重复的、到期的、没有期限的。",
    showsEn: "The register of the whole city: duplicates, overdue bodies, bodies without a term.",
  },
  {
    login: "supervision",
    person: "zhai-lichun",
    roles: [
      { role: "supervisor", jurisdiction: "lanchuan" },
      { role: "member", jurisdiction: "lanchuan" },
    ],
    title: "市督查室主任",
    titleEn: "Director of the supervision office",
    shows: "哪些专班超期、停摆、空转。",
    showsEn: "Which bodies are overdue, suspended or idle.",
  },
  {
    login: "member",
    person: "bai-yiwei",
    roles: [{ role: "member", jurisdiction: "lanchuan" }],
    title: "专班成员",
    titleEn: "Member of several task forces",
    shows: "我在哪几个专班、各担什么责任。",
    showsEn: "The bodies one person sits on, and the duty carried in each.",
  },
  {
    login: "home",
    person: "wu-yongkang",
    roles: [{ role: "member", jurisdiction: "lanchuan" }],
    title: "市财政局局长（派出单位）",
    titleEn: "Head of the Finance Bureau, a home unit",
    shows: "本单位的人被抽到哪里、本人兼了多少个成员。",
    showsEn: "Where the unit's people have been drawn to, and on how many bodies the head sits.",
  },
  {
    login: "auditor",
    person: "bao-xueqing",
    roles: [{ role: "auditor", jurisdiction: "lanchuan" }],
    title: "市审计局经济责任审计科科长",
    titleEn: "Section chief of the Audit Bureau",
    shows: "什么都能看、什么都不能改：全部方案与办理痕迹。",
    showsEn: "Reads everything and changes nothing: all charters, the whole history.",
  },
  {
    login: "admin",
    person: "hao-yunfeng",
    roles: [{ role: "system_admin", jurisdiction: "lanchuan" }],
    title: "系统管理员（市政务和数据局）",
    titleEn: "System administrator, Bureau of Government Services and Data",
    shows: "区划、单位、账号；看不到也改不了专班的业务内容。",
    showsEn: "Jurisdictions, units and accounts; none of the work of the bodies.",
  },
];
