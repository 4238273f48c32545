import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { Moon, Sun } from "lucide-react";
import { type ReactNode, useCallback, useId } from "react";
import type { Language } from "../kernel/schema.ts";
import { switchLanguage, useLanguage, useSay } from "./language.ts";
import { uiMessages } from "./ui.messages.ts";

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly lang?: string }[];
  readonly onChange: (next: Value) => void;
};

/** One of a few, all in sight: radio buttons in the dress of a segmented switch. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              className="hidden-text"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function SchemeChoice(): ReactNode {
  const say = useSay(uiMessages);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Choice
      label={say("ui.scheme")}
      value={colorScheme}
      onChange={setColorScheme}
      options={[
        { value: "auto", label: say("ui.scheme-auto") },
        { value: "light", label: say("ui.scheme-light") },
        { value: "dark", label: say("ui.scheme-dark") },
      ]}
    />
  );
}

/** Switches between light and dark at once, whatever the device has. */
export function useSchemeSwitch(): { readonly isDark: boolean; readonly change: () => void } {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light") === "dark";
  const change = useCallback(() => setColorScheme(isDark ? "light" : "dark"), [setColorScheme, isDark]);
  return { isDark, change };
}

export function SchemeButton(): ReactNode {
  const say = useSay(uiMessages);
  const { isDark, change } = useSchemeSwitch();
  const label = say(isDark ? "ui.scheme-light" : "ui.scheme-dark");
  const Icon = isDark ? Sun : Moon;
  return (
    <button type="button" className="tool" aria-label={label} title={label} onClick={change}>
      <Icon size={17} aria-hidden />
    </button>
  );
}

const other: Record<Language, { to: Language; name: string; short: string; lang: string }> = {
  zh: { to: "en", name: "English", short: "EN", lang: "en" },
  en: { to: "zh", name: "中文", short: "中", lang: "zh-CN" },
};

/** Says the other language in that language. */
export function LanguageButton(): ReactNode {
  const { to, name, short, lang } = other[useLanguage()];
  return (
    <button
      type="button"
      className="tool"
      lang={lang}
      aria-label={name}
      title={name}
      onClick={() => switchLanguage(to)}
    >
      {short}
    </button>
  );
}

/** Each language calls itself by its own name, so that it is found by who cannot read the other. */
export function LanguageChoice(): ReactNode {
  const say = useSay(uiMessages);
  return (
    <Choice<Language>
      label={say("ui.language")}
      value={useLanguage()}
      onChange={switchLanguage}
      options={[
        { value: "zh", label: "中文", lang: "zh-CN" },
        { value: "en", label: "English", lang: "en" },
      ]}
    />
  );
}
