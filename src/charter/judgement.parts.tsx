import "./judgement.css";
import "./lit.css";
import type { ReactNode } from "react";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { FormAdviser } from "./adviser.parts.tsx";
import { formNames, sayReason, typeNames } from "./charter.messages.ts";
import { FindingItem } from "./finding.parts.tsx";
import { judgementMessages } from "./judgement.messages.ts";
import type { CharterFormAdvice, DerivedType, Reason } from "./judgement.model.ts";

type ReasonsProps = {
  readonly reasons: readonly Reason[];
  /** Points at the first value a reason rests on. */
  readonly onShow?: (path: string) => void;
};

/** Why: one sentence each, leading to what it was taken from. */
export function Reasons({ reasons, onShow }: ReasonsProps): ReactNode {
  const language = useLanguage();
  return (
    <ul className="reasons">
      {reasons.map((reason) => {
        const sentence = sayReason(reason, language);
        const path = reason.paths[0];
        return (
          <li key={reason.code}>
            {onShow && path !== undefined ? (
              <button type="button" onClick={() => onShow(path)}>
                {sentence}
              </button>
            ) : (
              sentence
            )}
          </li>
        );
      })}
    </ul>
  );
}

type TypeEvidenceProps = {
  readonly type: DerivedType;
  readonly onShow?: (path: string) => void;
  /** A remark on the evidence, such as that it can be disputed. */
  readonly children?: ReactNode;
};

/** Table 1 with the one field that is this body's, and why it is that one. */
export function TypeEvidence({ type, onShow, children }: TypeEvidenceProps): ReactNode {
  const say = useSay(judgementMessages);
  const language = useLanguage();
  return (
    <section className="judgement-type" aria-label={say("judgement.type")}>
      <h2>
        {say("judgement.type")} <small>{say("judgement.type-from")}</small>
      </h2>
      <p className="judgement-answer">{typeNames[language][type.type]}</p>
      <Table1 type={type} />
      <Reasons reasons={type.evidence} {...(onShow ? { onShow } : {})} />
      {children}
    </section>
  );
}

const table1 = [
  ["judgement.emergency", ["forceful_response", "coordination_display"]],
  ["judgement.routine", ["task_assault", "gap_filling"]],
] as const;

function Table1({ type }: { readonly type: DerivedType }): ReactNode {
  const say = useSay(judgementMessages);
  const language = useLanguage();
  return (
    <table className="table-1">
      <thead>
        <tr>
          <td />
          <th scope="col">{say("judgement.substantive")}</th>
          <th scope="col">{say("judgement.nominal")}</th>
        </tr>
      </thead>
      <tbody>
        {table1.map(([cause, types]) => (
          <tr key={cause}>
            <th scope="row">{say(cause)}</th>
            {types.map((one) => (
              <td key={one} aria-current={one === type.type || undefined}>
                {typeNames[language][one]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FormAdviceProps = { readonly advice: CharterFormAdvice; readonly onShow?: (path: string) => void };

/** Whether the form fits by Table 2, why, and what it would be under other conditions. */
export function FormAdvice({ advice, onShow }: FormAdviceProps): ReactNode {
  const say = useSay(judgementMessages);
  const language = useLanguage();
  const { fit, form, declared, signs, reasons, question } = advice;
  const isNone = fit === "differs" && form === "no_body";
  const names = { form: formNames[language][form], declared: formNames[language][declared] };
  return (
    <section className="judgement-form" data-fit={fit} aria-label={say("judgement.form")}>
      <h2>
        {say("judgement.form")} <small>{say("judgement.form-from")}</small>
      </h2>
      <p className="judgement-answer">{formNames[language][declared]}</p>
      <p className="judgement-fit">{say(isNone ? "judgement.differs-none" : `judgement.${fit}`, names)}</p>
      <Reasons reasons={signs} {...(onShow ? { onShow } : {})} />
      {fit !== "fits" && <Reasons reasons={reasons} />}
      <FormAdviser key={JSON.stringify(question)} said={question} />
    </section>
  );
}

type FindingListProps = {
  /** In the order of `judge`: loud first. */
  readonly findings: readonly Finding[];
  /** Shows the words or the values a finding is about. */
  readonly onShow?: (finding: Finding) => void;
  /** The finding that was asked for from elsewhere: it is opened and brought into view. */
  readonly asked?: Finding | null;
};

/** What the checks found: what needs an answer open to the eye, the rest folded. */
export function FindingList({ findings, onShow, asked = null }: FindingListProps): ReactNode {
  const say = useSay(judgementMessages);
  const isHeard = ({ loudness }: Finding) => loudness === "loud" || loudness === "plain";
  const heard = findings.filter(isHeard);
  const rest = findings.filter((finding) => !isHeard(finding));
  const item = (finding: Finding) => (
    <FindingItem
      key={keyOf(finding)}
      finding={finding}
      isAsked={asked !== null && keyOf(asked) === keyOf(finding)}
      {...(onShow ? { onShow } : {})}
    />
  );
  return (
    <section className="findings" aria-label={say("judgement.checks")}>
      <h2>
        {say("judgement.checks")} <Tally findings={heard} />
      </h2>
      {heard.length === 0 ? (
        <p className="findings-none">{say("judgement.none")}</p>
      ) : (
        <ul>{heard.map(item)}</ul>
      )}
      {rest.length > 0 && (
        <details className="findings-rest">
          <summary>{say("judgement.rest", { count: rest.length })}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

/** One check may find the same thing of several values. */
function keyOf({ code, paths, facts }: Finding): string {
  return JSON.stringify([code, paths, facts]);
}

function Tally({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const words = rulebookMessages[useLanguage()];
  const counted = (["fail", "warn"] as const)
    .map((outcome) => ({ outcome, count: findings.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <small>
      {counted.map(({ outcome, count }) => (
        <span key={outcome} className="finding-mark" data-outcome={outcome}>
          {words[`outcome.${outcome}`]} {count}{" "}
        </span>
      ))}
    </small>
  );
}
