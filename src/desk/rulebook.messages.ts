import { catalog, fill } from "../kernel/messages.ts";
import type { Language } from "../kernel/schema.ts";
import { book, entriesById } from "../rulebook/book.data.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import { type ParameterValue, Regime } from "../rulebook/rulebook.model.ts";
import type { Topic } from "../rulebook/setting.model.ts";

/** What the page 规则库 says around the book. */
export const rulebookPageMessages = catalog(
  {
    "book.title": "规则库",
    "book.lead": "每一条检查的依据、分量和本地设置。修改之前，先看对今天在册机构的影响。",
    "book.chains": "审批流程和工作日",
    "book.grades": "A、B 级可以判“不符合”，C 级只提醒，未核实的只建议；本地设置改变不了这一点。",
    "book.place": "区划",
    "book.search": "搜索检查",
    "book.search-what": "名称、内容或法规",
    "book.any": "全部",
    "book.grade": "依据",
    "book.severity": "最重可判",
    "book.none": "没有符合条件的检查",
    "book.none-what": "换个词，或放宽筛选。",
    "book.clear": "清除筛选",
    "book.family.EST": "设立",
    "book.family.CHT": "方案质量",
    "book.family.STF": "借调用人",
    "book.off": "已关闭",
    "book.set-here": "本地已设",
    "book.counting": "正在核对在册机构：{judged} / {total}",
    "book.counted": "已核对 {total} 个在册机构",
    "book.choose": "选一条检查，看依据、设置和说到的机构。",
    "book.back": "返回清单",
    "book.text": "要求",
    "book.remedy": "怎么办",
    "book.articles": "依据",
    "book.in-force": "施行 {since} 起",
    "book.until": "至 {until}",
    "book.local": "地方规定，采用后才有约束力",
    "book.nation": "全国",
    "book.arrangement": "按内部工作安排管理时",
    "book.arrangement.applies": "照样适用",
    "book.arrangement.good_practice": "降为提醒",
    "book.arrangement.silent": "不适用",
    "book.severity-of": "最重判“{outcome}”",
    "book.settings": "本地设置",
    "book.regime": "专班的性质",
    "book.switch": "这条检查",
    "book.on": "启用",
    "book.switched-off": "关闭",
    "book.adopt": "采用{measure}",
    "book.adopted": "采用",
    "book.not-adopted": "未采用",
    "book.yes": "是",
    "book.no": "否",
    "book.by-default": "规则库的默认值",
    "book.by-place": "{place}设定",
    "book.default": "默认 {value}",
    "book.range": "{least} 至 {most}",
    "book.change": "修改",
    "book.change-of": "修改：{what}",
    "book.inherit": "恢复沿用",
    "book.inherit-of": "恢复沿用：{what}",
    "book.inherit-what": "本地不再另设，沿用上级区划的设定或规则库的默认值",
    "book.fired": "说到的机构",
    "book.fired-none": "今天在册的机构，这条都没有意见。",
    "book.more": "接着看",
    "book.history": "设置的经过",
    "book.history-none": "还没有改过，按默认值执行。",
    "book.from-to": "{before} → {after}",
    "book.inherited": "沿用",
    "book.set-back": "改回",
    "try.effect": "对今天在册机构的影响",
    "try.looking": "正在核对：{judged} / {total}",
    "try.done": "看过 {total} 个：{gained} 个新增不符合或提醒，{lost} 个减轻或消除。",
    "try.nothing": "看过 {total} 个：没有机构受影响。",
    "try.first": "只列前 {shown} 个，共 {count} 个。",
    "try.quiet": "无",
    "try.value": "改为",
    "try.reason": "理由",
    "try.reason-what": "会记入设置的经过，写明依据的文件或决定",
    "try.save": "保存设置",
    "try.saved": "已保存：{what}",
  },
  {
    "book.title": "Rulebook",
    "book.lead":
      "What each check rests on, how grave it may be, and how it is set here. Before a change is saved, it shows what it would do to today's register.",
    "book.chains": "Chains of approval and working days",
    "book.grades":
      "Grades A and B may say “fails”, C only warns, what is unverified only advises; no setting of a place changes that.",
    "book.place": "Place",
    "book.search": "Search the checks",
    "book.search-what": "title, words or law",
    "book.any": "all",
    "book.grade": "Grade",
    "book.severity": "Gravest",
    "book.none": "No check fits",
    "book.none-what": "Try another word, or a wider filter.",
    "book.clear": "Clear the filter",
    "book.family.EST": "Founding",
    "book.family.CHT": "Quality of the charter",
    "book.family.STF": "Lending of people",
    "book.off": "switched off",
    "book.set-here": "set here",
    "book.counting": "Going through the register: {judged} / {total}",
    "book.counted": "{total} bodies looked at",
    "book.choose": "Choose a check to see what it rests on, how it is set, and where it speaks.",
    "book.back": "Back to the list",
    "book.text": "It asks",
    "book.remedy": "What to do",
    "book.articles": "Rests on",
    "book.in-force": "in force from {since}",
    "book.until": "until {until}",
    "book.local": "a local measure, binding once adopted",
    "book.nation": "nation-wide",
    "book.arrangement": "As an internal arrangement",
    "book.arrangement.applies": "applies all the same",
    "book.arrangement.good_practice": "only warns",
    "book.arrangement.silent": "does not apply",
    "book.severity-of": "at most “{outcome}”",
    "book.settings": "Set here",
    "book.regime": "What a task force is",
    "book.switch": "This check",
    "book.on": "on",
    "book.switched-off": "off",
    "book.adopt": "Adopt: {measure}",
    "book.adopted": "adopted",
    "book.not-adopted": "not adopted",
    "book.yes": "yes",
    "book.no": "no",
    "book.by-default": "the book's default",
    "book.by-place": "set by {place}",
    "book.default": "default {value}",
    "book.range": "{least} to {most}",
    "book.change": "Change",
    "book.change-of": "Change: {what}",
    "book.inherit": "Take over",
    "book.inherit-of": "Take over again: {what}",
    "book.inherit-what": "This place says nothing of its own; the place above, or the book's default, holds",
    "book.fired": "Where it speaks",
    "book.fired-none": "It has nothing to say of any body in today's register.",
    "book.more": "Go on",
    "book.history": "How it was set",
    "book.history-none": "Never changed; the default holds.",
    "book.from-to": "{before} → {after}",
    "book.inherited": "taken over",
    "book.set-back": "Set back",
    "try.effect": "What it does to today's register",
    "try.looking": "Going through: {judged} / {total}",
    "try.done": "{total} bodies: {gained} with a new failure or warning, {lost} with less or none.",
    "try.nothing": "{total} bodies: none is touched.",
    "try.first": "The first {shown} of {count}.",
    "try.quiet": "nothing",
    "try.value": "New value",
    "try.reason": "Reason",
    "try.reason-what": "kept with the setting; name the paper or decision it rests on",
    "try.save": "Save the setting",
    "try.saved": "Saved: {what}",
  },
);

