import "./case.css";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import { StateTag, type Tone } from "../ui/part.tsx";
import { DayText } from "../ui/time.tsx";
import type { CaseView } from "./approval.api.ts";
import type { CaseState, CaseStep, Decision } from "./approval.model.ts";
import { caseMessages, caseStateNames } from "./case.messages.ts";
import { type Subject, useCases } from "./case.queries.ts";
import { tellClock } from "./clock.rules.ts";

const tones: Readonly<Record<CaseState, Tone>> = {
  open: "plain",
  approved: "live",
  returned: "draft",
  rejected: "over",
  withdrawn: "over",
};

/** The approval of a subject as far as it has come: its steps, who signed when, what is waited for, until when. */
export function CaseTrail({ subject }: { readonly subject: Subject }): ReactNode {
  const say = useSay(caseMessages);
  const [newest, ...earlier] = useCases(subject);
  if (!newest) return null;
  return (
    <section className="trail" aria-labelledby="trail-title">
      <h2 id="trail-title">{say("trail.title")}</h2>
      <OneTrail one={newest} />
      {earlier.length > 0 && (
        <details>
          <summary>{say("trail.earlier", { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <OneTrail key={one.id} one={one} />
          ))}
        </details>
      )}
    </section>
  );
}

function OneTrail({ one }: { readonly one: CaseView }): ReactNode {
  const say = useSay(caseMessages);
  const language = useLanguage();
  const { state, steps, unsureYears } = one;
  return (
    <div className="trail-case">
      <p className="trail-head">
        <StateTag tone={tones[state]}>{caseStateNames[language][state]}</StateTag>
        <span>{say("trail.opened", { names: namesOf(one, one.applicants, language) })}</span>
        <DayText day={one.openedOn} />
      </p>
      <ol>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a case never change their order
          <Step key={at} one={one} step={step} at={at} />
        ))}
      </ol>
      {unsureYears.length > 0 && (
        <p className="trail-unsure">{say("trail.unsure", { years: unsureYears.join("、") })}</p>
      )}
    </div>
  );
}

type StepProps = { readonly one: CaseView; readonly step: CaseStep; readonly at: number };

function Step({ one, step, at }: StepProps): ReactNode {
  const say = useSay(caseMessages);
  const language = useLanguage();
  const isNow = one.state === "open" && at === one.step;
  const isDone = at < one.step || (one.state === "approved" && at === one.step);
  return (
    <li data-state={isNow ? "now" : isDone ? "done" : "ahead"} aria-current={isNow ? "step" : undefined}>
      <p className="trail-step">
        <strong>{step.title[language]}</strong>
        <small>{say(step.mode === "all" ? "trail.all" : "trail.any")}</small>
      </p>
      {one.decisions
        .filter((decision) => decision.step === at)
        .map((decision) => (
          <Decided key={`${decision.round} ${decision.signer}`} one={one} decision={decision} />
        ))}
      {isNow && <Waiting one={one} />}
      {!isNow && !isDone && <p className="trail-quiet">{namesOf(one, step.signers, language)}</p>}
    </li>
  );
}

function Waiting({ one }: { readonly one: CaseView }): ReactNode {
  const say = useSay(caseMessages);
  const language = useLanguage();
  const clock = tellClock(one);
  return (
    <>
      <p>{say("trail.waiting", { names: namesOf(one, one.waitingFor, language) })}</p>
      <p className="trail-clock" data-over={clock.isOver || undefined}>
        {say(clock.key, clock.facts)}
        {one.remindedOn && ` · ${say("trail.reminded", { day: one.remindedOn })}`}
      </p>
    </>
  );
}

type DecidedProps = { readonly one: CaseView; readonly decision: Decision };

function Decided({ one, decision: { act, by, signer, on, note } }: DecidedProps): ReactNode {
  const say = useSay(caseMessages);
  return (
    <div className="trail-decided" data-act={act}>
      <p>
        <span lang="zh-CN">{one.names[by]}</span>{" "}
        {by !== signer && <small>{say("trail.for", { name: one.names[signer] ?? "" })} </small>}
        {say(`trail.${act}`)} <DayText day={on} />
      </p>
      {note !== "" && <blockquote lang="zh-CN">{note}</blockquote>}
    </div>
  );
}

const mostNames = 4;

/** 赵某、钱某 and how many more. */
export function namesOf(
  { names }: Pick<CaseView, "names">,
  accounts: readonly string[],
  language: "zh" | "en",
): string {
  const shown = accounts.slice(0, mostNames).map((account) => names[account] ?? "?");
  const more = accounts.length - shown.length;
  const list = shown.join(language === "zh" ? "、" : ", ");
  if (more === 0) return list;
  return language === "zh" ? `${list}等 ${accounts.length} 人` : `${list} and ${more} more`;
}
