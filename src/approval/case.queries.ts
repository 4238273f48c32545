import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { Contract, Reply } from "../kernel/contract.ts";
import { type Ask, Refused } from "../ui/api.ts";
import { queryOf, useAct } from "../ui/query.ts";
import { type AccountCard, type CaseView, findAccounts, listCases, listWaiting } from "./approval.api.ts";
import type { CaseKind } from "./approval.model.ts";

/** What a case is about. */
export type Subject = { readonly kind: CaseKind; readonly id: string };

/** The cases of a subject, the newest first. */
export function useCases({ kind, id }: Subject): readonly CaseView[] {
  return useSuspenseQuery(queryOf(listCases, { query: { kind, subject: id } })).data.cases;
}

/** What waits for the signature of whoever is signed in; undefined until it is known. */
export function useWaiting(): readonly CaseView[] | undefined {
  return useQuery({ ...queryOf(listWaiting, {}), refetchInterval: 60_000 }).data?.cases;
}

/** Accounts by words; nothing is asked for before something is typed. */
export function useAccounts(q: string): readonly AccountCard[] {
  const asked = q.trim();
  return (
    useQuery({ ...queryOf(findAccounts, { query: { q: asked } }), enabled: asked !== "" }).data?.accounts ??
    []
  );
}

/** An act on a case. Refused because the case is no longer what the page shows, everything is asked for again. */
export function useCaseAct<C extends Contract & { readonly method: "POST" }>(contract: C) {
  const client = useQueryClient();
  const { mutateAsync, error, isPending } = useAct(contract, { quiet: true });
  const run = async (ask: Ask<C>): Promise<Reply<C> | null> => {
    try {
      return await mutateAsync(ask);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 409) await client.invalidateQueries();
      return null;
    }
  };
  return { run, error, isPending };
}
