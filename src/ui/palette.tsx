import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from "react";
import type { Language, Said } from "../kernel/schema.ts";
import { type OfferedAct, useOfferedActs } from "./act.ts";
import { Dialog } from "./dialog.tsx";
import type { Keys } from "./keys.ts";
import { useLanguage, useSay } from "./language.ts";
import { KeyHint } from "./part.tsx";
import { uiMessages } from "./ui.messages.ts";

/** A thing of the data that words lead to. */
export type Found = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly open: () => unknown;
};
export type FindMore = (words: string, signal: AbortSignal) => Promise<readonly Found[]>;

type Choice = {
  readonly id: string;
  readonly group: OfferedAct["group"] | "found";
  readonly label: string;
  readonly detail?: string;
  readonly keys?: Keys;
  readonly run: () => unknown;
};

const groupTitles = {
  key: "ui.find-acts",
  act: "ui.find-acts",
  found: "ui.find-bodies",
  place: "ui.find-places",
  setting: "ui.find-settings",
} as const;
const groups = Object.keys(groupTitles) as (keyof typeof groupTitles)[];

type PaletteProps = { readonly findMore: FindMore; readonly onClose: () => void };

/** Ctrl-K: acts, places, settings, and what the server finds by these words. Lists only what may be done. */
export function Palette({ findMore, onClose }: PaletteProps): ReactNode {
  const say = useSay(uiMessages);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const choices = useChoices(words.trim(), findMore);
  const type = (next: string) => {
    setWords(next);
    setAt(0);
  };
  const run = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") return run(choices[at]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || choices.length === 0) return;
    event.preventDefault();
    setAt((at + step + choices.length) % choices.length);
  };
  return (
    <Dialog title={say("ui.find")} onClose={onClose} shape="palette">
      <input
        className="palette-words"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={choices[at] ? `palette-${at}` : undefined}
        aria-label={say("ui.find-what")}
        placeholder={say("ui.find-what")}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <ChoiceList choices={choices} at={at} onPoint={setAt} onRun={run} />
      <p className="palette-foot">{choices.length === 0 ? say("ui.find-none") : say("ui.find-hint")}</p>
    </Dialog>
  );
}

type ChoiceListProps = {
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onRun: (choice: Choice) => void;
};

function ChoiceList({ choices, at, onPoint, onRun }: ChoiceListProps): ReactNode {
  const say = useSay(uiMessages);
  return (
    <div id="palette-list" className="palette-list" role="listbox" aria-label={say("ui.find")}>
      {choices.map((choice, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the combobox that owns the list
        // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the active option
        <div
          key={choice.id}
          id={`palette-${place}`}
          role="option"
          className="palette-choice"
          aria-selected={place === at}
          ref={place === at ? (element) => element?.scrollIntoView({ block: "nearest" }) : null}
          onPointerMove={() => onPoint(place)}
          onClick={() => onRun(choice)}
        >
          <span className="palette-group">
            {choice.group === choices[place - 1]?.group ? "" : say(groupTitles[choice.group])}
          </span>
          <span className="palette-label">
            {choice.label}
            {choice.detail && <small>{choice.detail}</small>}
          </span>
          {choice.keys && <KeyHint keys={choice.keys} />}
        </div>
      ))}
    </div>
  );
}

function useChoices(words: string, findMore: FindMore): readonly Choice[] {
  const language = useLanguage();
  const acts = useOfferedActs()
    .filter((act) => act.group !== "key" && act.may === true && isCalled(act.label, words))
    .map((act) => actToChoice(act, language));
  const found = useFound(words, findMore).map(
    ({ open, ...one }): Choice => ({ ...one, group: "found", run: open }),
  );
  const all = [...acts, ...found];
  return groups.flatMap((group) => all.filter((choice) => choice.group === group));
}

function actToChoice({ id, group, label, keys, perform }: OfferedAct, language: Language): Choice {
  return { id, group, label: label[language], run: perform, ...(keys ? { keys } : {}) };
}

/** Either language's label will do: a person may think of the English word on the Chinese page. */
function isCalled(label: Said, words: string): boolean {
  const wanted = words.toLowerCase();
  return [label.zh, label.en].some((name) => name.toLowerCase().includes(wanted));
}

function useFound(words: string, findMore: FindMore): readonly Found[] {
  const settled = useDeferredValue(words);
  const { data } = useQuery({
    queryKey: ["palette", settled],
    queryFn: ({ signal }) => findMore(settled, signal),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
  });
  return words === "" ? [] : (data ?? []);
}
