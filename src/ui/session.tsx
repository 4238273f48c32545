import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

/** Whose page this is, as far as the ground needs to know: drafts on the device are kept per account. */
const OwnerContext = createContext<string>("nobody");

export function OwnerProvider(props: { readonly owner: string; readonly children: ReactNode }): ReactNode {
  return <OwnerContext value={props.owner}>{props.children}</OwnerContext>;
}

export function useOwner(): string {
  return useContext(OwnerContext);
}

let isOver = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  isOver = next;
  for (const listener of listeners) listener();
}

/** The server no longer knows the session that this page was opened with. */
export function endSession(): void {
  tell(true);
}

export function resumeSession(): void {
  tell(false);
}

export function useIsSessionOver(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOver,
  );
}
