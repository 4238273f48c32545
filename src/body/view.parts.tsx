import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { myself } from "../identity/sign-in.queries.ts";
import type { Reply } from "../kernel/contract.ts";
import { searchOf } from "../ui/api.ts";
import { useSay } from "../ui/language.ts";
import type { countBodies } from "./body.api.ts";
import type { BodyState } from "./body.model.ts";
import { registerMessages } from "./register.messages.ts";
import { countsOfAll, type RegisterUrl } from "./register.queries.ts";

type Counts = Reply<typeof countBodies>;

/** A way of looking at the register that has a name: nothing but a filter, so that its link is the same for everybody. */
type View = {
  readonly name: "all" | "mine" | "draft" | "overdue";
  readonly filter: Partial<Pick<RegisterUrl, "state" | "term">>;
  readonly count: (counts: Counts) => number;
};

const inStates = (counts: Counts, states: readonly BodyState[]) =>
  states.reduce((sum, state) => sum + (counts.state[state] ?? 0), 0);

/** The states in which a body waits for what I may do: approvers decide on it, founders correct it. */
export function useStatesForMe(): readonly BodyState[] {
  const { data: me } = useSuspenseQuery(myself);
  const holds = (role: string) => me.roles.some((held) => held.role === role);
  return [
    ...(holds("approver") ? ["submitted" as const] : []),
    ...(holds("founder") ? ["returned" as const] : []),
  ];
}

function viewsFor(mine: readonly BodyState[], seesDrafts: boolean): View[] {
  const all: View = { name: "all", filter: {}, count: ({ total }) => total };
  const waiting: View = {
    name: "mine",
    filter: { state: [...mine] },
    count: (counts) => inStates(counts, mine),
  };
  const drafts: View = {
    name: "draft",
    filter: { state: ["draft"] },
    count: (counts) => inStates(counts, ["draft"]),
  };
  const overdue: View = {
    name: "overdue",
    filter: { term: "overdue" },
    count: ({ term }) => term.overdue ?? 0,
  };
  return [all, ...(mine.length > 0 ? [waiting] : []), ...(seesDrafts ? [drafts] : []), overdue];
}

/** The named views, each with how many there are, whatever else is filtered at the moment. */
export function RegisterViews({ url }: { readonly url: RegisterUrl }): ReactNode {
  const say = useSay(registerMessages);
  const mine = useStatesForMe();
  const { data: counts } = useQuery(countsOfAll);
  const seesDrafts = mine.length > 0 || inStates(counts ?? none, ["draft"]) > 0;
  return (
    <nav className="views" aria-label={say("register.views")}>
      {viewsFor(mine, seesDrafts).map((view) => {
        const count = counts ? view.count(counts) : undefined;
        return (
          <Link
            key={view.name}
            to="/register"
            search={view.filter as never}
            activeOptions={{ exact: true }}
            activeProps={{ "aria-current": undefined }}
            aria-current={isShown(view, url) ? "page" : undefined}
            data-attention={(view.name === "overdue" && (count ?? 0) > 0) || undefined}
          >
            {say(`register.view-${view.name}`)}
            {count !== undefined && <span className="figures">{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

const none: Counts = { total: 0, state: {}, form: {}, type: {}, term: {} };

function isShown({ filter }: View, { order: _, direction: __, ...shown }: RegisterUrl): boolean {
  return searchOf(filter) === searchOf(shown);
}
