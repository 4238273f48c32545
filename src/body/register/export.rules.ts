import { formNames, typeNames } from "../../charter/charter.messages.ts";
import type { Day } from "../../kernel/day.ts";
import { fill } from "../../kernel/messages.ts";
import type { Language } from "../../kernel/schema.ts";
import type { SheetColumn } from "../../paper/sheet.model.ts";
import type { RegisterRow } from "../body.api.ts";
import { sayTerm, stateNames } from "../life.messages.ts";
import { termLeftOf } from "../life.rules.ts";
import { registerMessages } from "../register.messages.ts";
import { basisNames, columnNames, instrumentNames } from "./column.messages.ts";
import type { RegisterColumn } from "./column.model.ts";

type Column = SheetColumn<RegisterRow>;
type Telling = { readonly language: Language; readonly today: Day };

/** The columns that a view shows, as a sheet has them: the name first, days as days, counts as numbers. */
export function columnsToSheet(columns: readonly RegisterColumn[], telling: Telling): Column[] {
  const title = registerMessages[telling.language]["register.name"];
  const name: Column = { title, width: 48, kind: "text", of: (row) => row.name };
  return [name, ...columns.flatMap((column) => columnToSheet(column, telling))];
}

/** One column of the page; what the page says in one cell of two values is two columns here. */
function columnToSheet(column: RegisterColumn, { language, today }: Telling): Column[] {
  const title = columnNames[language][column];
  const text = (width: number, of: (row: RegisterRow) => string): Column[] => [
    { title, width, kind: "text", of },
  ];
  const say = (key: keyof typeof registerMessages.zh) => registerMessages[language][key];
  switch (column) {
    case "form":
      return text(12, (row) => formNames[language][row.form]);
    case "type":
      return text(14, (row) => typeNames[language][row.type]);
    case "head":
      return text(16, (row) => row.head);
    case "lead_unit":
      return text(28, (row) => row.leadUnit);
    case "members":
      return [
        { title: say("register.persons"), width: 10, kind: "number", of: (row) => row.personCount },
        { title: say("register.units"), width: 10, kind: "number", of: (row) => row.unitCount },
      ];
    case "term":
      return [
        { title: say("register.term-end"), width: 14, kind: "day", of: (row) => row.termEnd },
        { title: fill(say("register.term-on"), { day: today }), width: 18, kind: "text", of: leftOf },
      ];
    case "state":
      return text(10, (row) => stateNames[language][row.state]);
    case "founded":
      return [{ title, width: 14, kind: "day", of: (row) => row.foundedOn }];
    case "place":
      return text(20, (row) => row.jurisdiction);
    case "basis":
      return text(
        22,
        (row) => `${basisNames[language][row.basis]}（${instrumentNames[language][row.instrument]}）`,
      );
    case "issuer":
      return text(30, (row) => row.issuer);
    case "doc_no":
      return text(24, (row) => row.docNo);
    case "dissolution":
      return text(12, (row) => say(row.hasDissolution ? "register.stated" : "register.not-stated"));
  }

  function leftOf(row: RegisterRow): string {
    return sayTerm(termLeftOf(row, today), language);
  }
}
