import { Scissors } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import { fieldAt, typed } from "./charter.field.rules.ts";
import { type Person, splitPerson } from "./charter.list.rules.ts";
import { tierNames } from "./charter.messages.ts";
import { type Charter, leaderTiers } from "./charter.model.ts";
import { sheetMessages } from "./charter.sheet.messages.ts";
import { EntryList, Tool } from "./list.parts.tsx";
import { useSheet } from "./sheet.parts.tsx";
import { ChoiceValue, TextValue } from "./value.parts.tsx";

type People = "leaders" | "members";

export function Leaders(): ReactNode {
  const language = useLanguage();
  const tiers = leaderTiers.map((tier) => [tier, tierNames[language][tier]] as const);
  return (
    <EntryList
      list="leaders"
      nameOf={({ name, role }) => name ?? role}
      tools={({ key }) => (
        <>
          <span className="entry-tier">
            <ChoiceValue field={fieldAt("leaders", key, "tier")} options={tiers} />
          </span>
          <Split list="leaders" entryKey={key} />
        </>
      )}
      entry={({ key }, add) => (
        <>
          <span className="entry-role">
            <TextValue field={fieldAt("leaders", key, "role")} max={40} onEnter={add} />
          </span>
          <PersonValues list="leaders" entryKey={key} add={add} />
        </>
      )}
    />
  );
}

export function Members(): ReactNode {
  return (
    <EntryList
      list="members"
      nameOf={({ name, post }) => name ?? post}
      tools={({ key }) => <Split list="members" entryKey={key} />}
      entry={({ key }, add) => <PersonValues list="members" entryKey={key} add={add} />}
    />
  );
}

type PersonProps = { readonly list: People; readonly entryKey: string };

function PersonValues({ list, entryKey, add }: PersonProps & { readonly add: () => void }): ReactNode {
  const say = useSay(sheetMessages);
  return (
    <>
      <span className="entry-name">
        <TextValue
          field={typed(fieldAt(list, entryKey, "name"))}
          blank={say("sheet.unnamed")}
          max={60}
          onEnter={add}
        />
      </span>
      <span className="entry-post">
        <TextValue
          field={fieldAt(list, entryKey, "post")}
          blank={say("sheet.no-post")}
          max={300}
          onEnter={add}
        />
      </span>
    </>
  );
}

/** Parts a name from a post by what is selected in the box; there while one of the two is missing. */
function Split({ list, entryKey }: PersonProps): ReactNode {
  const say = useSay(sheetMessages);
  const { charter, onChange } = useSheet();
  const people: readonly (Person & { readonly key: string })[] = charter[list];
  const person = people.find(({ key }) => key === entryKey);
  const isWhole = !person || (person.name !== null && person.post !== "");
  if (onChange === null || isWhole) return null;
  const split = () => {
    const field = person.name === null ? "post" : "name";
    const path = `${list}[${entryKey}]`;
    const box = document.querySelector<HTMLTextAreaElement>(`[data-path="${path}.${field}"] textarea`);
    if (box === null) return;
    const { name, post } = splitPerson(person, { field, from: box.selectionStart, to: box.selectionEnd });
    const named = fieldAt(list, entryKey, "name").set(charter, name);
    const next: Charter = fieldAt(list, entryKey, "post").set(named, post);
    onChange(next, path);
  };
  return (
    <Tool label={say("sheet.split")} onClick={split}>
      <Scissors size={14} aria-hidden />
    </Tool>
  );
}
