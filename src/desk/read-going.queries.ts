import { useMemo, useState } from "react";
import type { Span } from "../kernel/span.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";

/** The parts of the page; where there is no room for all, one is seen at a time. */
export const readParts = ["judgement", "charter", "paper"] as const;
export type ReadPart = (typeof readParts)[number];

/** What is pointed at: a value with its words, or words alone. `asked` counts the times one was sent there. */
export type Pointed = {
  readonly path: string | null;
  /** The value whose words were asked for; it stays lit until another is pointed at. */
  readonly held: string | null;
  readonly words: readonly Span[] | null;
  readonly asked: number;
};

/** The ways between paper, charter and verdict. */
export type Going = {
  readonly part: ReadPart;
  readonly pointed: Pointed;
  /** The finding that was asked for in the margin of the charter. */
  readonly finding: Finding | null;
} & Ways;

type Ways = {
  readonly turnTo: (part: ReadPart) => void;
  readonly point: (path: string | null) => void;
  readonly showValue: (path: string) => void;
  /** The words a value was read from. */
  readonly showSource: (path: string) => void;
  readonly showWords: (words: readonly Span[]) => void;
  /** The words a finding is about, or the value. */
  readonly showFinding: (finding: Finding) => void;
  readonly askFinding: (finding: Finding) => void;
};

export function useGoing(first: ReadPart): Going {
  const [part, turnTo] = useState<ReadPart>(first);
  const [pointed, setPointed] = useState<Pointed>({ path: null, held: null, words: null, asked: 0 });
  const [finding, setFinding] = useState<Finding | null>(null);
  const ways = useMemo((): Ways => {
    const point = (path: string | null) => setPointed((before) => pointTo(before, path));
    const show = (held: string | null, words: readonly Span[] | null) => {
      turnTo("paper");
      setPointed(({ asked }) => ({ path: null, held, words, asked: asked + 1 }));
    };
    const showValue = (path: string) => {
      turnTo("charter");
      point(path);
      // After the part is on the screen: on a phone it was not there before.
      requestAnimationFrame(() => focusValue(path));
    };
    return {
      turnTo,
      point,
      showValue,
      showSource: (path) => show(path, null),
      showWords: (words) => show(null, words),
      showFinding: ({ paths, spans }) =>
        spans.length > 0 ? show(null, spans) : showValue(paths[0] ?? "name"),
      askFinding: (asked) => {
        turnTo("judgement");
        setFinding(asked);
      },
    };
  }, []);
  return { part, pointed, finding, ...ways };
}

/** Words that were asked for stay lit while nothing else is pointed at. */
function pointTo(before: Pointed, path: string | null): Pointed {
  if (before.path === path) return before;
  return path === null || path === before.held
    ? { ...before, path }
    : { ...before, path, held: null, words: null };
}

/** Goes to a value of the charter: to itself, or to the first thing in its entry or section. */
function focusValue(path: string): void {
  const sheet = document.querySelector(".charter");
  const section = path.split(/[.[]/)[0] ?? "";
  const target =
    sheet?.querySelector(`span[data-path="${path}"], li[data-path="${path}"]`) ??
    sheet?.querySelector(`[data-section="${section}"]`);
  if (!target) return;
  target.querySelector<HTMLElement>("textarea, select, input, button")?.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}
