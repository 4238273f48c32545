import { Textarea, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { DialogActs } from "../body/decide.parts.tsx";
import { isGround } from "../body/exemption.rules.ts";
import type { PersonCard } from "../identity/identity.model.ts";
import { addDays, type Day } from "../kernel/day.ts";
import type { Id } from "../kernel/id.ts";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { newUuid } from "../ui/uuid.ts";
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
import type { LoanFacts } from "./loan.model.ts";
import { isBarred } from "./loan.rules.ts";
import { listPosts } from "./post/post.api.ts";
import type { PostId } from "./post/post.model.ts";
import { requestSecondment } from "./secondment.api.ts";
import { kindNames, modeNames, powerNames, secondmentMessages } from "./secondment.messages.ts";
import { type Arrangement, LoanKind, LoanMode, Power, shareByMode } from "./secondment.model.ts";
import { useLoanFacts } from "./secondment.queries.ts";
import { percent } from "./terms.rules.ts";

type Form = Omit<Arrangement, "approval"> & {
  readonly person: PersonCard | null;
  readonly mode: LoanMode;
  readonly percent: string;
  readonly startOn: Day | null;
  readonly endOn: Day | null;
  readonly approval: typeof noApproval;
  readonly grounds: Readonly<Record<string, string>>;
  readonly note: string;
  readonly postId: PostId | null;
};

function firstForm(): Form {
  const today = dayNow();
  return {
    person: null,
    post: "",
    duty: "",
    kind: "loan",
    mode: "full_time",
    percent: "100",
    startOn: addDays(today, 7),
    endOn: addDays(today, 90),
    powers: null,
    approval: noApproval,
    payer: "home",
    evaluator: "home",
    factSheetDue: null,
    grounds: {},
    note: "",
    postId: null,
  };
}

/** What is judged and sent; null while it is not whole. */
function formToAsk(form: Form) {
  const { person, startOn, endOn, mode, post, duty, kind, powers, payer, evaluator, factSheetDue } = form;
  const share = Math.round(Number(form.percent)) / 100;
  if (person === null || startOn === null || endOn === null || !(share > 0 && share <= 1)) return null;
  const approval = approvalOf(form.approval);
  return {
    terms: { personId: person.id, mode, share, startOn, endOn },
    arrangement: { post, duty, kind, powers, approval, payer, evaluator, factSheetDue },
  };
}

type AskDialogProps = {
  readonly bodyId: string;
  /** Who is asked for where the way here named somebody. */
  readonly firstPerson: Id<"person"> | null;
  readonly onClose: () => void;
};

/** Asks for somebody for a body; the checks answer while it is filled in, as the server will. */
export function AskDialog({ bodyId, firstPerson, onClose }: AskDialogProps): ReactNode {
  const say = useSay(askMessages);
  const [form, setForm] = useState(firstForm);
  const [requestKey] = useState(newUuid);
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const [isFirst, setFirst] = useState(firstPerson !== null);
  const { data: known, error: unknown } = useLoanFacts(
    bodyId,
    isFirst ? firstPerson : (form.person?.id ?? null),
  );
  if (isFirst && known) {
    setFirst(false);
    change({ person: { ...known.person, unit: known.homeUnit } });
  }
  const sent = useAct(requestSecondment, {
    quiet: true,
    onDone: ({ homeUnit }) => {
      onClose();
      noticeDone(say("ask.sent", { unit: homeUnit.shortName }));
    },
  });
  const ask = formToAsk(form);
  const loan = ask && { ...ask.terms, ...ask.arrangement, bars: null, hasKin: null };
  const failing = loan && known ? failingLoanChecks(loan, known.facts) : [];
  const needsApproval =
    loan !== null && known !== undefined && isBarred(loan, known.facts, known.facts.setting);
  const isReady =
    ask !== null &&
    known !== undefined &&
    form.post.trim() !== "" &&
    !(needsApproval && ask.arrangement.approval === null) &&
    failing.every((check) => isGround(form.grounds[check] ?? ""));
  const send = () => {
    if (ask === null) return;
    const explanations = Object.fromEntries(failing.map((check) => [check, form.grounds[check] ?? ""]));
    sent.mutate({
      body: {
        requestKey,
        bodyId: bodyId as never,
        postId: form.postId,
        ...ask,
        explanations,
        note: form.note,
      },
    });
  };
  return (
    <Dialog title={say("ask.title")} onClose={onClose}>
      <div className="ask">
        <p>{say("ask.what")}</p>
        <Whom form={form} change={change} known={known} />
        {unknown && <RefusalNote error={unknown} />}
        {form.person !== null && (
          <>
            <PostPick bodyId={bodyId} form={form} change={change} />
            <TermsFields form={form} change={change} termEnd={known?.body.termEnd ?? null} />
            {loan && known && <LoanFindings findings={judgeLoan(loan, known.facts)} />}
            <ApprovalFields
              isNeeded={needsApproval}
              value={form.approval}
              onChange={(approval) => change({ approval })}
            />
            <PaperFields form={form} change={change} />
            <GroundFields
              checks={failing}
              grounds={form.grounds}
              onChange={(grounds) => change({ grounds })}
            />
          </>
        )}
        {sent.error && <RefusalNote error={sent.error} again={send} />}
        <DialogActs
          act={say("ask.send")}
          isReady={isReady}
          isPending={sent.isPending}
          onAct={send}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type FormProps = { readonly form: Form; readonly change: (part: Partial<Form>) => void };
type Known =
  | {
      readonly facts: LoanFacts;
      readonly homeUnit: { readonly shortName: string };
      readonly agentNames: readonly string[];
    }
  | undefined;

function Whom({ form: { person }, change, known }: FormProps & { readonly known: Known }): ReactNode {
  const say = useSay(askMessages);
  if (person === null) {
    return <PersonPick label={say("ask.person")} onPick={(picked) => change({ person: picked })} />;
  }
  return (
    <p className="person-chosen">
      <strong lang="zh-CN">{person.name}</strong> <span lang="zh-CN">{person.post}</span>
      <button type="button" className="link" onClick={() => change({ person: null })}>
        {say("ask.change")}
      </button>
      {known && (
        <small>
          {known.agentNames.length > 0
            ? say("ask.home", { unit: known.homeUnit.shortName, names: [...known.agentNames] })
            : say("ask.no-agent", { unit: known.homeUnit.shortName })}
        </small>
      )}
    </p>
  );
}

/** A post of the body's list fills in what the list says of it; nothing where the body has none. */
function PostPick({ bodyId, form, change }: FormProps & { readonly bodyId: string }): ReactNode {
  const say = useSay(askMessages);
  const { posts } = useSuspenseQuery(queryOf(listPosts, { params: { body: bodyId } })).data;
  if (posts.length === 0) return null;
  const pick = (id: string | null) => {
    const post = posts.find((one) => one.id === id);
    if (!post) return change({ postId: null });
    change({ postId: post.id, post: post.name, duty: post.duty, powers: post.powers });
  };
  return (
    <OptionField
      label={say("ask.post-listed")}
      value={form.postId as string | null}
      none={say("ask.post-other")}
      options={posts.map(
        ({ id, name, holder }) => [id as string, holder ? `${name}（${holder.name}）` : name] as const,
      )}
      onChange={pick}
    />
  );
}

function TermsFields({ form, change, termEnd }: FormProps & { readonly termEnd: Day | null }): ReactNode {
  const say = useSay(askMessages);
  const language = useLanguage();
  const setMode = (mode: LoanMode | null) =>
    mode && change({ mode, percent: String(percent(shareByMode[mode].usual)) });
  return (
    <>
      <div className="pair">
        <TextInput
          label={say("ask.post")}
          value={form.post}
          maxLength={100}
          onChange={({ currentTarget }) => change({ post: currentTarget.value, postId: null })}
        />
        <OptionField
          label={say("ask.kind")}
          value={form.kind}
          options={LoanKind.options.map((kind) => [kind, kindNames[language][kind]] as const)}
          onChange={(kind) => kind && change({ kind })}
        />
        <OptionField
          label={say("ask.mode")}
          value={form.mode}
          options={LoanMode.options.map((mode) => [mode, modeNames[language][mode]] as const)}
          onChange={setMode}
        />
        <TextInput
          type="number"
          label={say("ask.share")}
          min={1}
          max={100}
          value={form.percent}
          onChange={({ currentTarget }) => change({ percent: currentTarget.value })}
        />
        <DayField
          label={say("ask.start")}
          value={form.startOn}
          min={dayNow()}
          onChange={(startOn) => change({ startOn })}
        />
        <DayField
          label={say("ask.end")}
          value={form.endOn}
          max={termEnd ?? undefined}
          onChange={(endOn) => change({ endOn })}
        />
      </div>
      <Textarea
        label={say("ask.duty")}
        value={form.duty}
        maxLength={1_000}
        rows={2}
        onChange={({ currentTarget }) => change({ duty: currentTarget.value })}
      />
    </>
  );
}

function PaperFields({ form, change }: FormProps): ReactNode {
  const say = useSay(askMessages);
  const words = useSay(secondmentMessages);
  const language = useLanguage();
  return (
    <>
      <MarksField
        legend={say("ask.powers")}
        none={say("ask.powers-none")}
        value={form.powers}
        options={Power.options.map((power) => [power, powerNames[language][power]] as const)}
        onChange={(powers) => change({ powers: powers && [...powers] })}
      />
      <div className="pair">
        <OptionField
          label={say("ask.payer")}
          value={form.payer}
          none={say("ask.unsaid")}
          options={(["home", "host", "both"] as const).map(
            (one) => [one, words(`one.payer-${one}`)] as const,
          )}
          onChange={(payer) => change({ payer })}
        />
        <OptionField
          label={say("ask.evaluator")}
          value={form.evaluator}
          none={say("ask.unsaid")}
          options={(["home", "host"] as const).map((one) => [one, words(`one.evaluator-${one}`)] as const)}
          onChange={(evaluator) => change({ evaluator })}
        />
        <DayField
          label={say("ask.fact-sheet")}
          value={form.factSheetDue}
          onChange={(factSheetDue) => change({ factSheetDue })}
        />
      </div>
      <Textarea
        label={say("ask.note")}
        value={form.note}
        maxLength={2_000}
        rows={2}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </>
  );
}
