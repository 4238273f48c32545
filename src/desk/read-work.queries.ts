import { useCallback, useState } from "react";
import { z } from "zod";
import { Charter, emptyCharter } from "../charter/charter.model.ts";
import { emptyTrail, recordStep, stepBack, stepOn, type Trail } from "../charter/charter.trail.rules.ts";
import { NoticeRead } from "../notice/notice.api.ts";
import { type DraftState, useDeviceDraft } from "../ui/draft.ts";
import { newUuid } from "../ui/uuid.ts";

/** What lies on the table: kept on the device, so that a reload, a crash or the end of the session loses nothing. */
const Work = z.object({
  /** Text in the box that was not read yet. */
  typed: z.string(),
  paper: NoticeRead.nullable(),
  /** Null while there is nothing to correct: no paper, or one that founds nothing. */
  charter: Charter.nullable(),
  /** Names the draft to be, so that a save sent twice is one draft. */
  draftKey: z.uuid().nullable(),
});
export type Work = z.output<typeof Work>;

const nothing: Work = { typed: "", paper: null, charter: null, draftKey: null };
const setting = { key: "read", schema: Work, initial: nothing };

export type ReadWork = {
  readonly work: Work;
  readonly state: DraftState;
  /** Puts something else on the table; answers how to have back what lay there. */
  readonly replace: (next: Work) => () => void;
  readonly clear: () => void;
  readonly edit: (next: Charter, path: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
};

export function workOf(paper: NoticeRead): Work {
  const { verdict, charter } = paper.reading;
  return { typed: "", paper, charter: verdict === "nothing" ? null : charter, draftKey: newUuid() };
}

/** The same paper, with nothing in its charter yet. */
export function blankWork({ paper }: Work): Work {
  return { typed: "", paper, charter: emptyCharter(), draftKey: newUuid() };
}

export function textWork(typed: string): Work {
  return { ...nothing, typed };
}

/** The work of the page 读通知, with its way back and on. Steps are kept for the visit, the work itself on the device. */
export function useReadWork(): ReadWork {
  const { value: work, set, clear, state } = useDeviceDraft(setting);
  const [trail, setTrail] = useState<Trail>(emptyTrail);
  const put = useCallback(
    (charter: Charter, next: Trail) => {
      set((before) => ({ ...before, charter }));
      setTrail(next);
    },
    [set],
  );
  const { charter } = work;
  const back = charter && stepBack(trail, charter);
  const on = charter && stepOn(trail, charter);
  const edit = useCallback(
    (next: Charter, path: string) => {
      if (charter) put(next, recordStep(trail, charter, { path, at: performance.now() }));
    },
    [charter, trail, put],
  );
  const replace = useCallback(
    (next: Work) => {
      set(next);
      setTrail(emptyTrail);
      return () => {
        set(work);
        setTrail(trail);
      };
    },
    [set, work, trail],
  );
  const undo = back && (() => put(back.charter, back.trail));
  const redo = on && (() => put(on.charter, on.trail));
  return { work, state, replace, clear, edit, undo, redo };
}
