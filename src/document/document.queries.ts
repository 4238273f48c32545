import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { z } from "zod";
import { useDeviceDraft } from "../ui/draft.ts";
import { useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf, useAct } from "../ui/query.ts";
import { type DocumentView, getDocument, listDocuments, reviseDocument } from "./document.api.ts";
import { DocumentContent } from "./document.model.ts";
import { pageMessages } from "./page.messages.ts";

export function useDocument(id: string): DocumentView {
  return useSuspenseQuery(queryOf(getDocument, { params: { id } })).data;
}

export function useDocuments(bodyId: string) {
  return useSuspenseQuery(queryOf(listDocuments, { params: { id: bodyId } })).data;
}

const Kept = z.object({ version: z.int(), content: DocumentContent }).nullable();

export type Editing = {
  /** The words in hand, or as they are saved. */
  readonly content: DocumentContent;
  readonly isChanged: boolean;
  /** Whether somebody else has saved since this was begun. */
  readonly isStale: boolean;
  readonly draft: ReturnType<typeof useDeviceDraft>["state"];
  readonly change: (content: DocumentContent) => void;
  readonly leave: () => void;
  /** @returns whether it was saved. */
  readonly save: () => Promise<boolean>;
  readonly isSaving: boolean;
  readonly error: Error | null;
};

/** The paper in hand: kept on the device while it is written, saved when it is told to. */
export function useEditing(document: DocumentView): Editing {
  const say = useSay(pageMessages);
  const client = useQueryClient();
  const { id, version } = document;
  const {
    value: kept,
    set,
    clear,
    state,
  } = useDeviceDraft({ key: `document/${id}`, schema: Kept, initial: null });
  const { mutateAsync, error, isPending } = useAct(reviseDocument, { quiet: true });
  const change = useCallback(
    (content: DocumentContent) => set((before) => ({ version: before?.version ?? version, content })),
    [set, version],
  );
  const save = async () => {
    if (kept === null) return false;
    try {
      const view = await mutateAsync({ params: { id }, body: kept });
      client.setQueryData(queryOf(getDocument, { params: { id } }).queryKey, view);
      clear();
      noticeDone(say("paper.saved", { version: view.version }));
      return true;
    } catch {
      await client.invalidateQueries({ queryKey: queryOf(getDocument, { params: { id } }).queryKey });
      return false;
    }
  };
  const content = kept?.content ?? document.content;
  return {
    content,
    isChanged: kept !== null && JSON.stringify(kept.content) !== JSON.stringify(document.content),
    isStale: kept !== null && kept.version !== version,
    draft: state,
    change,
    leave: clear,
    save,
    isSaving: isPending,
    error,
  };
}
