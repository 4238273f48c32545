import { type ReactNode, useState } from "react";
import { WhatIfPanel } from "../attention/what-if.parts.tsx";
import { AdjustOffer } from "../body/version/adjust.parts.tsx";
import type { PaperReading } from "../notice/notice.queries.ts";
import { Choice } from "../ui/choice.tsx";
import { useSay } from "../ui/language.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { readMessages } from "./read.messages.ts";
import { type Going, readParts, useGoing } from "./read-going.queries.ts";
import { ReadHead, useDraftingPlaces } from "./read-head.parts.tsx";
import { useJudgement, type WorkJudgement } from "./read-judge.queries.ts";
import { JudgementStrip, NothingFounded, PaperRemarks } from "./read-judgement.parts.tsx";
import { PaneCharter, PanePaper } from "./read-pane.parts.tsx";
import { blankWork, type ReadWork } from "./read-work.queries.ts";

type ReadViewProps = {
  readonly read: ReadWork;
  readonly reading: PaperReading;
  /** Puts this paper away; the text is what the box shall hold. */
  readonly onLeave: (text: string) => void;
};

/** The paper, the charter, and what is to be said of it. */
export function ReadView({ read, reading, onLeave }: ReadViewProps): ReactNode {
  const { paper, charter } = read.work;
  const places = useDraftingPlaces();
  const [placeId, setPlaceId] = useState<string | null>(null);
  const place = places.find(({ id }) => id === placeId) ?? places[0];
  const judgement = useJudgement(read.work, place);
  const going = useGoing(charter ? "charter" : "judgement");
  return (
    <div className="page read" data-part={going.part}>
      <ReadHead
        read={read}
        places={places}
        place={place}
        onPlace={setPlaceId}
        onLeave={onLeave}
        onWords={going.showWords}
      />
      {reading.error && <RefusalNote error={reading.error} />}
      <PartChoice going={going} />
      <Verdict read={read} judgement={judgement} going={going} />
      {charter && place && (
        <div className="read-what-if">
          <WhatIfPanel charter={charter} jurisdictionId={place.id} />
        </div>
      )}
      <div className="read-panes" data-one={charter === null || paper === null || undefined}>
        {paper && <PanePaper paper={paper} going={going} />}
        {charter && judgement && (
          <PaneCharter read={read} charter={charter} findings={judgement.findings} going={going} />
        )}
      </div>
    </div>
  );
}

function PartChoice({ going: { part, turnTo } }: { readonly going: Going }): ReactNode {
  const say = useSay(readMessages);
  return (
    <div className="read-parts">
      <Choice
        label={say("read.part")}
        value={part}
        onChange={turnTo}
        options={readParts.map((value) => ({ value, label: say(`read.${value}`) }))}
      />
    </div>
  );
}

type VerdictProps = {
  readonly read: ReadWork;
  readonly judgement: WorkJudgement | null;
  readonly going: Going;
};

function Verdict({ read: { work, replace }, judgement, going }: VerdictProps): ReactNode {
  const { paper } = work;
  return (
    <div className="read-judgement">
      {paper && <AdjustOffer paper={paper} onShow={going.showWords} />}
      {paper && <PaperRemarks paper={paper} onShow={going.showWords} />}
      {judgement && <JudgementStrip judgement={judgement} paper={paper} going={going} />}
      {!judgement && paper && (
        <NothingFounded
          reading={paper.reading}
          onShow={going.showWords}
          onBlank={() => replace(blankWork(work))}
        />
      )}
    </div>
  );
}
