import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { forgetDevice, readDevice, watchDevice, writeDevice } from "./device.ts";
import { useOwner } from "./session.tsx";

/** `none`: nothing typed yet; `full`: the device took nothing, the draft lives only as long as this page. */
export type DraftState = "none" | "pending" | "kept" | "full";

export type DeviceDraft<T> = {
  readonly value: T;
  readonly set: (next: T | ((before: T) => T)) => void;
  readonly clear: () => void;
  readonly state: DraftState;
  /** When it was last kept, ISO; null while nothing is. */
  readonly keptAt: string | null;
};

export type DraftSetting<T> = {
  readonly key: string;
  /** The shape that is kept. What an older version of the product kept and no longer fits is put aside, not deleted. */
  readonly schema: z.ZodType<T>;
  readonly initial: T;
};

/** How long typing may go on before it is kept, in milliseconds; leaving the page keeps it at once. */
const pause = 300;

/** State that survives a reload and the end of the session. Kept per account; other accounts do not see it. */
export function useDeviceDraft<T>({ key, schema, initial }: DraftSetting<T>): DeviceDraft<T> {
  const place = `draft/${useOwner()}/${key}`;
  const [draft, setDraft] = useState(() => openDraft(place, schema, initial));
  const [state, setState] = useState<DraftState>(draft.keptAt === null ? "none" : "kept");
  const keep = useKeeping(place, (keptAt, isKept) => {
    setDraft((before) => ({ ...before, keptAt: isKept ? keptAt : before.keptAt }));
    setState(isKept ? "kept" : "full");
  });
  useEffect(
    () => watchDevice(place, () => setDraft(openDraft(place, schema, initial))),
    [place, schema, initial],
  );
  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      setState("pending");
      setDraft((before) => {
        const value = next instanceof Function ? next(before.value) : next;
        keep(value);
        return { ...before, value };
      });
    },
    [keep],
  );
  const clear = useCallback(() => {
    keep.cancel();
    forgetDevice(place);
    setDraft({ value: initial, keptAt: null });
    setState("none");
  }, [keep, place, initial]);
  return { value: draft.value, keptAt: draft.keptAt, state, set, clear };
}

type Keeping = ((value: unknown) => void) & { readonly cancel: () => void };

/** Writes a little later, or at once when the page is hidden or left. */
function useKeeping(place: string, kept: (at: string, isKept: boolean) => void): Keeping {
  const told = useRef(kept);
  told.current = kept;
  const [keeping] = useState(() => makeKeeping(place, (at, isKept) => told.current(at, isKept)));
  useEffect(() => {
    addEventListener("pagehide", keeping.flush);
    document.addEventListener("visibilitychange", keeping.flush);
    return () => {
      removeEventListener("pagehide", keeping.flush);
      document.removeEventListener("visibilitychange", keeping.flush);
      keeping.flush();
    };
  }, [keeping]);
  return keeping.keep;
}

function makeKeeping(place: string, kept: (at: string, isKept: boolean) => void) {
  let waiting: { value: unknown; timer: ReturnType<typeof setTimeout> } | null = null;
  const cancel = () => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
  };
  const flush = () => {
    if (!waiting) return;
    const { value } = waiting;
    cancel();
    const at = new Date().toISOString();
    kept(at, keepDraft(place, value, at));
  };
  const keep = (value: unknown) => {
    cancel();
    waiting = { value, timer: setTimeout(flush, pause) };
  };
  return { keep: Object.assign(keep, { cancel }), flush };
}

const Envelope = z.object({ at: z.string(), value: z.unknown() });

/** Puts a draft on the device; false when there is no room for it. */
export function keepDraft(place: string, value: unknown, at: string): boolean {
  return writeDevice(place, JSON.stringify({ at, value }));
}

/** What was kept, or the initial value. What does not fit the schema any more moves to `…/put-aside`. */
export function openDraft<T>(
  place: string,
  schema: z.ZodType<T>,
  initial: T,
): { value: T; keptAt: string | null } {
  const text = readDevice(place);
  if (text === null) return { value: initial, keptAt: null };
  const envelope = Envelope.safeParse(parseJson(text));
  const value = schema.safeParse(envelope.data?.value);
  if (envelope.success && value.success) return { value: value.data, keptAt: envelope.data.at };
  writeDevice(`${place}/put-aside`, text);
  forgetDevice(place);
  return { value: initial, keptAt: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
