import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import { DayText } from "../ui/time.tsx";
import type { SecondmentView } from "./secondment.api.ts";
import { kindNames, modeNames, powerNames, secondmentMessages } from "./secondment.messages.ts";
import { percent } from "./terms.rules.ts";

/** What is asked for, as a paper would say it. */
export function TermsList({ it }: { readonly it: SecondmentView }): ReactNode {
  const say = useSay(secondmentMessages);
  const language = useLanguage();
  const unsaid = <span className="unsaid">{say("one.unsaid")}</span>;
  const powers = it.powers?.map((power) => powerNames[language][power]).join(language === "zh" ? "、" : ", ");
  return (
    <dl className="said">
      <dt>{say("one.body")}</dt>
      <dd lang="zh-CN">
        <Link to="/bodies/$id" params={{ id: it.body.id }}>
          {it.body.name}
        </Link>
      </dd>
      <dt>{say("one.post")}</dt>
      <dd lang="zh-CN">{it.post}</dd>
      {it.duty !== "" && <dt>{say("one.duty")}</dt>}
      {it.duty !== "" && <dd lang="zh-CN">{it.duty}</dd>}
      <dt>{say("one.kind")}</dt>
      <dd>
        {kindNames[language][it.kind]} · {modeNames[language][it.mode]}
      </dd>
      <dt>{say("one.share")}</dt>
      <dd>{percent(it.share)}%</dd>
      <dt>{say("one.term")}</dt>
      <dd>
        <DayText day={it.startOn} /> — <DayText day={it.endOn} />
      </dd>
      <dt>{say("one.powers")}</dt>
      <dd>{powers === undefined ? unsaid : powers || say("one.no-powers")}</dd>
      <Papers it={it} unsaid={unsaid} />
    </dl>
  );
}

function Papers({ it, unsaid }: { readonly it: SecondmentView; readonly unsaid: ReactNode }): ReactNode {
  const say = useSay(secondmentMessages);
  return (
    <>
      <dt>{say("one.approval")}</dt>
      <dd lang="zh-CN">
        {it.approval ? `${it.approval.number} ${it.approval.organ} ${it.approval.on}` : unsaid}
      </dd>
      <dt>{say("one.payer")}</dt>
      <dd>{it.payer ? say(`one.payer-${it.payer}`) : unsaid}</dd>
      <dt>{say("one.evaluator")}</dt>
      <dd>{it.evaluator ? say(`one.evaluator-${it.evaluator}`) : unsaid}</dd>
      <dt>{say("one.fact-sheet")}</dt>
      <dd>{it.factSheetDue ? <DayText day={it.factSheetDue} /> : unsaid}</dd>
    </>
  );
}
