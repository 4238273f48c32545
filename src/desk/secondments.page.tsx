import "../staffing/secondment.css";
import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Download, Search } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { agentMessages } from "../staffing/agent.messages.ts";
import { exportSecondments } from "../staffing/listing.api.ts";
import { listingMessages } from "../staffing/listing.messages.ts";
import { SecondmentFilter, views } from "../staffing/secondment.api.ts";
import { secondmentMessages } from "../staffing/secondment.messages.ts";
import { useSecondments } from "../staffing/secondment.queries.ts";
import { Timeline } from "../staffing/timeline.parts.tsx";
import { keepFile } from "../ui/api.ts";
import { useSay } from "../ui/language.ts";
import { noticeFailure } from "../ui/notice.tsx";
import { EmptyState, PageHead } from "../ui/part.tsx";
import { useUrl } from "../ui/url.ts";

type View = (typeof views)[number];

/** Who is out and in: views and search in the URL, a line of days by home unit, or by body for who hosts. */
export function SecondmentsPage(): ReactNode {
  const say = useSay(secondmentMessages);
  const agents = useSay(agentMessages);
  const [url, change] = useUrl(SecondmentFilter);
  const { rows, total, counts, sides, keepsAgents } = useSecondments(url);
  const shown = views.filter((view) => !(view === "out" && !sides.home) && !(view === "in" && !sides.host));
  return (
    <div className="page">
      <PageHead
        title={say("list.title")}
        lead={say("list.lead")}
        acts={
          <>
            {keepsAgents && <Link to="/secondments/agents">{agents("agent.link")}</Link>}
            {total > 0 && <ExportButton filter={url} />}
          </>
        }
      />
      <div className="secondment-tools">
        <nav className="secondment-views" aria-label={say("list.views")}>
          {shown.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={url.view === view}
              data-attention={(view === "over" || view === "waiting") && counts[view] > 0 ? true : undefined}
              onClick={() => change({ view }, "push")}
            >
              {say(`list.${view}`)} <small>{counts[view]}</small>
            </button>
          ))}
        </nav>
        <SearchField words={url.q} onSearch={(q) => change({ q })} />
      </div>
      {rows.length === 0 ? (
        <Nothing view={url.view} isNarrowed={url.q !== ""} onClear={() => change({ q: undefined })} />
      ) : (
        <Timeline rows={rows} by={url.view === "in" ? "body" : "homeUnit"} />
      )}
      {rows.length < total && (
        <p className="secondment-more">{say("list.more", { shown: rows.length, total })}</p>
      )}
    </div>
  );
}

/** The list as it is seen, as a workbook to keep. */
function ExportButton({ filter }: { readonly filter: SecondmentFilter }): ReactNode {
  const say = useSay(listingMessages);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      await keepFile(exportSecondments, { query: filter });
    } catch (error) {
      if (error instanceof Error) noticeFailure(error, save);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Button variant="default" loading={isSaving} leftSection={<Download size={16} />} onClick={save}>
      {say("sheet.save")}
    </Button>
  );
}

type SearchFieldProps = { readonly words: string; readonly onSearch: (words: string) => void };

/** Searched a moment after typing, so that the page does not jump at every key. */
function SearchField({ words, onSearch }: SearchFieldProps): ReactNode {
  const say = useSay(secondmentMessages);
  const [typed, setTyped] = useState(words);
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => onSearch(typed), 250);
    return () => clearTimeout(timer);
  }, [typed, words, onSearch]);
  return (
    <TextInput
      type="search"
      aria-label={say("list.search")}
      placeholder={say("list.search")}
      leftSection={<Search size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}

type NothingProps = { readonly view: View; readonly isNarrowed: boolean; readonly onClear: () => void };

function Nothing({ view, isNarrowed, onClear }: NothingProps): ReactNode {
  const say = useSay(secondmentMessages);
  const key = isNarrowed
    ? "list.empty-other"
    : view === "waiting" || view === "over" || view === "all"
      ? (`list.empty-${view}` as const)
      : "list.empty-other";
  return (
    <EmptyState
      title={say("list.empty")}
      act={
        isNarrowed && (
          <Button variant="default" onClick={onClear}>
            {say("list.clear")}
          </Button>
        )
      }
    >
      <p>{say(key)}</p>
    </EmptyState>
  );
}
