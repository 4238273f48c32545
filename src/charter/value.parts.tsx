import { RotateCcw } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { type Day, day, isDay } from "../kernel/day.ts";
import { useSay } from "../ui/language.ts";
import { DayText } from "../ui/time.tsx";
import { type Field, isCorrected } from "./charter.field.rules.ts";
import { sheetMessages } from "./charter.sheet.messages.ts";
import { useEdit, useFieldName, useIsLinked, useSheet } from "./sheet.parts.tsx";

type ValueFrameProps<T> = {
  readonly field: Field<T>;
  readonly show?: (value: T) => string;
  readonly kind: "text" | "day" | "choice" | "flag";
  readonly children: ReactNode;
};

/** What stands around every value: that it is pointed at, guessed, or corrected, and the ways back. */
function ValueFrame<T>({ field, show = String, kind, children }: ValueFrameProps<T>): ReactNode {
  const say = useSay(sheetMessages);
  const { traces } = useSheet();
  const isLinked = useIsLinked(field.path);
  const sure = traces.get(field.path);
  return (
    <span
      className="value"
      data-path={field.path}
      data-kind={kind}
      data-linked={isLinked || undefined}
      data-sure={sure}
    >
      {children}
      {sure === "guessed" && (
        <span className="value-tag" title={say("sheet.guessed-what")}>
          {say("sheet.guessed")}
        </span>
      )}
      <Restore field={field} show={show} />
      {sure !== undefined && <Words path={field.path} />}
    </span>
  );
}

/** Back to what the paper says. */
function Restore<T>({
  field,
  show,
}: {
  readonly field: Field<T>;
  readonly show: (value: T) => string;
}): ReactNode {
  const say = useSay(sheetMessages);
  const { charter, original } = useSheet();
  const edit = useEdit(field);
  if (original === null || edit === null || !isCorrected(field, original, charter)) return null;
  const before = field.get(original) as T;
  const words = before === null || before === "" ? "" : show(before);
  const title = words === "" ? say("sheet.restore-blank") : say("sheet.restore", { value: words });
  return (
    <button type="button" className="value-tag" title={title} aria-label={title} onClick={() => edit(before)}>
      {say("sheet.corrected")} <RotateCcw size={12} aria-hidden />
    </button>
  );
}

/** For the finger: keyboard and pointer have the words shown by going to the value. */
function Words({ path }: { readonly path: string }): ReactNode {
  const say = useSay(sheetMessages);
  const { onShow } = useSheet();
  if (onShow === null) return null;
  return (
    <button
      type="button"
      className="value-tag value-words"
      tabIndex={-1}
      onMouseDown={keepFocus}
      onClick={() => onShow(path)}
    >
      {say("sheet.words")}
    </button>
  );
}

/** Without losing the focus of the box: what belongs to it would be gone before the finger is lifted. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

export type TextValueProps = {
  readonly field: Field<string>;
  /** What it is called, where the field's own name does not say enough. */
  readonly label?: string;
  readonly blank?: string;
  readonly max?: number;
  readonly onEnter?: () => void;
};

/** Text that is written where it is read: as wide and as high as its words. */
export function TextValue({ field, label, blank, max = 2_000, onEnter }: TextValueProps): ReactNode {
  const say = useSay(sheetMessages);
  const { charter } = useSheet();
  const edit = useEdit(field);
  const name = useFieldName(field.path);
  const text = field.get(charter) ?? "";
  const hint = blank ?? say("sheet.blank");
  return (
    <ValueFrame field={field} kind="text">
      {edit === null ? (
        <span className={text === "" ? "blank" : "value-text"} lang={text === "" ? undefined : "zh-CN"}>
          {text === "" ? hint : text}
        </span>
      ) : (
        <span className="grow" data-text={text === "" ? hint : text} lang="zh-CN">
          <textarea
            rows={1}
            maxLength={max}
            aria-label={label ?? name}
            placeholder={hint}
            value={text}
            onChange={(event) => edit(event.target.value.replaceAll("\n", ""))}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              onEnter?.();
            }}
          />
        </span>
      )}
    </ValueFrame>
  );
}

export function DayValue({
  field,
  label,
}: {
  readonly field: Field<Day | null>;
  readonly label?: string;
}): ReactNode {
  const say = useSay(sheetMessages);
  const { charter } = useSheet();
  const edit = useEdit(field);
  const name = useFieldName(field.path);
  const on = field.get(charter) ?? null;
  return (
    <ValueFrame field={field} kind="day">
      {edit === null ? (
        on === null ? (
          <span className="blank">{say("sheet.blank")}</span>
        ) : (
          <DayText day={on} />
        )
      ) : (
        <span className="value-day" data-blank={on === null ? say("sheet.blank") : undefined}>
          <input
            type="date"
            aria-label={label ?? name}
            value={on ?? ""}
            onChange={({ target }) => edit(isDay(target.value) ? day(target.value) : null)}
          />
        </span>
      )}
    </ValueFrame>
  );
}

type ChoiceValueProps<T extends string | null> = {
  readonly field: Field<T>;
  readonly label?: string;
  readonly options: readonly (readonly [value: T, name: string])[];
};

export function ChoiceValue<T extends string | null>({
  field,
  label,
  options,
}: ChoiceValueProps<T>): ReactNode {
  const { charter } = useSheet();
  const edit = useEdit(field);
  const fieldLabel = useFieldName(field.path);
  const value = field.get(charter);
  const nameOf = (one: T) => options.find(([option]) => option === one)?.[1] ?? "";
  const choose = (at: number) => {
    const option = options[at];
    if (option && edit) edit(option[0]);
  };
  return (
    <ValueFrame field={field} kind="choice" show={nameOf}>
      {edit === null ? (
        <span className={value === null ? "blank" : "value-text"}>
          {value === undefined ? "" : nameOf(value)}
        </span>
      ) : (
        <span className="value-choice">
          <select
            aria-label={label ?? fieldLabel}
            className={value === null ? "blank" : undefined}
            value={options.findIndex(([option]) => option === value)}
            onChange={({ target }) => choose(Number(target.value))}
          >
            {options.map(([option, name], at) => (
              <option key={option} value={at}>
                {name}
              </option>
            ))}
          </select>
        </span>
      )}
    </ValueFrame>
  );
}

export function FlagValue({ field }: { readonly field: Field<boolean> }): ReactNode {
  const { charter } = useSheet();
  const edit = useEdit(field);
  const name = useFieldName(field.path);
  const isSet = field.get(charter) ?? false;
  return (
    <ValueFrame field={field} kind="flag" show={(value) => (value ? "✓" : "—")}>
      <label className="value-flag" data-set={isSet || undefined}>
        <input
          type="checkbox"
          checked={isSet}
          disabled={edit === null}
          onChange={({ target }) => edit?.(target.checked)}
        />
        {name}
      </label>
    </ValueFrame>
  );
}
