import "./concern.css";
import type { ReactNode } from "react";
import { charterRules } from "../charter/charter.checks.rules.ts";
import { FindingList } from "../charter/judgement.parts.tsx";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { dayNow } from "../ui/clock.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import type { BodyView } from "./body.api.ts";
import { lastAnswers, lastReturn, type Told } from "./history.rules.ts";
import { termLeftOf } from "./life.rules.ts";
import { oneMessages } from "./one.messages.ts";

type ConcernsProps = {
  readonly body: BodyView;
  readonly history: readonly Told[];
  readonly findings: readonly Finding[];
  readonly asked: Finding | null;
  readonly onShow: (finding: Finding) => void;
};

/** What needs attention: the term, what an approver wrote, what the checks found, and what was answered to them. */
export function Concerns({ body, history, findings, asked, onShow }: ConcernsProps): ReactNode {
  const say = useSay(oneMessages);
  const answers = Object.entries(lastAnswers(history));
  const returned = body.state === "returned" ? lastReturn(history) : null;
  return (
    <div className="concerns">
      <TermConcern body={body} />
      {returned && (
        <section className="concern" data-loud>
          <p>{say("one.returned", { by: returned.by ?? "" })}</p>
          <blockquote lang="zh-CN">{returned.why}</blockquote>
        </section>
      )}
      {body.state === "submitted" && (
        <section className="concern">
          <p>{say("one.waiting")}</p>
          {answers.length > 0 && <h3>{say("one.answers")}</h3>}
          <Answers answers={answers} />
        </section>
      )}
      <FindingList findings={findings} asked={asked} onShow={onShow} />
    </div>
  );
}

function TermConcern({ body }: { readonly body: BodyView }): ReactNode {
  const say = useSay(oneMessages);
  const left = termLeftOf({ state: body.state, termEnd: body.charter.term.end }, dayNow());
  if (left.kind === "over") {
    return (
      <p className="concern" data-loud>
        {say("one.over", { days: left.days })}
      </p>
    );
  }
  if (left.kind === "ending") return <p className="concern">{say("one.ending", { days: left.days })}</p>;
  return left.kind === "today" ? <p className="concern">{say("one.ends-today")}</p> : null;
}

const titles = new Map(charterRules.map(({ entry }) => [entry.id, entry.title]));

type AnswersProps = { readonly answers: readonly (readonly [check: string, answer: string])[] };

/** Each check that fails with what was answered to it. */
export function Answers({ answers }: AnswersProps): ReactNode {
  const language = useLanguage();
  if (answers.length === 0) return null;
  return (
    <dl className="answers">
      {answers.map(([check, answer]) => (
        <div key={check}>
          <dt>
            {check} {titles.get(check)?.[language]}
          </dt>
          <dd lang="zh-CN">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
