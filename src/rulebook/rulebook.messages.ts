import { catalog } from "../kernel/messages.ts";

/** Words of the rulebook itself: what it says when it does not judge, and the names of its grades and outcomes. */
export const rulebookMessages = catalog(
  {
    "rulebook.not-in-force": "这条规定当时还没有施行，没有判断。",
    "rulebook.not-under-regime": "本地把专班视为部门内部工作安排，这条只管议事协调机构。",
    "outcome.fail": "不符合",
    "outcome.warn": "提醒",
    "outcome.advice": "建议",
    "outcome.pass": "符合",
    "outcome.not_applicable": "未判断",
    "grade.A": "A：读过法规原文",
    "grade.B": "B：见过官方页面",
    "grade.C": "C：见于报道或转载",
    "grade.UNVERIFIED": "未核实：请向本地主管部门确认",
    "regime.deliberative_body": "专班按议事协调机构管理",
    "regime.work_arrangement": "专班是牵头部门的内部工作安排",
  },
  {
    "rulebook.not-in-force": "This rule was not in force on that day; nothing was judged.",
    "rulebook.not-under-regime":
      "This place treats a task force as a department's own arrangement; the rule is about deliberative bodies only.",
    "outcome.fail": "Fails",
    "outcome.warn": "Warning",
    "outcome.advice": "Advice",
    "outcome.pass": "Passes",
    "outcome.not_applicable": "Not judged",
    "grade.A": "A: the text of the law was read",
    "grade.B": "B: an official page was seen",
    "grade.C": "C: seen in the press or a repost",
    "grade.UNVERIFIED": "Unverified: ask the competent office of the place",
    "regime.deliberative_body": "A task force is managed as a deliberative body",
    "regime.work_arrangement": "A task force is an internal arrangement of its lead department",
  },
);
