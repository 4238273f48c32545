import { Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import type { PersonCard } from "../identity/identity.model.ts";
import { type Day, isDay } from "../kernel/day.ts";
import { useSay } from "../ui/language.ts";
import { askMessages } from "./ask.messages.ts";
import { usePersons } from "./secondment.queries.ts";

type DayFieldProps = {
  readonly label: string;
  readonly value: Day | null;
  readonly min?: Day;
  readonly max?: Day | undefined;
  readonly onChange: (on: Day | null) => void;
};

export function DayField({ label, value, min, max, onChange }: DayFieldProps): ReactNode {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ""}
      {...(min ? { min } : {})}
      {...(max ? { max } : {})}
      onChange={({ currentTarget: { value: next } }) => onChange(isDay(next) ? next : null)}
    />
  );
}

type OptionsProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  /** The word for nothing chosen; without it one is always chosen. */
  readonly none?: string;
  readonly onChange: (value: Value | null) => void;
};

/** A choice of a few, as the browser's own list: short, and at home on a phone. */
export function OptionField<Value extends string>(props: OptionsProps<Value>): ReactNode {
  const { label, value, options, none, onChange } = props;
  const id = useId();
  return (
    <div className="mantine-InputWrapper-root">
      <label htmlFor={id} className="mantine-InputWrapper-label">
        {label}
      </label>
      <select
        id={id}
        className="select mantine-Input-input"
        value={value ?? ""}
        onChange={({ currentTarget }) =>
          onChange(options.find(([one]) => one === currentTarget.value)?.[0] ?? null)
        }
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type MarksProps<Value extends string> = {
  readonly legend: string;
  /** Null: nobody has said. */
  readonly value: readonly Value[] | null;
  readonly options: readonly (readonly [Value, string])[];
  /** The word for none of them, which is an answer too. */
  readonly none: string;
  readonly onChange: (value: readonly Value[] | null) => void;
};

/** Several of a few, or expressly none; untouched it stays unsaid. */
export function MarksField<Value extends string>(props: MarksProps<Value>): ReactNode {
  const { legend, value, options, none, onChange } = props;
  const toggle = (one: Value) => {
    const held = value ?? [];
    onChange(held.includes(one) ? held.filter((other) => other !== one) : [...held, one]);
  };
  return (
    <fieldset className="marks">
      <legend>{legend}</legend>
      {options.map(([one, name]) => (
        <label key={one}>
          <input type="checkbox" checked={value?.includes(one) ?? false} onChange={() => toggle(one)} />
          {name}
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          checked={value !== null && value.length === 0}
          onChange={() => onChange(value !== null && value.length === 0 ? null : [])}
        />
        {none}
      </label>
    </fieldset>
  );
}

type PersonPickProps = {
  readonly label: string;
  /** Words that every result must carry besides, such as the name of a unit. */
  readonly within?: string;
  readonly onPick: (person: PersonCard) => void;
};

/** Finds a person by name, initials, unit or post; each result is a button. */
export function PersonPick({ label, within = "", onPick }: PersonPickProps): ReactNode {
  const say = useSay(askMessages);
  const [words, setWords] = useState("");
  const asked = words.trim() === "" ? "" : `${within} ${words}`.trim();
  const found = usePersons(asked);
  return (
    <div className="person-pick">
      <TextInput
        label={label}
        description={say("ask.person-what")}
        value={words}
        data-autofocus
        autoComplete="off"
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {found !== null && found.length === 0 && <p role="status">{say("ask.none")}</p>}
      {found !== null && found.length > 0 && (
        <ul>
          {found.map((person) => (
            <li key={person.id}>
              <button type="button" onClick={() => onPick(person)} lang="zh-CN">
                {person.name}{" "}
                <small>
                  {person.unit.shortName} {person.post}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type ApprovalValue = { readonly number: string; readonly organ: string; readonly on: Day | null };
type ApprovalProps = {
  readonly value: ApprovalValue;
  readonly isNeeded: boolean;
  readonly onChange: (value: ApprovalValue) => void;
};

export const noApproval: ApprovalValue = { number: "", organ: "", on: null };

/** The approval as the request wants it: whole, or not there. */
export function approvalOf({ number, organ, on }: ApprovalValue) {
  return number.trim() !== "" && organ.trim() !== "" && on !== null ? { number, organ, on } : null;
}

export function ApprovalFields({ value, isNeeded, onChange }: ApprovalProps): ReactNode {
  const say = useSay(askMessages);
  return (
    <fieldset className="marks">
      <legend>{say("ask.approval")}</legend>
      {isNeeded && <p className="attention">{say("ask.approval-what")}</p>}
      <div className="pair">
        <TextInput
          label={say("ask.number")}
          value={value.number}
          maxLength={100}
          onChange={({ currentTarget }) => onChange({ ...value, number: currentTarget.value })}
        />
        <TextInput
          label={say("ask.organ")}
          value={value.organ}
          maxLength={100}
          onChange={({ currentTarget }) => onChange({ ...value, organ: currentTarget.value })}
        />
        <DayField label={say("ask.on")} value={value.on} onChange={(on) => onChange({ ...value, on })} />
      </div>
    </fieldset>
  );
}

type GroundsProps = {
  /** Ids of the checks that say no. */
  readonly checks: readonly string[];
  readonly grounds: Readonly<Record<string, string>>;
  readonly onChange: (grounds: Readonly<Record<string, string>>) => void;
};

/** A field for each check that is answered with a ground. */
export function GroundFields({ checks, grounds, onChange }: GroundsProps): ReactNode {
  const say = useSay(askMessages);
  return checks.map((check) => (
    <Textarea
      key={check}
      label={say("ask.ground", { check })}
      value={grounds[check] ?? ""}
      maxLength={2_000}
      rows={2}
      onChange={({ currentTarget }) => onChange({ ...grounds, [check]: currentTarget.value })}
    />
  ));
}
