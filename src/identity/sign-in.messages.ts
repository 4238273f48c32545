import { catalog } from "../kernel/messages.ts";

export const signInMessages = catalog(
  {
    "sign-in.title": "登录",
    "sign-in.tagline": "读懂一纸通知，\n管好一个专班。",
    "sign-in.login": "账号",
    "sign-in.password": "密码",
    "sign-in.show": "显示密码",
    "sign-in.submit": "登录",
    "sign-in.missing": "请填写账号和密码。",
    "sign-in.forgot": "没有账号或忘记密码，请找本单位的系统管理员。",
    "sign-in.demo": "演示城市",
    "sign-in.demo-what": "这里的城市、单位和人都是虚构的。选一个身份，直接进去看。",
    "sign-in.as": "以 {name} 的身份登录",
  },
  {
    "sign-in.title": "Sign in",
    "sign-in.tagline": "Read the paper.\nRun the task force.",
    "sign-in.login": "Account",
    "sign-in.password": "Password",
    "sign-in.show": "Show the password",
    "sign-in.submit": "Sign in",
    "sign-in.missing": "Give your account and your password.",
    "sign-in.forgot": "No account, or password forgotten? Ask the system administrator of your unit.",
    "sign-in.demo": "Demo city",
    "sign-in.demo-what": "City, units and people are invented. Choose who to be and look around.",
    "sign-in.as": "Sign in as {name}",
  },
);
