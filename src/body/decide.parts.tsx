import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ChangeEvent, ReactNode } from "react";
import { z } from "zod";
import { useSetting } from "../rulebook/setting.queries.ts";
import { dayNow } from "../ui/clock.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useDeviceDraft } from "../ui/draft.ts";
import { useSay } from "../ui/language.ts";
import { DraftNote } from "../ui/part.tsx";
import { RefusalNote } from "../ui/refusal.tsx";
import { uiMessages } from "../ui/ui.messages.ts";
import { actMessages } from "./act.messages.ts";
import { type BodyView, discardBody, foundBodyByWord } from "./body.api.ts";
import { Word } from "./body.model.ts";
import { useBodyAct } from "./body.queries.ts";
import { daysToRegularise } from "./body.rules.ts";

type DecideProps = {
  readonly body: BodyView;
  readonly onDone: (now: BodyView) => void;
  readonly onClose: () => void;
};

/** The browser's dialog gives the focus to what carries the attribute, which React does not write. */
export function focusFirst(field: HTMLElement | null): void {
  field?.setAttribute("autofocus", "");
}

const KeptWord = z.object({
  saidBy: z.string(),
  post: z.string(),
  saidOn: z.string(),
  how: Word.shape.how,
  witness: z.string(),
  reason: z.string(),
});

/** Takes down a leader's word: whose, when, how, who heard it, and why there is no time. What was typed is kept. */
export function WordDialog({ body, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(actMessages);
  const initial = { saidBy: "", post: "", saidOn: dayNow(), how: "phone", witness: "", reason: "" } as const;
  const { setting } = useSetting(body.jurisdictionId);
  const kept = useDeviceDraft({ key: `word/${body.id}`, schema: KeptWord, initial });
  const { run, error, isPending } = useBodyAct(foundBodyByWord, body.id, { quiet: true });
  const word = Word.safeParse(kept.value);
  const found = async () => {
    if (!word.success) return;
    const now = await run({ params: { id: body.id }, body: { version: body.version, word: word.data } });
    if (now === null) return;
    kept.clear();
    onDone(now);
  };
  const set = (part: Partial<z.output<typeof KeptWord>>) => kept.set((all) => ({ ...all, ...part }));
  return (
    <Dialog title={say("act.foundByWord")} onClose={onClose}>
      <div className="ask">
        <p>{say("word.what", { days: daysToRegularise(setting) })}</p>
        <WordFields value={kept.value} onChange={set} />
        <DraftNote state={kept.state} />
        {error && <RefusalNote error={error} again={found} />}
        <DialogActs
          act={say("act.foundByWord")}
          isReady={word.success}
          isPending={isPending}
          onAct={found}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

type WordFieldsProps = {
  readonly value: z.output<typeof KeptWord>;
  readonly onChange: (part: Partial<z.output<typeof KeptWord>>) => void;
};

function WordFields({ value, onChange }: WordFieldsProps): ReactNode {
  const say = useSay(actMessages);
  const line = (name: "saidBy" | "post" | "witness") => ({
    label: say(`word.${name}`),
    value: value[name],
    maxLength: Word.shape[name].maxLength ?? 400,
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...line("saidBy")} ref={focusFirst} />
      <TextInput {...line("post")} />
      <TextInput
        type="date"
        label={say("word.saidOn")}
        value={value.saidOn}
        max={dayNow()}
        onChange={({ currentTarget }) => onChange({ saidOn: currentTarget.value })}
      />
      <NativeSelect
        label={say("word.how")}
        value={value.how}
        data={Word.shape.how.options.map((how) => ({ value: how, label: say(`word.${how}`) }))}
        onChange={({ currentTarget }) => onChange({ how: Word.shape.how.parse(currentTarget.value) })}
      />
      <TextInput {...line("witness")} description={say("word.witness-what")} />
      <Textarea
        label={say("word.reason")}
        value={value.reason}
        maxLength={2_000}
        rows={3}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      />
    </>
  );
}

export function DiscardDialog({ body, onDone, onClose }: DecideProps): ReactNode {
  const say = useSay(actMessages);
  const { run, error, isPending } = useBodyAct(discardBody, body.id, { quiet: true });
  const discard = async () => {
    const now = await run({ params: { id: body.id }, body: { version: body.version } });
    if (now !== null) onDone(now);
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
