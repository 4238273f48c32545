import type { ReactNode } from "react";
import type { Charter } from "../charter/charter.model.ts";
import { CharterSheet } from "../charter/charter.parts.tsx";
import type { NoticeRead } from "../notice/notice.api.ts";
import { PaperView } from "../notice/paper.parts.tsx";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { useSay } from "../ui/language.ts";
import { readMessages } from "./read.messages.ts";
import type { Pointed } from "./read-view.parts.tsx";
import type { ReadWork } from "./read-work.queries.ts";

type PanePaperProps = {
  readonly paper: NoticeRead;
  readonly pointed: Pointed;
  readonly onLink: (path: string | null) => void;
  readonly onShow: (path: string) => void;
};

export function PanePaper({ paper, pointed, onLink, onShow }: PanePaperProps): ReactNode {
  const say = useSay(readMessages);
  return (
    <div className="read-paper">
      <PaperView
        text={paper.text}
        traces={paper.reading.traces}
        label={say("read.paper")}
        linked={pointed.path ?? pointed.held}
        asked={pointed.asked}
        onLink={onLink}
        onShow={onShow}
        {...(pointed.words ? { shown: pointed.words } : {})}
      />
    </div>
  );
}

type PaneCharterProps = {
  readonly read: ReadWork;
  readonly charter: Charter;
  readonly findings: readonly Finding[];
  readonly pointed: Pointed;
  readonly onLink: (path: string | null) => void;
  readonly onShow: (path: string) => void;
  readonly onFinding: (finding: Finding) => void;
};

export function PaneCharter(props: PaneCharterProps): ReactNode {
  const { read, charter, findings, pointed, onLink, onShow, onFinding } = props;
  const say = useSay(readMessages);
  const { paper } = read.work;
  const isRead = paper !== null && paper.reading.verdict !== "nothing";
  return (
    <div className="read-charter">
      <h2 className="hidden-text">{say("read.charter")}</h2>
      <CharterSheet
        charter={charter}
        onChange={read.edit}
        linked={pointed.path ?? pointed.held}
        onLink={onLink}
        findings={findings}
        onFinding={onFinding}
        {...(isRead ? { original: paper.reading.charter, traces: paper.reading.traces, onShow } : {})}
      />
    </div>
  );
}
