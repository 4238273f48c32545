import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { placesOfRole } from "../body/place.rules.ts";
import { countCorrected } from "../charter/charter.field.rules.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import { myself } from "../identity/sign-in.queries.ts";
import type { Span } from "../kernel/span.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { DraftNote, PageHead } from "../ui/part.tsx";
import { queryOf } from "../ui/query.ts";
import { readMessages } from "./read.messages.ts";
import { useHeadActs, useSaving, useUndoKeys } from "./read-act.queries.ts";
import { Verdict } from "./read-judgement.parts.tsx";
import type { ReadWork, Work } from "./read-work.queries.ts";

/** The places in which I may draft, the highest first. */
export function useDraftingPlaces(): readonly Jurisdiction[] {
  const { data: me } = useSuspenseQuery(myself);
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  return useMemo(() => placesOfRole(me.roles, "founder", data.jurisdictions), [me, data]);
}

type ReadHeadProps = {
  readonly read: ReadWork;
  readonly places: readonly Jurisdiction[];
  readonly place: Jurisdiction | undefined;
  readonly onPlace: (id: string) => void;
  readonly onLeave: (text: string) => void;
  readonly onWords: (words: readonly Span[]) => void;
};

/** What the paper does, in one line, and what can be done with it. */
export function ReadHead({ read, places, place, onPlace, onLeave, onWords }: ReadHeadProps): ReactNode {
  const say = useSay(readMessages);
  const { work, state } = read;
  const { save, isSaving } = useSaving(read, place);
  const acts = useHeadActs(read, onLeave);
  const offered = useMemo(() => (save ? [...acts, save] : acts), [acts, save]);
  useOffer(offered);
  useUndoKeys(read);
  return (
    <PageHead
      above={<Above work={work} />}
      title={
        <span lang={work.charter?.name ? "zh-CN" : undefined}>{titleOf(work) ?? say(bareTitle(work))}</span>
      }
      lead={<Counts work={work} onWords={onWords} />}
      acts={
        <div className="read-acts">
          <Tools acts={acts} />
          {save && (
            <div className="read-save">
              {places.length > 1 && place && <PlaceChoice places={places} place={place} onPlace={onPlace} />}
              <ActButton act={save} loading={isSaving} />
            </div>
          )}
          <DraftNote state={state === "full" ? state : "none"} />
        </div>
      }
    />
  );
}

function titleOf({ charter }: Work): string | null {
  return charter?.name || null;
}

function bareTitle({ charter }: Work) {
  return charter === null ? "read.nothing" : "read.unnamed";
}

function Above({ work: { paper } }: { readonly work: Work }): ReactNode {
  const say = useSay(readMessages);
  const { verdict, action } = paper?.reading ?? { verdict: "nothing", action: null };
  const what = verdict === "template" ? say("read.template") : action && say(`read.${action}`);
  const from = paper ? (paper.fileName ?? say("read.pasted")) : say("read.blank");
  return (
    <>
      {say("read.title")} · {from}
      {what && <> · {what}</>}
    </>
  );
}

type CountsProps = { readonly work: Work } & Pick<ReadHeadProps, "onWords">;

/** How much was read, how much of it is a guess, how much was changed. */
function Counts({ work: { paper, charter }, onWords }: CountsProps): ReactNode {
  const say = useSay(readMessages);
  if (paper === null || charter === null || paper.reading.verdict === "nothing") return null;
  const { traces, charter: original, membersCount } = paper.reading;
  const count = new Set(traces.map(({ path }) => path)).size;
  const guessed = traces.filter(({ sure }) => sure === "guessed").length;
  const corrected = countCorrected(original, charter);
  const isCountTelling = membersCount !== null && membersCount !== charter.members.length;
  return (
    <span className="read-counts">
      <Verdict reading={paper.reading} onShow={onWords} />
      <span>{say("read.traced", { count })}</span>
      {guessed > 0 && <span>{say("read.guessed", { count: guessed })}</span>}
      {isCountTelling && <span>{say("read.counted", { count: membersCount })}</span>}
      {corrected > 0 && <span>{say("read.corrected", { count: corrected })}</span>}
    </span>
  );
}

function Tools({ acts }: { readonly acts: readonly OfferedAct[] }): ReactNode {
  const language = useLanguage();
  return (
    <div className="read-tools">
      {acts.map(({ id, label, icon: Icon, keys, may, perform }) => (
        <button
          key={id}
          type="button"
          className="tool"
          title={label[language]}
          aria-label={label[language]}
          disabled={may !== true}
          onClick={() => perform()}
        >
          {Icon && <Icon size={18} aria-hidden />}
          {keys === undefined && <span className="only-wide">{label[language]}</span>}
        </button>
      ))}
    </div>
  );
}

function PlaceChoice({
  places,
  place,
  onPlace,
}: Required<Pick<ReadHeadProps, "places" | "onPlace">> & { readonly place: Jurisdiction }): ReactNode {
  const say = useSay(readMessages);
  const language = useLanguage();
  return (
    <label className="read-place">
      <span>{say("read.place")}</span>
      <select value={place.id} onChange={({ target }) => onPlace(target.value)}>
        {places.map(({ id, name, nameEn }) => (
          <option key={id} value={id}>
            {language === "en" ? nameEn : name}
          </option>
        ))}
      </select>
    </label>
  );
}
