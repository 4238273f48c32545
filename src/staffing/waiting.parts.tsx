import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { dayNow } from "../ui/clock.ts";
import { useLanguage } from "../ui/language.ts";
import { queryOf } from "../ui/query.ts";
import { listSecondments, type SecondmentRow } from "./secondment.api.ts";
import { modeNames } from "./secondment.messages.ts";
import { percent } from "./terms.rules.ts";
import { StandingTag } from "./timeline.parts.tsx";

/** Secondments on which the reader's word is waited for; undefined until it is known which. */
export function useWaitingLoans(): readonly SecondmentRow[] | undefined {
  return useQuery(queryOf(listSecondments, { query: { view: "waiting" } })).data?.rows;
}

/** What has waited past its own first day. */
export function isWaitingLate({ startOn, state }: SecondmentRow): boolean {
  return state !== "agreed" && startOn < dayNow();
}

/** One of them, with the way to where it is answered. */
export function WaitingLoanCard({ row }: { readonly row: SecondmentRow }): ReactNode {
  const language = useLanguage();
  return (
    <article className="waiting" data-over={isWaitingLate(row) || undefined}>
      <h3>
        <Link to="/secondments/$id" params={{ id: row.id }} lang="zh-CN">
          {row.person.name}
        </Link>{" "}
        <small lang="zh-CN">
          {row.homeUnit.shortName} → {row.body.name}
        </small>
      </h3>
      <p>
        <StandingTag row={row} /> · <span lang="zh-CN">{row.post}</span> · {modeNames[language][row.mode]}{" "}
        {percent(row.share)}%
      </p>
      <p className="waiting-clock">
        {row.startOn} — {row.extension?.to ?? row.endOn}
      </p>
    </article>
  );
}
