import { infiniteQueryOptions, keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { call } from "../ui/api.ts";
import { queryOf } from "../ui/query.ts";
import { countBodies, listBodies, RegisterFilter, registerOrders } from "./body.api.ts";
import { RegisterColumns } from "./register/column.model.ts";

/** What of the register stands in the URL. The newest come first, and what is not founded yet before them. */
export const RegisterUrl = RegisterFilter.extend({
  order: z.enum(registerOrders).default("founded"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  columns: RegisterColumns,
});
export type RegisterUrl = z.output<typeof RegisterUrl>;

/** What of the URL is asked for, without how it is shown. */
export function filterOf({ order: _, direction: __, columns: ___, ...filter }: RegisterUrl): RegisterFilter {
  return filter;
}

export const pageSize = 50;

/** The register, page after page; while another filter is asked, what was there stays. */
export function pagesOf({ columns: _, ...asked }: RegisterUrl) {
  return infiniteQueryOptions({
    queryKey: [listBodies.id, "pages", asked] as const,
    queryFn: ({ pageParam, signal }) =>
      call(listBodies, { query: { ...asked, limit: pageSize, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

type Filter = Partial<RegisterFilter>;

/** What is not filtered is left out, so that the same question is asked once, whoever asks it. */
function countsOf(filter: Filter) {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value.length > 0);
  return queryOf(countBodies, { query: Object.fromEntries(asked) as Filter });
}

/** How many there are of everything, whatever is filtered. */
export const countsOfAll = countsOf({});

export const facets = ["state", "form", "type", "term", "gap"] as const;
export type Facet = (typeof facets)[number];
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

/** For each facet how many bodies its options would find, all other filters as they are. */
export function useFacetCounts(url: RegisterUrl): FacetCounts {
  const filter = filterOf(url);
  return useQueries({
    queries: facets.map((facet) => ({
      ...countsOf({ ...filter, [facet]: undefined }),
      placeholderData: keepPreviousData,
    })),
    combine: (answers) =>
      Object.fromEntries(
        facets.map((facet, at) => [facet, answers[at]?.data?.[facet] ?? {}]),
      ) as unknown as FacetCounts,
  });
}

/** How many bodies the whole filter finds; undefined until it is known. */
export function useFoundCount(url: RegisterUrl): number | undefined {
  const counts = useQuery({ ...countsOf(filterOf(url)), placeholderData: keepPreviousData });
  return counts.data?.total;
}
