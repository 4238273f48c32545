import "./version.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay } from "../../ui/language.ts";
import { StateTag } from "../../ui/part.tsx";
import { queryOf } from "../../ui/query.ts";
import { DayText } from "../../ui/time.tsx";
import { InstrumentLine } from "./instrument.parts.tsx";
import { stateTones, versionPageMessages } from "./page.messages.ts";
import { compareVersions, type VersionRow } from "./version.api.ts";
import { useVersions } from "./version.queries.ts";

/** The versions of a body's charter, newest first, each with what it changed in words; and the way to the next one. */
export function BodyVersions({ id }: { readonly id: string }): ReactNode {
  const say = useSay(versionPageMessages);
  const { versions, can } = useVersions(id);
  const current = versions.find(({ state }) => state === "effective")?.number;
  if (versions.length === 0) return null;
  return (
    <section className="versions" aria-labelledby="versions-title">
      <header className="versions-head">
        <h2 id="versions-title">{say("page.versions")}</h2>
        {can.propose === true && (
          <Link to="/bodies/$id/versions/new" params={{ id }} title={say("page.propose-what")}>
            {say("page.propose")}
          </Link>
        )}
      </header>
      <ol reversed>
        {versions.map((version) => (
          <VersionLine key={version.number} version={version} isCurrent={version.number === current} />
        ))}
      </ol>
    </section>
  );
}

type VersionLineProps = { readonly version: VersionRow; readonly isCurrent: boolean };

function VersionLine({ version, isCurrent }: VersionLineProps): ReactNode {
  const say = useSay(versionPageMessages);
  const { bodyId: id, number, state, effectiveOn, instrument } = version;
  const isPast = state === "effective" && !isCurrent;
  return (
    <li>
      <p>
        <Link to="/bodies/$id/versions/$number" params={{ id, number: String(number) }}>
          {say("page.number", { number })}
        </Link>{" "}
        <StateTag tone={isPast ? "over" : stateTones[state]}>
          {say(isCurrent ? "page.in-force" : isPast ? "page.past" : `page.${state}`)}
        </StateTag>
      </p>
      <small>
        <InstrumentLine instrument={instrument} />
        {effectiveOn && (
          <>
            {" · "}
            <DayText day={effectiveOn} />
          </>
        )}
      </small>
      {number > 1 && <Words id={id} number={number} />}
    </li>
  );
}

/** Not before the page is there: the words of each version are a question of their own. */
function Words({ id, number }: Pick<VersionRow, "number"> & { readonly id: string }): ReactNode {
  const { data } = useQuery(queryOf(compareVersions, { params: { id, number } }));
  if (!data) return null;
  const told = data.changes.map(({ sentence }) => sentence);
  return <p lang="zh-CN">{told.slice(0, 3).join("；")}</p>;
}
