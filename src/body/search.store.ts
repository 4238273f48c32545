import { pinyin } from "pinyin-pro";
import type { RegisterEntry } from "./body.model.ts";

/** What the register is searched in: the words as printed, and the pinyin initials of body and head (`zb` finds 专班). */
export function searchText({
  name,
  head,
  leadUnit,
}: Pick<RegisterEntry, "name" | "head" | "leadUnit">): string {
  return [name, head, leadUnit, initialsOf(name), initialsOf(head)].join(" ").toLowerCase();
}

function initialsOf(text: string): string {
  return pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "removed" }).join("");
}
