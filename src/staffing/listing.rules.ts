import type { Day } from "../kernel/day.ts";
import type { Language } from "../kernel/schema.ts";
import type { SheetColumn } from "../paper/sheet.model.ts";
import { listingMessages, sayStanding } from "./listing.messages.ts";
import type { SecondmentRow } from "./secondment.api.ts";
import { kindNames, modeNames } from "./secondment.messages.ts";
import { percent } from "./terms.rules.ts";

type Column = SheetColumn<SecondmentRow>;

/** The list as a sheet has it: days as days, the share as a number of percent. */
export function columnsToSheet({ language, today }: { language: Language; today: Day }): Column[] {
  const say = (key: keyof typeof listingMessages.zh) => listingMessages[language][key];
  const text = (
    key: Parameters<typeof say>[0],
    width: number,
    of: (row: SecondmentRow) => string,
  ): Column => ({
    title: say(key),
    width,
    kind: "text",
    of,
  });
  return [
    text("sheet.person", 12, ({ person }) => person.name),
    text("sheet.home", 20, ({ homeUnit }) => homeUnit.shortName),
    text("sheet.own-post", 20, ({ person }) => person.post),
    text("sheet.body", 44, ({ body }) => body.name),
    text("sheet.post", 20, ({ post }) => post),
    text("sheet.kind", 12, ({ kind }) => kindNames[language][kind]),
    text("sheet.mode", 12, ({ mode }) => modeNames[language][mode]),
    { title: say("sheet.share"), width: 10, kind: "number", of: ({ share }) => percent(share) },
    { title: say("sheet.start"), width: 14, kind: "day", of: ({ startOn }) => startOn },
    { title: say("sheet.end"), width: 14, kind: "day", of: ({ endOn }) => endOn },
    text("sheet.standing", 22, (row) => sayStanding(row, today, language)),
    { title: say("sheet.returned"), width: 14, kind: "day", of: ({ comeBack }) => comeBack?.on ?? null },
  ];
}
