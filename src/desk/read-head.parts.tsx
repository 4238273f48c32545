import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { FilePlus2, FileText, Redo2, RefreshCcw, Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useMemo } from "react";
import { draftBody } from "../body/body.api.ts";
import { placesOfRole } from "../body/place.rules.ts";
import { countCorrected } from "../charter/charter.field.rules.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import { myself } from "../identity/sign-in.queries.ts";
import type { Span } from "../notice/reading.model.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { saidOf, useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { DraftNote, PageHead } from "../ui/part.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { readMessages } from "./read.messages.ts";
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

const label = (key: keyof typeof readMessages.zh) => saidOf(readMessages, key);

function useHeadActs({ work, undo, redo }: ReadWork, onLeave: (text: string) => void): readonly OfferedAct[] {
  return useMemo(() => {
    const act = (id: string, key: keyof typeof readMessages.zh, perform: (() => void) | null) => ({
      id: `read.${id}`,
      label: label(key),
      group: "act" as const,
      may: perform ? (true as const) : label("read.shortcut"),
      perform: () => perform?.(),
    });
    const { paper } = work;
    return [
      { ...act("undo", "read.undo", undo), icon: Undo2, keys: "mod+z" },
      { ...act("redo", "read.redo", redo), icon: Redo2, keys: "mod+y" },
      { ...act("text", "read.text", paper && (() => onLeave(paper.text))), icon: FileText },
      { ...act("over", "read.over", () => onLeave("")), icon: RefreshCcw },
    ];
  }, [work, undo, redo, onLeave]);
}

/** Making it a draft; null while there is no charter. The draft's key comes from the work, so twice is once. */
function useSaving({ work, clear }: ReadWork, place: Jurisdiction | undefined) {
  const { history } = useRouter();
  const say = useSay(readMessages);
  const { charter, paper, draftKey } = work;
  const { mutate, isPending } = useAct(draftBody, {
    onDone: ({ id }) => {
      noticeDone(say("read.saved", { name: charter?.name ?? "" }));
      clear();
      history.push(`/bodies/${id}`);
    },
  });
  const save = useMemo((): OfferedAct | null => {
    if (charter === null || draftKey === null) return null;
    const source = paper && { ...pick(paper), traces: paper.reading.traces };
    return {
      id: "read.save",
      label: label("read.save"),
      group: "act",
      icon: FilePlus2,
      may: place ? true : label("read.not-founder"),
      perform: () =>
        place && mutate({ body: { draftKey, jurisdictionId: place.id, charter, paper: source } }),
    };
  }, [charter, paper, draftKey, place, mutate]);
  return { save, isSaving: isPending };
}

function pick({ fileName, format, text }: NonNullable<Work["paper"]>) {
  return { fileName, format, text };
}

/** Undo and redo reach beyond the field one is writing in. Heard before the page's other shortcuts, to know Shift apart. */
function useUndoKeys({ undo, redo }: ReadWork): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      (isRedo ? redo : undo)?.();
    };
    addEventListener("keydown", hear, { capture: true });
    return () => removeEventListener("keydown", hear, { capture: true });
  }, [undo, redo]);
}
