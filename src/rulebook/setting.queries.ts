import { useQuery } from "@tanstack/react-query";
import type { Id } from "../kernel/id.ts";
import { queryOf } from "../ui/query.ts";
import { defaultSetting, type RulebookSetting } from "./rulebook.model.ts";
import { getSetting } from "./setting.api.ts";

/** What holds in the place; the defaults until it is known (`isKnown`), and where no place is asked about. */
export function useSetting(place: Id<"jurisdiction"> | undefined): {
  readonly setting: RulebookSetting;
  readonly isKnown: boolean;
} {
  const { data } = useQuery({
    ...queryOf(getSetting, { query: { jurisdiction: place ?? ("" as Id<"jurisdiction">) } }),
    enabled: place !== undefined,
  });
  return { setting: data?.setting ?? defaultSetting, isKnown: place === undefined || data !== undefined };
}
