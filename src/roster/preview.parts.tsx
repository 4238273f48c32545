import { Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { fill } from "../kernel/messages.ts";
import { letterOfColumn } from "../paper/sheet.rules.ts";
import { call } from "../ui/api.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { Loading } from "../ui/part.tsx";
import { cellMessages } from "./cell.messages.ts";
import { listRosterLines, type RosterView } from "./import.api.ts";
import { fieldNames, importMessages, outcomeNames } from "./import.messages.ts";
import { type CellProblem, type FieldChange, type Matching, type Outcome, outcomes } from "./import.model.ts";

type Props = {
  readonly roster: RosterView;
  readonly mayAnswer: boolean;
  readonly onChange: (part: Partial<Matching>) => void;
};

/** What the roster would do, counted, and row by row for the count that is chosen. */
export function RosterPreview({ roster, mayAnswer, onChange }: Props): ReactNode {
  const say = useSay(importMessages);
  const language = useLanguage();
  const counts = roster.counts ?? {};
  const there = outcomes.filter((one) => (counts[one] ?? 0) > 0);
  const first =
    (["problem", "asked", "changed", "new"] as const).find((one) => there.includes(one)) ?? there[0];
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const shown = chosen !== null && there.includes(chosen) ? chosen : first;
  if (there.length === 0) return null;
  return (
    <section className="card-part">
      <h2>{say(mayAnswer ? "roster.preview" : "roster.checked")}</h2>
      <div className="roster-counts">
        {there.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === shown}
            data-attention={one === "problem" || one === "asked" || undefined}
            onClick={() => setChosen(one)}
          >
            <span className="figures">{counts[one]}</span> {outcomeNames[language][one]}
          </button>
        ))}
      </div>
      {shown && (
        <Lines
          key={`${shown}${roster.version}`}
          roster={roster}
          outcome={shown}
          mayAnswer={mayAnswer}
          onChange={onChange}
        />
      )}
    </section>
  );
}

function Lines({ roster, outcome, mayAnswer, onChange }: Props & { readonly outcome: Outcome }): ReactNode {
  const say = useSay(importMessages);
  const pages = useInfiniteQuery({
    queryKey: [listRosterLines.id, roster.id, roster.version, outcome] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listRosterLines, { params: { id: roster.id }, query: { outcome, after: pageParam } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  if (pages.isPending) return <Loading lines={4} />;
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  if (lines.length === 0) return <p className="card-quiet">{say("roster.none-of")}</p>;
  return (
    <>
      <ol className="roster-lines">
        {lines.map((line) => (
          <li key={line.row}>
            <span className="roster-row">{say("roster.row", { row: line.row })}</span>
            <div>
              <span lang="zh-CN">{cellsOf(roster, line.cells)}</span>
              {line.changes.map((change) => (
                <Change key={change.field} change={change} />
              ))}
              {line.problems.map((problem) => (
                <Problem key={problem.code + problem.column} roster={roster} problem={problem} />
              ))}
              {outcome === "asked" && mayAnswer && (
                <Answer roster={roster} row={line.row} onChange={onChange} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <p className="people-more">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {say("roster.more")}
          </Button>
        </p>
      )}
    </>
  );
}

/** Only the columns that go in. */
function cellsOf({ matching }: RosterView, cells: readonly string[]): string {
  return cells.filter((cell, at) => cell !== "" && matching.fields[at]).join(" · ");
}

function Change({ change: { field, before, after } }: { readonly change: FieldChange }): ReactNode {
  const say = useSay(importMessages);
  const language = useLanguage();
  const blank = say("roster.blank");
  return (
    <span className="roster-change">
      {say("roster.change", {
        field: fieldNames[language][field],
        before: before || blank,
        after: after || blank,
      })}
    </span>
  );
}

type ProblemProps = { readonly roster: RosterView; readonly problem: CellProblem };

function Problem({
  roster: { outline, matching },
  problem: { column, code, facts, stops },
}: ProblemProps): ReactNode {
  const language = useLanguage();
  const sentences: Readonly<Record<string, string>> = cellMessages[language];
  const title =
    column === null ? "" : outline.sheets[matching.sheet]?.columns[column]?.title || letterOfColumn(column);
  return (
    <span className="roster-problem" data-stops={stops || undefined}>
      {title && <strong lang="zh-CN">{title}</strong>} {fill(sentences[code] ?? code, facts)}
    </span>
  );
}

type AnswerProps = Pick<Props, "roster" | "onChange"> & { readonly row: number };

function Answer({ roster: { matching }, row, onChange }: AnswerProps): ReactNode {
  const say = useSay(importMessages);
  const answer = (as: "new" | "moved") => onChange({ rows: { ...matching.rows, [String(row)]: as } });
  return (
    <span className="roster-answer">
      <Button size="compact-sm" variant="default" onClick={() => answer("moved")}>
        {say("roster.is-moved")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => answer("new")}>
        {say("roster.is-new")}
      </Button>
    </span>
  );
}
