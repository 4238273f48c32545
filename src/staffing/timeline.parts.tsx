import "./timeline.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { fill } from "../kernel/messages.ts";
import { dayNow } from "../ui/clock.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { StateTag, type Tone } from "../ui/part.tsx";
import type { SecondmentRow } from "./secondment.api.ts";
import { modeNames, secondmentMessages, standingNames } from "./secondment.messages.ts";
import { type Standing, standingOf } from "./standing.rules.ts";
import { percent } from "./terms.rules.ts";
import { monthsIn, placeOf, type Span, spanOf } from "./timeline.rules.ts";

const tones: Readonly<Record<Standing["kind"], Tone>> = {
  requested: "draft",
  offered: "draft",
  consented: "draft",
  coming: "plain",
  running: "live",
  ending: "live",
  over: "attention",
  recalled: "live",
  returned: "over",
  refused: "over",
  declined: "over",
  withdrawn: "over",
};

/** How a secondment stands today, in a word. */
export function StandingTag({
  row,
}: {
  readonly row: Pick<SecondmentRow, "state" | "startOn" | "endOn">;
}): ReactNode {
  const language = useLanguage();
  const standing = standingOf(row, dayNow());
  const days = "days" in standing ? { days: standing.days } : {};
  return (
    <StateTag tone={tones[standing.kind]}>{fill(standingNames[language][standing.kind], days)}</StateTag>
  );
}

type TimelineProps = {
  readonly rows: readonly SecondmentRow[];
  /** By what the rows are headed; the other side stands on the bar. */
  readonly by: "homeUnit" | "body";
};

/** Secondments on a line of days, headed by unit or body: a table for who reads, a picture for who looks. */
export function Timeline({ rows, by }: TimelineProps): ReactNode {
  const span = spanOf(rows, dayNow());
  const groups = Map.groupBy(rows, (row) => row[by].id);
  return (
    <div className="timeline">
      <Scale span={span} />
      {[...groups].map(([id, group]) => (
        <section key={id} className="timeline-group">
          <h2 lang="zh-CN">{nameOf(group[0] as SecondmentRow, by)}</h2>
          <ul>
            {group.map((row) => (
              <Row key={row.id} row={row} by={by} span={span} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function nameOf(row: SecondmentRow, by: TimelineProps["by"]): string {
  return by === "body" ? row.body.name : row.homeUnit.shortName;
}

function Scale({ span }: { readonly span: Span }): ReactNode {
  const say = useSay(secondmentMessages);
  const language = useLanguage();
  const today = dayNow();
  const label = (on: string) => {
    const month = Number(on.slice(5, 7));
    if (month === 1) return on.slice(0, 4);
    return language === "zh" ? `${month}月` : new Date(on).toLocaleString("en-GB", { month: "short" });
  };
  return (
    <div className="timeline-scale" aria-hidden>
      {monthsIn(span).map(({ on, left }) => (
        <span key={on} style={{ left: `${left}%` }}>
          {label(on)}
        </span>
      ))}
      <span
        className="timeline-today"
        style={{ left: `${placeOf({ startOn: today, endOn: today }, span).left}%` }}
      >
        {say("list.today")}
      </span>
    </div>
  );
}

function Row({
  row,
  by,
  span,
}: { readonly row: SecondmentRow; readonly span: Span } & Pick<TimelineProps, "by">) {
  const say = useSay(secondmentMessages);
  const language = useLanguage();
  const { person, post, mode, share, startOn, endOn, extension } = row;
  const other = by === "body" ? row.homeUnit.shortName : row.body.name;
  return (
    <li className="timeline-row">
      <Link to="/secondments/$id" params={{ id: row.id }} className="timeline-who">
        <strong lang="zh-CN">{person.name}</strong> <span lang="zh-CN">{post}</span>
        <small lang="zh-CN">{other}</small>
      </Link>
      <p className="timeline-days">
        <StandingTag row={row} />
        {row.isMine && <span className="attention">{say("list.mine")}</span>}
        <span>
          {startOn} — {endOn}
        </span>
        <span>
          {modeNames[language][mode]} {percent(share)}%
        </span>
        {extension && <span>{say("list.extends", { to: extension.to })}</span>}
      </p>
      <Bar row={row} span={span} />
    </li>
  );
}

/** The picture alone; its words stand beside it. */
function Bar({ row, span }: { readonly row: SecondmentRow; readonly span: Span }): ReactNode {
  const today = dayNow();
  const { left, width, cut } = placeOf(row, span);
  const standing = standingOf(row, today);
  const late = standing.kind === "over" ? placeOf({ startOn: row.endOn, endOn: today }, span) : null;
  const more = row.extension ? placeOf({ startOn: row.endOn, endOn: row.extension.to }, span) : null;
  return (
    <div className="timeline-track" aria-hidden>
      <span
        className="timeline-now"
        style={{ left: `${placeOf({ startOn: today, endOn: today }, span).left}%` }}
      />
      {late && <span className="timeline-late" style={{ left: `${late.left}%`, width: `${late.width}%` }} />}
      {more && <span className="timeline-more" style={{ left: `${more.left}%`, width: `${more.width}%` }} />}
      <span
        className="timeline-bar"
        data-tone={tones[standing.kind]}
        data-before={cut.before || undefined}
        data-after={cut.after || undefined}
        style={{ left: `${left}%`, width: `${width}%`, height: `${0.35 + row.share * 0.75}rem` }}
      />
    </div>
  );
}
