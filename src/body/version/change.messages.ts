import { fieldName } from "../../charter/charter.fields.messages.ts";
import { formNames } from "../../charter/charter.messages.ts";
import { sheetMessages } from "../../charter/charter.sheet.messages.ts";
import { catalog, fill } from "../../kernel/messages.ts";
import type { Language } from "../../kernel/schema.ts";
import type { ChangeCode, CharterChange } from "./change.model.ts";

/** What is different, in words. Holes that may stay empty have a sentence of their own: `seat-replaced`, `-plain`. */
export const changeMessages = catalog(
  {
    renamed: "名称由“{from}”改为“{to}”",
    "value-stated": "写明{field}：{to}",
    "value-changed": "{field}由“{from}”改为“{to}”",
    "value-dropped": "不再写{field}（原为“{from}”）",
    "flag-on": "增加“{field}”",
    "flag-off": "取消“{field}”",
    "office-moved": "办公室由{from}改设在{to}",
    "office-set": "办公室设在{to}",
    "office-unset": "不再写明办公室设在{from}",
    "office-director": "办公室主任由{from}改为{to}",
    "director-set": "办公室主任由{to}担任",
    "director-unset": "{from}不再担任办公室主任",
    "lead-unit": "牵头单位由{from}改为{to}",
    "lead-unit-set": "由{to}牵头",
    "lead-unit-unset": "{from}不再牵头",
    "term-extended": "期限由{from}延长至{to}（{days}天）",
    "term-shortened": "期限由{from}提前到{to}（{days}天）",
    "term-set": "写明期限至{to}",
    "term-opened": "不再写明终止日期（原为{from}）",
    "seat-replaced": "{to}接替{from}任{role}",
    "seat-replaced-post": "{to}（{post}）接替{from}任{role}",
    "seat-moved": "{who}由{from}改任{to}",
    "seat-post": "{who}的职务由“{from}”改为“{to}”",
    "seats-added": "增加{count}名{role}：{who}",
    "seats-removed": "减少{count}名{role}：{who}",
    "units-added": "增加{count}个成员单位：{units}",
    "units-removed": "减少{count}个成员单位：{units}",
    "group-added": "增设{group}",
    "group-added-lead": "增设{group}，由{lead}牵头",
    "group-removed": "撤销{group}",
    "group-renamed": "“{from}”更名为“{group}”",
    "group-lead": "{group}改由{to}牵头（原为{from}）",
    "group-lead-set": "{group}由{to}牵头",
    "group-lead-unset": "{group}不再由{from}牵头",
    "group-duty": "{group}的职责改为：{to}",
    "group-duty-unset": "{group}不再写职责",
    "group-members-in": "{group}增加：{come}",
    "group-members-out": "{group}减少：{gone}",
    "group-members-both": "{group}增加{come}，减少{gone}",
    "group-members-order": "{group}的成员换了次序",
    "target-added": "增加目标：{target}",
    "target-added-due": "增加目标：{target}（{due}前完成）",
    "target-removed": "不再列目标：{target}",
    "target-changed": "目标由“{from}”改为“{to}”",
    "target-due": "目标“{target}”的完成时限由{from}改到{to}",
    "target-due-set": "目标“{target}”定于{to}前完成",
    "target-due-unset": "目标“{target}”不再限定{from}前完成",
    reordered: "{field}换了次序",
    unnamed: "（未写）",
  },
  {
    renamed: "renamed from “{from}” to “{to}”",
    "value-stated": "{field} is now stated: {to}",
    "value-changed": "{field} changes from “{from}” to “{to}”",
    "value-dropped": "{field} is no longer stated (was “{from}”)",
    "flag-on": "adds: {field}",
    "flag-off": "drops: {field}",
    "office-moved": "the office moves from {from} to {to}",
    "office-set": "the office sits in {to}",
    "office-unset": "the office is no longer said to sit in {from}",
    "office-director": "{to} replaces {from} as director of the office",
    "director-set": "{to} directs the office",
    "director-unset": "{from} no longer directs the office",
    "lead-unit": "the lead passes from {from} to {to}",
    "lead-unit-set": "{to} leads",
    "lead-unit-unset": "{from} no longer leads",
    "term-extended": "the term is extended from {from} to {to} ({days} days)",
    "term-shortened": "the term is shortened from {from} to {to} ({days} days)",
    "term-set": "the term is set to end on {to}",
    "term-opened": "the end of the term is no longer stated (was {from})",
    "seat-replaced": "{to} replaces {from} as {role}",
    "seat-replaced-post": "{to} ({post}) replaces {from} as {role}",
    "seat-moved": "{who} moves from {from} to {to}",
    "seat-post": "the post of {who} changes from “{from}” to “{to}”",
    "seats-added": "adds {count} {role}: {who}",
    "seats-removed": "drops {count} {role}: {who}",
    "units-added": "adds {count} member units: {units}",
    "units-removed": "drops {count} member units: {units}",
    "group-added": "adds the group {group}",
    "group-added-lead": "adds the group {group}, led by {lead}",
    "group-removed": "drops the group {group}",
    "group-renamed": "the group “{from}” is renamed “{group}”",
    "group-lead": "{group} gets a new lead: {to} (was {from})",
    "group-lead-set": "{group} gets a lead: {to}",
    "group-lead-unset": "{group} is no longer led by {from}",
    "group-duty": "the duty of {group} becomes: {to}",
    "group-duty-unset": "{group} no longer has a duty stated",
    "group-members-in": "{group} gains {come}",
    "group-members-out": "{group} loses {gone}",
    "group-members-both": "{group} gains {come} and loses {gone}",
    "group-members-order": "the members of {group} stand in another order",
    "target-added": "adds the target: {target}",
    "target-added-due": "adds the target: {target} (due {due})",
    "target-removed": "drops the target: {target}",
    "target-changed": "the target “{from}” becomes “{to}”",
    "target-due": "the target “{target}” moves from {from} to {to}",
    "target-due-set": "the target “{target}” becomes due on {to}",
    "target-due-unset": "the target “{target}” is no longer due on {from}",
    reordered: "{field}: another order",
    unnamed: "(not stated)",
  },
);
type Key = keyof typeof changeMessages.zh;

