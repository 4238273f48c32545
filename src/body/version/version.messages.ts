import { catalog } from "../../kernel/messages.ts";

/** What a version refuses with. */
export const versionMessages = catalog(
  {
    "version.unknown": "没有这一版方案，或者您无权查看。请从机构页面的“方案版本”里重新打开。",
    "version.not-running": "这个机构没有在运行，不能再调整方案。",
    "version.by-word":
      "凭领导指示先行设立、还没有补办审批的，方案直接在它的页面上改；补办之后再提出新的一版。",
    "version.open-already": "第 {number} 版正在办理。请先办完或撤回它，再提出新的一版。",
    "version.not-open": "第 {number} 版已经提交或办结，不能再改。已提交的可以先收回。",
    "version.not-waiting": "第 {number} 版现在不在审批中。请刷新后查看最新情况。",
    "version.stale":
      "在您编辑期间，有人保存了这一版的第 {current} 稿（您的是第 {yours} 稿）。您的内容没有丢：请对照最新一稿后再保存。",
    "version.outdated":
      "这一版是在第 {base} 版上起草的，而现行的已是第 {current} 版。请撤回后在现行版上重新提出。",
    "version.no-adjustment": "这份文字没有读出对机构的调整。请核对文字，或者在方案里直接修改。",
    "version.nothing-changed": "这一版和现行方案没有任何不同，没有可以审批的内容。",
  },
  {
    "version.unknown": "There is no such version, or you may not see it. Open it from the body's page again.",
    "version.not-running": "The body is not running; its charter can no longer be adjusted.",
    "version.by-word":
      "A body founded on a leader's word and not regularised yet has its charter corrected on its page; propose versions afterwards.",
    "version.open-already":
      "Version {number} is still on its way. Finish or withdraw it before proposing another one.",
    "version.not-open":
      "Version {number} was submitted or decided and can no longer be changed. A submitted one can be taken back first.",
    "version.not-waiting":
      "Version {number} does not wait for a decision now. Reload to see where it stands.",
    "version.stale":
      "While you were editing, revision {current} of this version was saved (yours is {yours}). Nothing of yours is lost: compare with the newest one, then save again.",
    "version.outdated":
      "This version was drafted on version {base}, but version {current} is in effect now. Withdraw it and propose it anew on that one.",
    "version.no-adjustment":
      "No adjustment of a body could be read from this text. Check the text, or change the charter yourself.",
    "version.nothing-changed":
      "This version differs in nothing from the charter in effect; there is nothing to approve.",
  },
);
