import "./concern.css";
import "./exemption.css";
import type { ReactNode } from "react";
import { FindingList } from "../charter/judgement.parts.tsx";
import { entriesById } from "../rulebook/book.data.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { dayNow } from "../ui/clock.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import type { BodyView } from "./body.api.ts";
import { exemptionMessages } from "./exemption.messages.ts";
import type { Exemption } from "./exemption.model.ts";
import { isExpired } from "./exemption.rules.ts";
import { type Explanation, lastAnswers, lastReturn, type Told } from "./history.rules.ts";
import { termLeftOf } from "./life.rules.ts";
import { oneMessages } from "./one.messages.ts";

type ConcernsProps = {
  readonly body: BodyView;
  readonly history: readonly Told[];
  readonly findings: readonly Finding[];
  /** Checks that were explained and would say no to the charter as it stands. */
  readonly unmet: readonly string[];
  readonly asked: Finding | null;
  readonly onShow: (finding: Finding) => void;
};

/** What needs attention: the term, what an approver wrote, what the checks found, and what was answered to them. */
export function Concerns({ body, history, findings, unmet, asked, onShow }: ConcernsProps): ReactNode {
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
      <Exempted body={body} unmet={unmet} />
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

/** What was approved although a check says no, with the ground; what has ended is the first to be read. */
function Exempted({ body, unmet }: Pick<ConcernsProps, "body" | "unmet">): ReactNode {
  const say = useSay(exemptionMessages);
  const today = dayNow();
  const shown = unmet
    .flatMap((check): [string, Exemption][] => {
      const exemption = body.exemptions[check];
      return exemption === undefined ? [] : [[check, exemption]];
    })
    .toSorted(([, one], [, other]) => one.until.localeCompare(other.until));
  if (shown.length === 0) return null;
  return (
    <section className="concern" data-loud={shown.some(([, one]) => isExpired(one, today)) || undefined}>
      <h3>{say("exemption.title")}</h3>
      <ul className="exemptions">
        {shown.map(([check, exemption]) => (
          <ExemptedCheck key={check} check={check} exemption={exemption} />
        ))}
      </ul>
    </section>
  );
}

type ExemptedCheckProps = { readonly check: string; readonly exemption: Exemption };

function ExemptedCheck({ check, exemption }: ExemptedCheckProps): ReactNode {
  const say = useSay(exemptionMessages);
  const { ground, basis, until } = exemption;
  const isOver = isExpired(exemption, dayNow());
  return (
    <li className="exemption" data-expired={isOver || undefined}>
      <CheckTitle check={check} />
      <p className="exemption-state">
        {say(isOver ? "exemption.expired" : "exemption.standing", { until })}
        {isOver && ` ${say("exemption.expired-what")}`}
      </p>
      <p lang="zh-CN">{ground}</p>
      <p className="exemption-basis">{say("exemption.rests", { basis })}</p>
    </li>
  );
}

function CheckTitle({ check }: { readonly check: string }): ReactNode {
  const language = useLanguage();
  return (
    <p>
      {entriesById.get(check)?.title[language] ?? check} <small>{check}</small>
    </p>
  );
}

type AnswersProps = { readonly answers: readonly (readonly [check: string, answer: Explanation])[] };

/** Each check that fails with what was answered to it. */
export function Answers({ answers }: AnswersProps): ReactNode {
  if (answers.length === 0) return null;
  return (
    <dl className="answers">
      {answers.map(([check, answer]) => (
        <div key={check}>
          <dt>
            <AnswerTitle check={check} answer={answer} />
          </dt>
          <dd lang="zh-CN">{typeof answer === "string" ? answer : answer.ground}</dd>
        </div>
      ))}
    </dl>
  );
}

type AnswerTitleProps = { readonly check: string; readonly answer: Explanation };

function AnswerTitle({ check, answer }: AnswerTitleProps): ReactNode {
  const say = useSay(exemptionMessages);
  const language = useLanguage();
  const title = entriesById.get(check)?.title[language] ?? check;
  if (typeof answer === "string") return title;
  const { basis, until } = answer;
  return `${title} · ${say("exemption.rests", { basis })} · ${say("exemption.ends", { until })}`;
}
