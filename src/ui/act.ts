import { type ComponentType, useEffect, useSyncExternalStore } from "react";
import type { Said } from "../kernel/schema.ts";
import type { Keys } from "./keys.ts";

/** An act is data: button, menu, shortcut and palette run the same object. */
export type Act<Facts = undefined> = {
  /** `slice.verb`, unique. */
  readonly id: string;
  readonly label: Said;
  /** Where the palette lists it; `key` is for the shortcut alone. */
  readonly group: "place" | "act" | "setting" | "key";
  readonly icon?: ComponentType<{ readonly size?: number; readonly "aria-hidden"?: boolean }>;
  readonly keys?: Keys;
  /** True, or the sentence that says why not (from the reply's `can`). */
  readonly may: (facts: Facts) => true | Said;
  readonly perform: (facts: Facts) => unknown;
};

/** An act about something that is here now. */
export type OfferedAct = Omit<Act, "may" | "perform"> & {
  readonly may: true | Said;
  readonly perform: () => unknown;
};

/** The act about these facts; `perform` does nothing while it may not. */
export function offer<Facts>(act: Act<Facts>, facts: Facts): OfferedAct {
  const may = act.may(facts);
  return { ...act, may, perform: () => (may === true ? act.perform(facts) : undefined) };
}

/** Acts offered by what is mounted now, oldest first. */
const shelf = new Map<symbol, readonly OfferedAct[]>();
const listeners = new Set<() => void>();
let offered: readonly OfferedAct[] = [];

function changed(): void {
  offered = [...shelf.values()].flat();
  for (const listener of listeners) listener();
}

/** Puts acts on the shelf, where palette and shortcuts find them; call the answer to take them off again. */
export function shelve(acts: readonly OfferedAct[]): () => void {
  const place = Symbol();
  shelf.set(place, acts);
  changed();
  return () => {
    shelf.delete(place);
    changed();
  };
}

export function offeredActs(): readonly OfferedAct[] {
  return offered;
}

/** Offers a page's acts to palette and shortcuts while it is mounted. */
export function useOffer(acts: readonly OfferedAct[]): void {
  useEffect(() => shelve(acts), [acts]);
}

export function useOfferedActs(): readonly OfferedAct[] {
  return useSyncExternalStore(subscribe, offeredActs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
