import { type ReactNode, useState } from "react";
import type { ParameterValue, RulebookEntry } from "../rulebook/rulebook.model.ts";
import { isSwitchedOn, parametersOf } from "../rulebook/rulebook.rules.ts";
import type { SettingView } from "../rulebook/setting.api.ts";
import type { Topic } from "../rulebook/setting.model.ts";
import { findWord, isSameTopic } from "../rulebook/setting.rules.ts";
import { useLanguage, useSay } from "../ui/language.ts";
import { rulebookPageMessages, sayTopic, sayValue } from "./rulebook.messages.ts";
import type { PlaceId } from "./rulebook.queries.ts";
import { ChangeDialog } from "./rulebook-change.parts.tsx";

type Here = { readonly place: PlaceId; readonly view: SettingView };

export const regimeTopic: Topic = { topic: "regime", about: "", name: "" };

/** What a task force is in law here, for every check at once. */
export function RegimeLine({ place, view }: Here): ReactNode {
  return (
    <dl className="book-settings book-regime">
      <SettingRow place={place} view={view} topic={regimeTopic} value={view.setting.regime} />
    </dl>
  );
}

/** What a place can set of one check: its switch, its parameters, the local measures that it rests on. */
export function EntrySettings({ entry, place, view }: Here & { readonly entry: RulebookEntry }): ReactNode {
  const values: Readonly<Record<string, ParameterValue>> = parametersOf(entry, view.setting);
  const local = entry.articles.filter(({ reach }) => reach === "place");
  const rows: readonly (readonly [Topic, ParameterValue])[] = [
    [{ topic: "switch", about: entry.id, name: "" }, isSwitchedOn(entry, view.setting)],
    ...Object.entries(values).map(
      ([name, value]) => [{ topic: "parameter", about: entry.id, name }, value] as const,
    ),
    ...local.map(
      ({ id }) => [{ topic: "adoption", about: id, name: "" }, view.setting.adopted.includes(id)] as const,
    ),
  ];
  return (
    <dl className="book-settings">
      {rows.map(([topic, value]) => (
        <SettingRow
          key={topic.topic + topic.about + topic.name}
          place={place}
          view={view}
          topic={topic}
          value={value}
          fallback={entry.parameters[topic.name]?.value}
        />
      ))}
    </dl>
  );
}

type SettingRowProps = Here & {
  readonly topic: Topic;
  /** What holds here, whoever said it. */
  readonly value: ParameterValue;
  /** What the book says where nobody says anything. */
  readonly fallback?: ParameterValue | undefined;
};

function SettingRow({ place, view, topic, value, fallback }: SettingRowProps): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const [asked, ask] = useState<ParameterValue | "inherit" | null>(null);
  const own = view.layers.at(-1)?.choices.find((choice) => isSameTopic(choice, topic))?.value ?? null;
  const what = sayTopic(topic, language);
  const mayChange = view.can.set === true;
  return (
    <div className="book-setting">
      <dt>{what}</dt>
      <dd>
        <strong>{sayValue(topic, value, language)}</strong>{" "}
        <small>
          <Source view={view} topic={topic} />
          {fallback !== undefined && fallback !== value && (
            <> · {say("book.default", { value: sayValue(topic, fallback, language) })}</>
          )}
        </small>
      </dd>
      {mayChange && (
        <div className="book-acts">
          <button
            type="button"
            className="link"
            aria-label={say("book.change-of", { what })}
            onClick={() => ask(otherValue(topic, value))}
          >
            {say("book.change")}
          </button>
          {own !== null && (
            <button
              type="button"
              className="link"
              aria-label={say("book.inherit-of", { what })}
              onClick={() => ask("inherit")}
            >
              {say("book.inherit")}
            </button>
          )}
        </div>
      )}
      {asked !== null && (
        <ChangeDialog
          place={place}
          topic={topic}
          before={own}
          now={value}
          first={asked === "inherit" ? null : asked}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

/** Where the word was said that holds here. */
function Source({ view, topic }: { readonly view: SettingView; readonly topic: Topic }): ReactNode {
  const say = useSay(rulebookPageMessages);
  const language = useLanguage();
  const word = findWord(view.layers, topic);
  if (word === null) return say("book.by-default");
  const { name, nameEn } = word.layer;
  return say("book.by-place", { place: language === "en" && nameEn ? nameEn : name });
}

/** What a change most likely wants: the other of two; a number is typed. */
function otherValue({ topic }: Topic, value: ParameterValue): ParameterValue {
  if (topic === "regime") return value === "work_arrangement" ? "deliberative_body" : "work_arrangement";
  return typeof value === "boolean" ? !value : value;
}
