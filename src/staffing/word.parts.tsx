import { Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { DialogActs } from "../body/decide.parts.tsx";
import { isGround } from "../body/exemption.rules.ts";
import type { PersonCard } from "../identity/identity.model.ts";
import type { Contract } from "../kernel/contract.ts";
import type { Day } from "../kernel/day.ts";
import { Choice } from "../ui/choice.tsx";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { askMessages } from "./ask.messages.ts";
import {
  ApprovalFields,
  approvalOf,
  DayField,
  GroundFields,
  MarksField,
  noApproval,
  OptionField,
  PersonPick,
} from "./field.parts.tsx";
import { LoanFindings } from "./finding.parts.tsx";
import { failingLoanChecks, judgeLoan } from "./loan.judge.rules.ts";
import { isBarred } from "./loan.rules.ts";
import type { SecondmentAct } from "./offer.rules.ts";
import * as api from "./secondment.api.ts";
import { barNames, modeNames } from "./secondment.messages.ts";
import { Bar, LoanMode, shareByMode } from "./secondment.model.ts";
import { useWord } from "./secondment.queries.ts";
import { hasBegun } from "./standing.rules.ts";
import { percent } from "./terms.rules.ts";

type PostContract = Contract & { readonly method: "POST" };

const contracts: Readonly<Record<SecondmentAct, PostContract>> = {
  consent: api.consentSecondment,
  offer: api.offerSecondment,
  refuse: api.refuseSecondment,
  accept: api.acceptSecondment,
  agree: api.agreeSecondment,
  decline: api.declineSecondment,
  withdraw: api.withdrawSecondment,
  extend: api.extendSecondment,
  recall: api.recallSecondment,
  return: api.returnSecondment,
};

/** Acts whose words are a reason, without which they are refused. */
const reasoned: readonly SecondmentAct[] = ["refuse", "decline", "withdraw", "extend", "recall"];

type Words = {
  readonly note: string;
  readonly bars: readonly Bar[] | null;
  readonly hasKin: boolean | null;
  readonly person: Pick<PersonCard, "id" | "name">;
  readonly mode: LoanMode;
  readonly percent: string;
  readonly startOn: Day | null;
  readonly endOn: Day | null;
  readonly day: Day | null;
  readonly side: "host" | "home";
  readonly approval: typeof noApproval;
  /** To checks that say no of what is accepted. */
  readonly grounds: Readonly<Record<string, string>>;
};

function firstWords(it: api.SecondmentView, act: SecondmentAct): Words {
  const { extension } = it;
  const day = act === "recall" ? it.recallFrom : act === "return" ? returnDay(it) : null;
  return {
    note: "",
    bars: it.bars,
    hasKin: null,
    person: it.person,
    mode: it.mode,
    percent: String(percent(it.share)),
    startOn: it.startOn,
    endOn: extension ? extension.to : it.endOn,
    day,
    side: it.sides.host ? "host" : "home",
    approval: noApproval,
    grounds: {},
  };
}

/** What the other side has said, so that one agrees with a touch; else the end, or today before it. */
function returnDay({ comeBack, endOn }: api.SecondmentView): Day {
  const today = dayNow();
  return comeBack?.on ?? (endOn < today ? endOn : today);
}

/** The words as the contract of the act wants them; null while something of them is missing. */
function bodyOf(it: api.SecondmentView, act: SecondmentAct, words: Words): object | null {
  const { note, bars, day, side } = words;
  const needsNote = reasoned.includes(act) || (act === "agree" && !it.sides.person);
  if (needsNote && note.trim() === "") return null;
  switch (act) {
    case "consent":
      return { bars, note };
    case "offer":
      return offerOf(it, words);
    case "accept":
      return acceptanceOf(it, words);
    case "agree":
      return words.hasKin === null && it.hasKin === null ? null : { hasKin: words.hasKin, note };
    case "extend":
      return day && { to: day, note };
    case "recall":
      return day && { lastDay: day, note };
    case "return":
      return day && { on: day, side, note };
    default:
      return { note };
  }
}

/** Checks of the offered terms that the host has to answer; of an extension the old answers hold on. */
function failingOf(it: api.SecondmentView): readonly string[] {
  return it.extension ? [] : failingLoanChecks(it, it.facts);
}

function acceptanceOf(it: api.SecondmentView, { approval, grounds, note }: Words) {
  const failing = failingOf(it);
  if (!failing.every((check) => isGround(grounds[check] ?? ""))) return null;
  const explanations = Object.fromEntries(failing.map((check) => [check, grounds[check] ?? ""]));
  return { approval: approvalOf(approval), explanations, note };
}

function offerOf(it: api.SecondmentView, { person, mode, startOn, endOn, bars, note, ...words }: Words) {
  const share = Math.round(Number(words.percent)) / 100;
  if (startOn === null || endOn === null || !(share > 0 && share <= 1)) return null;
  const terms = it.extension
    ? { personId: it.personId, mode: it.mode, share: it.share, startOn: it.startOn, endOn }
    : { personId: person.id, mode, share, startOn, endOn };
  return { terms, bars: it.extension ? null : bars, note };
}

type WordDialogProps = {
  readonly it: api.SecondmentView;
  readonly act: SecondmentAct;
  readonly label: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** What one act asks before it is done; refused, it stays open with what was typed. */
export function WordDialog({ it, act, label, onDone, onClose }: WordDialogProps): ReactNode {
  const say = useSay(askMessages);
  const [words, setWords] = useState(() => firstWords(it, act));
  const change = (part: Partial<Words>) => setWords((before) => ({ ...before, ...part }));
  const { run, error, isPending } = useWord(contracts[act], it.id, { quiet: true });
  const body = bodyOf(it, act, words);
  const send = async () => {
    if (body === null) return;
    const ask = { params: { id: it.id }, body: { version: it.version, ...body } };
    if (await run(ask)) onDone();
  };
  const needsReason = reasoned.includes(act);
  const isPaper = act === "agree" && !it.sides.person;
  return (
    <Dialog title={label} onClose={onClose}>
      <div className="ask">
        <p>{useWhat(it, act)}</p>
        <Fields it={it} act={act} words={words} change={change} />
        <Textarea
          label={say(isPaper ? "field.paper" : needsReason ? "field.reason" : "field.note")}
          value={words.note}
          maxLength={2_000}
          rows={needsReason ? 3 : 2}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        {error && <RefusalNote error={error} again={send} />}
        <DialogActs
          act={label}
          isReady={body !== null}
          isPending={isPending}
          onAct={send}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

function useWhat(it: api.SecondmentView, act: SecondmentAct): string {
  const say = useSay(askMessages);
  if (act === "agree" && !it.sides.person) return say("what.agree-paper");
  if (act === "recall" && !hasBegun(it, dayNow())) return say("what.recall-before");
  return say(`what.${act}`, { from: it.recallFrom });
}

type FieldsProps = {
  readonly it: api.SecondmentView;
  readonly act: SecondmentAct;
  readonly words: Words;
  readonly change: (part: Partial<Words>) => void;
};

function Fields(props: FieldsProps): ReactNode {
  const say = useSay(askMessages);
  const { it, act, words, change } = props;
  switch (act) {
    case "consent":
      return it.extension ? null : <Bars {...props} />;
    case "offer":
      return it.extension ? (
        <DayField label={say("ask.end")} value={words.endOn} onChange={(endOn) => change({ endOn })} />
      ) : (
        <OfferFields {...props} />
      );
    case "accept":
      return <AcceptFields {...props} />;
    case "agree":
      return it.hasKin === null ? <Kin {...props} /> : null;
    case "extend":
      return (
        <DayField
          label={say("field.to")}
          value={words.day}
          min={it.endOn}
          max={it.body.termEnd ?? undefined}
          onChange={(day) => change({ day })}
        />
      );
    case "recall":
      return hasBegun(it, dayNow()) ? <LastDay {...props} /> : null;
    case "return":
      return <LastDay {...props} />;
    default:
      return null;
  }
}

function AcceptFields({ it, words, change }: FieldsProps): ReactNode {
  const failing = failingOf(it);
  const said = judgeLoan(it, it.facts).filter(({ id }) => failing.includes(id));
  return (
    <>
      {isBarred(it, it.facts, it.facts.setting) && it.approval === null && (
        <ApprovalFields isNeeded value={words.approval} onChange={(approval) => change({ approval })} />
      )}
      {failing.length > 0 && <LoanFindings findings={said} />}
      <GroundFields checks={failing} grounds={words.grounds} onChange={(grounds) => change({ grounds })} />
    </>
  );
}

function LastDay({ it, act, words, change }: FieldsProps): ReactNode {
  const say = useSay(askMessages);
  return (
    <>
      {act === "return" && it.sides.host && it.sides.home && (
        <OptionField
          label={say("field.side")}
          value={words.side}
          options={[
            ["host", it.body.name],
            ["home", it.homeUnit.shortName],
          ]}
          onChange={(side) => side && change({ side })}
        />
      )}
      <DayField label={say("field.last-day")} value={words.day} onChange={(day) => change({ day })} />
    </>
  );
}

function Bars({ words, change }: FieldsProps): ReactNode {
  const say = useSay(askMessages);
  const language = useLanguage();
  return (
    <MarksField
      legend={say("field.bars")}
      none={say("field.bars-none")}
      value={words.bars}
      options={Bar.options.map((bar) => [bar, barNames[language][bar]] as const)}
      onChange={(bars) => change({ bars })}
    />
  );
}

function Kin({ words, change }: FieldsProps): ReactNode {
  const say = useSay(askMessages);
  return (
    <Choice
      label={say("field.kin")}
      value={words.hasKin === null ? "" : words.hasKin ? "some" : "none"}
      options={[
        { value: "none", label: say("field.kin-none") },
        { value: "some", label: say("field.kin-some") },
      ]}
      onChange={(kin) => change({ hasKin: kin === "some" })}
    />
  );
}

function OfferFields(props: FieldsProps): ReactNode {
  const { it, words, change } = props;
  const say = useSay(askMessages);
  const language = useLanguage();
  const [isPicking, setPicking] = useState(false);
  const pick = (person: PersonCard) => {
    change({ person, bars: null });
    setPicking(false);
  };
  return (
    <>
      {isPicking ? (
        <PersonPick label={say("field.person")} within={it.homeUnit.shortName} onPick={pick} />
      ) : (
        <p className="person-chosen">
          <strong lang="zh-CN">{words.person.name}</strong>
          <button type="button" className="link" onClick={() => setPicking(true)}>
            {say("ask.change")}
          </button>
        </p>
      )}
      <div className="pair">
        <OptionField
          label={say("ask.mode")}
          value={words.mode}
          options={LoanMode.options.map((mode) => [mode, modeNames[language][mode]] as const)}
          onChange={(mode) => mode && change({ mode, percent: String(percent(shareByMode[mode].usual)) })}
        />
        <TextInput
          type="number"
          label={say("ask.share")}
          min={1}
          max={100}
          value={words.percent}
          onChange={({ currentTarget }) => change({ percent: currentTarget.value })}
        />
        <DayField
          label={say("ask.start")}
          value={words.startOn}
          onChange={(startOn) => change({ startOn })}
        />
        <DayField label={say("ask.end")} value={words.endOn} onChange={(endOn) => change({ endOn })} />
      </div>
      <Bars {...props} />
    </>
  );
}
