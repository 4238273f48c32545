import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { sayFinding } from "../charter/charter.messages.ts";
import { FindingList, FormAdvice, TypeEvidence } from "../charter/judgement.parts.tsx";
import { say as sayOf } from "../kernel/messages.ts";
import type { Span } from "../kernel/span.ts";
import type { NoticeRead } from "../notice/notice.api.ts";
import { verdictMessages } from "../notice/notice.messages.ts";
import type { Reading } from "../notice/reading.model.ts";
import { paperMessages } from "../paper/paper.messages.ts";
import { entriesById } from "../rulebook/book.data.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { readMessages } from "./read.messages.ts";
import type { Going } from "./read-going.queries.ts";
import type { WorkJudgement } from "./read-judge.queries.ts";

type JudgementStripProps = {
  readonly judgement: WorkJudgement;
  readonly paper: NoticeRead | null;
  readonly going: Going;
};

/** What is to be said of the charter: type, form, checks. */
export function JudgementStrip({ judgement, paper, going }: JudgementStripProps): ReactNode {
  const say = useSay(readMessages);
  const evidence = paper?.reading.evidence;
  const words = judgement.type.emergency ? (evidence?.emergency ?? []) : (evidence?.substantive ?? []);
  return (
    <div className="judgement">
      <TypeEvidence type={judgement.type} onShow={going.showValue}>
        {evidence?.borderline && <p className="judgement-remark">{say("read.borderline")}</p>}
        {words.length > 0 && (
          <button type="button" className="link" onClick={() => going.showWords(words)}>
            {say("read.evidence")}
          </button>
        )}
      </TypeEvidence>
      <FormAdvice advice={judgement.form} onShow={going.showValue} />
      <div>
        <FindingList findings={judgement.findings} onShow={going.showFinding} asked={going.finding} />
        <AskedLater judgement={judgement} onShow={going.showValue} />
      </div>
    </div>
  );
}

type AskedLaterProps = {
  readonly judgement: WorkJudgement;
  readonly onShow: (path: string) => void;
};

/** A paper is not blamed for what it need not say; who founds a body on it is asked all the same. */
function AskedLater({ judgement: { askedLater }, onShow }: AskedLaterProps): ReactNode {
  const say = useSay(readMessages);
  const language = useLanguage();
  if (askedLater.length === 0) return null;
  return (
    <section className="asked-later" aria-labelledby="asked-later">
      <h3 id="asked-later">{say("read.asked-later")}</h3>
      <ul>
        {askedLater.map(({ paths: [path], ...finding }) => {
          const title = entriesById.get(finding.id)?.title[language] ?? finding.id;
          const what = sayFinding({ ...finding, paths: path === undefined ? [] : [path] }, language);
          return (
            <li key={finding.code}>
              {path === undefined ? (
                title
              ) : (
                <button type="button" className="link" onClick={() => onShow(path)}>
                  {title}
                </button>
              )}
              <small>{what}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type RemarksProps = { readonly paper: NoticeRead; readonly onShow: (words: readonly Span[]) => void };

/** What was remarkable about the file or the paper, before anything is judged. */
export function PaperRemarks({ paper, onShow }: RemarksProps): ReactNode {
  const say = useSay(readMessages);
  const language = useLanguage();
  const { otherBodies, verdict } = paper.reading;
  if (paper.notes.length === 0 && otherBodies.length === 0 && verdict !== "template") return null;
  return (
    <ul className="read-remarks">
      {verdict === "template" && (
        <li>
          <strong>{say("read.template")}</strong> <Verdict reading={paper.reading} onShow={onShow} />{" "}
          {say("read.template-what")}
        </li>
      )}
      {paper.notes.map(({ code, facts }) => (
        <li key={code}>{sayOf([paperMessages], language, { code, facts: facts ?? {} })}</li>
      ))}
      {otherBodies.length > 0 && (
        <li>
          {say("read.others")}
          {otherBodies.map(({ name, span }) => (
            <button
              key={span.from}
              type="button"
              className="link"
              lang="zh-CN"
              onClick={() => onShow([span])}
            >
              {name}
            </button>
          ))}
        </li>
      )}
    </ul>
  );
}

type VerdictProps = { readonly reading: Reading; readonly onShow: (words: readonly Span[]) => void };

/** Why the verdict is what it is, each reason leading to the words that show it. */
export function Verdict({ reading, onShow }: VerdictProps): ReactNode {
  const language = useLanguage();
  return (
    <span className="verdict">
      {reading.reasons.map(({ code, spans }) => {
        const sentence = sayOf([verdictMessages], language, { code });
        if (spans.length === 0) return <span key={code}>{sentence}</span>;
        return (
          <button key={code} type="button" className="link" onClick={() => onShow(spans)}>
            {sentence}
          </button>
        );
      })}
    </span>
  );
}

type NothingFoundedProps = VerdictProps & { readonly onBlank: () => void };

export function NothingFounded({ reading, onShow, onBlank }: NothingFoundedProps): ReactNode {
  const say = useSay(readMessages);
  return (
    <section className="nothing-founded">
      <h2>{say("read.nothing-why")}</h2>
      <Verdict reading={reading} onShow={onShow} />
      <p>{say("read.nothing-what")}</p>
      <Button variant="default" onClick={onBlank}>
        {say("read.start-blank")}
      </Button>
    </section>
  );
}