/** Lists longer than this are told by their first entries and their number. */
const mostNames = 12;

/** One difference as a sentence without its full stop: 赵某接替钱某任组长. */
export function sayChange(change: CharterChange, language: Language): string {
  const words = changeMessages[language];
  const shown = Object.entries(change.facts).map(
    ([name, fact]) => [name, sayFact(change, fact, language) || words.unnamed] as const,
  );
  const facts = { ...Object.fromEntries(shown), field: fieldName(change.path, language) };
  return fill(words[keyOf(change)], facts);
}

function sayFact({ path }: CharterChange, fact: string | number | readonly string[], language: Language) {
  if (typeof fact === "number") return fact;
  if (typeof fact === "string") return sayValue(path, fact, language);
  const names = fact.slice(0, mostNames).join(language === "zh" ? "、" : ", ");
  const rest = fact.length - mostNames;
  if (rest <= 0) return names;
  return language === "zh" ? `${names}等${fact.length}` : `${names} and ${rest} more`;
}

/** Words of the model by their names, everything else as it is written. */
function sayValue(path: string, value: string, language: Language): string {
  if (path === "form") return (formNames[language] as Readonly<Record<string, string>>)[value] ?? value;
  const names: Readonly<Record<string, string>> = sheetMessages[language];
  return names[`${path.replace(/\.kind$/, "")}.${value}`] ?? value;
}

type Ends = { readonly from: string; readonly to: string };
type Suffixes = readonly [both: Key, set: Key, unset: Key];

const byEnds: Readonly<Partial<Record<ChangeCode, Suffixes>>> = {
  "office-moved": ["office-moved", "office-set", "office-unset"],
  "office-director": ["office-director", "director-set", "director-unset"],
  "lead-unit": ["lead-unit", "lead-unit-set", "lead-unit-unset"],
  "group-lead": ["group-lead", "group-lead-set", "group-lead-unset"],
  "group-duty": ["group-duty", "group-duty", "group-duty-unset"],
  "target-due": ["target-due", "target-due-set", "target-due-unset"],
};

/** Which sentence fits what there is to say. */
function keyOf({ code, facts }: CharterChange): Key {
  const ends = byEnds[code];
  if (ends) {
    const { from, to } = facts as Ends;
    return from === "" ? ends[1] : to === "" ? ends[2] : ends[0];
  }
  if (code === "seat-replaced") return facts.post === "" ? code : "seat-replaced-post";
  if (code === "group-added") return facts.lead === "" ? code : "group-added-lead";
  if (code === "target-added") return facts.due === "" ? code : "target-added-due";
  if (code !== "group-members") return code as Key;
  const [come, gone] = [facts.come as readonly string[], facts.gone as readonly string[]];
  if (come.length > 0) return gone.length > 0 ? "group-members-both" : "group-members-in";
  return gone.length > 0 ? "group-members-out" : "group-members-order";
}
