import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from "react";
import { type OfferedAct, offeredActs } from "./act.ts";
import { readDevice, writeDevice } from "./device.ts";
import { followKeys, isSingleKey, pressOf } from "./keys.ts";
import type { FindMore } from "./palette.tsx";

const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import("./shortcuts.tsx")).Shortcuts }));

/** What lies over the page at the moment, if anything. */
type Overlay = "palette" | "shortcuts" | null;
let overlay: Overlay = null;
const listeners = new Set<() => void>();

export function showOverlay(next: Overlay): void {
  overlay = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears the shortcuts of every offered act, and holds palette and list of shortcuts, which load when first asked for. */
export function ActHost({ findMore }: { readonly findMore: FindMore }): ReactNode {
  const shown = useSyncExternalStore(subscribe, () => overlay);
  useEffect(hearKeys, []);
  const close = () => showOverlay(null);
  return (
    <Suspense>
      {shown === "palette" && <Palette findMore={findMore} onClose={close} />}
      {shown === "shortcuts" && <Shortcuts onClose={close} />}
    </Suspense>
  );
}

function hearKeys(): () => void {
  const follow = followKeys();
  const hear = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (press === null || event.defaultPrevented) return;
    const heard = offeredActs().filter((act) => isHeard(act, event));
    const keys = follow(
      press,
      event.timeStamp,
      heard.flatMap((act) => act.keys ?? []),
    );
    // The act offered last is the nearest: a page's act goes before the frame's.
    const act = keys === null ? undefined : heard.findLast((one) => one.keys === keys);
    if (!act) return;
    event.preventDefault();
    act.perform();
  };
  addEventListener("keydown", hear);
  return () => removeEventListener("keydown", hear);
}

/** Single keys are for pages, not for fields and dialogs, and can be switched off. */
function isHeard(act: OfferedAct, { target }: KeyboardEvent): boolean {
  if (act.keys === undefined) return false;
  if (!isSingleKey(act.keys)) return true;
  const isTaken =
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], dialog, [popover]") !== null;
  return !isTaken && mayUseSingleKeys();
}

const singleKeys = "single-keys";

export function mayUseSingleKeys(): boolean {
  return readDevice(singleKeys) !== "off";
}

export function allowSingleKeys(isAllowed: boolean): void {
  writeDevice(singleKeys, isAllowed ? "on" : "off");
}
