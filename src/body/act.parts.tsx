import { Megaphone, PenLine, Send, Trash2, Undo2 } from "lucide-react";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { saidOf, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { actMessages, sayCan } from "./act.messages.ts";
import { type BodyView, withdrawBody } from "./body.api.ts";
import type { Judged } from "./body.queries.ts";
import { useBodyAct } from "./body.queries.ts";
import { DiscardDialog, WordDialog } from "./decide.parts.tsx";
import { stateId } from "./facts.parts.tsx";
import type { Told } from "./history.rules.ts";
import { actsToShow, type BodyAct } from "./offer.rules.ts";
import { SubmitDialog } from "./submit.parts.tsx";

const icons = {
  submit: Send,
  revise: PenLine,
  discard: Trash2,
  foundByWord: Megaphone,
  withdraw: Undo2,
} as const satisfies Readonly<Record<BodyAct, OfferedAct["icon"]>>;

/** What is said when it is done; a revision says so itself, when it is saved. */
const done = {
  submit: "act.submitted",
  withdraw: "act.withdrawn",
  foundByWord: "act.founded-by-word",
  discard: "act.discarded",
} as const;
export type Decided = keyof typeof done;

type BodyActsProps = {
  readonly body: BodyView;
  readonly history: readonly Told[];
  readonly judged: Judged;
  readonly isRevising: boolean;
  /** Whether something is changed that is not saved. */
  readonly isChanged: boolean;
  readonly onRevise: () => void;
  /** Begins to revise at the value that keeps the charter from going on. */
  readonly onCorrect: (path: string) => void;
};

/** The acts that the body waits for, as buttons and for the palette, with what each of them asks. */
export function BodyActs(props: BodyActsProps): ReactNode {
  const { body, isRevising, isChanged, onRevise } = props;
  const [asked, ask] = useState<Decided | null>(null);
  const onDone = useDone(body, () => ask(null));
  const withdrawing = useBodyAct(withdrawBody, body.id);
  const withdraw = async () => {
    const ask = { params: { id: body.id }, body: { version: body.version } };
    if (await withdrawing.run(ask)) onDone("withdraw");
  };
  // The newest way to act, under an identity that lasts: acts are offered anew only when what they say changes.
  const perform = useRef<(act: BodyAct) => unknown>(() => undefined);
  perform.current = (act) => (act === "revise" ? onRevise() : act === "withdraw" ? withdraw() : ask(act));
  const acts = useMemo(() => actsOf({ body, isRevising, isChanged }, perform), [body, isRevising, isChanged]);
  useOffer(acts);
  return (
    <>
      {acts.map((act, at) => (
        <ActButton key={act.id} act={act} variant={at === 0 ? "filled" : "default"} />
      ))}
      <AskedDialog {...props} asked={asked} onDone={onDone} onClose={() => ask(null)} />
    </>
  );
}

type Acting = Pick<BodyActsProps, "body" | "isRevising" | "isChanged">;

function actsOf(
  { body, isRevising, isChanged }: Acting,
  perform: { readonly current: (act: BodyAct) => unknown },
): OfferedAct[] {
  const mayOf = (act: BodyAct) => {
    const can = body.can[act];
    if (can !== true) return sayCan(can, body.state);
    return isChanged ? saidOf(actMessages, "act.unsaved") : true;
  };
  return actsToShow(body.state, body.can)
    .filter((act) => !(isRevising && act === "revise"))
    .map((act) => ({
      id: `body.${act}`,
      label: saidOf(actMessages, `act.${act}`),
      group: "act",
      icon: icons[act],
      may: mayOf(act),
      perform: () => (mayOf(act) === true ? perform.current(act) : undefined),
    }));
}

/** Says that it was done, and brings the focus to what has changed: the button that held it is gone. */
function useDone(body: BodyView, close: () => void) {
  const say = useSay(actMessages);
  return useCallback(
    (act: Decided, now: BodyView = body) => {
      close();
      noticeDone(say(done[act], { name: now.charter.name, day: now.regulariseBy ?? "" }));
      requestAnimationFrame(() => document.getElementById(stateId)?.focus());
    },
    [say, body, close],
  );
}

type AskedDialogProps = BodyActsProps & {
  readonly asked: Decided | null;
  readonly onDone: (act: Decided, now?: BodyView) => void;
  readonly onClose: () => void;
};

function AskedDialog({ asked, onDone, ...props }: AskedDialogProps): ReactNode {
  const correct = (path: string) => {
    props.onClose();
    props.onCorrect(path);
  };
  switch (asked) {
    case "submit":
      return <SubmitDialog {...props} onCorrect={correct} onDone={() => onDone("submit")} />;
    case "foundByWord":
      return <WordDialog {...props} onDone={(now) => onDone("foundByWord", now)} />;
    case "discard":
      return <DiscardDialog {...props} onDone={() => onDone("discard")} />;
    default:
      return null;
  }
}
