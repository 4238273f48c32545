import type { Role } from "../kernel/actor.ts";
import { catalog } from "../kernel/messages.ts";

export const frameMessages = catalog(
  {
    "frame.desk": "工作台",
    "frame.read": "读通知",
    "frame.register": "登记册",
    "frame.secondments": "抽调",
    "frame.people": "人员",
    "frame.rulebook": "规则库",
    "frame.account": "我的账号",
    "frame.keys": "键盘快捷键",
    "frame.find": "查找",
    "frame.api": "接口文档",
    "frame.scheme": "切换明暗",
    "frame.language": "Switch to English",
    "frame.sign-out": "退出登录",
    "frame.sign-out-everywhere": "在所有设备上退出",
  },
  {
    "frame.desk": "My desk",
    "frame.read": "Read a notice",
    "frame.register": "Register",
    "frame.secondments": "Secondments",
    "frame.people": "People",
    "frame.rulebook": "Rulebook",
    "frame.account": "My account",
    "frame.keys": "Keyboard shortcuts",
    "frame.find": "Find",
    "frame.api": "API reference",
    "frame.scheme": "Switch light and dark",
    "frame.language": "切换到中文",
    "frame.sign-out": "Sign out",
    "frame.sign-out-everywhere": "Sign out on every device",
  },
);

export const roleMessages = catalog<Role>(
  {
    member: "成员",
    founder: "起草",
    approver: "审批",
    staffing_office: "编办",
    supervisor: "督查",
    auditor: "审计",
    system_admin: "系统管理",
  },
  {
    member: "Member",
    founder: "Founder",
    approver: "Approver",
    staffing_office: "Staffing office",
    supervisor: "Supervisor",
    auditor: "Auditor",
    system_admin: "System administrator",
  },
);
