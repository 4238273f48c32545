import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CaseActs } from "../approval/act.parts.tsx";
import type { CaseView } from "../approval/approval.api.ts";
import { caseKindNames, caseMessages } from "../approval/case.messages.ts";
import { useWaiting } from "../approval/case.queries.ts";
import { tellClock } from "../approval/clock.rules.ts";
import { namesOf } from "../approval/trail.parts.tsx";
import { listReturned, type ReturnedDraft } from "../body/body.api.ts";
import { whereVersion } from "../body/version/version.api.ts";
import type { Id } from "../kernel/id.ts";
import type { Said } from "../kernel/schema.ts";
import { UntoldLiaisonCard, useUntoldLiaisons } from "../staffing/liaison/liaison.parts.tsx";
import { isWaitingLate, useWaitingLoans, WaitingLoanCard } from "../staffing/waiting.parts.tsx";
import { saidOf, useLanguage, useSay } from "../ui/language.ts";
import { StateTag } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { DayText } from "../ui/time.tsx";
import { deskMessages } from "./desk.messages.ts";

/** Something that waits for whoever is signed in, drawn by the slice it comes from. */
export type Waiting = {
  readonly id: string;
  readonly isOver: boolean;
  readonly card: ReactNode;
};

/** What comes from one place, under a heading; undefined items until it is known what there is. */
export type WaitingSource = {
  readonly id: string;
  readonly title: Said;
  readonly items: readonly Waiting[] | undefined;
};

/** Cases at a step that is mine to sign. */
function useSigning(): WaitingSource {
  const items = useWaiting()?.map((one) => ({
    ...{ id: one.id, isOver: one.daysLeft < 0, card: <CaseCard one={one} /> },
  }));
  return { id: "signing", title: saidOf(deskMessages, "desk.signing"), items };
}

/** Drafts of mine that were sent back. */
function useReturned(): WaitingSource {
  const { data } = useQuery(queryOf(listReturned, {}));
  const items = data?.bodies.map((draft) => ({
    ...{ id: draft.id, isOver: false, card: <ReturnedCard draft={draft} /> },
  }));
  return { id: "returned", title: saidOf(deskMessages, "desk.returned"), items };
}

/** Consents, offers and returns on which my word is waited for, and liaisons that bodies have named for my unit. */
function useLending(): WaitingSource {
  const loans = useWaitingLoans()?.map((row) => ({
    ...{ id: row.id, isOver: isWaitingLate(row), card: <WaitingLoanCard row={row} /> },
  }));
  const liaisons = useUntoldLiaisons()?.map((one) => ({
    ...{ id: one.body.id + one.unit.id, isOver: false, card: <UntoldLiaisonCard one={one} /> },
  }));
  const items = loans && liaisons && [...loans, ...liaisons];
  return { id: "lending", title: saidOf(deskMessages, "desk.lending"), items };
}

/** Everything that waits, source by source in the order of the desk. A later slice adds its own hook to the list. */
export function useWaitingThings() {
  const filled: readonly WaitingSource[] = [useSigning(), useLending(), useReturned()];
  const count = filled.reduce((sum, { items }) => sum + (items?.length ?? 0), 0);
  return { filled, count, isKnown: filled.every(({ items }) => items !== undefined) };
}

/** Where a subject of each kind is read. */
function SubjectLink({ one }: { readonly one: CaseView }): ReactNode {
  const title = <span lang="zh-CN">{one.title}</span>;
  if (one.kind === "charter_version") return <VersionLink one={one}>{title}</VersionLink>;
  if (one.kind !== "body_founding") return title;
  return (
    <Link to="/bodies/$id" params={{ id: one.subjectId }}>
      {title}
    </Link>
  );
}

/** A version has a page once it is known which body it is of. */
function VersionLink({ one, children }: { readonly one: CaseView; readonly children: ReactNode }): ReactNode {
  const id = one.subjectId as Id<"charter_version">;
  const { data } = useQuery(queryOf(whereVersion, { params: { id } }));
  if (!data) return children;
  return (
    <Link to="/bodies/$id/versions/$number" params={{ id: data.body, number: String(data.number) }}>
      {children}
    </Link>
  );
}

function CaseCard({ one }: { readonly one: CaseView }): ReactNode {
  const say = useSay(deskMessages);
  const sayCase = useSay(caseMessages);
  const language = useLanguage();
  const clock = tellClock(one);
  const step = one.steps[one.step]?.title[language] ?? "";
  return (
    <article className="waiting" data-over={clock.isOver || undefined}>
      <h3>
        <SubjectLink one={one} /> <small>{caseKindNames[language][one.kind]}</small>
      </h3>
      <p>
        {say("desk.step", { at: one.step + 1, count: one.steps.length, step })} ·{" "}
        {say("desk.by", { names: namesOf(one, one.applicants, language) })} ·{" "}
        {say("desk.since", { day: one.since })}
      </p>
      <p className="waiting-clock">
        {clock.isOver && <StateTag tone="attention">{say("desk.over")}</StateTag>}{" "}
        {sayCase(clock.key, clock.facts)}
        {one.remindedOn && ` · ${say("desk.reminded", { day: one.remindedOn })}`}
      </p>
      <div className="waiting-acts">
        <CaseActs one={one} />
      </div>
    </article>
  );
}

function ReturnedCard({ draft }: { readonly draft: ReturnedDraft }): ReactNode {
  const say = useSay(deskMessages);
  return (
    <article className="waiting">
      <h3>
        <Link to="/bodies/$id" params={{ id: draft.id }} lang="zh-CN">
          {draft.name}
        </Link>{" "}
        <small lang="zh-CN">{draft.jurisdiction}</small>
      </h3>
      <p>
        {say("desk.returned-by", { by: draft.by ?? "" })} <DayText day={draft.on} />
      </p>
      <blockquote lang="zh-CN">{draft.reason}</blockquote>
    </article>
  );
}
