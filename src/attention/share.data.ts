import type { LeaderTier } from "../charter/charter.model.ts";
import type { Mode, Range } from "./attention.model.ts";

/**
 * What part of a working time a way of serving takes where no paper states it, and how far it may lie from that. An
 * assumption of the study of attention, without a field source: whatever rests on it says so.
 */
export const defaultShares: Readonly<Record<Mode, Range>> = {
  full_time: { value: 1, low: 0.9, high: 1 },
  half_time: { value: 0.5, low: 0.4, high: 0.6 },
  part_time: { value: 0.2, low: 0.1, high: 0.4 },
  liaison: { value: 0.05, low: 0.02, high: 0.1 },
  nominal: { value: 0.02, low: 0.01, high: 0.05 },
};

/**
 * How somebody on a seat serves, for want of a better word. Heads and deputies stand in dozens of papers by office, so
 * they count as in name only; who answers for the work and who is a plain member counts as serving beside the post.
 */
export const modeByTier: Readonly<Record<LeaderTier | "member", Mode>> = {
  beside: "nominal",
  head: "nominal",
  first_deputy: "nominal",
  deputy: "nominal",
  executive_deputy: "part_time",
  accountable_deputy: "part_time",
  member: "part_time",
};

/** A seat of these words is a contact whatever its tier. */
export const contactWords = /联络员|联系人/;
