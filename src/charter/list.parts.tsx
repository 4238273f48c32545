import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useCallback, useState } from "react";
import { useSay } from "../ui/language.ts";
import type { EntryOf, List } from "./charter.field.rules.ts";
import {
  blankEntry,
  insertEntry,
  moveEntry,
  nextKey,
  removedEntries,
  removeEntry,
  restoreEntries,
} from "./charter.list.rules.ts";
import { sheetMessages } from "./charter.sheet.messages.ts";
import { useIsLinked, useSheet } from "./sheet.parts.tsx";
import { keepFocus } from "./value.parts.tsx";

/** So many entries are shown before one asks for more. */
const step = 60;

type EntryListProps<L extends List> = {
  readonly list: L;
  readonly nameOf: (entry: EntryOf<L>) => string;
  /** `add` puts a new entry behind this one. */
  readonly entry: (entry: EntryOf<L>, add: () => void) => ReactNode;
  readonly tools?: (entry: EntryOf<L>) => ReactNode;
};

/** A list of the charter: entries can be added, removed, moved and, where they were removed, put back. */
export function EntryList<L extends List>({ list, nameOf, entry, tools }: EntryListProps<L>): ReactNode {
  const say = useSay(sheetMessages);
  const { charter, onChange } = useSheet();
  const [shown, setShown] = useState(step);
  const add = useAdd(list, () => setShown((before) => before + 1));
  const entries: readonly EntryOf<L>[] = charter[list];
  const more = entries.length - shown;
  if (onChange === null && entries.length === 0) return <span className="blank">{say("sheet.none")}</span>;
  return (
    <>
      <ol className="entries" data-list={list}>
        {entries.slice(0, shown).map((one, at) => (
          <Entry
            key={one.key}
            list={list}
            entryKey={one.key}
            name={nameOf(one) || say("sheet.entry", { at: at + 1 })}
            isFresh={add?.fresh === one.key}
            tools={tools?.(one)}
          >
            {entry(one, () => add?.behind(one.key))}
          </Entry>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="entries-more" onClick={() => setShown(shown + step * 5)}>
          {say("sheet.more", { count: Math.min(more, step * 5), total: entries.length })}
        </button>
      )}
      <Removed list={list} nameOf={nameOf} />
      {add && (
        <button type="button" className="entries-add" onClick={() => add.behind(null)}>
          <Plus size={14} aria-hidden /> {say(`sheet.add-${list}`)}
        </button>
      )}
    </>
  );
}

/** Adds entries, and remembers the last one, whose first box is to take the focus. */
function useAdd(list: List, onAdd: () => void) {
  const { charter, original, onChange } = useSheet();
  const [fresh, setFresh] = useState<string | null>(null);
  if (onChange === null) return null;
  const behind = (after: string | null) => {
    const key = nextKey(list, original ? [charter, original] : [charter]);
    setFresh(key);
    onAdd();
    onChange(insertEntry(charter, list, { entry: blankEntry(list, key, charter), after }), `${list}[${key}]`);
  };
  return { fresh, behind };
}

type EntryProps = {
  readonly list: List;
  readonly entryKey: string;
  readonly name: string;
  readonly isFresh: boolean;
  readonly tools: ReactNode;
  readonly children: ReactNode;
};

function Entry({ list, entryKey, name, isFresh, tools, children }: EntryProps): ReactNode {
  const { charter, onChange } = useSheet();
  const path = `${list}[${entryKey}]`;
  const isLinked = useIsLinked(path);
  const focusFirst = useCallback((element: HTMLLIElement | null) => {
    element?.querySelector("textarea")?.focus();
  }, []);
  const move = (by: -1 | 1) => onChange?.(moveEntry(charter, list, { key: entryKey, by }), path);
  const hear = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    move(by);
  };
  return (
    <li
      data-path={path}
      data-linked={isLinked || undefined}
      ref={isFresh ? focusFirst : null}
      onKeyDown={hear}
    >
      {children}
      {onChange && (
        <EntryTools
          name={name}
          onMove={move}
          onRemove={() => onChange(removeEntry(charter, list, entryKey), path)}
        >
          {tools}
        </EntryTools>
      )}
    </li>
  );
}

type EntryToolsProps = {
  readonly name: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

function EntryTools({ name, onMove, onRemove, children }: EntryToolsProps): ReactNode {
  const say = useSay(sheetMessages);
  return (
    <span className="entry-tools">
      {children}
      <Tool label={say("sheet.up", { name })} onClick={() => onMove(-1)}>
        <ArrowUp size={14} aria-hidden />
      </Tool>
      <Tool label={say("sheet.down", { name })} onClick={() => onMove(1)}>
        <ArrowDown size={14} aria-hidden />
      </Tool>
      <Tool label={say("sheet.remove", { name })} onClick={onRemove}>
        <X size={14} aria-hidden />
      </Tool>
    </span>
  );
}

type ToolProps = { readonly label: string; readonly onClick: () => void; readonly children: ReactNode };

export function Tool({ label, onClick, children }: ToolProps): ReactNode {
  return (
    <button type="button" title={label} aria-label={label} onMouseDown={keepFocus} onClick={onClick}>
      {children}
    </button>
  );
}

type RemovedProps<L extends List> = {
  readonly list: L;
  readonly nameOf: (entry: EntryOf<L>) => string;
};

/** What the original had and the charter no longer has. */
function Removed<L extends List>({ list, nameOf }: RemovedProps<L>): ReactNode {
  const say = useSay(sheetMessages);
  const { charter, original, onChange } = useSheet();
  if (original === null || onChange === null) return null;
  const gone = removedEntries(original, charter, list);
  if (gone.length === 0) return null;
  return (
    <p className="entries-removed">
      {say("sheet.removed", { names: gone.map(nameOf).join("、") })}{" "}
      <button type="button" onClick={() => onChange(restoreEntries(original, charter, list), list)}>
        {say("sheet.put-back")}
      </button>
    </p>
  );
}
