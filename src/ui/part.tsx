import { type ReactNode, useEffect } from "react";
import type { DraftState } from "./draft.ts";
import { capsOf, isMac, type Keys } from "./keys.ts";
import { useSay } from "./language.ts";
import { uiMessages } from "./ui.messages.ts";

type PageHeadProps = {
  readonly title: ReactNode;
  /** Name of the tab where the title is no plain text. */
  readonly tab?: string;
  /** A quiet line above: where this page belongs. */
  readonly above?: ReactNode;
  /** One or two sentences below: what it is for, or what is the matter. */
  readonly lead?: ReactNode;
  readonly acts?: ReactNode;
};

/** The head of a page; its title is the page's one `h1`. */
export function PageHead({ title, tab, above, lead, acts }: PageHeadProps): ReactNode {
  useTab(tab ?? (typeof title === "string" ? title : ""));
  return (
    <header className="page-head">
      <div>
        {above && <div className="page-above">{above}</div>}
        <h1>{title}</h1>
        {lead && <div className="page-lead">{lead}</div>}
      </div>
      {acts && <div className="page-acts">{acts}</div>}
    </header>
  );
}

/** Names the tab of the browser after the page (WCAG 2.4.2). */
export function useTab(name: string): void {
  const say = useSay(uiMessages);
  const product = say("ui.product");
  useEffect(() => {
    document.title = name === "" ? product : `${name} · ${product}`;
  }, [name, product]);
}

type EmptyStateProps = {
  readonly title: ReactNode;
  /** Teaches: why it is empty, and what would fill it. */
  readonly children: ReactNode;
  readonly act?: ReactNode;
};

export function EmptyState({ title, children, act }: EmptyStateProps): ReactNode {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <div className="empty-text">{children}</div>
      {act && <div className="empty-act">{act}</div>}
    </section>
  );
}

/**
 * A state in a word. The mark tells the tones apart without colour: ring (plain), disc (live), dashes (draft),
 * stroke (over), filled vermilion (attention is needed).
 */
export type Tone = "plain" | "live" | "draft" | "over" | "attention";

export function StateTag(props: { readonly tone: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <span className="tag" data-tone={props.tone}>
      {props.children}
    </span>
  );
}

export function KeyHint({ keys }: { readonly keys: Keys }): ReactNode {
  return (
    <span className="keys" aria-hidden>
      {capsOf(keys, isMac()).map((press, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one shortcut never change their order
        <span key={at}>
          {press.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

/** Grey lines in the place of what is coming; screen readers hear one word. */
export function Loading({ lines = 5 }: { readonly lines?: number }): ReactNode {
  const say = useSay(uiMessages);
  const widths = Array.from({ length: lines }, (_, at) => ({ at, width: `${92 - ((at * 37) % 46)}%` }));
  return (
    <div className="loading" role="status" aria-live="polite">
      <span className="hidden-text">{say("ui.loading")}</span>
      {widths.map(({ at, width }) => (
        <span key={at} className="loading-line" style={{ width }} />
      ))}
    </div>
  );
}

const draftSentences = { pending: "ui.draft-pending", kept: "ui.draft-kept", full: "ui.draft-full" } as const;

/** Says whether what was typed is kept; quiet unless it is not. */
export function DraftNote({ state }: { readonly state: DraftState }): ReactNode {
  const say = useSay(uiMessages);
  if (state === "none") return null;
  return (
    <span className="draft-note" role="status" data-state={state}>
      {say(draftSentences[state])}
    </span>
  );
}
