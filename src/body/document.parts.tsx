import { type ReactNode, useCallback, useState } from "react";
import type { Charter } from "../charter/charter.model.ts";
import { CharterSheet } from "../charter/charter.parts.tsx";
import { PaperView } from "../notice/paper.parts.tsx";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { useSay } from "../ui/language.ts";
import { Loading } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import type { SourcePaper } from "./body.model.ts";
import { usePaper } from "./body.queries.ts";
import { oneMessages } from "./one.messages.ts";

type CharterDocumentProps = {
  readonly bodyId: string;
  readonly charter: Charter;
  /** The charter as it is saved, while it is revised. */
  readonly original?: Charter;
  readonly onChange?: (charter: Charter) => void;
  readonly findings: readonly Finding[];
  readonly onFinding: (finding: Finding) => void;
  readonly isPaperShown: boolean;
};

/** The charter as the document it is, and beside it, when asked for, the paper it was read from. */
export function CharterDocument({ bodyId, isPaperShown, ...sheet }: CharterDocumentProps): ReactNode {
  const { data, error, refetch, isLoading } = usePaper(bodyId, isPaperShown);
  const { linked, asked, point, showWords } = usePointing();
  const paper = isPaperShown ? (data?.paper ?? null) : null;
  return (
    <div className="document" data-paper={paper !== null || undefined}>
      {isLoading && <Loading />}
      {error && <RefusalNote error={error} again={refetch} />}
      {paper && <Source paper={paper} linked={linked} asked={asked} onLink={point} />}
      <CharterSheet
        {...sheet}
        {...(paper ? { traces: paper.traces, linked, onLink: point, onShow: showWords } : {})}
      />
    </div>
  );
}

type SourceProps = {
  readonly paper: SourcePaper;
  readonly linked: string | null;
  readonly asked: number;
  readonly onLink: (path: string | null) => void;
};

function Source({ paper, ...pointing }: SourceProps): ReactNode {
  const say = useSay(oneMessages);
  return (
    <section className="document-paper">
      <p>
        {say("one.paper")}
        {paper.fileName && <span> · {paper.fileName}</span>}
      </p>
      <PaperView
        text={paper.text}
        traces={paper.traces}
        label={say("one.paper")}
        onShow={showValue}
        {...pointing}
      />
    </section>
  );
}

/** What is pointed at in one of the two is lit in the other; `asked` counts the times one was sent to the words. */
function usePointing() {
  const [pointed, setPointed] = useState<{ path: string | null; asked: number }>({ path: null, asked: 0 });
  const point = useCallback((path: string | null) => setPointed((before) => ({ ...before, path })), []);
  const showWords = useCallback(
    (path: string) => setPointed(({ asked }) => ({ path, asked: asked + 1 })),
    [],
  );
  return { linked: pointed.path, asked: pointed.asked, point, showWords };
}

/** Goes to a value of the charter: to itself, to its entry, or to its section. */
export function showValue(path: string): void {
  const sheet = document.querySelector(".charter");
  const entry = path.split(".")[0] ?? "";
  const section = entry.split("[")[0] ?? "";
  const part = sheet?.querySelector(`[data-section="${CSS.escape(section)}"]`);
  const value =
    sheet?.querySelector(`[data-path="${CSS.escape(path)}"]`) ??
    sheet?.querySelector(`[data-path="${CSS.escape(entry)}"]`);
  (value ?? part)?.scrollIntoView({ block: "center" });
  // An empty list has nothing to write in, but a button that adds the first entry.
  const field = [value, part].map((place) =>
    place?.querySelector<HTMLElement>("textarea, select, input, button"),
  );
  field.find(Boolean)?.focus({ preventScroll: true });
}
