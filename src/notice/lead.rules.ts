import { readEntries } from "./entry.rules.ts";
import type { Entry } from "./roster.model.ts";
import type { ScopedLine } from "./scope.rules.ts";
import type { Sheet } from "./sheet.model.ts";

/** 综合协调组,由学院办公室牵头; 第一小组:庾某带队; 征地部:部长由李某兼任. */
const patterns: readonly RegExp[] = [
  /^[,:。( ]*(?:牵头(?:单位|部门)|负责人|责任人)[:为是]?([\u3400-\u9fff·、 xX*]{2,40}?)(?=[,。;)\n]|$)/,
  /^[,:。( ]*(?:由)?([\u3400-\u9fff·、,()xX* ]{2,60}?)(?:同志)?(?:具体|总体|共同|分别)?(?:牵头|带队|负责(?=[,。;)]|$)|(?:担)?任(?:组长|部长|队长|分队长)|为组长)/,
  /^[,:。( ]*(?:组长|部长|队长|分队长)(?:由)?([\u3400-\u9fff·]{2,12}?)(?:同志)?(?:兼任|担任|兼)?(?=[,。;)]|$)/,
];

/** A heading mark before a name, and a clause that tells who leads, are no longer. */
const longestMark = 8;
const longestClause = 120;

/** Who leads a group, by the clause that opens it. */
export function readGroupLead(sheet: Sheet, { line, scope }: ScopedLine): readonly Entry[] {
  if (scope.of !== "group" || line.from < scope.name.from - longestMark) return [];
  const start = line.to >= scope.name.to && line.from <= scope.name.from ? scope.name.to : line.body;
  const words = sheet.text.slice(start, Math.min(line.to, start + longestClause));
  if (start !== scope.name.to && !/^(?:由|牵头)/.test(words)) return [];
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    const lead = match?.[1];
    if (match === null || lead === undefined || /负责|职责|主要|开展|组织/.test(lead)) continue;
    const from = start + match[0].indexOf(lead);
    return readEntries(sheet, { from, to: from + lead.length });
  }
  return [];
}
