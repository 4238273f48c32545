import "./register.css";
import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChartNoAxesColumn, FileDown, FilePlus2, ListChecks } from "lucide-react";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { listJurisdictions } from "../identity/identity.api.ts";
import { myself } from "../identity/sign-in.queries.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { keepFile } from "../ui/api.ts";
import { saidOf, useLanguage, useSay } from "../ui/language.ts";
import { noticeDone, noticeFailure } from "../ui/notice.tsx";
import { EmptyState, Loading, PageHead } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { useUrl } from "../ui/url.ts";
import { RegisterFilters } from "./filters.parts.tsx";
import { NewDraftDialog, useDraftingPlaces } from "./founding.parts.tsx";
import { exportBodies } from "./register/export.api.ts";
import { useStartView } from "./register/view.queries.ts";
import { registerMessages } from "./register.messages.ts";
import { RegisterTable, stepRow } from "./register.parts.tsx";
import { countsOfAll, pageSize, pagesOf, RegisterUrl, useFoundCount } from "./register.queries.ts";
import { RegisterViews } from "./view.parts.tsx";

const said = (key: keyof typeof registerMessages.zh) => saidOf(registerMessages, key);

/** The register: every body I may see, filtered and in order by what the URL says. */
export function RegisterPage(): ReactNode {
  const say = useSay(registerMessages);
  const [url, change] = useUrl(RegisterUrl);
  const [isNew, setNew] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const step = useCallback((way: 1 | -1) => stepRow(body.current, way), []);
  const mayDraft = useDraftingPlaces().length > 0;
  useStartView();
  const exportView = useExport(url);
  const acts = useMemo(
    () =>
      actsOf({ mayDraft, draft: () => setNew(true), search: () => box.current?.focus(), step, exportView }),
    [mayDraft, step, exportView],
  );
  useOffer(acts);
  return (
    <div className="page register-page">
      <PageHead
        title={say("register.title")}
        lead={<FoundCount url={url} />}
        acts={<HeadActs acts={acts} />}
      />
      <RegisterViews url={url} />
      <RegisterFilters url={url} change={change} box={box} onDown={() => step(1)} />
      <Rows url={url} onSort={(sorting) => change(sorting, "push")} body={body} />
      {isNew && <NewDraftDialog onClose={() => setNew(false)} />}
    </div>
  );
}

/** The register as an Excel workbook, as it is shown now. */
function useExport(url: RegisterUrl): () => Promise<void> {
  const say = useSay(registerMessages);
  return useCallback(async () => {
    const take = async () => {
      await keepFile(exportBodies, { query: url });
      noticeDone(say("register.export-done"));
    };
    await take().catch((error: Error) => noticeFailure(error, take));
  }, [url, say]);
}

function HeadActs({ acts }: { readonly acts: readonly OfferedAct[] }): ReactNode {
  const say = useSay(registerMessages);
  const draft = acts.find(({ id }) => id === "register.new");
  const taking = acts.find(({ id }) => id === "register.export");
  return (
    <>
      <Button
        component={Link}
        to="/register/numbers"
        variant="subtle"
        leftSection={<ChartNoAxesColumn size={16} />}
      >
        {say("register.numbers")}
      </Button>
      <Button component={Link} to="/campaigns" variant="subtle" leftSection={<ListChecks size={16} />}>
        {say("register.campaigns")}
      </Button>
      {taking && <ActButton act={taking} variant="default" />}
      {draft && <ActButton act={draft} />}
    </>
  );
}

type Hands = {
  readonly mayDraft: boolean;
  readonly draft: () => void;
  readonly search: () => void;
  readonly step: (way: 1 | -1) => void;
  readonly exportView: () => Promise<void>;
};

