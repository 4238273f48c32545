import { catalog } from "../kernel/messages.ts";

/** Why the reader says what it says of a paper. */
export const verdictMessagesZh = {
  founds: "文件写明成立、调整或规范这一机构。",
  "no-founding-verb": "通篇没有成立、设立、组建、调整某个机构的表述。",
  "no-paper-form": "提到了机构名称，但没有公文用语、名单、办公室或条款，看不出是设立文件。",
  news: "这是新闻稿：有记者、通讯员或“本报讯”字样。",
  fiction: "这是小说章节，不是文件。",
  "recent-deeds": "叙述近期做过的事（近日、日前、截至）,不是设立文件。",
  "told-as-done": "把成立机构当作已经做完的事来报道。",
  reported: "转述别人的文件（通知指出、据了解、日前印发）,不是文件本身。",
  addresses: "这是讲话、答复、招聘等写给个人的文字，不是设立文件。",
  explains: "这是介绍或解释性文章，不设立机构。",
  blanks: "名单留空或以 XXX 代替，是供填写的样本。",
  sample: "文中自称模板、范文或仅供参考。",
  "request-only": "这是请示：只是拟成立，尚未批准。",
  "abolishes-only": "只清理、撤销或规范已有机构，不设立新机构。",
} as const;

export type VerdictCode = keyof typeof verdictMessagesZh;

export const verdictMessagesEn: Readonly<Record<VerdictCode, string>> = {
  founds: "The paper founds, reshuffles or orders this body.",
  "no-founding-verb": "Nowhere does the text found, set up, form or reshuffle a body.",
  "no-paper-form":
    "A body is named, but there is no wording of an official paper, no roster, office or clause that would found it.",
  news: "A news report: it names a reporter, a correspondent or a news wire.",
  fiction: "A chapter of fiction, not a paper.",
  "recent-deeds": "It tells what was done lately, and founds nothing itself.",
  "told-as-done": "It reports the founding of a body as something already done.",
  reported: "It reports another's paper (the notice points out, it is learnt) and is not that paper.",
  addresses: "A speech, an answer or an advertisement, written to persons; it founds no body.",
  explains: "An article that explains; it founds no body.",
  blanks: "The roster is blank or filled with XXX: a form to be completed.",
  sample: "The text calls itself a template, a sample or a reference.",
  "request-only": "A request: the body is only proposed, not yet approved.",
  "abolishes-only": "It only cleans up, abolishes or regulates existing bodies, and founds none.",
};

/** How sure the reader is of one value. */
export const surenessMessagesZh = {
  said: "原文写明",
  derived: "由原文推出",
  guessed: "推测，请核对",
} as const;

export const surenessMessagesEn: Readonly<Record<keyof typeof surenessMessagesZh, string>> = {
  said: "Said by the paper",
  derived: "Follows from the paper",
  guessed: "A guess; please check",
};

/** Why the verdict is what it is, in both languages. */
export const verdictMessages = catalog(verdictMessagesZh, verdictMessagesEn);
