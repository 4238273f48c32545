import "../body/body.css";
import "../body/print.css";
import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { SubjectActs } from "../approval/act.parts.tsx";
import { CaseTrail } from "../approval/trail.parts.tsx";
import { WhatIfPanel } from "../attention/what-if.parts.tsx";
import { actMessages } from "../body/act.messages.ts";
import { BodyActs } from "../body/act.parts.tsx";
import { AdviceKept } from "../body/advice.parts.tsx";
import type { BodyState } from "../body/body.model.ts";
import { isFounded } from "../body/body.policy.ts";
import { useBody, useHistory, useJudgement } from "../body/body.queries.ts";
import { Concerns } from "../body/concern.parts.tsx";
import { CharterDocument, showValue } from "../body/document.parts.tsx";
import { BodyFacts } from "../body/facts.parts.tsx";
import { BodyHistory } from "../body/history.parts.tsx";
import { LifeLine } from "../body/life.parts.tsx";
import { Necessity } from "../body/necessity/necessity.parts.tsx";
import { oneMessages } from "../body/one.messages.ts";
import { BodyRelations } from "../body/relation/relation.parts.tsx";
import { RevisionBar } from "../body/revise.parts.tsx";
import { useRevision } from "../body/revision.queries.ts";
import { BodyVersions } from "../body/version/version.parts.tsx";
import { WordNote } from "../body/word.parts.tsx";
import { tellDeeds } from "../document/deed.rules.ts";
import { BodyDocuments } from "../document/document.parts.tsx";
import { useDocuments } from "../document/document.queries.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { BodyLiaisons } from "../staffing/liaison/liaison.parts.tsx";
import { BodyLoans } from "../staffing/loans.parts.tsx";
import { BodyPosts } from "../staffing/post/post.parts.tsx";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { dayNow } from "../ui/clock.ts";
import { saidOf, useSay } from "../ui/language.ts";
import { PageHead } from "../ui/part.tsx";
import { useUrl } from "../ui/url.ts";

/** What of the page stands in the URL: whether the charter is revised, and whether the paper is beside it. */
const BodyUrl = z.object({ edit: z.stringbool().default(false), paper: z.stringbool().default(false) });

export function BodyPage(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  return <OneBody key={id} id={id} />;
}

/** One body, to be read in a minute: how it stands, what needs attention, its charter, and what happened. */
function OneBody({ id }: { readonly id: string }): ReactNode {
  const say = useSay(oneMessages);
  const body = useBody(id);
  const history = useHistory(id);
  const papers = useDocuments(id);
  const revision = useRevision(body);
  const [url, change] = useUrl(BodyUrl);
  const [asked, setAsked] = useState<Finding | null>(null);
  const judged = useJudgement(body, revision.charter);
  const isRevising = body.can.revise === true && (url.edit || revision.isChanged);
  const revise = () => change({ edit: "true" });
  const leave = () => {
    revision.leave();
    change({ edit: undefined });
  };
  const save = async () => {
    if (revision.isChanged && (await revision.save())) change({ edit: undefined });
  };
  useKeys(isRevising ? save : null);
  const subject = useMemo(() => ({ kind: "body_founding", id }) as const, [id]);
  const correct = useCorrecting(isRevising, revise);
  return (
    <div className="page one" data-revising={isRevising || undefined}>
      <PageHead
        title={body.charter.name}
        above={<Where place={body.jurisdiction} />}
        lead={body.charter.purpose && <span lang="zh-CN">{body.charter.purpose}</span>}
        acts={
          <>
            <SubjectActs
              subject={subject}
              busy={revision.isChanged ? saidOf(actMessages, "act.unsaved") : null}
            />
            <BodyActs
              body={body}
              history={history}
              judged={judged}
              isRevising={isRevising}
              isChanged={revision.isChanged}
              onRevise={() => correct("name")}
              onCorrect={correct}
            />
          </>
        }
      />
      <BodyFacts body={body} type={judged.type} onShow={showValue} />
      <WordNote body={body} />
      <LifeLine body={body} history={history} />
      <div className="one-parts" data-paper={url.paper || undefined}>
        <div className="one-charter">
          <CharterHead
            hasPaper={body.paperId !== null}
            isPaperShown={url.paper}
            onPaper={() => change({ paper: url.paper ? undefined : "true" })}
          />
          <CharterDocument
            bodyId={id}
            charter={revision.charter}
            findings={isRevising ? judged.findings : []}
            onFinding={setAsked}
            isPaperShown={url.paper}
            {...(isRevising ? { onChange: revision.change, original: revision.base } : {})}
          />
        </div>
        <aside className="one-concern" aria-label={say("one.concern")}>
          <Concerns
            body={body}
            history={history}
            findings={judged.findings}
            unmet={judged.unmet}
            asked={asked}
            onShow={({ paths: [path] }) => path !== undefined && showValue(path)}
          />
          {(isRevising || isPlanned(body.state)) && (
            <WhatIfPanel charter={revision.charter} jurisdictionId={body.jurisdictionId} bodyId={body.id} />
          )}
          {isFounded(body) && <BodyPosts bodyId={id} />}
          {isFounded(body) && <BodyLiaisons bodyId={id} />}
          <BodyLoans bodyId={id} />
          <BodyDocuments bodyId={id} />
        </aside>
        <div className="one-past">
          {!isFounded(body) && body.state !== "discarded" && (
            <Necessity
              id={id}
              charter={revision.charter}
              {...(body.can.revise === true ? { onChange: revision.change } : {})}
            />
          )}
          {isFounded(body) && <BodyVersions id={id} />}
          {isFounded(body) && <BodyRelations id={id} mayAdd={!isRevising} />}
          <CaseTrail subject={subject} />
          <AdviceKept history={history} />
          <BodyHistory history={tellDeeds(history, papers)} />
        </div>
      </div>
      <p className="one-printed">{say("one.printed", { day: dayNow() })}</p>
      {isRevising && <RevisionBar body={body} revision={revision} onSave={save} onLeave={leave} />}
    </div>
  );
}

