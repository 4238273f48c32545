import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { judge } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { Judgement } from "../charter/judgement.model.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import type { Contract, Reply } from "../kernel/contract.ts";
import { defaultSetting } from "../rulebook/rulebook.model.ts";
import { type Ask, Refused } from "../ui/api.ts";
import { dayNow } from "../ui/clock.ts";
import { type ActSetting, queryOf, useAct } from "../ui/query.ts";
import { type BodyView, getBody, getBodyPaper, listBodyHistory, listNeighbours } from "./body.api.ts";
import { isFounded } from "./body.policy.ts";
import { type Told, tell } from "./history.rules.ts";

export function useBody(id: string): BodyView {
  return useSuspenseQuery(queryOf(getBody, { params: { id } })).data;
}

/** What happened, oldest first. */
export function useHistory(id: string): readonly Told[] {
  const { data } = useSuspenseQuery(queryOf(listBodyHistory, { params: { id } }));
  return useMemo(() => data.entries.map(tell), [data]);
}

/** The paper a charter was read from; asked for only when it is to be shown. */
export function usePaper(id: string, isShown: boolean) {
  return useQuery({ ...queryOf(getBodyPaper, { params: { id } }), enabled: isShown });
}

/** `isWhole` once the bodies it could repeat are known too. */
export type Judged = Judgement & { readonly isWhole: boolean };

/**
 * Judged in the browser, at once, as the server will judge: a charter that still can be corrected as one that somebody
 * is about to found a body with, a founded body by the law of its day.
 */
export function useJudgement(body: BodyView, charter: Charter): Judged {
  const { data: places } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const neighbours = useQuery(
    queryOf(listNeighbours, { query: { jurisdiction: body.jurisdictionId, except: body.id } }),
  );
  const existing = neighbours.data?.bodies;
  const level = places.jurisdictions.find(({ id }) => id === body.jurisdictionId)?.level ?? null;
  const occasion = isFounded(body) ? "reading" : "founding";
  const { foundedOn } = body;
  const judged = useDeferredValue(charter);
  return useMemo(() => {
    const facts = {
      today: dayNow(),
      occasion,
      level,
      ...(existing ? { existingBodies: existing } : {}),
      ...(foundedOn === null ? {} : { foundedOn }),
    } as const;
    return { ...judge(judged, facts, defaultSetting), isWhole: existing !== undefined };
  }, [judged, occasion, level, existing, foundedOn]);
}

/**
 * A change of this body. Refused because the body is no longer what the page shows, it is asked for again, so that the
 * next try is about what there is.
 */
export function useBodyAct<C extends Contract & { readonly method: "POST" }>(
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
        await client.invalidateQueries({ queryKey: queryOf(getBody, { params: { id } }).queryKey });
      }
      return null;
    }
  };
  return { run, error, isPending };
}
