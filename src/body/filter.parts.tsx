import { Popover } from "@mantine/core";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useSay } from "../ui/language.ts";
import { registerMessages } from "./register.messages.ts";

export type FilterOption = {
  readonly value: string;
  readonly label: string;
  /** How many bodies it would find; left out where that is not known. */
  readonly count?: number;
  readonly depth?: number;
};

type FilterMenuProps = {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  /** One at most, with a way to take it back. */
  readonly isSingle?: boolean;
  readonly onChange: (chosen: string[]) => void;
};

/** A filter that opens: what is chosen stands on its button, what each option would find stands beside it. */
export function FilterMenu({ label, options, chosen, isSingle, onChange }: FilterMenuProps): ReactNode {
  const say = useSay(registerMessages);
  const name = useId();
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <Popover position="bottom-start" shadow="none" radius={2} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="filter" data-on={chosen.length > 0 || undefined}>
          <span>{label}</span>
          {names.length > 0 && <strong>{names.join("、")}</strong>}
          <ChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="filter-panel" aria-label={label}>
        <fieldset>
          <legend className="hidden-text">{label}</legend>
          {isSingle && (
            <Option
              option={{ value: "", label: say("register.any") }}
              input={{ type: "radio", name, checked: chosen.length === 0, onChange: () => onChange([]) }}
            />
          )}
          {options.map((option) => (
            <Option
              key={option.value}
              option={option}
              input={{
                type: isSingle ? "radio" : "checkbox",
                name,
                checked: chosen.includes(option.value),
                onChange: () => (isSingle ? onChange([option.value]) : toggle(option.value)),
              }}
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}

type OptionProps = {
  readonly option: FilterOption;
  readonly input: {
    readonly type: "radio" | "checkbox";
    readonly name: string;
    readonly checked: boolean;
    readonly onChange: () => void;
  };
};

function Option({ option: { label, count, depth = 0 }, input }: OptionProps): ReactNode {
  return (
    <label
      className="filter-option"
      data-none={count === 0 || undefined}
      style={{ paddingInlineStart: `${0.75 + depth}rem` }}
    >
      <input {...input} />
      <span>{label}</span>
      {count !== undefined && <span className="figures">{count}</span>}
    </label>
  );
}
