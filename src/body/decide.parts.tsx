import { Button, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useDeviceDraft } from "../ui/draft.ts";
import { useSay } from "../ui/language.ts";
import { DraftNote } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import { uiMessages } from "../ui/ui.messages.ts";
import { actMessages } from "./act.messages.ts";
import { approveBody, type BodyView, discardBody, returnBody } from "./body.api.ts";
import { useBodyAct } from "./body.queries.ts";
import { Answers } from "./concern.parts.tsx";
import { lastAnswers, type Told } from "./history.rules.ts";
import { charterToSeats } from "./seat.rules.ts";

type DecideProps = {
  readonly body: BodyView;
  readonly history: readonly Told[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Says what approval does before it is given, with what the drafter answered in sight. */
export function ApproveDialog({ body, history, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(actMessages);
  const [note, setNote] = useState("");
  const { run, error, isPending } = useBodyAct(approveBody, body.id, { quiet: true });
  const approve = async () => {
    const ask = { params: { id: body.id }, body: { version: body.version, note } };
    if (await run(ask)) onDone();
  };
  const answers = Object.entries(lastAnswers(history));
  const { name } = body.charter;
  const facts = { name, today: dayNow(), seats: charterToSeats(body.charter).length };
  return (
    <Dialog title={say("act.approve")} onClose={onClose}>
      <div className="ask">
        <p>{say("approve.what", facts)}</p>
        {answers.length > 0 && <h3>{say("approve.answers")}</h3>}
        <Answers answers={answers} />
        <Textarea
          label={say("approve.note")}
          value={note}
          maxLength={2_000}
          rows={3}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {error && <RefusalNote error={error} again={approve} />}
        <DialogActs act={say("act.approve")} isPending={isPending} onAct={approve} onClose={onClose} />
      </div>
    </Dialog>
  );
}

/** The browser's dialog gives the focus to what carries the attribute, which React does not write. */
export function focusFirst(field: HTMLElement | null): void {
  field?.setAttribute("autofocus", "");
}

const Reason = z.string();

/** Asks for the reason; what was written is kept until it is sent. */
export function ReturnDialog({ body, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(actMessages);
  const reason = useDeviceDraft({ key: `return/${body.id}`, schema: Reason, initial: "" });
  const { run, error, isPending } = useBodyAct(returnBody, body.id, { quiet: true });
  const sendBack = async () => {
    const ask = { params: { id: body.id }, body: { version: body.version, reason: reason.value } };
    if (!(await run(ask))) return;
    reason.clear();
    onDone();
  };
  return (
    <Dialog title={say("act.return")} onClose={onClose}>
      <div className="ask">
        <p>{say("return.what")}</p>
        <Textarea
          label={say("return.reason")}
          description={say("return.reason-what")}
          value={reason.value}
          maxLength={2_000}
          rows={4}
          ref={focusFirst}
          onChange={({ currentTarget }) => reason.set(currentTarget.value)}
        />
        <DraftNote state={reason.state} />
        {error && <RefusalNote error={error} again={sendBack} />}
        <DialogActs
          act={say("act.return")}
          isReady={reason.value.trim() !== ""}
          isPending={isPending}
          onAct={sendBack}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

export function DiscardDialog({ body, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(actMessages);
  const { run, error, isPending } = useBodyAct(discardBody, body.id, { quiet: true });
  const discard = async () => {
    if (await run({ params: { id: body.id }, body: { version: body.version } })) onDone();
  };
  return (
    <Dialog title={say("act.discard")} onClose={onClose}>
      <div className="ask">
        <p>{say("discard.what")}</p>
        {error && <RefusalNote error={error} again={discard} />}
        <DialogActs act={say("act.discard")} isPending={isPending} onAct={discard} onClose={onClose} />
      </div>
    </Dialog>
  );
}

type DialogActsProps = {
  /** Names the act on its button. */
  readonly act: string;
  readonly isReady?: boolean;
  readonly isPending: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
};

export function DialogActs({ act, isReady = true, isPending, onAct, onClose }: DialogActsProps): ReactNode {
  const say = useSay(uiMessages);
  return (
    <div className="dialog-acts">
      <Button variant="default" onClick={onClose}>
        {say("ui.cancel")}
      </Button>
      <Button disabled={!isReady} loading={isPending} onClick={onAct}>
        {act}
      </Button>
    </div>
  );
}