function actsOf({ mayDraft, draft, search, step, exportView }: Hands): OfferedAct[] {
  const key = { group: "key", may: true } as const;
  const drafting: OfferedAct = {
    id: "register.new",
    label: said("register.new"),
    group: "act",
    icon: FilePlus2,
    keys: "n",
    may: true,
    perform: draft,
  };
  const taking: OfferedAct = {
    id: "register.export",
    label: said("register.export"),
    group: "act",
    icon: FileDown,
    may: true,
    perform: exportView,
  };
  return [
    ...(mayDraft ? [drafting] : []),
    taking,
    { ...key, id: "register.search", label: said("register.search"), keys: "/", perform: search },
    { ...key, id: "register.next", label: said("register.next"), keys: "j", perform: () => step(1) },
    { ...key, id: "register.previous", label: said("register.previous"), keys: "k", perform: () => step(-1) },
  ];
}

function FoundCount({ url }: { readonly url: RegisterUrl }): ReactNode {
  const say = useSay(registerMessages);
  const count = useFoundCount(url);
  const { data: all } = useQuery(countsOfAll);
  if (count === undefined || all === undefined) return null;
  const facts = { count, total: all.total };
  return (
    <span role="status">{say(count === all.total ? "register.count" : "register.count-some", facts)}</span>
  );
}

type RowsProps = {
  readonly url: RegisterUrl;
  readonly onSort: Parameters<typeof RegisterTable>[0]["onSort"];
  readonly body: Parameters<typeof RegisterTable>[0]["body"];
};

function Rows({ url, onSort, body }: RowsProps): ReactNode {
  const pages = useInfiniteQuery(pagesOf(url));
  const { data: me } = useSuspenseQuery(myself);
  const placeNames = usePlaceNames();
  if (pages.isPending) return <Loading lines={10} />;
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      {pages.error && <RefusalNote error={pages.error} again={() => pages.refetch()} />}
      {rows.length > 0 && (
        <RegisterTable
          rows={rows}
          home={me.tenant.name}
          placeNames={placeNames}
          chosen={url.columns}
          sorting={url}
          onSort={onSort}
          isStale={pages.isPlaceholderData}
          body={body}
        />
      )}
      {rows.length === 0 && pages.isSuccess && <NothingThere url={url} />}
      {pages.hasNextPage && (
        <More
          shown={rows.length}
          url={url}
          isLoading={pages.isFetchingNextPage}
          onMore={() => pages.fetchNextPage()}
        />
      )}
    </>
  );
}

/** By the Chinese name that rows carry. */
function usePlaceNames(): ReadonlyMap<string, string> {
  const language = useLanguage();
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  return useMemo(
    () => new Map(data.jurisdictions.map(({ name, nameEn }) => [name, language === "en" ? nameEn : name])),
    [data, language],
  );
}

type MoreProps = {
  readonly shown: number;
  readonly url: RegisterUrl;
  readonly isLoading: boolean;
  readonly onMore: () => void;
};

function More({ shown, url, isLoading, onMore }: MoreProps): ReactNode {
  const say = useSay(registerMessages);
  const count = useFoundCount(url) ?? shown;
  return (
    <p className="register-more">
      <span className="figures">{say("register.shown", { shown, count })}</span>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {say("register.more", { count: Math.max(1, Math.min(pageSize, count - shown)) })}
      </Button>
    </p>
  );
}

/** Why there is nothing, and what would change it. */
function NothingThere({ url }: { readonly url: RegisterUrl }): ReactNode {
  const say = useSay(registerMessages);
  const { data: all } = useQuery(countsOfAll);
  if (all?.total === 0) {
    const read = (
      <Button component={Link} to="/read">
        {say("register.read")}
      </Button>
    );
    return (
      <EmptyState title={say("register.none-yet")} act={read}>
        {say("register.none-yet-what")}
      </EmptyState>
    );
  }
  const isMine = url.q === "" && url.waiting === "me";
  const reason = isMine ? "register.none-mine" : "register.none-found";
  const clear = (
    <Button component={Link} to="/register" variant="default">
      {say("register.clear")}
    </Button>
  );
  return (
    <EmptyState title={say(reason)} act={clear}>
      {say(`${reason}-what`, { total: all?.total ?? 0 })}
    </EmptyState>
  );
}
