import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { z } from "zod";
import { Charter } from "../charter/charter.model.ts";
import { isAlike } from "../kernel/alike.ts";
import { type DeviceDraft, useDeviceDraft } from "../ui/draft.ts";
import { useSay } from "../ui/language.ts";
import { noticeDone } from "../ui/notice.tsx";
import { queryOf } from "../ui/query.ts";
import { type BodyView, getBody, reviseBody } from "./body.api.ts";
import { useBodyAct } from "./body.queries.ts";
import { oneMessages } from "./one.messages.ts";

/** A revision in hand: the version it began with, and what has been made of it. */
const Kept = z.object({ version: z.int(), base: Charter, charter: Charter }).nullable();
type Kept = z.output<typeof Kept>;

export type Revision = {
  /** The charter as it stands in hand, or as it is saved. */
  readonly charter: Charter;
  readonly base: Charter;
  /** Whether something was changed that is not saved. */
  readonly isChanged: boolean;
  /** Whether somebody else has saved a version since this one was begun. */
  readonly isStale: boolean;
  readonly draft: DeviceDraft<Kept>["state"];
  readonly change: (charter: Charter) => void;
  /** Takes a merge for what is in hand; from here on it is a revision of the saved version. */
  readonly merge: (charter: Charter) => void;
  readonly leave: () => void;
  readonly save: () => Promise<boolean>;
  readonly isSaving: boolean;
  readonly error: Error | null;
};

/** The charter in hand: kept on the device while it is changed, saved when it is told to. */
export function useRevision(body: BodyView): Revision {
  const say = useSay(oneMessages);
  const client = useQueryClient();
  const {
    value: kept,
    set,
    clear,
    state,
  } = useDeviceDraft({
    key: `body/${body.id}`,
    schema: Kept,
    initial: null,
  });
  const saving = useBodyAct(reviseBody, body.id, { quiet: true });
  const { charter: saved, version } = body;
  const change = useCallback(
    (charter: Charter) =>
      set((before) => ({ version: before?.version ?? version, base: before?.base ?? saved, charter })),
    [set, saved, version],
  );
  const merge = (charter: Charter) => set({ version, base: saved, charter });
  const save = async () => {
    if (kept === null) return false;
    const reply = await saving.run({
      params: { id: body.id },
      body: { version: kept.version, charter: kept.charter },
    });
    if (reply === null) return false;
    const { queryKey } = queryOf(getBody, { params: { id: body.id } });
    client.setQueryData<BodyView>(queryKey, (view) => view && { ...view, ...reply, charter: kept.charter });
    clear();
    noticeDone(say("revise.saved", { version: reply.version }));
    return true;
  };
  return {
    charter: kept?.charter ?? saved,
    base: kept?.base ?? saved,
    isChanged: kept !== null && !isAlike(kept.charter, kept.base),
    isStale: kept !== null && kept.version !== version,
    draft: state,
    change,
    merge,
    leave: clear,
    save,
    isSaving: saving.isPending,
    error: saving.error,
  };
}
