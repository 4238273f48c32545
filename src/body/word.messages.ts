import { catalog } from "../kernel/messages.ts";

/** What a page says of a founding by word. */
export const wordMessages = catalog(
  {
    "word.title": "口头设立，尚未补办审批",
    "word.left": "须在 {day} 前补办审批，还有 {days} 天；过期自动失效。",
    "word.today": "今天是补办审批的最后一天，过期自动失效。",
    "word.submitted": "补办的审批正在办理。",
    "word.lapsed": "口头设立后没有在 {day} 前补办审批，已自动失效，不能再以它的名义开展工作。",
    "word.rejected": "口头设立后补办审批未获批准，已失效，不能再以它的名义开展工作。",
    "word.done": "先口头设立，后已补办审批。",
    "word.said": "{day} {post}{name} {how}决定",
    "word.witness": "在场或记录：{witness}",
    "word.on_site": "现场",
    "word.meeting": "会上",
    "word.phone": "电话",
    "word.message": "发消息",
    "word.mark": "口头 · 补办至 {day}",
  },
  {
    "word.title": "Founded by word, not approved yet",
    "word.left": "To be approved by {day}, {days} day(s) left; after that it lapses by itself.",
    "word.today": "Today is the last day to have it approved; after that it lapses by itself.",
    "word.submitted": "The approval is under way.",
    "word.lapsed":
      "Founded by word and not approved by {day}: it has lapsed, and nothing can be done in its name any more.",
    "word.rejected":
      "Founded by word, and its approval was refused: it has lapsed, and nothing can be done in its name any more.",
    "word.done": "Founded by word first, and approved since.",
    "word.said": "{day}, {post} {name}, {how}",
    "word.witness": "Heard or recorded by: {witness}",
    "word.on_site": "on site",
    "word.meeting": "in a meeting",
    "word.phone": "by telephone",
    "word.message": "by message",
    "word.mark": "By word · until {day}",
  },
);
