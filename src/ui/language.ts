import { useCallback, useSyncExternalStore } from "react";
import { type Catalog, fill } from "../kernel/messages.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { type Language, languages, type Said } from "../kernel/schema.ts";
import { readDevice, writeDevice } from "./device.ts";

const deviceKey = "language";
const listeners = new Set<() => void>();
let current: Language = rememberedLanguage() ?? browserLanguage();

function rememberedLanguage(): Language | null {
  const kept = readDevice(deviceKey);
  return languages.find((one) => one === kept) ?? null;
}

/** Chinese unless the browser asks for English first. */
function browserLanguage(): Language {
  return typeof navigator !== "undefined" && navigator.language?.startsWith("en") ? "en" : "zh";
}

/** The language of the page, for what is no component (the client, the router). */
export function currentLanguage(): Language {
  return current;
}

export function switchLanguage(next: Language): void {
  current = next;
  writeDevice(deviceKey, next);
  for (const listener of listeners) listener();
}

/** Tells the browser and the screen reader which language the page is in. */
export function showLanguage(): void {
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, currentLanguage);
}

/** Calls back after each switch. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export type Say<Key extends string> = (key: Key, facts?: Refusal["facts"]) => string;

/** The sentences of one catalog in the page's language: `say("register.count", { count: 25 })`. */
export function useSay<Key extends string>(catalog: Catalog<Key>): Say<Key> {
  const language = useLanguage();
  return useCallback((key, facts) => fill(catalog[language][key], facts), [catalog, language]);
}

/** One sentence of a catalog in both languages, for what is data: the label of an act, a reason. */
export function saidOf<Key extends string>(
  catalog: Catalog<Key>,
  key: NoInfer<Key>,
  facts?: Refusal["facts"],
): Said {
  return { zh: fill(catalog.zh[key], facts), en: fill(catalog.en[key], facts) };
}
