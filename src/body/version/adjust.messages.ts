import { catalog, fill } from "../../kernel/messages.ts";
import type { Language } from "../../kernel/schema.ts";
import type { AdjustStep } from "../../notice/adjust.model.ts";

/** What a paper orders, and why a step could not be taken. */
export const adjustMessages = catalog(
  {
    "step.roster": "换成文件列出的完整名单",
    "step.join": "{name}任{role}",
    "step.appoint": "由{name}任{role}",
    "step.leave": "{name}不再担任{role}",
    "step.succeed": "{name}接替{from}",
    "step.unit-joins": "增加成员单位{unit}",
    "step.unit-leaves": "{unit}不再是成员单位",
    "step.end": "{text}",
    "step.rename": "更名为{name}",
    "step.office": "办公室改设在{unit}",
    "step.director": "办公室主任改由{name}担任",
    "step.lead-unit": "改由{unit}牵头",
    "step.any-seat": "职务",
    "problem.not-on-roster": "现行方案的名单里没有这个人，请核对姓名。",
    "problem.already-there": "现行方案里已经是这样。",
    "problem.nobody-named": "没有读出姓名，请在下面补上。",
    "problem.no-end-to-move": "现行方案没有写明终止日期，算不出新的日期，请在下面填写。",
    "problem.no-such-unit": "现行方案的成员单位里没有它，请核对名称。",
    "problem.head-of-two": "这个职务现有不止一人，看不出接替的是谁，请在下面修改。",
  },
  {
    "step.roster": "the whole roster is replaced by the one of the paper",
    "step.join": "{name} becomes {role}",
    "step.appoint": "{name} is put in as {role}",
    "step.leave": "{name} is no longer {role}",
    "step.succeed": "{name} takes over from {from}",
    "step.unit-joins": "{unit} joins as a member unit",
    "step.unit-leaves": "{unit} is no longer a member unit",
    "step.end": "{text}",
    "step.rename": "is renamed {name}",
    "step.office": "the office moves to {unit}",
    "step.director": "{name} becomes director of the office",
    "step.lead-unit": "{unit} takes the lead",
    "step.any-seat": "on it",
    "problem.not-on-roster": "Nobody of that name is on the roster in effect; please check the name.",
    "problem.already-there": "It is so in the charter in effect already.",
    "problem.nobody-named": "No name could be read; please add it below.",
    "problem.no-end-to-move": "The charter in effect states no end to move; please enter the new day below.",
    "problem.no-such-unit": "No member unit of that name is in the charter in effect; please check the name.",
    "problem.head-of-two":
      "More than one holds that role, so it is open who is replaced; please change it below.",
  },
);

/** One step of a paper as a sentence without its full stop. */
export function sayStep({ spans: _, kind, ...facts }: AdjustStep, language: Language): string {
  const words = adjustMessages[language];
  const role = "role" in facts ? (facts.role ?? words["step.any-seat"]) : "";
  const shown = Object.entries({ ...facts, role }).map(([name, fact]) => [name, String(fact ?? "")] as const);
  return fill(words[`step.${kind}`], Object.fromEntries(shown));
}
