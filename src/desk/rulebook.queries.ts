import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listJurisdictions } from "../identity/identity.api.ts";
import type { Jurisdiction } from "../identity/identity.model.ts";
import { myself } from "../identity/sign-in.queries.ts";
import type { Id } from "../kernel/id.ts";
import { getSetting, type SettingView } from "../rulebook/setting.api.ts";
import type { Proposal } from "../rulebook/setting.model.ts";
import { call } from "../ui/api.ts";
import { queryOf } from "../ui/query.ts";
import {
  countFired,
  type Fired,
  listFired,
  type Shifted,
  type Step,
  tryChoice,
} from "./rulebook-survey.api.ts";

export type PlaceId = Id<"jurisdiction">;

/** The places of the tenant, and the one asked for; else the first in which I hold a role. */
export function useBookPlace(asked: string | undefined): {
  readonly places: readonly Jurisdiction[];
  readonly place: PlaceId;
} {
  const { data: me } = useSuspenseQuery(myself);
  const { data } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const places = data.jurisdictions;
  const mine = me.roles[0]?.jurisdiction.id;
  const found = places.find(({ id }) => id === asked) ?? places.find(({ id }) => id === mine) ?? places[0];
  return { places, place: found?.id ?? ("" as PlaceId) };
}

export function useSettingView(jurisdiction: PlaceId): SettingView {
  return useSuspenseQuery(queryOf(getSetting, { query: { jurisdiction } })).data;
}

/** How far a survey has come. */
export type Progress = { readonly judged: number; readonly total: number };

/** Asks step after step, until there is none after. */
async function walk<S extends Step>(
  ask: (after: Step["next"]) => Promise<S>,
  onStep: (step: S, progress: Progress) => void,
): Promise<Progress> {
  let [after, judged]: [Step["next"], number] = [null, 0];
  for (;;) {
    const step: S = await ask(after);
    judged += step.judged;
    const progress = { judged, total: step.total };
    onStep(step, progress);
    if (step.next === null) return progress;
    after = step.next;
  }
}

export type FiredByCheck = Readonly<Record<string, Fired>>;

/** Of how many bodies each check says something; `done` is null while it is still being counted. */
export function useFiredCounts(jurisdiction: PlaceId) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const { data } = useQuery({
    queryKey: [countFired.id, jurisdiction],
    queryFn: async ({ signal }) => {
      const checks: Record<string, Fired> = {};
      const done = await walk(
        (after) => call(countFired, { query: { jurisdiction, ...(after ? { after } : {}) } }, { signal }),
        (step, reached) => {
          for (const [check, fired] of Object.entries(step.checks)) {
            checks[check] = addFired(checks[check], fired);
          }
          setProgress(reached);
        },
      );
      return { checks, done };
    },
  });
  return { checks: data?.checks ?? {}, done: data?.done ?? null, progress };
}

function addFired(one: Fired | undefined, other: Fired): Fired {
  if (one === undefined) return other;
  return { fail: one.fail + other.fail, warn: one.warn + other.warn, advice: one.advice + other.advice };
}

export type Effect = Progress & {
  readonly gained: number;
  readonly lost: number;
  readonly bodies: readonly Shifted[];
};

/** What the change would do to today's register; null while nothing sound is asked. */
export function useEffectOf(jurisdictionId: PlaceId, proposal: Proposal | null) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const { data, error } = useQuery({
    queryKey: [tryChoice.id, jurisdictionId, proposal],
    enabled: proposal !== null,
    retry: false,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Effect> => {
      setProgress(null);
      let [gained, lost] = [0, 0];
      const bodies: Shifted[] = [];
      const done = await walk(
        (after) =>
          call(tryChoice, { body: { ...(proposal as Proposal), jurisdictionId, after } }, { signal }),
        (step, reached) => {
          gained += step.gained;
          lost += step.lost;
          bodies.push(...step.bodies);
          setProgress(reached);
        },
      );
      return { ...done, gained, lost, bodies };
    },
  });
  return { effect: data ?? null, progress, error };
}

/** The bodies of which one check says something, as far as they were asked for. */
export function useFiredBodies(jurisdiction: PlaceId, check: string, after: string | null) {
  return useQuery({
    ...queryOf(listFired, {
      params: { check },
      query: { jurisdiction, ...(after === null ? {} : { after }) },
    } as never),
  }).data;
}
