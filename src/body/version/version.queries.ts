import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { z } from "zod";
import { Charter } from "../../charter/charter.model.ts";
import { listJurisdictions } from "../../identity/identity.api.ts";
import { AdjustStep } from "../../notice/adjust.model.ts";
import { useSetting } from "../../rulebook/setting.queries.ts";
import { dayNow } from "../../ui/clock.ts";
import { useDeviceDraft } from "../../ui/draft.ts";
import { queryOf } from "../../ui/query.ts";
import { newUuid } from "../../ui/uuid.ts";
import { type BodyView, listNeighbours } from "../body.api.ts";
import { SourcePaper } from "../body.model.ts";
import { foundingFailures } from "../judged.rules.ts";
import { getVersion, getVersionPaper, listVersions, type VersionView } from "./version.api.ts";
import { Instrument } from "./version.model.ts";

export function useVersions(id: string) {
  return useSuspenseQuery(queryOf(listVersions, { params: { id } })).data;
}

export function useVersion(id: string, number: number): VersionView {
  return useSuspenseQuery(queryOf(getVersion, { params: { id, number } })).data;
}

export function useVersionPaper({
  bodyId,
  number,
  paperId,
}: Pick<VersionView, "bodyId" | "number" | "paperId">) {
  const paper = queryOf(getVersionPaper, { params: { id: bodyId, number } });
  return useQuery({ ...paper, enabled: paperId !== null }).data?.paper ?? null;
}

/** What is written of a version: the charter, its paper, and why. */
const Written = z.object({ charter: Charter, instrument: Instrument, reason: z.string() });
export type Written = z.output<typeof Written>;

/** A version in hand that is not saved yet. */
const NewVersion = Written.extend({
  draftKey: z.uuid(),
  paper: SourcePaper.nullable(),
  /** What an adjusting paper ordered, and what of it could not be taken. */
  steps: z.array(z.object({ step: AdjustStep, problem: z.string().nullable() })),
}).nullable();
export type NewVersion = NonNullable<z.output<typeof NewVersion>>;

/** Where a new version of a body is kept on the device until it is saved. */
export const newVersionKey = (id: string) => `version/${id}/new`;

export function useNewVersion(id: string) {
  return useDeviceDraft({ key: newVersionKey(id), schema: NewVersion, initial: null });
}

export function newVersionOf({ charter }: Pick<BodyView, "charter">): NewVersion {
  const instrument = { kind: "formal_document", issuer: null, docNo: null, date: null } as const;
  return { draftKey: newUuid(), charter, instrument, reason: "", paper: null, steps: [] };
}

const Kept = Written.extend({ revision: z.int() }).nullable();

/** Corrections of a proposal, on the device until they are saved. */
export function useKeptVersion({ bodyId, number }: Pick<VersionView, "bodyId" | "number">) {
  return useDeviceDraft({ key: `version/${bodyId}/${number}`, schema: Kept, initial: null });
}

/** The checks that say no to the charter as it is now, judged in the browser as the server will judge. */
export function useFailures(body: BodyView, charter: Charter) {
  const { data: places } = useSuspenseQuery(queryOf(listJurisdictions, {}));
  const neighbours = useQuery(
    queryOf(listNeighbours, { query: { jurisdiction: body.jurisdictionId, except: body.id } }),
  );
  const existing = neighbours.data?.bodies;
  const { setting, isKnown } = useSetting(body.jurisdictionId);
  const level = places.jurisdictions.find(({ id }) => id === body.jurisdictionId)?.level ?? null;
  const judged = useDeferredValue(charter);
  const findings = useMemo(
    () =>
      foundingFailures(
        judged,
        { today: dayNow(), level, ...(existing ? { existingBodies: existing } : {}) },
        setting,
      ),
    [judged, level, existing, setting],
  );
  return { findings, isWhole: existing !== undefined && isKnown };
}
