import type { ReactNode } from "react";
import type { Day } from "../kernel/day.ts";
import type { Language } from "../kernel/schema.ts";
import { useLanguage } from "./language.ts";

const locales = { zh: "zh-CN", en: "en-GB" } as const satisfies Record<Language, string>;

function formats(language: Language) {
  const format = (options: Intl.DateTimeFormatOptions, timeZone = "UTC") =>
    new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
  return {
    day: format({ year: "numeric", month: language === "zh" ? "long" : "short", day: "numeric" }),
    dayWithWeekday: format({ dateStyle: "full" }),
    instant: format({ dateStyle: "medium", timeStyle: "short" }, "Asia/Shanghai"),
  };
}
const formatsBy = { zh: formats("zh"), en: formats("en") };

/** A day as people write it, 2026年3月1日 or 1 Mar 2026; its weekday on hover. */
export function DayText({ day }: { readonly day: Day }): ReactNode {
  const { day: plain, dayWithWeekday } = formatsBy[useLanguage()];
  const at = new Date(`${day}T00:00:00Z`);
  return (
    <time dateTime={day} title={dayWithWeekday.format(at)}>
      {plain.format(at)}
    </time>
  );
}

/** An instant, in the time of the offices. */
export function InstantText({ at }: { readonly at: string }): ReactNode {
  const { instant } = formatsBy[useLanguage()];
  return <time dateTime={at}>{instant.format(new Date(at))}</time>;
}
