import { type ReactNode, useMemo, useState } from "react";
import type { Said } from "../kernel/schema.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { saidOf, useLanguage, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { askMessages } from "./ask.messages.ts";
import type { SecondmentAct } from "./offer.rules.ts";
import type { SecondmentView } from "./secondment.api.ts";
import { staffingMessages } from "./staffing.messages.ts";
import { WordDialog } from "./word.parts.tsx";

/** In the order of their weight; the first that may be done is the page's main act. */
const acts: readonly SecondmentAct[] = [
  "agree",
  "consent",
  "accept",
  "return",
  "extend",
  "offer",
  "recall",
  "refuse",
  "decline",
  "withdraw",
];

/** Refusals that tell the side whose act it is why it must wait; the others are no matter of the reader's. */
const telling: readonly string[] = ["staffing.own-request", "staffing.extension-open"];

function labelOf(it: SecondmentView, act: SecondmentAct): Said {
  if (act === "agree" && !it.sides.person) return saidOf(askMessages, "act.agree-paper");
  if (it.extension && (act === "consent" || act === "offer")) {
    return saidOf(askMessages, `act.${act}-extension`);
  }
  return saidOf(askMessages, `act.${act}`);
}

/** What the reader may do now, as buttons and for the palette. */
export function SecondmentActs({ it }: { readonly it: SecondmentView }): ReactNode {
  const say = useSay(askMessages);
  const language = useLanguage();
  const [asked, ask] = useState<SecondmentAct | null>(null);
  const offered = useMemo(() => actsOf(it, ask), [it]);
  useOffer(offered);
  const label = asked === null ? "" : labelOf(it, asked)[language];
  const done = () => {
    ask(null);
    noticeDone(say("act.done", { act: label }));
  };
  return (
    <>
      {offered.map((act, at) => (
        <ActButton key={act.id} act={act} variant={at === 0 ? "filled" : "default"} />
      ))}
      {asked !== null && (
        <WordDialog it={it} act={asked} label={label} onDone={done} onClose={() => ask(null)} />
      )}
    </>
  );
}

function actsOf(it: SecondmentView, ask: (act: SecondmentAct) => void): OfferedAct[] {
  return acts.flatMap((act) => {
    const can = it.can[act];
    if (can !== true && !telling.includes(can)) return [];
    const why = can === true ? true : saidOf(staffingMessages, can as keyof typeof staffingMessages.zh);
    const perform = () => (can === true ? ask(act) : undefined);
    return [{ id: `staffing.${act}`, label: labelOf(it, act), group: "act", may: why, perform } as const];
  });
}
