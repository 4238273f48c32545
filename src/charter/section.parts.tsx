import type { ReactNode } from "react";
import { useLanguage, useSay } from "../ui/language.ts";
import { fieldAt, fieldIn, fieldOf, type List, listed, typed } from "./charter.field.rules.ts";
import { fieldName } from "./charter.fields.messages.ts";
import { formNames, typeNames } from "./charter.messages.ts";
import { bodyForms } from "./charter.model.ts";
import { type SheetCode, sheetMessages } from "./charter.sheet.messages.ts";
import { deriveType } from "./charter.type.rules.ts";
import { EntryList } from "./list.parts.tsx";
import { Leaders, Members } from "./people.parts.tsx";
import { Section, useSheet } from "./sheet.parts.tsx";
import { ChoiceValue, DayValue, FlagValue, TextValue } from "./value.parts.tsx";

const bases = ["document", "decision", "approval", "none"] as const;
const instruments = ["formal_document", "minutes", "oral"] as const;
const triggers = ["emergency", "routine"] as const;
const grounds = ["central_deployment", "central_counterpart", "emergency_command", "local_key_task"] as const;

/** Options with their names; a value without a sentence does not compile. */
function useOptions<Value extends string, Group extends string>(
  group: Group,
  values: `${Group}.${Value}` extends SheetCode ? readonly Value[] : never,
): readonly (readonly [Value, string])[] {
  const language = useLanguage();
  const names: Readonly<Record<string, string>> = sheetMessages[language];
  return values.map((value: Value) => [value, names[`${group}.${value}`] ?? value] as const);
}

/** Name, form, type, what set it off, and what it is for. */
export function Identity(): ReactNode {
  const say = useSay(sheetMessages);
  const language = useLanguage();
  const { charter } = useSheet();
  const forms = bodyForms.map((form) => [form, formNames[language][form]] as const);
  return (
    <>
      <header className="charter-head">
        <TextValue field={fieldOf("name")} blank={say("sheet.name-blank")} max={200} />
      </header>
      <Section path="form" also={["name", "trigger"]}>
        <div className="charter-line">
          <ChoiceValue field={fieldOf("form")} options={forms} />
          <ChoiceValue field={fieldIn("trigger", "kind")} options={useOptions("trigger", triggers)} />
          <span className="charter-type">{typeNames[language][deriveType(charter).type]}</span>
        </div>
      </Section>
      <Section path="purpose">
        <TextValue field={typed(fieldOf("purpose"))} />
      </Section>
    </>
  );
}

/** Why it may be there: basis, ground, necessity, and the paper that founds it. */
export function Grounds(): ReactNode {
  const say = useSay(sheetMessages);
  const groundOptions = [[null, say("ground.none")] as const, ...useOptions("ground", grounds)];
  return (
    <>
      <Section path="basis">
        <ChoiceValue field={fieldIn("basis", "kind")} options={useOptions("basis", bases)} />
        <TextValue field={typed(fieldIn("basis", "text"))} />
      </Section>
      <Section path="instrument">
        <div className="charter-line">
          <TextValue field={typed(fieldIn("instrument", "issuer"))} max={200} />
          <TextValue field={typed(fieldIn("instrument", "docNo"))} max={100} />
          <DayValue field={fieldIn("instrument", "date")} />
          <ChoiceValue
            field={fieldIn("instrument", "kind")}
            options={useOptions("instrument", instruments)}
          />
        </div>
      </Section>
      <Section path="ground">
        <ChoiceValue field={fieldOf("ground")} options={groundOptions} />
      </Section>
      <Section path="necessity">
        <TextValue field={typed(fieldOf("necessity"))} />
      </Section>
    </>
  );
}

export function People(): ReactNode {
  return (
    <>
      <Section path="leaders">
        <Leaders />
      </Section>
      <Section path="members" note={<Count list="members" />}>
        <Members />
      </Section>
      <Section path="memberUnits" note={<Count list="memberUnits" />}>
        <EntryList
          list="memberUnits"
          nameOf={({ name }) => name}
          entry={({ key }, add) => (
            <TextValue field={fieldAt("memberUnits", key, "name")} max={200} onEnter={add} />
          )}
        />
      </Section>
    </>
  );
}

/** What can be counted at a glance is not counted. */
function Count({ list }: { readonly list: Exclude<List, "leaders"> }): ReactNode {
  const say = useSay(sheetMessages);
  const { charter } = useSheet();
  const count = charter[list].length;
  return count > 3 ? <small>{say(`sheet.count-${list}`, { count })}</small> : null;
}

