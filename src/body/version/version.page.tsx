import "../body.css";
import "./version.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { SubjectActs } from "../../approval/act.parts.tsx";
import { CaseTrail } from "../../approval/trail.parts.tsx";
import { useSay } from "../../ui/language.ts";
import { PageHead, StateTag } from "../../ui/part.tsx";
import { DayText } from "../../ui/time.tsx";
import { useBody } from "../body.queries.ts";
import { VersionActs } from "./act.parts.tsx";
import { InstrumentForm, InstrumentLine } from "./instrument.parts.tsx";
import { stateTones, versionPageMessages } from "./page.messages.ts";
import { SaveBar } from "./save.parts.tsx";
import { VersionSheet } from "./sheet.parts.tsx";
import type { VersionView } from "./version.api.ts";
import { useKeptVersion, useVersion, useVersionPaper, useVersions } from "./version.queries.ts";
import { ChangeWords } from "./words.parts.tsx";

type Papers = { readonly papers?: (id: string, number: number) => ReactNode };

/** `papers`: what a later slice has to show of the official papers about a version. */
export function VersionPage({ papers }: Papers): ReactNode {
  const { id = "", number = "" } = useParams({ strict: false });
  const at = Number(number) || 1;
  return <OneVersion key={`${id}/${number}`} id={id} number={at} papers={papers?.(id, at)} />;
}

type OneVersionProps = { readonly id: string; readonly number: number; readonly papers: ReactNode };

/** One version: what it changes in words, its paper, its charter; corrected here while it is on its way. */
function OneVersion({ id, number, papers }: OneVersionProps): ReactNode {
  const say = useSay(versionPageMessages);
  const body = useBody(id);
  const version = useVersion(id, number);
  const paper = useVersionPaper(version);
  const kept = useKeptVersion(version);
  const [isAsked, ask] = useState(false);
  const isEditing = version.can.save === true && (isAsked || kept.value !== null);
  const written = isEditing ? (kept.value ?? version) : version;
  const { charter, instrument, reason } = written;
  const set = (next: Partial<typeof written>) =>
    kept.set((before) => {
      const { revision } = before ?? version;
      return { charter, instrument, reason, ...next, revision };
    });
  return (
    <div className="page version">
      <PageHead
        title={say("page.number", { number })}
        above={
          <Link to="/bodies/$id" params={{ id }} lang="zh-CN">
            {body.charter.name}
          </Link>
        }
        lead={<Lead version={version} />}
        acts={
          <>
            {number > 1 && <SubjectActs subject={subjectOf(version)} busy={null} />}
            <VersionActs body={body} version={version} isEditing={isEditing} onEdit={() => ask(true)} />
          </>
        }
      />
      <section className="version-part" aria-labelledby="version-words">
        <Compared version={version} charter={charter} />
      </section>
      {number > 1 && (
        <section className="version-part">
          <h2>{say("page.paper")}</h2>
          {isEditing ? (
            <InstrumentForm written={{ charter, instrument, reason }} onChange={set} />
          ) : (
            <>
              <InstrumentLine instrument={instrument} />
              {reason !== "" && <blockquote lang="zh-CN">{reason}</blockquote>}
            </>
          )}
        </section>
      )}
      <section className="version-part">
        <h2>{say("page.charter")}</h2>
        <VersionSheet
          charter={charter}
          base={body.charter}
          paper={paper}
          {...(isEditing ? { onChange: (next) => set({ charter: next }) } : {})}
        />
      </section>
      {papers}
      {number > 1 && <CaseTrail subject={subjectOf(version)} />}
      {isEditing && <SaveBar version={version} kept={kept} onLeave={() => ask(false)} />}
    </div>
  );
}

const subjectOf = ({ id }: VersionView) => ({ kind: "charter_version", id }) as const;

function Lead({ version }: { readonly version: VersionView }): ReactNode {
  const say = useSay(versionPageMessages);
  const { state, baseNumber, effectiveOn, draftedByName } = version;
  return (
    <span className="version-lead">
      <StateTag tone={stateTones[state]}>{say(`page.${state}`)}</StateTag>
      {effectiveOn && (
        <>
          {" "}
          <DayText day={effectiveOn} />
        </>
      )}
      {" · "}
      {baseNumber === null ? say("page.founding") : say("page.base", { number: baseNumber })}
      {" · "}
      <span lang="zh-CN">{say("page.drafted", { name: draftedByName })}</span>
    </span>
  );
}

type ComparedProps = Pick<VersionView, "charter"> & { readonly version: VersionView };

/** Compared with the version it was drafted on, or with any other. */
function Compared({ version: { bodyId, number, baseNumber }, charter }: ComparedProps): ReactNode {
  const say = useSay(versionPageMessages);
  const { versions } = useVersions(bodyId);
  const others = versions.filter((one) => one.number !== number).map((one) => one.number);
  const [since, setSince] = useState(baseNumber ?? others[0] ?? null);
  return (
    <>
      <h2 id="version-words">
        {say("page.words")}
        {since !== null && (
          <small>
            <label>
              {say("page.since")}{" "}
              <select value={since} onChange={({ target }) => setSince(Number(target.value))}>
                {others.map((one) => (
                  <option key={one} value={one}>
                    {say("page.version", { number: one })}
                  </option>
                ))}
              </select>
            </label>
          </small>
        )}
      </h2>
      {since === null ? (
        <p className="unsaid">{say("page.founding")}</p>
      ) : (
        <Against id={bodyId} since={since} charter={charter} />
      )}
    </>
  );
}

type AgainstProps = Pick<VersionView, "charter"> & { readonly id: string; readonly since: number };

function Against({ id, since, charter }: AgainstProps): ReactNode {
  const say = useSay(versionPageMessages);
  const other = useVersion(id, since);
  return <ChangeWords before={other.charter} after={charter} since={since} none={say("page.none")} />;
}
