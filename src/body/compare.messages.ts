import { fieldName } from "../charter/charter.fields.messages.ts";
import { formNames, tierNames } from "../charter/charter.messages.ts";
import type { Charter } from "../charter/charter.model.ts";
import { sheetMessages } from "../charter/charter.sheet.messages.ts";
import type { Language } from "../kernel/schema.ts";
import type { CharterPart } from "./compare.rules.ts";

/** A part of a charter as lines to be read and compared; no lines where it says nothing. */
export function sayPart(charter: Charter, part: CharterPart, language: Language): string[] {
  const value: unknown = charter[part];
  if (Array.isArray(value)) return value.map((entry) => sayEntry(entry, language));
  if (typeof value === "object" && value !== null) return sayBlock(part, value, language);
  return isSaid(value) ? [sayValue(part, value, language)] : [];
}

/** One entry of a list on one line, without its key. */
function sayEntry(entry: unknown, language: Language): string {
  return Object.entries(entry as Readonly<Record<string, unknown>>)
    .filter(([name, value]) => name !== "key" && isSaid(value))
    .map(([name, value]) => sayValue(name, value, language))
    .join(" · ");
}

/** 办公室主任：张三; what is not said, or not so, is left out. */
function sayBlock(part: string, block: object, language: Language): string[] {
  const colon = language === "zh" ? "：" : ": ";
  return Object.entries(block)
    .filter(([, value]) => isSaid(value))
    .map(([name, value]) => {
      const label = fieldName(`${part}.${name}`, language);
      return value === true ? label : `${label}${colon}${sayValue(part, value, language)}`;
    });
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== "" && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** Words of the model by their names; everything else as it is written. */
function sayValue(part: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.join("、");
  const text = String(value);
  const names: Readonly<Record<string, string>> = {
    ...(part === "form" ? formNames[language] : {}),
    ...(part === "tier" ? tierNames[language] : {}),
  };
  const ofSheet: Readonly<Record<string, string>> = sheetMessages[language];
  return names[text] ?? ofSheet[`${part}.${text}`] ?? text;
}
