import { catalog } from "../kernel/messages.ts";

/** Why an act on an official paper is refused. */
export const documentMessages = catalog(
  {
    "document.unknown": "没有这份公文，或者您无权查看。请从机构页面的“公文”里重新打开。",
    "document.not-office":
      "这份公文不由您起草和编发：通知、请示、商调函由机构所在区划的专班办公室办，复函由派出单位的答复代表办。",
    "document.kind-unfit": "机构现在所处的阶段不用这种公文（DOC-01）。请回到机构页面，选择列出的文种。",
    "document.loan-unfit":
      "抽调走到这一步，不用这种函（DOC-01）：商调函在派出单位答复之前发，复函在派出单位答复之后发。请先看抽调页面上三方走到了哪里。",
    "document.version-unfit":
      "调整通知只为生效的那一版方案编号（DOC-01）；设立方案和没有通过的版本不写调整通知。请先在版本页面走完审批。",
    "document.counter-back":
      "“{code}〔{year}〕”接下去本来就是第 {next} 号，只能往后跳，用过的号不能再用。请填比它大的号。",
    "document.code-missing": "还没有保存机关代字，不知道是哪一列号。请先写好代字并保存。",
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
      "You do not write or issue this paper: notices, requests and letters that ask are for the task-force office of the body's jurisdiction, an answer is for whoever answers for the home unit.",
    "document.kind-unfit":
      "The body is at a step that does not call for this kind of paper (DOC-01). Go back to its page and choose one that is listed.",
    "document.loan-unfit":
      "The secondment is at a step that does not call for this letter (DOC-01): asking comes before the home unit has answered, the answer after. See on its page where the three sides stand.",
    "document.version-unfit":
      "A notice of adjustment is numbered only for a version in effect (DOC-01), and there is none of the founding charter or of a version that was not accepted. Finish the approval on the version's page first.",
    "document.counter-back":
      "{code}〔{year}〕 goes on with {next} as it is; numbers only go up and none is given twice. Choose a higher one.",
    "document.code-missing":
      "No organ code is saved yet, so there is no sequence to set. Write the code and save first.",
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
