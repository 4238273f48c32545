import { PenLine, Send, Trash2, Undo2 } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { type OfferedAct, useOffer } from "../../ui/act.ts";
import { ActButton } from "../../ui/act-button.tsx";
import { saidOf, useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { useAct } from "../../ui/query.ts";
import type { BodyView } from "../body.api.ts";
import { versionPageMessages } from "./page.messages.ts";
import { SubmitVersionDialog } from "./submit.parts.tsx";
import { takeBackVersion, type VersionView, withdrawVersion } from "./version.api.ts";

type VersionActsProps = {
  readonly body: BodyView;
  readonly version: VersionView;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
};

/** What can be done with a version now; what its state does not allow is not offered. */
export function VersionActs({ body, version, isEditing, onEdit }: VersionActsProps): ReactNode {
  const say = useSay(versionPageMessages);
  const [isAsked, ask] = useState(false);
  const { bodyId: id, number, revision, can } = version;
  const told = (key: "page.taken-back" | "page.withdrawn-done") => () => noticeDone(say(key, { number }));
  const { mutate: takeBack } = useAct(takeBackVersion, { onDone: told("page.taken-back") });
  const { mutate: withdraw } = useAct(withdrawVersion, { onDone: told("page.withdrawn-done") });
  const acts = useMemo((): readonly OfferedAct[] => {
    const sent = { params: { id, number }, body: { revision } };
    const act = (key: "submit" | "edit" | "take-back" | "withdraw", perform: () => void) => ({
      id: `version.${key}`,
      label: saidOf(versionPageMessages, `page.${key}`),
      group: "act" as const,
      may: true as const,
      perform,
    });
    return [
      ...(can.submit === true ? [{ ...act("submit", () => ask(true)), icon: Send }] : []),
      ...(can.save === true ? [{ ...act("edit", onEdit), icon: PenLine }] : []),
      ...(can.takeBack === true ? [{ ...act("take-back", () => takeBack(sent)), icon: Undo2 }] : []),
      ...(can.withdraw === true ? [{ ...act("withdraw", () => withdraw(sent)), icon: Trash2 }] : []),
    ];
  }, [id, number, revision, can, onEdit, takeBack, withdraw]);
  useOffer(acts);
  if (isEditing) return null;
  return (
    <>
      {acts.map((act, at) => (
        <ActButton key={act.id} act={act} variant={at === 0 ? "filled" : "default"} />
      ))}
      {isAsked && (
        <SubmitVersionDialog body={body} version={version} onEdit={onEdit} onClose={() => ask(false)} />
      )}
    </>
  );
}
