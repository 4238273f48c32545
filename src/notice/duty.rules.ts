import type { Scope, ScopedLine } from "./scope.rules.ts";
import type { Said, Sheet } from "./sheet.model.ts";
import { quoteRange } from "./sheet.rules.ts";

const opening = /(?:主要|工作)*职责(?:是|为)?[: ]?|(?<=^|[,。;:) ])(?:主要|具体)?负责(?!人|同志)/;

/** What each group is to do: from 职责 or 负责 to the end of its line. */
export function findDuties(sheet: Sheet, scoped: readonly ScopedLine[]): Map<Scope, Said> {
  const duties = new Map<Scope, Said>();
  for (const { line, scope } of scoped) {
    if (scope.of !== "group" || duties.has(scope)) continue;
    const from = Math.max(
      line.body,
      scope.name.from >= line.from && scope.name.to <= line.to ? scope.name.to : 0,
    );
    const match = opening.exec(sheet.text.slice(from, line.to));
    if (match === null) continue;
    const start = from + match.index + (match[0].includes("负责") ? 0 : match[0].length);
    const said = quoteRange(sheet, { from: start, to: line.to });
    if (said.value.length > 3) duties.set(scope, said);
  }
  return duties;
}
