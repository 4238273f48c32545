import { findBodies } from "./body.rules.ts";
import { cleanText } from "./clean.rules.ts";
import type { Mention } from "./founding.model.ts";
import type { Line } from "./outline.model.ts";
import { outlineText } from "./outline.rules.ts";
import type { Scene } from "./scene.model.ts";
import { scopeLines } from "./scope.rules.ts";
import { splitSentences } from "./sentence.rules.ts";
import type { Range, Sheet } from "./sheet.model.ts";
import { textOf } from "./sheet.rules.ts";
import { rejoinLines, squeezeSpaces } from "./wrap.rules.ts";

/** No head is longer; a title without a founding sentence is followed by this much of one. */
const longestHead = 1_500;
const headWithoutSentence = 800;

/** Folds the source for reading: noise stripped, lines rejoined, stretched words closed. */
export function foldNotice(source: string): Sheet {
  return squeezeSpaces(rejoinLines(squeezeSpaces(cleanText(source))));
}

function findHeadEnd(sheet: Sheet, lines: readonly Line[], main: Mention | null): number {
  const firstHeading = lines.find((line) => line.depth > 0)?.from ?? sheet.text.length;
  const sentence = main === null || main.seat === "title" ? headWithoutSentence : main.place;
  return Math.min(firstHeading, Math.max(sentence, 60), longestHead);
}

/** Cuts a source into lines and sentences, and says whose affairs each line speaks of. */
export function setScene(source: string): Scene {
  const sheet = foldNotice(source);
  const lines = outlineText(sheet.text);
  const { main, others } = findBodies(sheet, lines);
  const name = main === null ? "" : textOf(sheet, main.name);
  return {
    sheet,
    lines,
    scoped: scopeLines(sheet, lines, name),
    sentences: lines.flatMap((line) => splitSentences(sheet.text, { from: line.body, to: line.to })),
    main,
    others,
    headEnd: findHeadEnd(sheet, lines, main),
  };
}

/** The sentences that may name groups: of the founding one, only what follows the body's name. */
export function sentencesAfterName({ sentences, main }: Scene): Range[] {
  return sentences.map((one) =>
    main !== null && one.from <= main.place && main.place < one.to
      ? { from: Math.min(main.name.to, one.to), to: one.to }
      : one,
  );
}

/** The text with what belongs to groups and other bodies blanked, place for place. */
export function hideGroups({ sheet, scoped }: Scene): string {
  const parts: string[] = [];
  let done = 0;
  for (const { line, scope } of scoped) {
    if (scope.of === "body" || scope.of === "office") continue;
    parts.push(sheet.text.slice(done, line.from), "\n".repeat(line.to - line.from));
    done = line.to;
  }
  return parts.join("") + sheet.text.slice(done);
}
