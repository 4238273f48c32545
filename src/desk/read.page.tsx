import "./read.css";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { DropPage, ExampleCards, Intake } from "../notice/intake.parts.tsx";
import type { NoticeRead } from "../notice/notice.api.ts";
import { type GivenPaper, type PaperReading, useReadPaper } from "../notice/notice.queries.ts";
import { dayNow } from "../ui/clock.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { DraftNote, PageHead } from "../ui/part.tsx";
import { readMessages } from "./read.messages.ts";
import { ReadView } from "./read-view.parts.tsx";
import { type ReadWork, textWork, useReadWork, workOf } from "./read-work.queries.ts";

/** 读通知: a paper is given; what was understood lies beside it, judged, and is corrected until it can be a draft. */
export function ReadPage(): ReactNode {
  const say = useSay(readMessages);
  const read = useReadWork();
  const { work, replace } = read;
  const putAway = useCallback(
    (undo: () => void) => {
      const name = work.charter?.name || work.paper?.fileName || say("read.pasted");
      if (work.paper) noticeDone(say("read.over-done", { name }), undo);
    },
    [work, say],
  );
  const onRead = useCallback(
    (paper: NoticeRead) => {
      putAway(replace(workOf(paper)));
      scrollTo({ top: 0 });
    },
    [putAway, replace],
  );
  const reading = useReadPaper(onRead);
  return (
    <>
      <DropPage onGive={reading.read} />
      {work.paper === null && work.charter === null ? (
        <Start read={read} reading={reading} />
      ) : (
        <ReadView read={read} reading={reading} onLeave={(text) => putAway(replace(textWork(text)))} />
      )}
    </>
  );
}

type StartProps = { readonly read: ReadWork; readonly reading: PaperReading };

function Start({ read: { work, state, replace }, reading }: StartProps): ReactNode {
  const say = useSay(readMessages);
  const examples = useExamples();
  const give = (given: GivenPaper) => reading.read(given);
  return (
    <div className="page read-start">
      <PageHead title={say("read.title")} lead={say("read.lead")} />
      <Intake typed={work.typed} onTyped={(typed) => replace(textWork(typed))} reading={reading} />
      <DraftNote state={work.typed === "" ? "none" : state} />
      <ExampleCards examples={examples} isDisabled={reading.isReading} onChoose={(text) => give({ text })} />
    </div>
  );
}

/** The invented papers, signed in the days before today. They come after the page. */
function useExamples() {
  const language = useLanguage();
  const today = dayNow();
  const { data = [] } = useQuery({
    queryKey: ["examples", today],
    queryFn: async () => (await import("../city/papers.data.ts")).papersOn(today),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data.map(({ id, title, titleEn, shows, showsEn, text }) => ({
    id,
    text,
    title: language === "zh" ? title : titleEn,
    shows: language === "zh" ? shows : showsEn,
  }));
}
