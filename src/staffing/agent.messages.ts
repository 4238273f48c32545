import { catalog } from "../kernel/messages.ts";

export const agentMessages = catalog(
  {
    "agent.title": "答复代表",
    "agent.lead": "别的专班来借人时，由谁代表本单位答复。没有代表的单位，借不到它的人。",
    "agent.search": "单位名称",
    "agent.none": "还没有代表",
    "agent.name": "指定",
    "agent.dismiss": "取消{name}",
    "agent.choose": "为{unit}选一个人",
    "agent.no-candidate": "没有别的人有账号",
    "agent.empty": "没有找到单位。请换个写法。",
    "agent.link": "答复代表",
  },
  {
    "agent.title": "Who answers for a unit",
    "agent.lead":
      "Who answers when a task force asks for one of a unit's persons. A unit without anybody cannot be asked.",
    "agent.search": "Name of the unit",
    "agent.none": "nobody yet",
    "agent.name": "Name",
    "agent.dismiss": "Dismiss {name}",
    "agent.choose": "Choose somebody for {unit}",
    "agent.no-candidate": "Nobody else of the unit has an account",
    "agent.empty": "No such unit. Try other words.",
    "agent.link": "Who answers for a unit",
  },
);
