import { useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { z } from "zod";
import { searchOf } from "./api.ts";

/**
 * The page's part of the URL, read by its schema: filters live there, so that they can be linked to and walked back.
 * What does not parse counts as not given. `change` merges; it replaces the entry of the history unless told to push.
 */
export function useUrl<Schema extends z.ZodObject>(
  schema: Schema,
): [z.output<Schema>, (part: Partial<z.input<Schema>>, how?: "replace" | "push") => void] {
  const raw = useLocation({ select: (location) => location.searchStr });
  const navigate = useNavigate();
  const given = useMemo(() => searchToObject(raw), [raw]);
  const read = useMemo(() => parseLeniently(schema, given), [schema, given]);
  const change = useCallback(
    (part: Partial<z.input<Schema>>, how: "replace" | "push" = "replace") => {
      const search = searchToObject(searchOf({ ...searchToObject(location.search), ...part }));
      return void navigate({ to: ".", search: search as never, replace: how === "replace" });
    },
    [navigate],
  );
  return [read, change];
}

type Search = Readonly<Record<string, string | readonly string[]>>;

/** `?state=running&state=draft&q=防汛` → `{ state: ["running", "draft"], q: "防汛" }`; values stay text. */
export function searchToObject(search: string): Search {
  const found = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(found);
}

/** Field by field: one that does not parse is left out instead of spoiling the others. */
export function parseLeniently<Schema extends z.ZodObject>(schema: Schema, given: Search): z.output<Schema> {
  const whole = schema.safeParse(given);
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map((issue) => issue.path[0]));
  return schema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))));
}
