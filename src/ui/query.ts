import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { Contract, Reply } from "../kernel/contract.ts";
import { type Ask, call, isSignedOut, Refused, Unreachable } from "./api.ts";
import { onLanguage } from "./language.ts";
import { noticeFailure } from "./notice.tsx";

/** A read, for `useSuspenseQuery(queryOf(getBody, { params: { id } }))` and for the loader of a route. */
export function queryOf<C extends Contract & { readonly method: "GET" }>(contract: C, ask: Ask<C>) {
  return queryOptions({
    queryKey: [contract.id, ask] as const,
    queryFn: ({ signal }) => call(contract, ask, { signal }),
  });
}

export type ActSetting<C extends Contract> = {
  /** The page shows the refusal itself (beside a field); otherwise a notice says it. */
  readonly quiet?: boolean;
  readonly onDone?: (reply: Reply<C>) => unknown;
};

/** A change: `const approve = useAct(approveBody); approve.mutate(ask)`. What is on the screen is asked again after. */
export function useAct<C extends Contract & { readonly method: "POST" }>(
  contract: C,
  { quiet = false, onDone }: ActSetting<C> = {},
): UseMutationResult<Reply<C>, Error, Ask<C>> {
  const client = useQueryClient();
  const mutation = useMutation<Reply<C>, Error, Ask<C>>({
    mutationKey: [contract.id],
    mutationFn: (ask) => call(contract, ask),
    onSuccess: async (reply) => {
      await onDone?.(reply);
      await client.invalidateQueries();
    },
    onError: (error, ask) => {
      if (quiet || isSignedOut(error)) return;
      noticeFailure(error, () => mutation.mutate(ask));
    },
  });
  return mutation;
}

/** What may be asked again without harm: nobody answered, or the server was busy. */
function mayAskAgain(error: Error): boolean {
  return error instanceof Unreachable || (error instanceof Refused && error.status === 503);
}

/** `onSignedOut` hears of it when a session ended while a page was open. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) onSignedOut();
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: "always", // a page that waits for the network in silence looks hung
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && mayAskAgain(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  // Some replies speak: they are asked again in the other language.
  onLanguage(() => void client.invalidateQueries());
  return client;
}