/** What a setting is about, as its label says it. */
export function sayTopic({ topic, about, name }: Topic, language: Language): string {
  const words = rulebookPageMessages[language];
  if (topic === "regime") return words["book.regime"];
  if (topic === "switch") return words["book.switch"];
  if (topic === "parameter") return entriesById.get(about)?.parameters[name]?.label[language] ?? name;
  const article = book.flatMap(({ articles }) => articles).find(({ id }) => id === about);
  return fill(words["book.adopt"], { measure: article?.measure[language] ?? about });
}

/** A value in the words of its topic; silence is what the place above says. */
export function sayValue(
  { topic, about, name }: Topic,
  value: ParameterValue | null,
  language: Language,
): string {
  const words = rulebookPageMessages[language];
  if (value === null) return words["book.inherited"];
  if (topic === "regime") {
    const regime = Regime.safeParse(value);
    return regime.success ? rulebookMessages[language][`regime.${regime.data}`] : String(value);
  }
  if (topic === "switch") return words[value === true ? "book.on" : "book.switched-off"];
  if (topic === "adoption") return words[value === true ? "book.adopted" : "book.not-adopted"];
  if (typeof value === "boolean") return words[value ? "book.yes" : "book.no"];
  const unit = entriesById.get(about)?.parameters[name]?.unit?.[language];
  const isRange = unit?.includes("0") ?? false;
  return unit && !isRange ? `${value} ${unit}` : String(value);
}
