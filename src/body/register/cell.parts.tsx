import type { ReactNode } from "react";
import { formNames, typeNames } from "../../charter/charter.messages.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import type { RegisterRow } from "../body.api.ts";
import { isByWord } from "../body.rules.ts";
import { registerMessages } from "../register.messages.ts";
import { BodyStateTag, TermText } from "../state.parts.tsx";
import { WordMark } from "../word.parts.tsx";
import { basisNames, columnNames, instrumentNames } from "./column.messages.ts";
import type { RegisterColumn } from "./column.model.ts";

type CellProps = {
  readonly column: RegisterColumn;
  readonly row: RegisterRow;
  /** By the Chinese name that rows carry. */
  readonly placeNames: ReadonlyMap<string, string>;
};

/** One cell of the register. Texts of the papers stay Chinese, whatever the language of the page. */
export function RegisterCell({ column, row, placeNames }: CellProps): ReactNode {
  const language = useLanguage();
  const isChinese = ["head", "lead_unit", "issuer", "doc_no"].includes(column);
  return (
    <td
      data-column={column}
      data-label={columnNames[language][column]}
      {...(isChinese ? { lang: "zh-CN" } : {})}
    >
      <CellValue column={column} row={row} placeNames={placeNames} />
    </td>
  );
}

function CellValue({ column, row, placeNames }: CellProps): ReactNode {
  const say = useSay(registerMessages);
  const language = useLanguage();
  switch (column) {
    case "form":
      return formNames[language][row.form];
    case "type":
      return typeNames[language][row.type];
    case "head":
      return row.head;
    case "lead_unit":
      return row.leadUnit;
    case "members":
      return <Members row={row} />;
    case "term":
      return <TermText state={row.state} termEnd={row.termEnd} />;
    case "state":
      return (
        <>
          <BodyStateTag state={row.state} />
          {row.regulariseBy && isByWord(row) && <WordMark regulariseBy={row.regulariseBy} />}
        </>
      );
    case "founded":
      return row.foundedOn && <time dateTime={row.foundedOn}>{row.foundedOn}</time>;
    case "place":
      return placeNames.get(row.jurisdiction) ?? row.jurisdiction;
    case "basis":
      return (
        <span data-lack={row.basis === "none" || row.instrument === "oral" || undefined}>
          {basisNames[language][row.basis]} · {instrumentNames[language][row.instrument]}
        </span>
      );
    case "issuer":
      return row.issuer;
    case "doc_no":
      return row.docNo;
    case "dissolution":
      return say(row.hasDissolution ? "register.stated" : "register.not-stated");
  }
}

/** Persons and units apart: a unit that is named as a member is no person. */
function Members({ row: { personCount, unitCount } }: Pick<CellProps, "row">): ReactNode {
  const say = useSay(registerMessages);
  const parts = [
    ...(personCount > 0 || unitCount === 0 ? [say("register.person-count", { count: personCount })] : []),
    ...(unitCount > 0 ? [say("register.unit-count", { count: unitCount })] : []),
  ];
  return <span title={say("register.members-what")}>{parts.join(" + ")}</span>;
}
