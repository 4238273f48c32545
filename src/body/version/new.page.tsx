import "../body.css";
import "./version.css";
import { Button } from "@mantine/core";
import { Link, useParams, useRouter } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { say as sayOf } from "../../kernel/messages.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { DraftNote, PageHead } from "../../ui/part.tsx";
import { useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { bodyMessages } from "../body.messages.ts";
import { useBody } from "../body.queries.ts";
import { adjustMessages, sayStep } from "./adjust.messages.ts";
import { InstrumentForm } from "./instrument.parts.tsx";
import { versionPageMessages } from "./page.messages.ts";
import { VersionSheet } from "./sheet.parts.tsx";
import { proposeVersion } from "./version.api.ts";
import { versionMessages } from "./version.messages.ts";
import { type NewVersion, newVersionOf, useNewVersion, useVersions } from "./version.queries.ts";
import { ChangeWords } from "./words.parts.tsx";

export function NewVersionPage(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  return <OneNewVersion key={id} id={id} />;
}

/** A version that is not saved yet: its paper, its changes in words, and the charter to change. */
function OneNewVersion({ id }: { readonly id: string }): ReactNode {
  const say = useSay(versionPageMessages);
  const { history } = useRouter();
  const body = useBody(id);
  const { versions, can } = useVersions(id);
  const kept = useNewVersion(id);
  const [blank] = useState(() => newVersionOf(body));
  const version = kept.value ?? blank;
  const set = (next: Partial<NewVersion>) => kept.set({ ...version, ...next });
  const since = versions.find(({ state }) => state === "effective")?.number ?? 1;
  const propose = useAct(proposeVersion, {
    quiet: true,
    onDone: ({ number }) => {
      noticeDone(say("page.created", { number }));
      kept.clear();
      history.push(`/bodies/${id}/versions/${number}`);
    },
  });
  const save = () => {
    const { draftKey, charter, instrument, reason, paper } = version;
    propose.mutate({ params: { id }, body: { draftKey, charter, instrument, reason, paper } });
  };
  return (
    <div className="page version">
      <PageHead
        title={say("page.new")}
        above={
          <Link to="/bodies/$id" params={{ id }} lang="zh-CN">
            {body.charter.name}
          </Link>
        }
        lead={say("page.propose-what")}
      />
      <Steps steps={version.steps} />
      <section className="version-part">
        <h2>{say("page.paper")}</h2>
        <InstrumentForm written={version} onChange={set} />
      </section>
      <section className="version-part" aria-label={say("page.words")}>
        <h2>
          {say("page.words")}
          <small>{say("page.words-since", { number: since })}</small>
        </h2>
        <ChangeWords
          before={body.charter}
          after={version.charter}
          since={since}
          none={say("page.none-yet")}
        />
      </section>
      <section className="version-part">
        <h2>{say("page.charter")}</h2>
        <VersionSheet
          charter={version.charter}
          base={body.charter}
          paper={version.paper}
          onChange={(charter) => set({ charter })}
        />
      </section>
      <section className="version-acts" aria-label={say("page.new")}>
        <div>
          <DraftNote state={kept.state} />
          {propose.error && <RefusalNote error={propose.error} again={save} />}
          {can.propose !== true && <ProposeBar code={can.propose} open={versions[0]?.number ?? 1} />}
        </div>
        {kept.value && (
          <Button
            variant="default"
            onClick={() => {
              kept.clear();
              history.push(`/bodies/${id}`);
            }}
          >
            {say("page.discard-new")}
          </Button>
        )}
        <Button onClick={save} loading={propose.isPending}>
          {say("page.save-new")}
        </Button>
      </section>
    </div>
  );
}

/** Why nothing can be proposed now, before anybody has written a page for nothing. */
function ProposeBar({ code, open }: { readonly code: string; readonly open: number }): ReactNode {
  const language = useLanguage();
  const sentence = sayOf([versionMessages, bodyMessages], language, { code, facts: { number: open } });
  return <p className="attention">{sentence}</p>;
}

/** What the paper orders, and which of it could not be taken. */
function Steps({ steps }: Pick<NewVersion, "steps">): ReactNode {
  const say = useSay(versionPageMessages);
  const sayProblem = useSay(adjustMessages);
  const language = useLanguage();
  const left = useMemo(() => steps.filter(({ problem }) => problem !== null).length, [steps]);
  if (steps.length === 0) return null;
  return (
    <section className="version-part" aria-label={say("page.steps")}>
      <h2>
        {say("page.steps")}
        {left > 0 && <small>{say("page.steps-left", { count: left })}</small>}
      </h2>
      <ol className="adjust-steps">
        {steps.map(({ step, problem }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one paper never change their order
          <li key={at}>
            <span lang="zh-CN">{sayStep(step, language)}</span>
            {problem !== null && <small>{sayProblem(`problem.${problem}` as never)}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
