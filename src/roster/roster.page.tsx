import "./people.css";
import "./roster.css";
import { Button } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Id } from "../kernel/id.ts";
import { fill } from "../kernel/messages.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { PageHead, StateTag, type Tone } from "../ui/part.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RosterCommit, RosterUndo } from "./commit.parts.tsx";
import { discardRoster, getRoster, matchRoster, type RosterView } from "./import.api.ts";
import { importMessages } from "./import.messages.ts";
import type { Matching } from "./import.model.ts";
import { RosterColumns, RosterNotes } from "./match.parts.tsx";
import { RosterPreview } from "./preview.parts.tsx";
import { RosterQuestions } from "./question.parts.tsx";
import { rosterMessages } from "./roster.messages.ts";

export function RosterPage(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  return <OneRoster key={id} id={id as Id<"roster_import">} />;
}

const isWorking = (state: RosterView["state"]) => /^(?:reading|checking|committing|undoing)$/.test(state);

/** One roster: what its columns are, what it asks, what it would change; then it goes in, whole. */
function OneRoster({ id }: { readonly id: Id<"roster_import"> }): ReactNode {
  const say = useSay(importMessages);
  const asked = queryOf(getRoster, { params: { id } });
  const { data: roster } = useSuspenseQuery(asked);
  // Asked again and again while the work goes on.
  useQuery({ ...asked, refetchInterval: isWorking(roster.state) ? 400 : false });
  const match = useAct(matchRoster);
  const change = (part: Partial<Matching>) =>
    match.mutate({
      params: { id },
      body: { version: roster.version, matching: { ...roster.matching, ...part } },
    });
  const mayMatch = roster.can.match === true && !match.isPending;
  return (
    <div className="page roster-page">
      <PageHead
        title={<span lang="zh-CN">{roster.fileName ?? say(`rosters.${roster.kind}`)}</span>}
        tab={roster.fileName ?? say("rosters.title")}
        above={
          <>
            <Link to="/people/rosters">{say("rosters.title")}</Link> ·{" "}
            <span lang="zh-CN">{roster.jurisdiction}</span> · {say(`rosters.${roster.kind}`)}
          </>
        }
        lead={<StateTag tone={tones[roster.state]}>{say(`state.${roster.state}`)}</StateTag>}
        acts={<HeadActs roster={roster} onCheck={() => change({})} />}
      />
      {isWorking(roster.state) && <Working roster={roster} />}
      {roster.refusal && <Stopped roster={roster} />}
      {roster.state === "committed" && <RosterUndo roster={roster} />}
      <RosterNotes roster={roster} />
      {mayMatch && <RosterQuestions roster={roster} onChange={change} />}
      {!isWorking(roster.state) && roster.state !== "failed" && (
        <RosterPreview roster={roster} mayAnswer={mayMatch} onChange={change} />
      )}
      {roster.can.commit === true && <RosterCommit roster={roster} />}
      <RosterColumns roster={roster} mayChange={mayMatch} onChange={change} />
    </div>
  );
}

const tones: Readonly<Record<RosterView["state"], Tone>> = {
  reading: "plain",
  checking: "plain",
  checked: "draft",
  committing: "plain",
  committed: "live",
  undoing: "plain",
  undone: "over",
  discarded: "over",
  failed: "attention",
};

type HeadProps = { readonly roster: RosterView; readonly onCheck: () => void };

function HeadActs({ roster, onCheck }: HeadProps): ReactNode {
  const say = useSay(importMessages);
  const discard = useAct(discardRoster);
  return (
    <>
      {roster.can.discard === true && (
        <Button
          variant="subtle"
          loading={discard.isPending}
          onClick={() => discard.mutate({ params: { id: roster.id }, body: { version: roster.version } })}
        >
          {say("roster.discard")}
        </Button>
      )}
      {roster.can.match === true && (
        <Button variant="default" onClick={onCheck}>
          {say("roster.check-again")}
        </Button>
      )}
    </>
  );
}

function Working({ roster: { done, total, state } }: { readonly roster: RosterView }): ReactNode {
  const say = useSay(importMessages);
  return (
    <div className="roster-working" role="status">
      <p>
        {say(`state.${state}`)} · {say("roster.progress", { done, total })}
      </p>
      <progress value={done} max={Math.max(total, 1)} aria-label={say(`state.${state}`)} />
      <p className="card-quiet">{say("roster.leave-page")}</p>
    </div>
  );
}

/** Why the last work on it did not come to its end. */
function Stopped({ roster: { refusal } }: { readonly roster: RosterView }): ReactNode {
  const language = useLanguage();
  if (!refusal) return null;
  const sentences: Readonly<Record<string, string>> = rosterMessages[language];
  return (
    <div className="refusal" role="alert">
      <p>{fill(sentences[refusal.code] ?? refusal.code, refusal.facts as never)}</p>
    </div>
  );
}
