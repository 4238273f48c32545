import "../charter/lit.css";
import "./paper.css";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { isUnder } from "../charter/charter.field.rules.ts";
import { fieldName } from "../charter/charter.fields.messages.ts";
import type { Span } from "../kernel/span.ts";
import { useLanguage } from "../ui/language.ts";
import { surenessMessagesEn, surenessMessagesZh } from "./notice.messages.ts";
import type { Trace } from "./reading.model.ts";
import { type Line, lineUp, type Mark, shownPath, tracedPath } from "./sheet-line.rules.ts";

export type PaperViewProps = {
  readonly text: string;
  readonly traces: readonly Trace[];
  /** What a screen reader calls the paper. */
  readonly label: string;
  /** The path that is pointed at, here or in the charter: its words are lit and, where the paper scrolls, brought into view. */
  readonly linked?: string | null;
  readonly onLink?: (path: string | null) => void;
  /** Goes to the value read from the words (click, Enter). */
  readonly onShow?: (path: string) => void;
  /** Words to be lit that no value was read from, such as a reason or a forbidden clause. */
  readonly shown?: readonly Span[];
  /** Changes when the lit words are asked for: then the page goes to them, however far. */
  readonly asked?: number;
};

/** The paper as paper; words that a value was read from are underlined, and are one stop for the keyboard (arrows inside). */
export const PaperView = memo(function PaperView(props: PaperViewProps): ReactNode {
  const { text, traces, label, linked = null, onLink, onShow, shown, asked = 0 } = props;
  const sheet = useRef<HTMLElement>(null);
  const lines = useMemo(() => lineUp(text, withShown(traces, shown)), [text, traces, shown]);
  const first = useMemo(() => firstMark(lines), [lines]);
  const [active, setActive] = useState<number | null>(null);
  const lit = shown ? shownPath : linked && tracedPath(linked, traces);
  useReveal(sheet, lit, asked);
  return (
    <article
      ref={sheet}
      className="paper"
      aria-label={label}
      lang="zh-CN"
      data-long={lines.length > 400 || undefined}
      {...pointing(onLink, onShow)}
      onFocus={({ target, currentTarget }) => {
        onLink?.(pathOf(target) ?? focusedPath(currentTarget));
        if (target.dataset.from !== undefined) setActive(Number(target.dataset.from));
      }}
      onKeyDown={step}
    >
      {lines.map((line, at) => (
        <PaperLine
          key={line.from}
          line={line}
          text={text.slice(line.from, lines[at + 1]?.from ?? text.length)}
          lit={lit !== null && line.marks.some((mark) => isLit(mark, lit)) ? lit : null}
          stop={stopIn(line, active ?? first)}
        />
      ))}
    </article>
  );
});

/** What pointer and finger mean on the paper. */
function pointing(onLink: PaperViewProps["onLink"], onShow: PaperViewProps["onShow"]) {
  return {
    onPointerOver: ({ target, currentTarget }: PointerEvent) =>
      onLink?.(pathOf(target) ?? focusedPath(currentTarget)),
    onPointerLeave: ({ currentTarget }: PointerEvent) => onLink?.(focusedPath(currentTarget)),
    onBlur: () => onLink?.(null),
    onClick: (event: MouseEvent) => {
      const path = pathOf(event.target);
      if (path === null || hasSelection()) return;
      event.preventDefault();
      onShow?.(path);
    },
  };
}

function withShown(traces: readonly Trace[], shown: readonly Span[] | undefined): readonly Trace[] {
  return shown ? [...traces, { path: shownPath, spans: [...shown], sure: "said" }] : traces;
}

function firstMark(lines: readonly Line[]): number | null {
  for (const { marks } of lines) {
    const mark = marks.find(({ path }) => path !== null);
    if (mark) return mark.from;
  }
  return null;
}

function isLit({ paths }: Mark, lit: string): boolean {
  return paths.some((path) => isUnder(path, lit));
}

/** The one mark of the paper that Tab reaches, if it stands in this line. */
function stopIn({ marks }: Line, active: number | null): number | null {
  return marks.some(({ from }) => from === active) ? active : null;
}

const sureness = { zh: surenessMessagesZh, en: surenessMessagesEn };

type PaperLineProps = {
  readonly line: Line;
  readonly text: string;
  readonly lit: string | null;
  readonly stop: number | null;
};

const PaperLine = memo(function PaperLine({ line, text, lit, stop }: PaperLineProps): ReactNode {
  const language = useLanguage();
  const words = ({ from, to }: Mark) => text.slice(from - line.from, to - line.from);
  return (
    <p data-line={line.kind} data-indented={line.isIndented || undefined}>
      {line.marks.map((mark) => {
        const isLitHere = lit !== null && isLit(mark, lit);
        if (mark.path === null) {
          return isLitHere ? (
            <mark key={mark.from} data-lit>
              {words(mark)}
            </mark>
          ) : (
            words(mark)
          );
        }
        return (
          <a
            key={mark.from}
            href={`#${mark.path}`}
            tabIndex={mark.from === stop ? 0 : -1}
            data-from={mark.from}
            data-path={mark.path}
            data-sure={mark.sure}
            data-lit={isLitHere || undefined}
            title={`${fieldName(mark.path, language)} · ${sureness[language][mark.sure ?? "said"]}`}
          >
            {words(mark)}
          </a>
        );
      })}
    </p>
  );
});

function pathOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("a")?.dataset.path ?? null) : null;
}

/** Where the pointer leaves, or the finger is lifted, what has the focus is what is pointed at. */
function focusedPath(paper: Element): string | null {
  const focused = document.activeElement;
  return focused && paper.contains(focused) ? pathOf(focused) : null;
}

/** Who marks words with the pointer wants to copy them, not to follow them. */
function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function step(event: KeyboardEvent<HTMLElement>): void {
  const by = steps[event.key];
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-from]")];
  const at = marks.indexOf(document.activeElement as HTMLElement);
  const next = marks[at + by];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Brings the lit words into view: inside the paper when it scrolls by itself, with the whole page when they were asked for. */
function useReveal(sheet: RefObject<HTMLElement | null>, lit: string | null, asked: number): void {
  const answered = useRef(asked);
  useEffect(() => {
    const paper = sheet.current;
    if (paper === null || lit === null) return;
    const words = [...paper.querySelectorAll<HTMLElement>("[data-lit]")];
    const first = words[0];
    if (first === undefined) return;
    if (answered.current !== asked) {
      answered.current = asked;
      first.scrollIntoView({ block: "center" });
    } else if (paper.scrollHeight > paper.clientHeight && !words.some((one) => isInView(one, paper))) {
      paper.scrollTo({ top: topIn(first, paper) - paper.clientHeight / 3, behavior: "smooth" });
    }
  }, [sheet, lit, asked]);
}

function isInView(words: HTMLElement, paper: HTMLElement): boolean {
  const { top, bottom } = words.getBoundingClientRect();
  const frame = paper.getBoundingClientRect();
  return top >= frame.top && bottom <= Math.min(frame.bottom, innerHeight);
}

function topIn(words: HTMLElement, paper: HTMLElement): number {
  return words.getBoundingClientRect().top - paper.getBoundingClientRect().top + paper.scrollTop;
}
