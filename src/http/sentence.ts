import { z } from "zod";
import type { Language } from "../kernel/schema.ts";

const kindsZh: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数",
  int: "整数",
  boolean: "是或否",
  array: "列表",
  object: "对象",
  record: "对象",
  null: "空值",
};

type Errors = ReturnType<typeof z.locales.en>["localeError"];
const library: Readonly<Record<Language, Errors>> = {
  zh: z.locales.zhCN().localeError,
  en: z.locales.en().localeError,
};

const unitsZh: Readonly<Record<string, string>> = { string: " 个字", array: " 项" };

/** What is wrong with a value of a request, in one language throughout; the library's own words where they are that. */
export function sentencesFor(language: Language): Errors {
  return language === "zh" ? (issue) => sentenceZh(issue) ?? library.zh(issue) : sentenceEn;
}

const sentenceEn: Errors = (issue) =>
  issue.code === "invalid_type" && issue.input === undefined ? "required, but missing" : library.en(issue);

function sentenceZh(issue: Parameters<Errors>[0]): string | null {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "必填，没有给出" : `应为${kindsZh[issue.expected] ?? "别的类型"}`;
    case "too_big":
      return `最多 ${issue.maximum}${unitsZh[issue.origin] ?? ""}`;
    case "too_small":
      return `至少 ${issue.minimum}${unitsZh[issue.origin] ?? ""}`;
    default:
      return null;
  }
}
