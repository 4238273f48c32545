import "@mantine/core/styles/NumberInput.layer.css";
import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Id } from "../kernel/id.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { stateHomeShare, stateShare } from "./attention.api.ts";
import { type Mode, modes } from "./attention.model.ts";
import { modeNames, panelMessages } from "./panel.messages.ts";

/** What is to be stated: a person's share of one body, or what the home unit needs. */
export type Stating = { readonly name: string; readonly share: number | null } & (
  | { readonly kind: "body"; readonly id: Id<"body">; readonly mode: Mode }
  | { readonly kind: "home" }
);

type StateDialogProps = {
  readonly personId: Id<"person">;
  readonly stating: Stating;
  readonly onClose: () => void;
};

/** Says how much time something takes; what was planned first stays to be seen. */
export function StateDialog({ personId, stating, onClose }: StateDialogProps): ReactNode {
  const say = useSay(panelMessages);
  const names = modeNames[useLanguage()];
  const [share, setShare] = useState<number | null>(stating.share);
  const [mode, setMode] = useState<Mode>(stating.kind === "body" ? stating.mode : "part_time");
  const { save, error, isPending } = useStating(personId, stating, () => {
    noticeDone(say("load.saved"));
    onClose();
  });
  return (
    <Dialog title={say("load.state-title", { name: stating.name })} onClose={onClose}>
      {stating.kind === "body" && (
        <NativeSelect
          label={say("load.mode")}
          value={mode}
          data={modes.map((value) => ({ value, label: names[value] }))}
          onChange={({ currentTarget }) => setMode(modes.find((one) => one === currentTarget.value) ?? mode)}
        />
      )}
      <NumberInput
        label={say("load.share")}
        value={share ?? ""}
        min={stating.kind === "body" ? 0.01 : 0}
        max={1}
        step={0.05}
        decimalScale={2}
        onChange={(next) => setShare(typeof next === "number" ? next : null)}
      />
      {error && <RefusalNote error={error} />}
      <div className="dialog-acts">
        <Button variant="default" onClick={() => save(null)}>
          {say("load.back")}
        </Button>
        <Button loading={isPending} onClick={() => save({ mode, share })}>
          {say("load.save")}
        </Button>
      </div>
    </Dialog>
  );
}

function useStating(personId: Id<"person">, stating: Stating, onDone: () => void) {
  const onBody = useAct(stateShare, { quiet: true, onDone });
  const atHome = useAct(stateHomeShare, { quiet: true, onDone });
  const save = (statement: { readonly mode: Mode; readonly share: number | null } | null) =>
    stating.kind === "body"
      ? onBody.mutate({ params: { id: stating.id }, body: { personId, statement } })
      : atHome.mutate({ params: { id: personId }, body: { share: statement?.share ?? null } });
  return { save, error: onBody.error ?? atHome.error, isPending: onBody.isPending || atHome.isPending };
}
