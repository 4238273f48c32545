import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import type { RosterView } from "./import.api.ts";
import { importMessages, nameOfField } from "./import.messages.ts";
import { fieldsOf, type ImportField, type Matching } from "./import.model.ts";

type RosterProps = { readonly roster: RosterView };
type Changing = RosterProps & { readonly onChange: (part: Partial<Matching>) => void };

/** What was noticed about the file itself. */
export function RosterNotes({ roster: { outline, matching } }: RosterProps): ReactNode {
  const say = useSay(importMessages);
  const sheet = outline.sheets[matching.sheet];
  const dropped = sheet?.columns.filter(({ isDropped }) => isDropped) ?? [];
  const notes = [
    ...dropped.map(({ letter, title }) => say("roster.dropped", { column: title || letter })),
    ...(outline.hasMacros ? [say("roster.macros")] : []),
    ...(sheet && sheet.hiddenRows > 0 ? [say("roster.hidden-rows", { count: sheet.hiddenRows })] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="roster-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** Each column with what it holds, how that was found, and some of its cells; to be corrected in place. */
export function RosterColumns({
  roster,
  mayChange,
  onChange,
}: Changing & { readonly mayChange: boolean }): ReactNode {
  const say = useSay(importMessages);
  const sheet = roster.outline.sheets[roster.matching.sheet];
  if (!sheet) return null;
  return (
    <section className="card-part">
      <h2>{say("roster.match")}</h2>
      <p className="card-quiet">
        {sheet.head > 0
          ? say(mayChange ? "roster.match-head" : "roster.match-kept", { row: sheet.head })
          : say("roster.match-what")}
      </p>
      {roster.outline.sheets.length > 1 && (
        <SheetChoice roster={roster} mayChange={mayChange} onChange={onChange} />
      )}
      <ul className="roster-columns">
        {sheet.columns.map((column, at) => (
          <li key={column.letter} data-off={(roster.matching.fields[at] ?? null) === null || undefined}>
            <div>
              <strong lang="zh-CN">{column.title || say("roster.column", { letter: column.letter })}</strong>
              <span className="card-quiet" lang="zh-CN">
                {column.samples.join("、")}
              </span>
            </div>
            <ColumnField roster={roster} at={at} mayChange={mayChange} onChange={onChange} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ColumnProps = Changing & { readonly at: number; readonly mayChange: boolean };

function ColumnField({ roster, at, mayChange, onChange }: ColumnProps): ReactNode {
  const say = useSay(importMessages);
  const language = useLanguage();
  const { matching, outline, kind } = roster;
  const sheet = outline.sheets[matching.sheet];
  const column = sheet?.columns[at];
  const field = matching.fields[at] ?? null;
  const how = field !== null && field === sheet?.fields[at] ? sheet.by[at] : null;
  const choose = (next: string) => {
    const chosen = next === "" ? null : (next as ImportField);
    // What another column held goes to this one.
    const fields = (sheet?.columns ?? []).map((_, index) => {
      const now = matching.fields[index] ?? null;
      if (index === at) return chosen;
      return now === chosen ? null : now;
    });
    onChange({ fields });
  };
  return (
    <div className="roster-field">
      <NativeSelect
        aria-label={column?.title || say("roster.column", { letter: column?.letter ?? "" })}
        value={field ?? ""}
        disabled={!mayChange || column?.isDropped === true}
        data={[
          { value: "", label: say("roster.not-taken") },
          ...fieldsOf(kind).map((value) => ({ value, label: nameOfField(language, kind, value) })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {how && <small>{say(how === "name" ? "roster.by-name" : "roster.by-content")}</small>}
    </div>
  );
}

function SheetChoice({ roster, mayChange, onChange }: Changing & { readonly mayChange: boolean }): ReactNode {
  const say = useSay(importMessages);
  const { sheets } = roster.outline;
  return (
    <NativeSelect
      className="roster-sheet"
      label={say("roster.sheet")}
      value={String(roster.matching.sheet)}
      disabled={!mayChange}
      data={sheets.map(({ name, rows, isHidden }, at) => ({
        value: String(at),
        label: say(isHidden ? "roster.sheet-hidden" : "roster.sheet-rows", { name, rows }),
      }))}
      onChange={({ currentTarget }) => {
        const sheet = Number(currentTarget.value);
        onChange({ sheet, fields: sheets[sheet]?.fields ?? [], rows: {} });
      }}
    />
  );
}
