import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { rulebookMessages } from "../rulebook/rulebook.messages.ts";
import type { RulebookEntry } from "../rulebook/rulebook.model.ts";
import { isSwitchedOn } from "../rulebook/rulebook.rules.ts";
import type { SettingView } from "../rulebook/setting.api.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { EmptyState } from "../ui/part.tsx";
import { rulebookPageMessages } from "./rulebook.messages.ts";
import type { FiredByCheck } from "./rulebook.queries.ts";

const families = ["EST", "CHT", "STF"] as const;

type CheckListProps = {
  readonly entries: readonly RulebookEntry[];
  readonly view: SettingView;
  readonly fired: FiredByCheck;
  readonly open: string | undefined;
  readonly onOpen: (check: string) => void;
  readonly onClear: () => void;
};

/** The checks by family, each with how often it speaks today. */
export function CheckList({ entries, onClear, ...props }: CheckListProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  if (entries.length === 0) {
    return (
      <EmptyState title={say("book.none")} act={<Button onClick={onClear}>{say("book.clear")}</Button>}>
        {say("book.none-what")}
      </EmptyState>
    );
  }
  return families.map((family) => {
    const some = entries.filter(({ id }) => id.startsWith(family));
    if (some.length === 0) return null;
    return (
      <section key={family} aria-labelledby={`family-${family}`}>
        <h2 id={`family-${family}`}>{say(`book.family.${family}`)}</h2>
        <ul className="book-checks">
          {some.map((entry) => (
            <CheckRow key={entry.id} entry={entry} {...props} />
          ))}
        </ul>
      </section>
    );
  });
}

type CheckRowProps = Omit<CheckListProps, "entries" | "onClear"> & { readonly entry: RulebookEntry };

function CheckRow({ entry, view, fired, open, onOpen }: CheckRowProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const own = view.layers.at(-1)?.choices ?? [];
  const isSetHere = own.some(({ about }) => about === entry.id);
  return (
    <li>
      <button
        type="button"
        aria-current={open === entry.id || undefined}
        data-off={!isSwitchedOn(entry, view.setting) || undefined}
        onClick={() => onOpen(entry.id)}
      >
        <span className="book-id">{entry.id}</span>
        <span className="book-title">
          {entry.title[language]}
          {!isSwitchedOn(entry, view.setting) && <small>{say("book.off")}</small>}
          {isSetHere && <small>{say("book.set-here")}</small>}
        </span>
        <Counts fired={fired[entry.id]} />
      </button>
    </li>
  );
}

function Counts({ fired }: { readonly fired: FiredByCheck[string] | undefined }): ReactNode {
  const words = rulebookMessages[useLanguage()];
  return (
    <span className="book-counts">
      {(["fail", "warn", "advice"] as const)
        .filter((outcome) => (fired?.[outcome] ?? 0) > 0)
        .map((outcome) => (
          <span key={outcome} className="finding-mark" data-outcome={outcome}>
            {words[`outcome.${outcome}`]} {fired?.[outcome]}
          </span>
        ))}
    </span>
  );
}
