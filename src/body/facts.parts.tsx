import { Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { formNames, typeNames } from "../charter/charter.messages.ts";
import type { DerivedType } from "../charter/judgement.model.ts";
import { TypeEvidence } from "../charter/judgement.parts.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { DayText } from "../ui/time.tsx";
import type { BodyView } from "./body.api.ts";
import { isFounded } from "./body.policy.ts";
import { oneMessages } from "./one.messages.ts";
import { charterToEntry } from "./register.rules.ts";
import { BodyStateTag, TermText } from "./state.parts.tsx";

/** Where the focus goes when an act has changed the body and its button is gone. */
export const stateId = "body-state";

type BodyFactsProps = {
  readonly body: BodyView;
  readonly type: DerivedType;
  /** Points at the value of the charter that something rests on. */
  readonly onShow: (path: string) => void;
};

/** What a leader asks first: what it is, how it stands, who answers, for how long. */
export function BodyFacts({ body, type, onShow }: BodyFactsProps): ReactNode {
  const say = useSay(oneMessages);
  const language = useLanguage();
  const entry = charterToEntry(body.charter);
  const units = body.charter.memberUnits.length;
  return (
    <dl className="facts" aria-label={say("one.facts")}>
      <Fact label={say("one.state")}>
        <span id={stateId} tabIndex={-1}>
          <BodyStateTag state={body.state} />
        </span>
      </Fact>
      <Fact label={say("one.type")}>
        <TypeFact type={type} onShow={onShow} />
        <small>{formNames[language][entry.form]}</small>
      </Fact>
      <Fact label={say("one.term")}>
        <TermText state={body.state} termEnd={entry.termEnd} />
        {isFounded(body) && entry.termEnd && <small>{say("one.term-end", { end: entry.termEnd })}</small>}
      </Fact>
      <Fact label={say("one.head")}>
        <Written text={entry.head} />
      </Fact>
      <Fact label={say("one.lead-unit")}>
        <Written text={entry.leadUnit} />
      </Fact>
      <Fact label={say("one.members")}>
        <span className="figures">{entry.memberCount}</span>
        {units > 0 && <small>{say("one.members-units", { seats: entry.memberCount - units, units })}</small>}
      </Fact>
      <Fact label={say(body.foundedOn ? "one.founded" : "one.drafted-by")}>
        {body.foundedOn ? <DayText day={body.foundedOn} /> : <Written text={body.draftedByName} />}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Written({ text }: { readonly text: string }): ReactNode {
  const say = useSay(oneMessages);
  return text === "" ? <span className="unsaid">{say("one.unsaid")}</span> : <span lang="zh-CN">{text}</span>;
}

/** The type with what it rests on, a press away. */
function TypeFact({ type, onShow }: Pick<BodyFactsProps, "type" | "onShow">): ReactNode {
  const say = useSay(oneMessages);
  const language = useLanguage();
  const name = typeNames[language][type.type];
  return (
    <Popover position="bottom-start" shadow="none" radius={2} width={340} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="fact-type" aria-label={say("one.type-why", { type: name })}>
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="type-panel" aria-label={say("one.type-why", { type: name })}>
        <TypeEvidence type={type} onShow={onShow} />
      </Popover.Dropdown>
    </Popover>
  );
}
