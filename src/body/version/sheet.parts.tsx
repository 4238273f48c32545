import { type ReactNode, useCallback, useState } from "react";
import type { Charter } from "../../charter/charter.model.ts";
import { CharterSheet } from "../../charter/charter.parts.tsx";
import { PaperView } from "../../notice/paper.parts.tsx";
import { useSay } from "../../ui/language.ts";
import type { SourcePaper } from "../body.model.ts";
import { showValue } from "../document.parts.tsx";
import { versionPageMessages } from "./page.messages.ts";

type VersionSheetProps = {
  readonly charter: Charter;
  /** The charter in effect, from which changes are told. */
  readonly base: Charter;
  readonly paper: SourcePaper | null;
  readonly onChange?: (charter: Charter) => void;
};

/** The charter of a version, to read or to change, and beside it the paper that makes it. */
export function VersionSheet({ charter, base, paper, onChange }: VersionSheetProps): ReactNode {
  const say = useSay(versionPageMessages);
  const [pointed, setPointed] = useState<{ path: string | null; asked: number }>({ path: null, asked: 0 });
  const point = useCallback((path: string | null) => setPointed((before) => ({ ...before, path })), []);
  const show = useCallback((path: string) => setPointed(({ asked }) => ({ path, asked: asked + 1 })), []);
  const traced = paper ? { traces: paper.traces, linked: pointed.path, onLink: point, onShow: show } : {};
  return (
    <div className="document" data-paper={paper !== null || undefined}>
      {paper && (
        <section className="document-paper">
          <p>
            {say("page.source")}
            {paper.fileName && <span> · {paper.fileName}</span>}
          </p>
          <PaperView
            text={paper.text}
            traces={paper.traces}
            label={say("page.source")}
            linked={pointed.path}
            asked={pointed.asked}
            onLink={point}
            onShow={showValue}
          />
        </section>
      )}
      <CharterSheet charter={charter} {...traced} {...(onChange ? { onChange, original: base } : {})} />
    </div>
  );
}
