import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { listChains } from "../approval/approval.api.ts";
import { judge } from "../charter/charter.judge.rules.ts";
import type { Charter } from "../charter/charter.model.ts";
import type { Judgement } from "../charter/judgement.model.ts";
import { listJurisdictions } from "../identity/identity.api.ts";
import type { Contract, Reply } from "../kernel/contract.ts";
import { useSetting } from "../rulebook/setting.queries.ts";
import { type Ask, Refused } from "../ui/api.ts";
import { dayNow } from "../ui/clock.ts";
import { type ActSetting, queryOf, useAct } from "../ui/query.ts";
import { type BodyView, getBody, getBodyPaper, listBodyHistory, listNeighbours } from "./body.api.ts";
import { isFounded } from "./body.policy.ts";
import { type Told, tell } from "./history.rules.ts";
import { bodyFacts, chainToPath, failingChecks, type Known } from "./judged.rules.ts";

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

export type Judged = Judgement & {
  /** Once the bodies it could repeat and the setting of the place are known too. */
  readonly isWhole: boolean;
  /** Checks that were explained when it was submitted, and that say no to the charter as it stands. */
  readonly unmet: readonly string[];
};

/** Judged in the browser, at once, as the server will judge. */
export function useJudgement(body: BodyView, charter: Charter): Judged {
  const { data: places } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const neighbours = useQuery(
    queryOf(listNeighbours, { query: { jurisdiction: body.jurisdictionId, except: body.id } }),
  );
  const existing = neighbours.data?.bodies;
  const level = places.jurisdictions.find(({ id }) => id === body.jurisdictionId)?.level ?? null;
  const { setting, isKnown } = useSetting(body.jurisdictionId);
  const plannedPath = usePlannedPath(body);
  const judged = useDeferredValue(charter);
  return useMemo(() => {
    const known = {
      today: dayNow(),
      level,
      ...(existing ? { existingBodies: existing } : {}),
      ...plannedPath,
    };
    const facts = bodyFacts(body, known);
    const explained = Object.keys(body.exemptions);
    const failing = explained.length === 0 ? [] : failingChecks(judged, facts, setting);
    return {
      ...judge(judged, facts, setting),
      isWhole: existing !== undefined && isKnown,
      unmet: explained.filter((check) => failing.includes(check)),
    };
  }, [judged, body, level, existing, setting, isKnown, plannedPath]);
}

/** What the chain of the place will pass; nothing to say where the body is founded. */
function usePlannedPath(body: BodyView): Pick<Known, "plannedPath"> {
  const query = { jurisdiction: body.jurisdictionId };
  const { data } = useQuery({ ...queryOf(listChains, { query }), enabled: !isFounded(body) });
  return useMemo(() => {
    const chain = data?.chains.find(({ kind }) => kind === "body_founding");
    return chain === undefined ? {} : { plannedPath: chainToPath(chain) };
  }, [data]);
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
