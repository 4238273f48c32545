import "./rulebook.css";
import "./chains.css";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, Suspense, useState } from "react";
import { z } from "zod";
import { type ChainSet, type ChainView, listChains } from "../approval/approval.api.ts";
import { caseKindNames } from "../approval/case.messages.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { Loading, PageHead } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { InstantText } from "../ui/time.tsx";
import { useUrl } from "../ui/url.ts";
import { CalendarYears } from "./calendar-year.parts.tsx";
import { ChainForm } from "./chain-edit.parts.tsx";
import { type Names, Steps } from "./chain-steps.parts.tsx";
import { chainsMessages } from "./chains.messages.ts";
import { type PlaceId, useBookPlace } from "./rulebook.queries.ts";

const ChainsUrl = z.object({ place: z.uuid().optional() });

/** Who signs what in a place, in which order and by when, and the working days that the clocks count. */
export function ChainsPage(): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  const [url, change] = useUrl(ChainsUrl);
  const { places, place } = useBookPlace(url.place);
  const nameOf = (one: (typeof places)[number]) => (language === "en" && one.nameEn ? one.nameEn : one.name);
  const chosen = places.find(({ id }) => id === place);
  return (
    <div className="page chains">
      <PageHead
        above={<Link to="/rulebook">{say("chains.back")}</Link>}
        title={say("chains.title")}
        lead={say("chains.lead")}
        acts={
          <label className="book-place">
            <span>{say("chains.place")}</span>
            <select value={place} onChange={({ target }) => change({ place: target.value })}>
              {places.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          </label>
        }
      />
      <Suspense fallback={<Loading lines={8} />}>
        <Chains key={place} place={place} placeName={chosen ? nameOf(chosen) : ""} />
        <CalendarYears key={`calendar ${place}`} place={place} />
      </Suspense>
    </div>
  );
}

type ChainsProps = { readonly place: PlaceId; readonly placeName: string };

function Chains({ place, placeName }: ChainsProps): ReactNode {
  const { data } = useSuspenseQuery(queryOf(listChains, { query: { jurisdiction: place } }));
  return (
    <>
      {data.chains.map((chain) => (
        <OneChain
          key={chain.kind}
          chain={chain}
          names={data.names}
          place={{ id: place, name: placeName }}
          maySet={data.can.set === true}
        />
      ))}
      <History history={data.history} names={data.names} />
    </>
  );
}

type OneChainProps = {
  readonly chain: ChainView;
  readonly names: Names;
  readonly place: { readonly id: PlaceId; readonly name: string };
  readonly maySet: boolean;
};

function OneChain({ chain, names, place, maySet }: OneChainProps): ReactNode {
  const say = useSay(chainsMessages);
  const kind = caseKindNames[useLanguage()][chain.kind];
  const [isEditing, edit] = useState(false);
  const title = `chain-${chain.kind}`;
  return (
    <section className="chain" aria-labelledby={title}>
      <header>
        <h2 id={title}>{kind}</h2>
        <small>{useSource(chain, place.id)}</small>
        {maySet && !isEditing && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={say("chains.edit-of", { kind })}
            onClick={() => edit(true)}
          >
            {say("chains.edit")}
          </Button>
        )}
      </header>
      {isEditing ? (
        <ChainForm chain={chain} names={names} place={place} onClose={() => edit(false)} />
      ) : (
        <Steps steps={chain.steps} names={names} />
      )}
    </section>
  );
}

/** Whose chain it is that holds here. */
function useSource({ setIn }: ChainView, here: PlaceId): string {
  const say = useSay(chainsMessages);
  if (setIn === null) return say("chains.default");
  return setIn.id === here ? say("chains.own") : say("chains.inherited", { place: setIn.name });
}

type HistoryProps = { readonly history: readonly ChainSet[]; readonly names: Names };

function History({ history, names }: HistoryProps): ReactNode {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  return (
    <details className="chain-history">
      <summary>{say("chains.history", { count: history.length })}</summary>
      {history.length === 0 && <p>{say("chains.history-none")}</p>}
      {history.map(({ id, at, by, place, kind, reason, steps }) => (
        <article key={id}>
          <p>
            <strong>{caseKindNames[language][kind]}</strong> <InstantText at={at} />{" "}
            {say("chains.set", { by: by ?? "", place })}
          </p>
          <blockquote lang="zh-CN">{reason}</blockquote>
          <Steps steps={steps} names={names} />
        </article>
      ))}
    </details>
  );
}
