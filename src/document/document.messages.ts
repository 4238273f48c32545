import { catalog } from "../kernel/messages.ts";

/** Why an act on an official paper is refused. */
export const documentMessages = catalog(
  {
    "document.unknown": "没有这份公文，或者您无权查看。请从机构页面的“公文”里重新打开。",
    "document.not-office": "您在这个区划没有起草和编发公文的权限。请联系该区划的专班办公室。",
    "document.kind-unfit": "机构现在所处的阶段不用这种公文（DOC-01）。请回到机构页面，选择列出的文种。",
    "document.not-open": "这份公文已经编号或已收起，不能再改。确需更正的，先作废，再重新起草一份。",
    "document.not-issued": "只有已编号的公文才能作废。草稿请直接收起。",
    "document.stale":
      "在您编辑期间，有人保存了第 {current} 版（您的是第 {yours} 版）。您的内容没有丢：请对照最新版本后再保存。",
    "document.unfit": "还有 {count} 处不合要求（{checks}），不能编号。请按右侧的提示改正。",
    "document.code-elsewhere": "机关代字“{code}”本年已由另一个区划的机关使用，号不能混编。请核对机关代字。",
  },
  {
    "document.unknown":
      "There is no such paper, or you may not see it. Open it again from the page of its body.",
    "document.not-office":
      "You may not draft or issue papers in this jurisdiction. Ask its task-force office.",
    "document.kind-unfit":
      "The body is at a step that does not call for this kind of paper (DOC-01). Go back to its page and choose one that is listed.",
    "document.not-open":
      "The paper has its number or was put away, and can no longer be changed. To correct it, void it and draft a new one.",
    "document.not-issued": "Only a numbered paper is voided. Put a draft away instead.",
    "document.stale":
      "While you were editing, version {current} was saved (yours is {yours}). Nothing of yours is lost: compare with the newest version, then save again.",
    "document.unfit":
      "{count} point(s) still stand against issuing it ({checks}). Correct them as the notes beside the paper say.",
    "document.code-elsewhere":
      "The organ code “{code}” is used by an organ of another jurisdiction this year; numbers must not mix. Check the code.",
  },
);
