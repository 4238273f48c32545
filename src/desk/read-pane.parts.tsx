import type { ReactNode } from "react";
import type { Charter } from "../charter/charter.model.ts";
import { CharterSheet } from "../charter/charter.parts.tsx";
import type { NoticeRead } from "../notice/notice.api.ts";
import { PaperView } from "../notice/paper.parts.tsx";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { useSay } from "../ui/language.ts";
import { readMessages } from "./read.messages.ts";
import type { Going } from "./read-going.queries.ts";
import type { ReadWork } from "./read-work.queries.ts";

type PanePaperProps = { readonly paper: NoticeRead; readonly going: Going };

export function PanePaper({ paper, going }: PanePaperProps): ReactNode {
  const say = useSay(readMessages);
  const { path, held, words, asked } = going.pointed;
  return (
    <div className="read-paper">
      <PaperView
        text={paper.text}
        traces={paper.reading.traces}
        label={say("read.paper")}
        linked={path ?? held}
        asked={asked}
        onLink={going.point}
        onShow={going.showValue}
        {...(words ? { shown: words } : {})}
      />
    </div>
  );
}

type PaneCharterProps = {
  readonly read: ReadWork;
  readonly charter: Charter;
  readonly findings: readonly Finding[];
  readonly going: Going;
};

export function PaneCharter({ read, charter, findings, going }: PaneCharterProps): ReactNode {
  const say = useSay(readMessages);
  const { paper } = read.work;
  const isRead = paper !== null && paper.reading.verdict !== "nothing";
  const source = isRead && {
    original: paper.reading.charter,
    traces: paper.reading.traces,
    onShow: going.showSource,
  };
  return (
    <div className="read-charter">
      <h2 className="hidden-text">{say("read.charter")}</h2>
      <CharterSheet
        charter={charter}
        onChange={read.edit}
        linked={going.pointed.path ?? going.pointed.held}
        onLink={going.point}
        findings={findings}
        onFinding={going.askFinding}
        {...source}
      />
    </div>
  );
}
