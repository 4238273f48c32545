import { anyOf } from "./role.rules.ts";
import type { Range } from "./sheet.model.ts";
import { campaignWords, routineWords, suddenWords } from "./trigger.data.ts";

export type Trigger = {
  readonly kind: "emergency" | "routine";
  readonly at: readonly Range[];
  readonly borderline: boolean;
};

const sudden = new RegExp(anyOf(suddenWords));
const campaign = new RegExp(anyOf(campaignWords));
const routine = new RegExp(anyOf(routineWords));
/** Names of standing departments, which say nothing about the task. */
const department = /应急管理(?:部|厅|局|办|委)?|防汛抗旱指挥部办公室|应急办/g;
/** A law that is cited, and accidents that a standing task prevents, are no event. */
const aside =
  /《[^《》\n]{2,40}(?:法|条例|规定|办法)》|(?:预防|防范|遏制|减少|杜绝|防止)[^,。;\n]{0,12}(?:事故|突发)/g;
const blanked = (text: string) => blank(blank(text, department), aside);
const blank = (text: string, pattern: RegExp) => text.replace(pattern, (words) => "　".repeat(words.length));

/** The name, the title, the purpose and the founding sentence, in that order: what the task is. */
export function judgeTrigger(text: string, topics: readonly Range[]): Trigger {
  const at: Range[] = [];
  let borderline = false;
  for (const topic of topics) {
    const words = blanked(text.slice(topic.from, topic.to));
    const calm = routine.exec(words);
    if (calm !== null && !borderline)
      return {
        kind: "routine",
        at: [],
        borderline: sudden.test(words) || campaign.test(words) || borderline,
      };
    const hit = sudden.exec(words);
    if (hit !== null) {
      at.push({ from: topic.from + hit.index, to: topic.from + hit.index + hit[0].length });
      return { kind: "emergency", at, borderline: false };
    }
    const drive = campaign.exec(words);
    if (drive !== null) {
      at.push({ from: topic.from + drive.index, to: topic.from + drive.index + drive[0].length });
      borderline = true;
    }
  }
  return at.length > 0
    ? { kind: "emergency", at, borderline }
    : { kind: "routine", at: [], borderline: false };
}
