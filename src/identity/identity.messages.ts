import { catalog } from "../kernel/messages.ts";

export const identityMessages = catalog(
  {
    "identity.wrong-password": "账号或密码不对。请检查大小写后再试；忘记密码请找系统管理员。",
    "identity.locked": "连续输错次数过多，请 {minutes} 分钟后再试。如果不是您本人在试，请告诉系统管理员。",
    "identity.wrong-current": "现在的密码不对，没有改动。请重新输入。",
    "identity.password-short": "新密码太短，没有改动。请用 {least} 个以上的字符，一句话也可以。",
    "identity.password-simple": "新密码太容易猜：不要包含账号名，也不要只重复几个字符。没有改动。",
    "identity.password-same": "新密码和现在的一样，没有改动。请换一个。",
    "identity.not-by-program": "这件事要本人登录后在页面上办，程序不能用密钥代办。",
    "api-key.unknown": "没有这个密钥，或者它不归您管。请刷新列表再看。",
    "identity.key-expiry-past": "到期时间已经过去，密钥没有创建。请选一个以后的时间。",
    "identity.key-role-not-held": "您没有“{role}”这个身份，不能给密钥。请只选您自己有的身份。",
  },
  {
    "identity.wrong-password":
      "The account or the password is not right. Check upper and lower case and try again; ask your system administrator if you forgot it.",
    "identity.locked":
      "Too many wrong tries in a row. Try again in {minutes} minute(s). If it was not you who tried, tell your system administrator.",
    "identity.wrong-current": "The present password is not right; nothing was changed. Type it again.",
    "identity.password-short":
      "The new password is too short; nothing was changed. Use {least} characters or more; a sentence will do.",
    "identity.password-simple":
      "The new password is too easy to guess: leave out the account's name, and do not repeat a few characters. Nothing was changed.",
    "identity.password-same": "The new password is the present one; nothing was changed. Choose another.",
    "identity.not-by-program": "This takes a person who is signed in; a program cannot do it with a key.",
    "api-key.unknown": "There is no such key, or it is not yours to manage. Reload the list.",
    "identity.key-expiry-past": "That expiry has passed already; no key was made. Choose a later time.",
    "identity.key-role-not-held":
      "You do not hold the role “{role}”, so a key of yours cannot. Choose from your own roles.",
  },
);
