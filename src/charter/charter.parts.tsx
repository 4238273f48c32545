import "./charter.css";
import "./lit.css";
import { type FocusEvent, type PointerEvent, type ReactNode, useMemo } from "react";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { useSay } from "../ui/language.ts";
import { isTied } from "./charter.field.rules.ts";
import type { Charter } from "./charter.model.ts";
import { sheetMessages } from "./charter.sheet.messages.ts";
import { End, Grounds, Identity, Organs, People, Work } from "./section.parts.tsx";
import { SheetContext, type ValueTrace } from "./sheet.parts.tsx";

export type CharterSheetProps = {
  readonly charter: Charter;
  /** Makes every value editable in place; `path` names the value that was changed. */
  readonly onChange?: (next: Charter, path: string) => void;
  /** The charter before corrections: what differs is marked, and can be put back. */
  readonly original?: Charter;
  /** How sure the reader is of each value. */
  readonly traces?: readonly ValueTrace[];
  /** The path that is pointed at, here or in the paper. */
  readonly linked?: string | null;
  readonly onLink?: (path: string | null) => void;
  /** Noted in the section they are about; loud and plain ones only. */
  readonly findings?: readonly Finding[];
  readonly onFinding?: (finding: Finding) => void;
  /** Shows the words a value was read from, where pointing at it does not. */
  readonly onShow?: (path: string) => void;
};

const nothing: readonly never[] = [];

/** A charter, as the document it is. Without `onChange` it is only read. */
export function CharterSheet(props: CharterSheetProps): ReactNode {
  const { charter, onChange, original, traces = nothing, linked = null, onLink } = props;
  const { findings = nothing, onFinding, onShow } = props;
  const say = useSay(sheetMessages);
  const sureByPath = useMemo(() => new Map(traces.map(({ path, sure }) => [path, sure])), [traces]);
  const sheet = {
    charter,
    original: original ?? null,
    traces: sureByPath,
    // What was read from no words has none to be tied to.
    linked: linked !== null && traces.some(({ path }) => isTied(path, linked)) ? linked : null,
    findings,
    onChange: onChange ?? null,
    onShow: onShow ?? null,
    onFinding: onFinding ?? null,
  };
  return (
    <SheetContext value={sheet}>
      <article
        className="charter"
        aria-label={say("sheet.title")}
        data-editable={onChange !== undefined || undefined}
        {...(onLink ? pointing(onLink) : {})}
      >
        <Identity />
        <Grounds />
        <People />
        <Organs />
        <Work />
        <End />
      </article>
    </SheetContext>
  );
}

/** Pointing at a value, by pointer or by focus, tells where it is. */
function pointing(onLink: (path: string | null) => void) {
  const point = ({ target, currentTarget }: PointerEvent | FocusEvent) =>
    onLink(pathAt(target) ?? focusedPath(currentTarget));
  return {
    onPointerOver: point,
    onFocus: point,
    onPointerLeave: ({ currentTarget }: PointerEvent) => onLink(focusedPath(currentTarget)),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) onLink(null);
    },
  };
}

function pathAt(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>("[data-path]")?.dataset.path ?? null)
    : null;
}

/** Where the pointer leaves, or the finger is lifted, what has the focus is what is pointed at. */
function focusedPath(sheet: Element): string | null {
  const focused = document.activeElement;
  return focused && sheet.contains(focused) ? pathAt(focused) : null;
}
