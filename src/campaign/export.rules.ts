import { stateNames } from "../body/life.messages.ts";
import { formNames } from "../charter/charter.messages.ts";
import type { Language } from "../kernel/schema.ts";
import type { SheetColumn } from "../paper/sheet.model.ts";
import type { ItemView } from "./campaign.api.ts";
import { proposalNames } from "./campaign.messages.ts";
import type { Item } from "./campaign.model.ts";
import { resultMessages, sayFacts } from "./result.messages.ts";

type Row = Omit<ItemView, "can">;

/** The result table: each body with why it was looked at, what was proposed and what was decided. */
export function itemColumns(language: Language): SheetColumn<Row>[] {
  const say = (key: keyof typeof resultMessages.zh) => resultMessages[language][key];
  const text = (key: keyof typeof resultMessages.zh, width: number, of: (row: Row) => string) =>
    ({ title: say(key), width, kind: "text", of }) as const;
  return [
    text("result.body", 44, (row) => row.name),
    text("result.form", 12, (row) => formNames[language][row.form]),
    text("result.place", 20, (row) => row.jurisdiction),
    text("result.lead", 26, (row) => row.leadUnit),
    text("result.why", 40, (row) => sayFacts(row.facts, language).join("；")),
    text("result.proposal", 12, (row) => (row.proposal ? proposalNames[language][row.proposal] : "")),
    text("result.into", 36, (row) => row.mergeIntoName ?? ""),
    text("result.reason", 40, (row) => row.reason),
    text("result.statement", 30, (row) => row.statement),
    text("result.proposed-by", 12, (row) => row.proposedByName ?? ""),
    text("result.decision", 12, (row) => decisionOf(row)),
    text("result.note", 30, (row) => row.note),
    text("result.decided-by", 12, (row) => row.decidedByName ?? ""),
    text("result.state", 12, (row) => stateNames[language][row.state]),
  ];

  function decisionOf({ decision }: Pick<Item, "decision">): string {
    return decision === null ? say("result.open") : say(`result.${decision}`);
  }
}