export function Organs(): ReactNode {
  const say = useSay(sheetMessages);
  const { charter } = useSheet();
  return (
    <>
      <Section path="leadUnit">
        <TextValue field={typed(fieldOf("leadUnit"))} max={200} />
      </Section>
      <Section path="office">
        <div className="charter-line">
          <TextValue field={typed(fieldIn("office", "unit"))} max={200} />
          <Part label={say("sheet.director")} isSaid={charter.office.director !== null}>
            <TextValue field={typed(fieldIn("office", "director"))} max={60} />
          </Part>
        </div>
      </Section>
      <Groups />
    </>
  );
}

function Groups(): ReactNode {
  const say = useSay(sheetMessages);
  return (
    <Section path="groups" note={<Count list="groups" />}>
      <EntryList
        list="groups"
        nameOf={({ name }) => name}
        entry={({ key, lead, duty, members }, add) => (
          <>
            <span className="entry-name">
              <TextValue field={fieldAt("groups", key, "name")} max={120} onEnter={add} />
            </span>
            <Part label={say("sheet.group-lead")} isSaid={lead !== null}>
              <TextValue field={typed(fieldAt("groups", key, "lead"))} />
            </Part>
            <Part label={say("sheet.group-duty")} isSaid={duty !== null}>
              <TextValue field={typed(fieldAt("groups", key, "duty"))} />
            </Part>
            <Part label={say("sheet.group-members")} isSaid={members.length > 0}>
              <TextValue field={listed(fieldAt("groups", key, "members"))} />
            </Part>
          </>
        )}
      />
    </Section>
  );
}

type PartProps = { readonly label: string; readonly isSaid: boolean; readonly children: ReactNode };

/** One of several values of an entry, under its label; who only reads is spared what is not said. */
function Part({ label, isSaid, children }: PartProps): ReactNode {
  const { onChange } = useSheet();
  if (!isSaid && onChange === null) return null;
  return (
    <span className="entry-part">
      <small>{label}</small>
      {children}
    </span>
  );
}

const flags = ["colocated", "fulltime", "inspection", "entity"] as const;

/** How it works: rhythm, ways of working, targets. */
export function Work(): ReactNode {
  const say = useSay(sheetMessages);
  return (
    <>
      <Section path="mechanisms">
        <div className="charter-parts">
          <Rhythm field="meetingCadence" />
          <Rhythm field="reportingCadence" />
        </div>
        <Rhythm field="groupsAnnounced" />
        <div className="charter-line">
          {flags.map((flag) => (
            <FlagValue key={flag} field={fieldIn("mechanisms", flag)} />
          ))}
        </div>
      </Section>
      <Section path="targets" note={<Count list="targets" />}>
        <EntryList
          list="targets"
          nameOf={({ text }) => text}
          entry={({ key, due }, add) => (
            <>
              <span className="entry-text">
                <TextValue field={fieldAt("targets", key, "text")} max={1_000} onEnter={add} />
              </span>
              <Part label={say("sheet.target-due")} isSaid={due !== null}>
                <DayValue field={fieldAt("targets", key, "due")} />
              </Part>
            </>
          )}
        />
      </Section>
    </>
  );
}

function Rhythm({
  field,
}: {
  readonly field: "meetingCadence" | "reportingCadence" | "groupsAnnounced";
}): ReactNode {
  const { charter } = useSheet();
  const language = useLanguage();
  return (
    <Part label={fieldName(`mechanisms.${field}`, language)} isSaid={charter.mechanisms[field] !== null}>
      <TextValue field={typed(fieldIn("mechanisms", field))} max={400} />
    </Part>
  );
}

/** How long it lives, what ends it, and what it costs. */
export function End(): ReactNode {
  const say = useSay(sheetMessages);
  return (
    <>
      <Section path="term">
        <TextValue field={typed(fieldIn("term", "text"))} />
        <div className="charter-line">
          <Part label={say("sheet.term-from")} isSaid>
            <DayValue field={fieldIn("term", "start")} />
          </Part>
          <Part label={say("sheet.term-to")} isSaid>
            <DayValue field={fieldIn("term", "end")} />
          </Part>
        </div>
      </Section>
      <Section path="dissolution">
        <TextValue field={typed(fieldOf("dissolution"))} />
      </Section>
      <Section path="budget">
        <TextValue field={typed(fieldOf("budget"))} />
      </Section>
    </>
  );
}
