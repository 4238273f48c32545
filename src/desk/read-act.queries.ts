import { useRouter } from "@tanstack/react-router";
import { FilePlus2, FileText, Redo2, RefreshCcw, Undo2 } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { draftBody } from "../body/body.api.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import type { OfferedAct } from "../ui/act.ts";
import { saidOf, useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { useAct } from "../ui/query.ts";
import { readMessages } from "./read.messages.ts";
import type { ReadWork, Work } from "./read-work.queries.ts";

const label = (key: keyof typeof readMessages.zh) => saidOf(readMessages, key);

/** What can be done with the work on the table, besides saving it. */
export function useHeadActs(
  { work, undo, redo }: ReadWork,
  onLeave: (text: string) => void,
): readonly OfferedAct[] {
  return useMemo(() => {
    const act = (id: string, key: keyof typeof readMessages.zh, perform: (() => void) | null) => ({
      id: `read.${id}`,
      label: label(key),
      group: "act" as const,
      may: perform ? (true as const) : label("read.shortcut"),
      perform: () => perform?.(),
    });
    const { paper } = work;
    return [
      { ...act("undo", "read.undo", undo), icon: Undo2, keys: "mod+z" },
      { ...act("redo", "read.redo", redo), icon: Redo2, keys: "mod+y" },
      { ...act("text", "read.text", paper && (() => onLeave(paper.text))), icon: FileText },
      { ...act("over", "read.over", () => onLeave("")), icon: RefreshCcw },
    ];
  }, [work, undo, redo, onLeave]);
}

/** Making it a draft; null while there is no charter. The draft's key comes from the work, so twice is once. */
export function useSaving({ work, clear }: ReadWork, place: Jurisdiction | undefined) {
  const { history } = useRouter();
  const say = useSay(readMessages);
  const { charter, paper, draftKey } = work;
  const isSent = useRef(false);
  const { mutate, isPending } = useAct(draftBody, {
    onDone: ({ id }) => {
      noticeDone(say("read.saved", { name: charter?.name ?? "" }));
      clear();
      history.push(`/bodies/${id}`);
    },
  });
  const save = useMemo((): OfferedAct | null => {
    if (charter === null || draftKey === null) return null;
    const source = paper && { ...pick(paper), traces: paper.reading.traces };
    return {
      id: "read.save",
      label: label("read.save"),
      group: "act",
      icon: FilePlus2,
      may: place ? true : label("read.not-founder"),
      perform: () => {
        // A double click is faster than the page: the second one finds the first on its way.
        if (!place || isSent.current) return;
        isSent.current = true;
        const onSettled = () => {
          isSent.current = false;
        };
        mutate({ body: { draftKey, jurisdictionId: place.id, charter, paper: source } }, { onSettled });
      },
    };
  }, [charter, paper, draftKey, place, mutate]);
  return { save, isSaving: isPending };
}

function pick({ fileName, format, text }: NonNullable<Work["paper"]>) {
  return { fileName, format, text };
}

/** Undo and redo reach beyond the field one is writing in. Heard before the page's other shortcuts, to know Shift apart. */
export function useUndoKeys({ undo, redo }: ReadWork): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      (isRedo ? redo : undo)?.();
    };
    addEventListener("keydown", hear, { capture: true });
    return () => removeEventListener("keydown", hear, { capture: true });
  }, [undo, redo]);
}
