import "../body/body.css";
import "../body/life.css";
import "../staffing/secondment.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LoanLetters } from "../document/document.parts.tsx";
import { SecondmentActs } from "../staffing/act.parts.tsx";
import { LoanFindings } from "../staffing/finding.parts.tsx";
import { judgeLoan } from "../staffing/loan.judge.rules.ts";
import type { SecondmentView } from "../staffing/secondment.api.ts";
import { modeNames, secondmentMessages } from "../staffing/secondment.messages.ts";
import { useSecondment, useSecondmentHistory } from "../staffing/secondment.queries.ts";
import { Sides } from "../staffing/side.parts.tsx";
import { TermsList } from "../staffing/terms.parts.tsx";
import { percent } from "../staffing/terms.rules.ts";
import { StandingTag } from "../staffing/timeline.parts.tsx";
import { SecondmentHistory } from "../staffing/told.parts.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { PageHead } from "../ui/part.tsx";

export function SecondmentPage(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  return <OneSecondment key={id} id={id} />;
}

/** One secondment: what is asked, where the three sides stand, what the checks say, what was said and when. */
function OneSecondment({ id }: { readonly id: string }): ReactNode {
  const say = useSay(secondmentMessages);
  const it = useSecondment(id);
  const { entries, persons } = useSecondmentHistory(id);
  const loan = it.extension ? { ...it, endOn: it.extension.to } : it;
  return (
    <div className="page one">
      <PageHead
        title={<span lang="zh-CN">{it.person.name}</span>}
        tab={it.person.name}
        above={
          <>
            <Link to="/secondments">{say("one.list")}</Link> · <StandingTag row={it} />
          </>
        }
        lead={
          <span lang="zh-CN">
            {it.homeUnit.shortName} {it.person.post} → {it.body.name}
          </span>
        }
        acts={<SecondmentActs it={it} />}
      />
      <Sides it={it} />
      <div className="secondment">
        <div>
          <ComeBack it={it} />
          <section>
            <TermsList it={it} />
          </section>
          <LoanLetters id={id} />
          <Others it={it} />
        </div>
        <aside>
          <LoanFindings findings={judgeLoan(loan, it.facts)} />
          <SecondmentHistory entries={entries} persons={persons} />
        </aside>
      </div>
    </div>
  );
}

function ComeBack({ it }: { readonly it: SecondmentView }): ReactNode {
  const say = useSay(secondmentMessages);
  if (it.comeBack === null) return null;
  const { on, saidBy } = it.comeBack;
  const isDone = it.state === "returned";
  return (
    <section>
      <h2>{say("one.back-title")}</h2>
      <p>
        {isDone
          ? say("one.back-done", { on })
          : say("one.back-said", { on, side: say(saidBy === "host" ? "one.side-host" : "one.side-home") })}
      </p>
    </section>
  );
}

/** What else the person is lent to; a body the reader may not see is not named. */
function Others({ it }: { readonly it: SecondmentView }): ReactNode {
  const say = useSay(secondmentMessages);
  const language = useLanguage();
  const { others } = it.facts;
  if (others.length === 0) return null;
  return (
    <section className="part-loans">
      <h2>{say("one.others")}</h2>
      <ul>
        {others.map(({ body, mode, share, startOn, endOn }) => (
          <li key={startOn + endOn + share}>
            <span lang="zh-CN">{body ?? say("one.elsewhere")}</span>
            <small>
              {modeNames[language][mode]} {percent(share)}% · {startOn} — {endOn}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
