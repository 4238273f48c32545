import "./state.css";
import type { ReactNode } from "react";
import type { Day } from "../kernel/day.ts";
import { dayNow } from "../ui/clock.ts";
import { useLanguage } from "../ui/language.ts";
import { StateTag, type Tone } from "../ui/part.tsx";
import type { BodyState } from "./body.model.ts";
import { sayTerm, stateNames } from "./life.messages.ts";
import { termLeftOf } from "./life.rules.ts";

const tones: Readonly<Record<BodyState, Tone>> = {
  draft: "draft",
  submitted: "plain",
  returned: "draft",
  rejected: "over",
  running: "live",
  suspended: "plain",
  merged: "over",
  winding_up: "plain",
  dissolved: "over",
  archived: "over",
  discarded: "over",
  lapsed: "over",
};

export function BodyStateTag({ state }: { readonly state: BodyState }): ReactNode {
  const language = useLanguage();
  return <StateTag tone={tones[state]}>{stateNames[language][state]}</StateTag>;
}

type TermTextProps = { readonly state: BodyState; readonly termEnd: Day | null };

/** Days left of the term in words, the day itself on hover; what is overdue takes the accent. */
export function TermText(props: TermTextProps): ReactNode {
  const language = useLanguage();
  const left = termLeftOf(props, dayNow());
  return (
    <span className="term-left figures" data-kind={left.kind} title={props.termEnd ?? undefined}>
      {sayTerm(left, language)}
    </span>
  );
}
