import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { findPersons } from "../identity/identity.api.ts";
import type { PersonCard } from "../identity/identity.model.ts";
import type { Contract, Reply } from "../kernel/contract.ts";
import type { Id } from "../kernel/id.ts";
import { type Ask, Refused } from "../ui/api.ts";
import { type ActSetting, queryOf, useAct } from "../ui/query.ts";
import {
  getHosting,
  getLoanFacts,
  getSecondment,
  listSecondmentHistory,
  listSecondments,
  type SecondmentFilter,
  type SecondmentView,
} from "./secondment.api.ts";

type Filter = Partial<z.input<typeof SecondmentFilter>>;

export function useSecondments(filter: Filter) {
  return useSuspenseQuery(queryOf(listSecondments, { query: filter })).data;
}

export function useSecondment(id: string): SecondmentView {
  return useSuspenseQuery(queryOf(getSecondment, { params: { id } })).data;
}

export function useSecondmentHistory(id: string) {
  return useSuspenseQuery(queryOf(listSecondmentHistory, { params: { id } })).data;
}

export function useHosting(body: string) {
  return useSuspenseQuery(queryOf(getHosting, { params: { body } })).data;
}

/** What the checks ask about the person chosen; asked for only once somebody is. */
export function useLoanFacts(body: string, person: Id<"person"> | null) {
  return useQuery({
    ...queryOf(getLoanFacts, { query: { body, person: person ?? "" } }),
    enabled: person !== null,
  });
}

/** Persons that the words find; none before two characters are typed. */
export function usePersons(words: string): readonly PersonCard[] | null {
  const { data } = useQuery({
    ...queryOf(findPersons, { query: { q: words } }),
    enabled: words.trim().length > 0,
  });
  return data?.persons ?? null;
}

/** A word about this secondment. Refused because it is no longer what the page shows, it is asked for again. */
export function useWord<C extends Contract & { readonly method: "POST" }>(
  contract: C,
  id: string,
  setting: ActSetting<C> = {},
) {
  const client = useQueryClient();
  const { mutateAsync, error, isPending } = useAct(contract, setting);
  const run = async (ask: Ask<C>): Promise<Reply<C> | null> => {
    try {
      return await mutateAsync(ask);
    } catch (failure) {
      if (failure instanceof Refused) {
        await client.invalidateQueries({ queryKey: queryOf(getSecondment, { params: { id } }).queryKey });
      }
      return null;
    }
  };
  return { run, error, isPending };
}
