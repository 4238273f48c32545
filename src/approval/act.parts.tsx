import { BellRing, CornerUpLeft, OctagonX, Stamp, UserPlus } from "lucide-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Catalog, fill } from "../kernel/messages.ts";
import type { May } from "../kernel/policy.ts";
import type { Said } from "../kernel/schema.ts";
import { type OfferedAct, useOffer } from "../ui/act.ts";
import { ActButton } from "../ui/act-button.tsx";
import { saidOf, useSay } from "../ui/language.ts";
import { noticeDone, noticeFailure } from "../ui/notice.tsx";
import { type CaseCan, type CaseView, remindCase } from "./approval.api.ts";
import { approvalMessages } from "./approval.messages.ts";
import { caseMessages } from "./case.messages.ts";
import { type Subject, useCaseAct, useCases } from "./case.queries.ts";
import { AddSignerDialog, RejectDialog, ReturnDialog, SignDialog } from "./decide.parts.tsx";

export type CaseAct = keyof CaseCan;

const icons = {
  sign: Stamp,
  return: CornerUpLeft,
  reject: OctagonX,
  addSigner: UserPlus,
  remind: BellRing,
} as const satisfies Readonly<Record<CaseAct, OfferedAct["icon"]>>;
const order = ["sign", "return", "reject", "addSigner", "remind"] as const satisfies readonly CaseAct[];

/** Refusals that lie in who asks: the act is somebody else's, and is not shown. */
const othersMatter: readonly May[] = ["approval.not-signer", "approval.not-applicant", "approval.own-case"];

type CaseActsProps = {
  readonly one: CaseView;
  /** What is still to be settled on the page before anything can be signed; null where nothing is. */
  readonly busy?: Said | null;
  readonly size?: "compact-sm";
};

/** The acts of the open case of a subject; nothing where none is open. */
export function SubjectActs({ subject, busy }: { readonly subject: Subject; readonly busy: Said | null }) {
  const [newest] = useCases(subject);
  return newest?.state === "open" ? <OfferedCaseActs one={newest} busy={busy} /> : null;
}

/** On the page of the subject the acts stand in the palette too. */
function OfferedCaseActs({ one, busy = null }: CaseActsProps): ReactNode {
  const { acts, dialog } = useCaseActs({ one, busy });
  useOffer(acts);
  return (
    <>
      {acts.map((act, at) => (
        <ActButton key={act.id} act={act} variant={at === 0 ? "filled" : "default"} />
      ))}
      {dialog}
    </>
  );
}

/** In a list: buttons only. */
export function CaseActs(props: CaseActsProps): ReactNode {
  const { acts, dialog } = useCaseActs(props);
  return (
    <>
      {acts.map((act, at) => (
        <ActButton key={act.id} act={act} size="compact-sm" variant={at === 0 ? "filled" : "default"} />
      ))}
      {dialog}
    </>
  );
}

function useCaseActs({ one, busy = null }: CaseActsProps) {
  const say = useSay(caseMessages);
  const [asked, ask] = useState<CaseAct | null>(null);
  const reminding = useCaseAct(remindCase);
  const onDone = (act: CaseAct) => {
    ask(null);
    noticeDone(say(`done.${act}`, { title: one.title }));
  };
  const remind = async () => {
    const ask = { params: { id: one.id }, body: { version: one.version } };
    if (await reminding.run(ask)) onDone("remind");
    else if (reminding.error) noticeFailure(reminding.error, remind);
  };
  const perform = useRef<(act: CaseAct) => unknown>(() => undefined);
  perform.current = (act) => (act === "remind" ? remind() : ask(act));
  const acts = useMemo(
    () =>
      order
        .filter((act) => !othersMatter.includes(one.can[act]))
        .map(
          (act): OfferedAct => ({
            id: `case.${act}`,
            label: labelOf(one, act),
            group: "act",
            icon: icons[act],
            may: one.can[act] === true ? (busy ?? true) : sayRefusal(one.can[act]),
            perform: () => (one.can[act] === true && busy === null ? perform.current(act) : undefined),
          }),
        ),
    [one, busy],
  );
  const closing = { one, onClose: () => ask(null), onDone: () => asked && onDone(asked) };
  return { acts, dialog: asked && <AskedDialog asked={asked} {...closing} /> };
}

function labelOf(one: CaseView, act: CaseAct): Said {
  if (act !== "sign" || one.standsInFor === null) return saidOf(caseMessages, `act.${act}`);
  const facts = { name: one.names[one.standsInFor] ?? "" };
  const { zh, en } = saidOf(caseMessages, "act.sign-for");
  return { zh: fill(zh, facts), en: fill(en, facts) };
}

function sayRefusal(code: May): Said {
  const sentences: Catalog<string> = approvalMessages;
  const inLanguage = (language: keyof Said) =>
    (sentences[language][String(code)] ?? String(code)).replace(/[“"]?\{step\}[”"]?/, "");
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}

type AskedDialogProps = {
  readonly asked: CaseAct;
  readonly one: CaseView;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function AskedDialog({ asked, ...props }: AskedDialogProps): ReactNode {
  switch (asked) {
    case "sign":
      return <SignDialog {...props} />;
    case "return":
      return <ReturnDialog {...props} />;
    case "reject":
      return <RejectDialog {...props} />;
    case "addSigner":
      return <AddSignerDialog {...props} />;
    default:
      return null;
  }
}