/** Not decided yet: who decides sees what it would take, as who drafts does. */
function isPlanned(state: BodyState): boolean {
  return state === "draft" || state === "submitted" || state === "returned";
}

/** Begins to revise at a value: goes there as soon as the sheet has become one to write in. */
function useCorrecting(isRevising: boolean, revise: () => void): (path: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (!isRevising || wanted === null) return;
    showValue(wanted);
    setWanted(null);
  }, [isRevising, wanted]);
  return (path) => {
    setWanted(path);
    revise();
  };
}

function Where({ place }: { readonly place: string }): ReactNode {
  const say = useSay(oneMessages);
  return (
    <>
      <Link to="/register">{say("one.register")}</Link> · <span lang="zh-CN">{place}</span>
    </>
  );
}

type CharterHeadProps = {
  readonly hasPaper: boolean;
  readonly isPaperShown: boolean;
  readonly onPaper: () => void;
};

function CharterHead({ hasPaper, isPaperShown, onPaper }: CharterHeadProps): ReactNode {
  const say = useSay(oneMessages);
  return (
    <header className="one-charter-head">
      <h2>{say("one.charter")}</h2>
      {hasPaper && (
        <Button size="compact-sm" variant="default" aria-pressed={isPaperShown} onClick={onPaper}>
          {say(isPaperShown ? "one.close-paper" : "one.compare-paper")}
        </Button>
      )}
      <ActButton act={print} size="compact-sm" variant="subtle" />
    </header>
  );
}

const print: OfferedAct = {
  id: "body.print",
  label: saidOf(oneMessages, "one.print"),
  group: "act",
  icon: Printer,
  may: true,
  perform: () => window.print(),
};

/** Printing for the palette; saving by the keys everybody knows, while there is something to save. */
function useKeys(save: (() => unknown) | null): void {
  const saving = useRef(save);
  saving.current = save;
  const maySave = save !== null;
  const acts = useMemo((): readonly OfferedAct[] => {
    const saveAct: OfferedAct = {
      id: "body.save",
      label: saidOf(oneMessages, "revise.save"),
      group: "act",
      keys: "mod+s",
      may: true,
      perform: () => saving.current?.(),
    };
    return maySave ? [print, saveAct] : [print];
  }, [maySave]);
  useOffer(acts);
}
