import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { listNeighbours } from "../body/body.api.ts";
import { judge } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import type { PaperReading } from "../notice/notice.queries.ts";
import type { Span } from "../notice/reading.model.ts";
import { defaultSetting, type Finding } from "../rulebook/rulebook.model.ts";
import { Choice } from "../ui/choice.tsx";
import { dayNow } from "../ui/clock.ts";
import { useSay } from "../ui/language.ts";
import { queryOf } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { readMessages } from "./read.messages.ts";
import { ReadHead, useDraftingPlaces } from "./read-head.parts.tsx";
import { JudgementStrip, NothingFounded, PaperRemarks } from "./read-judgement.parts.tsx";
import { PaneCharter, PanePaper } from "./read-pane.parts.tsx";
import { blankWork, type ReadWork, type Work } from "./read-work.queries.ts";

export const readParts = ["judgement", "charter", "paper"] as const;
type ReadPart = (typeof readParts)[number];

/** What is pointed at: a value with its words, or words alone. `asked` counts the times one was sent there. */
export type Pointed = {
  readonly path: string | null;
  /** The value whose words were asked for; it stays lit until another is pointed at. */
  readonly held: string | null;
  readonly words: readonly Span[] | null;
  readonly asked: number;
};

type ReadViewProps = {
  readonly read: ReadWork;
  readonly reading: PaperReading;
  /** Puts this paper away; the text is what the box shall hold. */
  readonly onLeave: (text: string) => void;
};

/** The paper, the charter, and what is to be said of it. */
export function ReadView({ read, reading, onLeave }: ReadViewProps): ReactNode {
  const say = useSay(readMessages);
  const { work, replace } = read;
  const places = useDraftingPlaces();
  const [placeId, setPlaceId] = useState<string | null>(null);
  const place = places.find(({ id }) => id === placeId) ?? places[0];
  const judgement = useJudgement(work, place);
  const [part, setPart] = useState<ReadPart>(work.charter ? "charter" : "judgement");
  const [finding, setFinding] = useState<Finding | null>(null);
  const { pointed, point, showWords } = usePointing(setPart);
  const showValue = useCallback(
    (path: string) => {
      setPart("charter");
      point(path);
      // After the part is on the screen: on a phone it was not there before.
      requestAnimationFrame(() => focusValue(path));
    },
    [point],
  );
  const showWordsOnly = useCallback((words: readonly Span[]) => showWords(null, words), [showWords]);
  const showPath = useCallback((path: string) => showWords(path, null), [showWords]);
  const showFinding = useCallback(
    ({ paths, spans }: Finding) =>
      spans.length > 0 ? showWords(null, spans) : showValue(paths[0] ?? "name"),
    [showWords, showValue],
  );
  const askFinding = useCallback((asked: Finding) => {
    setPart("judgement");
    setFinding(asked);
  }, []);
  return (
    <div className="page read" data-part={part}>
      <ReadHead
        read={read}
        places={places}
        place={place}
        onPlace={setPlaceId}
        onLeave={onLeave}
        onWords={showWordsOnly}
      />
      {reading.error && <RefusalNote error={reading.error} />}
      <div className="read-parts">
        <Choice
          label={say("read.part")}
          value={part}
          onChange={setPart}
          options={readParts.map((value) => ({ value, label: say(`read.${value}`) }))}
        />
      </div>
      <div className="read-judgement">
        {work.paper && <PaperRemarks paper={work.paper} onShow={showWordsOnly} />}
        {judgement ? (
          <JudgementStrip
            judgement={judgement}
            paper={work.paper}
            asked={finding}
            onShow={showValue}
            onWords={showWordsOnly}
            onFinding={showFinding}
          />
        ) : (
          work.paper && (
            <NothingFounded
              reading={work.paper.reading}
              onShow={showWordsOnly}
              onBlank={() => replace(blankWork(work))}
            />
          )
        )}
      </div>
      <div className="read-panes" data-one={work.charter === null || work.paper === null || undefined}>
        {work.paper && <PanePaper paper={work.paper} pointed={pointed} onLink={point} onShow={showValue} />}
        {work.charter && judgement && (
          <PaneCharter
            read={read}
            charter={work.charter}
            findings={judgement.findings}
            pointed={pointed}
            onLink={point}
            onShow={showPath}
            onFinding={askFinding}
          />
        )}
      </div>
    </div>
  );
}

function usePointing(setPart: (part: ReadPart) => void) {
  const [pointed, setPointed] = useState<Pointed>({ path: null, held: null, words: null, asked: 0 });
  const point = useCallback(
    (path: string | null) =>
      setPointed((before) => {
        if (before.path === path) return before;
        return path === null || path === before.held
          ? { ...before, path }
          : { ...before, path, held: null, words: null };
      }),
    [],
  );
  const showWords = useCallback(
    (held: string | null, words: readonly Span[] | null) => {
      setPart("paper");
      setPointed(({ asked }) => ({ path: null, held, words, asked: asked + 1 }));
    },
    [setPart],
  );
  return { pointed, point, showWords };
}

/** Judged in the browser, at once, by the rules that the server judges by. */
function useJudgement({ charter, paper }: Work, place: Jurisdiction | undefined) {
  const neighbours = useQuery({
    ...queryOf(listNeighbours, { query: { jurisdiction: place?.id ?? ("" as Jurisdiction["id"]) } }),
    enabled: place !== undefined,
  });
  const existing = neighbours.data?.bodies;
  return useMemo(
    () => charter && judgeWork(charter, { paper, place, existing }),
    [charter, paper, place, existing],
  );
}

type Known = {
  readonly paper: Work["paper"];
  readonly place: Jurisdiction | undefined;
  readonly existing:
    | readonly { readonly id: string; readonly name: string; readonly duty: string | null }[]
    | undefined;
};

function judgeWork(charter: Charter, { paper, place, existing }: Known) {
  return judge(
    charter,
    {
      today: dayNow(),
      occasion: paper ? "reading" : "founding",
      level: place?.level ?? null,
      ...(paper ? { paperText: paper.text } : {}),
      ...(existing ? { existingBodies: existing } : {}),
    },
    defaultSetting,
  );
}

/** Goes to a value of the charter: to itself, or to the first thing in its entry or section. */
function focusValue(path: string): void {
  const sheet = document.querySelector(".charter");
  const section = path.split(/[.[]/)[0] ?? "";
  const target =
    sheet?.querySelector(`span[data-path="${path}"], li[data-path="${path}"]`) ??
    sheet?.querySelector(`[data-section="${section}"]`);
  if (!target) return;
  target.querySelector<HTMLElement>("textarea, select, input, button")?.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}
