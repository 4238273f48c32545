import { z } from "zod";
import { Charter } from "../../charter/charter.model.ts";
import { Day } from "../../kernel/day.ts";
import { idOf } from "../../kernel/id.ts";
import { BodyId, type BodyState } from "../body.model.ts";
import { Exemptions } from "../exemption.model.ts";

/** The life of one version. Of those in effect the highest number is the one that holds. */
export const versionStates = [
  "proposed",
  "under_review",
  "returned",
  "rejected",
  "withdrawn",
  "effective",
] as const;
export const VersionState = z.enum(versionStates);
export type VersionState = z.output<typeof VersionState>;

/** Versions still on their way; a body has one of them at a time. */
export const openStates = ["proposed", "under_review", "returned"] as const satisfies readonly VersionState[];

/** States of a body whose charter can go on. */
export const amendableStates = ["running", "suspended"] as const satisfies readonly BodyState[];

export const VersionId = idOf<"charter_version">();
export type VersionId = z.output<typeof VersionId>;

/** The paper that makes the version: 关于调整…的通知, minutes, somebody's word. */
export const Instrument = Charter.shape.instrument;
export type Instrument = z.output<typeof Instrument>;

export const CharterVersion = z.object({
  id: VersionId,
  bodyId: BodyId,
  /** 1 is the founding. */
  number: z.int().positive(),
  state: VersionState,
  charter: Charter,
  instrument: Instrument,
  paperId: idOf<"paper">().nullable(),
  reason: z.string().max(2_000),
  /** The effective version it was drafted on; null for the founding. */
  baseNumber: z.int().positive().nullable(),
  /** What was answered to the checks that say no, when it was last submitted. */
  exemptions: Exemptions,
  effectiveOn: Day.nullable(),
  draftedBy: idOf<"account">(),
  submittedBy: idOf<"account">().nullable(),
  /** Goes up with every change of the proposal; a change names the revision it was made on. */
  revision: z.int().positive(),
});
export type CharterVersion = z.output<typeof CharterVersion>;
