import { catalog } from "../kernel/messages.ts";

export const accountMessages = catalog(
  {
    "account.lead": "您在本系统里是谁、能办什么，以及怎样登录。",
    "account.password": "修改密码",
    "account.password-what": "改了以后，别的设备都会退出，这里继续。",
    "account.current": "现在的密码",
    "account.next": "新密码",
    "account.next-what": "{least} 个以上的字符，一句话也可以。",
    "account.change": "修改密码",
    "account.changed": "密码已修改，别的设备已退出。",
  },
  {
    "account.lead": "Who you are here, what you may do, and how you sign in.",
    "account.password": "Change the password",
    "account.password-what": "Every other device is signed out; this one goes on.",
    "account.current": "Present password",
    "account.next": "New password",
    "account.next-what": "{least} characters or more; a sentence will do.",
    "account.change": "Change the password",
    "account.changed": "The password was changed; other devices are signed out.",
  },
);
