import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Contract, Reply } from "../kernel/contract.ts";
import type { Ask } from "../ui/api.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { getCounter, setCounter } from "./counter.api.ts";
import { type DocumentView, discardDocument, issueDocument, voidDocument } from "./document.api.ts";
import type { DocumentNumber } from "./document.model.ts";
import { pageMessages } from "./page.messages.ts";
import { printNumber } from "./print.rules.ts";

export type AskedAct = "issue" | "void" | "discard";
type DialogProps = { readonly document: DocumentView; readonly onClose: () => void };

/** Says what the act does before it is done. */
export function ActDialog({ act, ...props }: DialogProps & { readonly act: AskedAct }): ReactNode {
  if (act === "issue") return <IssueDialog {...props} />;
  return act === "void" ? <VoidDialog {...props} /> : <DiscardDialog {...props} />;
}

function IssueDialog({ document: { id, version, content }, onClose }: DialogProps): ReactNode {
  const say = useSay(pageMessages);
  const { data } = useQuery(queryOf(getCounter, { params: { id } }));
  const { run, ...state } = useDialogAct(issueDocument, ({ number }) => {
    noticeDone(say("paper.issued", { number: number ? printNumber(number) : "" }));
    onClose();
  });
  return (
    <Asking
      title={say("paper.issue")}
      onClose={onClose}
      onAct={() => run({ params: { id }, body: { version } })}
      {...state}
    >
      {data && (
        <p className="asking-number">
          {say("paper.next")} <strong lang="zh-CN">{printNumber(data.next)}</strong>
        </p>
      )}
      <p>{say("paper.issue-what", { code: content.code })}</p>
      {data && <CounterForm id={id} next={data.next} />}
    </Asking>
  );
}

type CounterFormProps = { readonly id: string; readonly next: DocumentNumber };

/** For an office that has numbered on paper before: the sequence goes on from there. */
function CounterForm({ id, next }: CounterFormProps): ReactNode {
  const say = useSay(pageMessages);
  const [isOpen, setOpen] = useState(false);
  const [serial, setSerial] = useState("");
  const [reason, setReason] = useState("");
  const { run, error, isPending } = useDialogAct(setCounter, (reply) => {
    noticeDone(say("paper.counted", { number: printNumber(reply.next) }));
    setOpen(false);
  });
  const isWhole = Number(serial) > next.serial && reason.trim() !== "";
  const set = () => isWhole && run({ params: { id }, body: { next: Number(serial), reason } });
  if (!isOpen)
    return (
      <Button size="compact-sm" variant="subtle" className="asking-more" onClick={() => setOpen(true)}>
        {say("paper.count")}
      </Button>
    );
  return (
    <fieldset className="asking-count">
      <legend>{say("paper.count")}</legend>
      <p>{say("paper.count-what")}</p>
      <TextInput
        required
        inputMode="numeric"
        label={say("paper.count-from")}
        placeholder={String(next.serial + 1)}
        value={serial}
        onChange={({ currentTarget }) => setSerial(currentTarget.value.replace(/\D/g, "").slice(0, 6))}
      />
      <TextInput
        required
        label={say("paper.reason")}
        value={reason}
        maxLength={2_000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {error && <RefusalNote error={error} again={set} />}
      <Button variant="default" loading={isPending} aria-disabled={!isWhole} onClick={set}>
        {say("paper.count-set")}
      </Button>
    </fieldset>
  );
}

function VoidDialog({ document: { id, version, number }, onClose }: DialogProps): ReactNode {
  const say = useSay(pageMessages);
  const [reason, setReason] = useState("");
  const { run, ...state } = useDialogAct(voidDocument, onClose);
  const act = () => reason.trim() !== "" && run({ params: { id }, body: { version, reason } });
  return (
    <Asking title={say("paper.void")} onClose={onClose} onAct={act} {...state}>
      <p>{say("paper.void-what", { number: number ? printNumber(number) : "" })}</p>
      <Textarea
        required
        label={say("paper.reason")}
        value={reason}
        rows={3}
        maxLength={2_000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Asking>
  );
}

function DiscardDialog({ document: { id, version, body }, onClose }: DialogProps): ReactNode {
  const say = useSay(pageMessages);
  const { history } = useRouter();
  const { run, ...state } = useDialogAct(discardDocument, () => history.push(`/bodies/${body.id}`));
  return (
    <Asking
      title={say("paper.discard")}
      onClose={onClose}
      onAct={() => run({ params: { id }, body: { version } })}
      {...state}
    >
      <p>{say("paper.discard-what")}</p>
    </Asking>
  );
}

function useDialogAct<C extends Contract & { readonly method: "POST" }>(
  contract: C,
  onDone: (reply: Reply<C>) => void,
) {
  const { mutate, error, isPending } = useAct(contract, { quiet: true, onDone });
  return { run: (ask: Ask<C>) => mutate(ask), error, isPending };
}

type AskingProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onAct: () => unknown;
  readonly onClose: () => void;
};

function Asking({ title, children, error, isPending, onAct, onClose }: AskingProps): ReactNode {
  const say = useSay(pageMessages);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="asking">
        {children}
        {error && <RefusalNote error={error} again={onAct} />}
        <div className="dialog-acts">
          <Button variant="default" onClick={onClose}>
            {say("paper.cancel")}
          </Button>
          <Button loading={isPending} onClick={onAct} data-autofocus>
            {title}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
