import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { Dialog } from "../ui/dialog.tsx";
import { useDeviceDraft } from "../ui/draft.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { DraftNote } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import { uiMessages } from "../ui/ui.messages.ts";
import {
  type AccountCard,
  addSigner,
  type CaseView,
  rejectCase,
  returnCase,
  signCase,
} from "./approval.api.ts";
import { stepOf } from "./approval.rules.ts";
import { caseMessages } from "./case.messages.ts";
import { useCaseAct } from "./case.queries.ts";
import { AccountField } from "./find.parts.tsx";

type DecideProps = {
  readonly one: CaseView;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Says what a signature does before it is given. */
export function SignDialog({ one, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(caseMessages);
  const language = useLanguage();
  const [note, setNote] = useState("");
  const { run, error, isPending } = useCaseAct(signCase);
  const sign = async () => {
    if (await run({ params: { id: one.id }, body: { version: one.version, note } })) onDone();
  };
  const step = stepOf(one).title[language];
  return (
    <Dialog title={say("act.sign")} onClose={onClose}>
      <div className="ask">
        <p>{say("sign.what", { step, title: one.title })}</p>
        <p>{useConsequence(one)}</p>
        {one.standsInFor && <p>{say("sign.for", { name: one.names[one.standsInFor] ?? "" })}</p>}
        <Textarea
          label={say("sign.note")}
          value={note}
          maxLength={2_000}
          rows={3}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {error && <RefusalNote error={error} again={sign} />}
        <Acts label={say("act.sign")} isReady isPending={isPending} onAct={sign} onClose={onClose} />
      </div>
    </Dialog>
  );
}

/** What follows from one more signature. */
function useConsequence(one: CaseView): string {
  const say = useSay(caseMessages);
  const language = useLanguage();
  const left = stepOf(one).mode === "all" ? one.waitingFor.length - 1 : 0;
  if (left > 0) return say("sign.more", { count: left });
  const next = one.steps[one.step + 1];
  return next ? say("sign.next", { step: next.title[language] }) : say("sign.last");
}

const Reason = z.string();

function useReason(key: string) {
  return useDeviceDraft({ key, schema: Reason, initial: "" });
}

/** To an earlier step, or to the applicant, with a reason; what was written is kept until it is sent. */
export function ReturnDialog({ one, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(caseMessages);
  const language = useLanguage();
  const reason = useReason(`return/${one.id}`);
  const [to, setTo] = useState("applicant");
  const { run, error, isPending } = useCaseAct(returnCase);
  const sendBack = async () => {
    const where = to === "applicant" ? to : Number(to);
    const body = { version: one.version, to: where, reason: reason.value } as const;
    if (!(await run({ params: { id: one.id }, body }))) return;
    reason.clear();
    onDone();
  };
  const earlier = one.steps.slice(0, one.step).map(({ title }, at) => ({
    value: String(at),
    label: `${at + 1}. ${title[language]}`,
  }));
  return (
    <Dialog title={say("act.return")} onClose={onClose}>
      <div className="ask">
        <NativeSelect
          label={say("return.to")}
          value={to}
          data={[{ value: "applicant", label: say("return.applicant") }, ...earlier.toReversed()]}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <ReasonField label={say("return.reason")} what={say("return.reason-what")} reason={reason} />
        {error && <RefusalNote error={error} again={sendBack} />}
        <Acts
          label={say("act.return")}
          isReady={reason.value.trim() !== ""}
          isPending={isPending}
          onAct={sendBack}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

export function RejectDialog({ one, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(caseMessages);
  const reason = useReason(`reject/${one.id}`);
  const { run, error, isPending } = useCaseAct(rejectCase);
  const reject = async () => {
    if (!(await run({ params: { id: one.id }, body: { version: one.version, reason: reason.value } })))
      return;
    reason.clear();
    onDone();
  };
  return (
    <Dialog title={say("act.reject")} onClose={onClose}>
      <div className="ask">
        <p>{say("reject.what")}</p>
        <ReasonField label={say("reject.reason")} what={say("return.reason-what")} reason={reason} />
        {error && <RefusalNote error={error} again={reject} />}
        <Acts
          label={say("act.reject")}
          isReady={reason.value.trim() !== ""}
          isPending={isPending}
          onAct={reject}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

export function AddSignerDialog({ one, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(caseMessages);
  const language = useLanguage();
  const [who, setWho] = useState<AccountCard | null>(null);
  const reason = useReason(`add-signer/${one.id}`);
  const { run, error, isPending } = useCaseAct(addSigner);
  const add = async () => {
    if (who === null) return;
    const body = { version: one.version, account: who.id, reason: reason.value };
    if (!(await run({ params: { id: one.id }, body }))) return;
    reason.clear();
    onDone();
  };
  return (
    <Dialog title={say("act.addSigner")} onClose={onClose}>
      <div className="ask">
        <p>{say("add.what", { step: stepOf(one).title[language] })}</p>
        <AccountField label={say("add.who")} chosen={who} onChoose={setWho} />
        <ReasonField label={say("add.reason")} reason={reason} />
        {error && <RefusalNote error={error} again={add} />}
        <Acts
          label={say("act.addSigner")}
          isReady={who !== null && reason.value.trim() !== ""}
          isPending={isPending}
          onAct={add}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type ReasonFieldProps = {
  readonly label: string;
  readonly what?: string;
  readonly reason: ReturnType<typeof useReason>;
};

function ReasonField({ label, what, reason }: ReasonFieldProps): ReactNode {
  return (
    <>
      <Textarea
        label={label}
        description={what}
        value={reason.value}
        maxLength={2_000}
        rows={4}
        data-autofocus
        onChange={({ currentTarget }) => reason.set(currentTarget.value)}
      />
      <DraftNote state={reason.state} />
    </>
  );
}

type ActsProps = {
  /** Names the act on its button. */
  readonly label: string;
  readonly isReady: boolean;
  readonly isPending: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
};

export function Acts({ label, isReady, isPending, onAct, onClose }: ActsProps): ReactNode {
  const say = useSay(uiMessages);
  return (
    <div className="dialog-acts">
      <Button variant="default" onClick={onClose}>
        {say("ui.cancel")}
      </Button>
      <Button disabled={!isReady} loading={isPending} onClick={onAct}>
        {label}
      </Button>
    </div>
  );
}
