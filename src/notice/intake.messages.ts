import { catalog } from "../kernel/messages.ts";

/** The words around the place where a paper is given. */
export const intakeMessages = catalog(
  {
    "intake.text": "通知全文",
    "intake.text-hint": "把成立专班的通知整篇粘贴到这里，马上就读。也可以把文件拖到这一页的任何地方。",
    "intake.read": "读一读",
    "intake.file": "选文件",
    "intake.kinds":
      "DOCX、PDF、TXT、网页（HTML），20 MB 以内。服务器不保存；改动留在本机，用完可收起。涉密文件请勿提交。",
    "intake.reading": "正在读…",
    "intake.cancel": "停下",
    "intake.drop": "松手就读",
    "intake.examples": "手头没有通知？从一份虚构的开始",
  },
  {
    "intake.text": "Full text of the notice",
    "intake.text-hint":
      "Paste the whole notice that sets up a task force here; it is read at once. Or drop a file anywhere on this page.",
    "intake.read": "Read it",
    "intake.file": "Choose a file",
    "intake.kinds":
      "DOCX, PDF, TXT or a web page (HTML), up to 20 MB. The server stores nothing; what you change stays on this device until you put it away. Never hand in classified papers.",
    "intake.reading": "Reading…",
    "intake.cancel": "Stop",
    "intake.drop": "Let go to read it",
    "intake.examples": "No notice at hand? Start from an invented one",
  },
);
