import { Button, Textarea } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Contract, Reply } from "../kernel/contract.ts";
import type { Ask } from "../ui/api.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { type DocumentView, discardDocument, issueDocument, voidDocument } from "./document.api.ts";
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
      <p>{say("paper.issue-what", { code: content.code })}</p>
    </Asking>
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
