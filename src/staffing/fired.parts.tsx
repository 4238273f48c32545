import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Id } from "../kernel/id.ts";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import { call } from "../ui/api.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { Loading } from "../ui/part.tsx";
import { listFiredLoans } from "./listing.api.ts";
import { listingMessages } from "./listing.messages.ts";
import { sayLoanFinding } from "./loan.messages.ts";

type FiredProps = { readonly check: string; readonly place: Id<"jurisdiction"> };

/** Secondments of a place, asked for or standing, of which a check of lending says something; step after step. */
export function FiredLoans({ check, place }: FiredProps): ReactNode {
  const say = useSay(listingMessages);
  const language = useLanguage();
  const steps = useInfiniteQuery({
    queryKey: [listFiredLoans.id, check, place] as const,
    queryFn: ({ pageParam, signal }) =>
      call(
        listFiredLoans,
        { params: { check }, query: { jurisdiction: place, ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  if (steps.isPending) return <Loading lines={2} />;
  const pages = steps.data?.pages ?? [];
  const loans = pages.flatMap((page) => page.loans);
  const judged = pages.reduce((sum, page) => sum + page.judged, 0);
  return (
    <ul className="book-fired">
      {loans.map(({ id, person, homeUnit, body, finding }) => (
        <li key={id}>
          <span className="finding-mark" data-outcome={finding.outcome}>
            {rulebookMessages[language][`outcome.${finding.outcome}`]}
          </span>
          <Link to="/secondments/$id" params={{ id }} lang="zh-CN">
            {person}（{homeUnit} → {body}）
          </Link>
          <small>{sayLoanFinding(finding, language)}</small>
        </li>
      ))}
      {loans.length === 0 && <li className="book-quiet">{say("fired.none", { count: judged })}</li>}
      {steps.hasNextPage && (
        <li>
          <button type="button" className="link" onClick={() => steps.fetchNextPage()}>
            {say("fired.more")}
          </button>
        </li>
      )}
    </ul>
  );
}
