import { Button, Textarea } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { type ChainView, setChain } from "../approval/approval.api.ts";
import { mostSteps } from "../approval/approval.model.ts";
import { caseKindNames } from "../approval/case.messages.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { useAct } from "../ui/query.ts";
import { RefusalNote } from "../ui/refusal.tsx";
import { emptyStep, moveStep, stepToTyped, type TypedStep, typedToSteps } from "./chain-edit.rules.ts";
import { StepFields } from "./chain-step.parts.tsx";
import type { Names } from "./chain-steps.parts.tsx";
import { chainsMessages } from "./chains.messages.ts";
import type { PlaceId } from "./rulebook.queries.ts";

type ChainFormProps = {
  readonly chain: ChainView;
  readonly names: Names;
  readonly place: { readonly id: PlaceId; readonly name: string };
  readonly onClose: () => void;
};

/** A chain as it is being changed; saved whole, with the reason. */
export function ChainForm({ chain, names, place, onClose }: ChainFormProps): ReactNode {
  const say = useSay(chainsMessages);
  const kind = caseKindNames[useLanguage()][chain.kind];
  const { typed, set, move, add, drop, told } = useTyped(chain);
  const [reason, setReason] = useState("");
  const saving = useAct(setChain, {
    quiet: true,
    onDone: () => {
      noticeDone(say("chains.saved", { kind }));
      onClose();
    },
  });
  const steps = typedToSteps(typed);
  const save = () => {
    if (steps === null) return;
    const { kind, version } = chain;
    saving.mutate({ body: { jurisdiction: place.id, kind, version, steps, reason } });
  };
  return (
    <div className="chain-form">
      {chain.setIn?.id !== place.id && <p>{say("chains.makes-own", { place: place.name })}</p>}
      <ol>
        {typed.map((step, at) => (
          <li key={step.key}>
            <StepFields
              step={step}
              at={at}
              count={typed.length}
              names={names}
              onChange={(next) => set(at, next)}
              onMove={(by) => move(at, by)}
              onDrop={() => drop(at)}
            />
          </li>
        ))}
      </ol>
      <p className="hidden-text" role="status">
        {told}
      </p>
      {typed.length < mostSteps ? (
        <Button variant="default" size="compact-sm" onClick={add}>
          {say("chains.add")}
        </Button>
      ) : (
        <p>{say("chains.full", { most: mostSteps })}</p>
      )}
      <Textarea
        label={say("chains.reason")}
        description={say("chains.reason-what")}
        value={reason}
        maxLength={2_000}
        rows={2}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {steps === null && <p role="status">{say("chains.incomplete")}</p>}
      {saving.error && <RefusalNote error={saving.error} again={save} />}
      <div className="dialog-acts">
        <Button variant="default" onClick={onClose}>
          {say("chains.cancel")}
        </Button>
        <Button disabled={steps === null || reason.trim() === ""} loading={saving.isPending} onClick={save}>
          {say("chains.save")}
        </Button>
      </div>
    </div>
  );
}

/** The steps as typed, and what is said aloud when one has moved. */
function useTyped(chain: ChainView) {
  const say = useSay(chainsMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState<readonly TypedStep[]>(() =>
    chain.steps.map((step, at) => stepToTyped(step, String(at))),
  );
  const [told, tell] = useState("");
  const made = useRef(chain.steps.length);
  const add = () => {
    made.current += 1;
    setTyped([...typed, emptyStep(String(made.current))]);
  };
  const move = (at: number, by: -1 | 1) => {
    const step = typed[at]?.title[language] ?? "";
    setTyped(moveStep(typed, at, by));
    tell(say("chains.moved", { step, at: at + by + 1, count: typed.length }));
  };
  const set = (at: number, next: TypedStep) => setTyped(typed.with(at, next));
  const drop = (at: number) => setTyped(typed.filter((_, other) => other !== at));
  return { typed, set, move, add, drop, told };
}
