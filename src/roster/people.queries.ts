import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../ui/api.ts";
import { listPeople, PeopleFilter } from "./people.api.ts";

/** What of the list stands in the URL. */
export const PeopleUrl = PeopleFilter;
export type PeopleUrl = z.output<typeof PeopleUrl>;

/** Persons, page after page; while another filter is asked, what was there stays. */
export function peopleOf(url: PeopleUrl, limit = 50) {
  return infiniteQueryOptions({
    queryKey: [listPeople.id, "pages", url, limit] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listPeople, { query: { ...url, limit, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
