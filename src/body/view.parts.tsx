import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { myself } from "../identity/sign-in.queries.ts";
import type { Reply } from "../kernel/contract.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { searchToObject } from "../ui/url.ts";
import type { countBodies } from "./body.api.ts";
import type { BodyState } from "./body.model.ts";
import { livingStates } from "./life.rules.ts";
import { ViewMenu } from "./register/keep.parts.tsx";
import type { BroughtView, ListedView } from "./register/view.api.ts";
import { broughtLessons, broughtNames, viewMessages } from "./register/view.messages.ts";
import { shownView, useViews } from "./register/view.queries.ts";
import { broughtFilters } from "./register/view.rules.ts";
import { registerMessages } from "./register.messages.ts";
import { countsOfAll, type RegisterUrl } from "./register.queries.ts";

type Counts = Reply<typeof countBodies>;

const inStates = (counts: Counts, states: readonly BodyState[]) =>
  states.reduce((sum, state) => sum + (counts.state[state] ?? 0), 0);

const countOf: Readonly<Record<BroughtView, (counts: Counts) => number>> = {
  all: ({ total }) => total,
  mine: ({ waiting }) => waiting,
  draft: (counts) => inStates(counts, ["draft"]),
  standing: (counts) => inStates(counts, livingStates),
  overdue: ({ term }) => term.overdue ?? 0,
  ending: ({ term }) => term.ending ?? 0,
  no_basis: ({ gap }) => gap.basis,
  no_end: ({ gap }) => gap.end,
};

/** Approvers decide, founders correct; for everybody else nothing ever waits. */
function useBroughtViews(counts: Counts | undefined): BroughtView[] {
  const { data: me } = useSuspenseQuery(myself);
  const hasWork = me.roles.some(({ role }) => role === "approver" || role === "founder");
  const seesDrafts = hasWork || (counts !== undefined && countOf.draft(counts) > 0);
  const general = ["standing", "overdue", "ending", "no_basis", "no_end"] as const;
  return [
    "all",
    ...(hasWork ? ["mine" as const] : []),
    ...(seesDrafts ? ["draft" as const] : []),
    ...general,
  ];
}

/** The named views, each with how many there are, whatever else is filtered; and what the one shown is for. */
export function RegisterViews({ url }: { readonly url: RegisterUrl }): ReactNode {
  const say = useSay(registerMessages);
  const language = useLanguage();
  const { data: counts } = useQuery(countsOfAll);
  const { views } = useViews();
  const shown = shownView(url, views);
  return (
    <>
      <div className="views-line">
        <nav className="views" aria-label={say("register.views")}>
          {useBroughtViews(counts).map((view) => (
            <ViewLink
              key={view}
              search={broughtFilters[view]}
              isShown={shown.kind === "brought" && shown.name === view}
              count={counts && countOf[view](counts)}
              isAttention={view === "overdue"}
            >
              {broughtNames[language][view]}
            </ViewLink>
          ))}
          {views.map(({ id, name, search, by, sharedInName }) => (
            <ViewLink
              key={id}
              search={searchToObject(search)}
              isShown={shown.kind === "kept" && shown.view.id === id}
              title={sharedInName === null ? undefined : `${by} · ${sharedInName}`}
            >
              <span lang="zh-CN">{name}</span>
            </ViewLink>
          ))}
        </nav>
        <ViewMenu shown={shown} />
      </div>
      {shown.kind === "brought" && <p className="view-lesson">{broughtLessons[language][shown.name]}</p>}
      {shown.kind === "kept" && <KeptLesson view={shown.view} />}
    </>
  );
}

type KeptLessonProps = { readonly view: Pick<ListedView, "by" | "sharedInName"> };

function KeptLesson({ view: { by, sharedInName } }: KeptLessonProps): ReactNode {
  const say = useSay(viewMessages);
  const told = sharedInName === null ? say("view.own") : say("view.shared", { by, place: sharedInName });
  return <p className="view-lesson">{told}</p>;
}

type ViewLinkProps = {
  readonly search: object;
  readonly isShown: boolean;
  readonly count?: number | undefined;
  readonly isAttention?: boolean;
  readonly title?: string | undefined;
  readonly children: ReactNode;
};

function ViewLink({ search, isShown, count, isAttention, title, children }: ViewLinkProps): ReactNode {
  return (
    <Link
      to="/register"
      search={search as never}
      activeOptions={{ exact: true }}
      activeProps={{ "aria-current": undefined }}
      aria-current={isShown ? "page" : undefined}
      data-attention={(isAttention && (count ?? 0) > 0) || undefined}
      title={title}
    >
      {children}
      {count !== undefined && <span className="figures">{count}</span>}
    </Link>
  );
}
